import { partId } from '../domain/money/entryKey';
import { atLocal, type Instant } from '../domain/values/time';
import type { Account, Entry, Statement } from './entries/entry';
import { compactAccount } from './entries/folding';
import type { EntryKind } from './entries/kind';
import type { Decision, MatchedMove, Part } from './match/decision';

/** A part of a line as the drive records it; the id makes it count once. */
export interface ReceiptToRecord {
  readonly id: string;
  readonly sale: number;
  readonly basket: number;
  readonly payee: number;
  /** Whose credit it is, where there is no basket. */
  readonly email?: string;
  readonly at: Instant;
  readonly cents: number;
  readonly means: 'transfer' | 'card' | 'cheque' | 'cash';
  readonly kind: 'payment' | 'refund' | MatchedMove['kind'];
  readonly label: string;
  /** What was shown to be left of its due before it. */
  readonly left?: number;
}

const MEANS: Readonly<Record<EntryKind, ReceiptToRecord['means']>> = {
  transfer: 'transfer',
  cards: 'card',
  cheques: 'cheque',
  cash: 'cash',
  fee: 'transfer',
  debit: 'transfer',
  purchase: 'transfer',
  provider: 'card',
  providerFee: 'transfer',
  providerPayout: 'transfer',
  fromProvider: 'card',
  other: 'transfer',
};

const LONGEST_LABEL = 200;

/** A line that is taken: what it pays or gives back, then what it moves. */
export function receiptsOf(
  { entry, moves, before = 0 }: Pick<Decision, 'entry' | 'moves' | 'before'>,
  parts: readonly Part[],
  { sale: current, zone }: { readonly sale: number; readonly zone: string },
): ReceiptToRecord[] {
  const at = atLocal(entry.date, { hour: 12, minute: 0 }, zone);
  const label = entry.label.slice(0, LONGEST_LABEL);
  const paid = parts.map(({ name: _, cents, ...of }, index): ReceiptToRecord => {
    const means = MEANS[entry.kind];
    const kind = entry.cents < 0 ? 'refund' : 'payment';
    return {
      id: partId({ line: entry.id, isMove: false, nth: before + index + 1 }),
      ...of,
      at,
      cents,
      means,
      kind,
      label,
    };
  });
  const moved = moves.map((move, index): ReceiptToRecord => {
    const id = partId({ line: entry.id, isMove: true, nth: index + 1 });
    return { id, sale: current, basket: 0, payee: 0, at, label, ...move };
  });
  return [...paid, ...moved];
}

const ORDER: readonly ReceiptToRecord['kind'][] = ['payment', 'refund', 'deposit', 'charge'];

/** What payments leave as credit is what refunds take from. */
export const inOrder = (receipts: readonly ReceiptToRecord[]): ReceiptToRecord[] =>
  [...receipts].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

export interface PayoutToMark {
  readonly sale: number;
  readonly producers: string[];
  /** What left, where no transfer file says it. */
  readonly cents?: number;
  readonly line: string;
}

/** Producers that a line paid. */
export function payoutsToMark({ entry, payouts, reason }: Decision): PayoutToMark[] {
  const [first] = payouts;
  if (!first) return [];
  const producers = payouts.map(({ producer }) => producer);
  return [
    {
      sale: first.sale,
      producers,
      line: entry.id,
      ...(reason === 'ordered' ? {} : { cents: -entry.cents }),
    },
  ];
}

/** Several statements as one: a line that stands in two of them counts once. */
export function merged(statements: readonly Statement[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [file, statement] of statements.entries())
    for (const entry of statement.entries) {
      const known = entries.get(entry.id) ?? entry;
      entries.set(entry.id, { ...known, files: [...(known.files ?? []), file] });
    }
  return [...entries.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether a statement may be of the drive's account; banks name it by IBAN or by a part of it. */
export function isAccount(account: Account | undefined, iban: string): boolean {
  const own = compactAccount(iban);
  if (own === '' || !account) return true;
  if (account.iban) return compactAccount(account.iban) === own;
  const number = compactAccount(account.number ?? '');
  return number.length < SHORTEST || own.includes(number.slice(0, 11));
}

/** Fewer digits say nothing. */
const SHORTEST = 7;
