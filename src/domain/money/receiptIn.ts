import { cents } from '../values/money';
import { type EntrySource, entryBase, readEntryKey, undoneBy } from './entryKey';
import type { Entry, Ledger } from './ledger';
import type { Means, Receipt, ReceiptKind } from './receipt';

const MEANS: Readonly<Record<string, Means>> = {
  cash: 'cash',
  cheques: 'cheque',
  cards: 'card',
  bank: 'transfer',
  rounding: 'rounding',
};

export const meansOf = (accounts: readonly string[]): Means =>
  accounts.map((account) => MEANS[account]).find(Boolean) ??
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

/** Entries that stand in Encaissements too. */
export const HAS_ROW: Readonly<Record<EntrySource, boolean>> = {
  hand: true,
  note: true,
  bank: true,
  pickup: false,
  move: false,
  paid: false,
  sale: false,
  missing: false,
  fee: false,
  credit: false,
  setOff: false,
  carried: false,
  payout: false,
  till: false,
  undo: false,
  brought: false,
};

/** The latest first, so that what a row had taken back counts again before it goes itself. */
export const receiptsGone = (ledger: Ledger, present: ReadonlySet<string>): string[] =>
  [...ledger.entries.keys()].reverse().filter((key) => {
    const base = readEntryKey(key);
    return (
      base !== undefined &&
      HAS_ROW[base.source] &&
      !present.has(entryBase(base)) &&
      ledger.last(base) === key
    );
  });

/** Entries that count, in their order, where Encaissements has no row at all. */
export const receiptsWithoutTab = (ledger: Ledger): readonly string[] =>
  receiptsGone(ledger, new Set()).reverse();
