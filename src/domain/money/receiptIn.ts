import { type Cents, cents } from '../values/money';
import { entryBase, hasRow, readAboutPickup, readEntryKey, undoneBy } from './entryKey';
import type { AccountName, Entry, Ledger } from './ledger';
import { type Means, paidInto, type Receipt, type ReceiptKind } from './receipt';

const MEANS = new Map<AccountName, Means>(
  (Object.keys(paidInto) as (keyof typeof paidInto)[]).map((means) => [paidInto[means], means]),
);

const meansOf = (accounts: readonly AccountName[]): Means =>
  accounts.map((account) => MEANS.get(account)).find((means) => means !== undefined) ??
  (accounts.includes('credits') ? 'credit' : 'transfer');

/** The receipt that an entry was posted for; undefined where it is about no buyer. */
export function receiptIn({ key, at, nature, label, postings }: Entry): Receipt | undefined {
  const buyer =
    postings.find(({ account }) => account === 'buyers') ??
    postings.find(({ account }) => account === 'credits');
  if (!buyer) return undefined;
  const { sale, basket, payee, party } = buyer;
  const accounts = postings.map(({ account }) => account);
  const isUndo = undoneBy(label) !== undefined;
  const isGiven = nature === 'credit' && accounts.includes('fees');
  const kinds: readonly (readonly [boolean, ReceiptKind])[] = [
    [isUndo, 'undo'],
    [nature === 'refund', 'refund'],
    [isGiven, 'extra'],
  ];
  return {
    ...{ key, sale, basket, payee, at },
    ...(basket === 0 ? { email: party } : {}),
    amount: cents(Math.abs(buyer.amount)),
    means: meansOf(accounts.filter((account) => account !== 'buyers')),
    kind: kinds.find(([isIt]) => isIt)?.[1] ?? 'payment',
    label: isUndo ? '' : label,
  };
}

/** « 2 1408 »: its basket and its cents. */
export const sumOf = ({ basket, amount }: Pick<Receipt, 'basket' | 'amount'>): string =>
  `${basket} ${amount}`;

export const sumsOf = (ledger: Ledger, keys: readonly string[]): ReadonlySet<string> =>
  new Set(
    keys.flatMap((key) => {
      const entry = ledger.entries.get(key);
      const receipt = entry && receiptIn(entry);
      return receipt ? [sumOf(receipt)] : [];
    }),
  );

/** The latest first, so that what a row had taken back counts again before it goes itself. */
export const receiptsGone = (ledger: Ledger, present: ReadonlySet<string>): string[] =>
  [...ledger.entries.keys()].reverse().filter((key) => {
    const base = readEntryKey(key);
    return (
      base !== undefined &&
      hasRow(base) &&
      !present.has(entryBase(base)) &&
      ledger.last(base) === key
    );
  });

/** Entries that count, in their order, where Encaissements has no row at all. */
export const receiptsWithoutTab = (ledger: Ledger): readonly string[] =>
  receiptsGone(ledger, new Set()).reverse();

/** What was noted in Retrait and counts, by basket of a sale. */
export function notedAtPickup(
  ledger: Ledger,
  sale: number,
): ReadonlyMap<number, { readonly means: Means; readonly sum: Cents | null }> {
  const known = [...ledger.entries.keys()].flatMap((key) => {
    const base = readEntryKey(key);
    const read = base?.source === 'pickup' ? readAboutPickup(base.about) : undefined;
    const means = [...MEANS.values()].find((one) => one === read?.means);
    if (!base || !read || read.sale !== sale || !means || ledger.last(base) !== key) return [];
    if (ledger.isUndone(key)) return [];
    return [[read.basket, { means, sum: read.said === null ? null : cents(read.said) }] as const];
  });
  return new Map(known);
}
