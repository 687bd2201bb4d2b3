import { atLocal, type Instant } from '../domain/time';
import type { Account, Entry, Statement } from './entry';
import { compactAccount } from './folding';
import type { EntryKind } from './kind';
import type { Decision, Part } from './match/decision';

/** A part of a line as the drive records it; the id makes it count once. */
export interface ReceiptToRecord {
  readonly id: string;
  readonly sale: number;
  readonly basket: number;
  readonly payee: number;
  readonly at: Instant;
  readonly cents: number;
  readonly means: 'transfer' | 'card' | 'cheque' | 'cash';
  readonly kind: 'payment' | 'refund';
  readonly label: string;
}

const MEANS: Readonly<Partial<Record<EntryKind, ReceiptToRecord['means']>>> = {
  cards: 'card',
  provider: 'card',
  cheques: 'cheque',
  cash: 'cash',
};

const LONGEST_LABEL = 200;

export const receiptsOf = (
  { entry }: Decision,
  parts: readonly Part[],
  zone: string,
): ReceiptToRecord[] =>
  parts.map(({ sale, basket, payee, cents }, index) => ({
    id: `${entry.id}-${index + 1}`,
    sale,
    basket,
    payee,
    at: atLocal(entry.date, { hour: 12, minute: 0 }, zone),
    cents,
    means: MEANS[entry.kind] ?? 'transfer',
    kind: entry.cents < 0 ? 'refund' : 'payment',
    label: entry.label.slice(0, LONGEST_LABEL),
  }));

export interface PayoutToMark {
  readonly sale: number;
  readonly producers: string[];
  /** What left, where no transfer file says it. */
  readonly cents?: number;
}

/** Producers that a line paid. */
export function payoutsToMark({ entry, payouts, reason }: Decision): PayoutToMark[] {
  const [first] = payouts;
  if (!first) return [];
  const producers = payouts.map(({ producer }) => producer);
  return [
    { sale: first.sale, producers, ...(reason === 'ordered' ? {} : { cents: -entry.cents }) },
  ];
}

/** Several statements as one: a line that stands in two of them counts once. */
export function merged(statements: readonly Statement[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const statement of statements)
    for (const entry of statement.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
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
