import type { Cents } from '../../domain/values/money';
import type { Account } from '../view/accounts';

export type Journal = 'sales' | 'bank' | 'other';

/** Whose account a line is in: a customer by address, a producer by name. */
export interface ThirdParty {
  readonly kind: 'customer' | 'producer';
  readonly id: string;
}

export interface JournalLine {
  readonly account: Account;
  readonly party?: ThirdParty;
  /** A debit is positive. */
  readonly amount: Cents;
}

/** An entry of the books that an accountant keeps; its number hangs on the others. */
export interface JournalEntry {
  readonly journal: Journal;
  /** *EcritureDate*, `YYYY-MM-DD`: it says which year's numbers it is among. */
  readonly day: string;
  readonly piece: string;
  readonly pieceDay: string;
  readonly label: string;
  /** When it came to stand: entries are numbered in that order. */
  readonly validatedAt: number;
  readonly lines: readonly JournalLine[];
}

/** One line an account and party, without those that come to nothing; none where all do. */
export function summedLines(lines: readonly JournalLine[]): JournalLine[] {
  const sums = new Map<string, JournalLine>();
  for (const line of lines) {
    const key = [line.account.number, line.party?.kind, line.party?.id].join('|');
    const known = sums.get(key);
    if (!known) sums.set(key, line);
    else
      sums.set(key, {
        ...known,
        amount: (known.amount + line.amount) as Cents,
      });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}
