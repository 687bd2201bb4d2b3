import { type Cents, cents, sum } from '../values/money';
import type { Instant } from '../values/time';
import { type EntryBase, isSeen, readAboutPickup, readEntryKey, undoneBy } from './entryKey';
import type { AccountName, Entry, Ledger } from './ledger';
import type { Means } from './receipt';

/** Money that came from a buyer, or went back to one, as a row of Encaissements says it. */
export interface SeenReceipt {
  readonly base: EntryBase;
  readonly at: Instant;
  readonly sale: number;
  readonly basket: number;
  /** Of whom it was paid to directly; 0: to the drive. */
  readonly payee: number;
  /** Whose it is. */
  readonly email: string;
  readonly means: Exclude<Means, 'credit' | 'rounding'>;
  /** Below zero where it was given back. */
  readonly amount: Cents;
}

/**
 * By the account that it came to; what producers were paid themselves, as Retrait says it, or else counts
 * as a transfer.
 */
const MEANS: Readonly<Partial<Record<AccountName, SeenReceipt['means']>>> = {
  bank: 'transfer',
  cash: 'cash',
  cheques: 'cheque',
  cards: 'card',
  producers: 'transfer',
};

function meansOf(
  account: AccountName,
  { source, about }: EntryBase,
): SeenReceipt['means'] | undefined {
  const said = account === 'producers' && source === 'pickup' ? readAboutPickup(about) : undefined;
  return Object.values(MEANS).find((one) => one === said?.means) ?? MEANS[account];
}

function isRow({ label, nature }: Entry, base: EntryBase | undefined): base is EntryBase {
  const isMoney = nature === 'payment' || nature === 'refund';
  return base !== undefined && isSeen(base) && undoneBy(label) === undefined && isMoney;
}

/**
 * What Encaissements and « Payé par » of Retrait hold and still counts: money alone, neither credit nor rounding. What a buyer
 * pays a producer directly counts too.
 */
export function receivedBy(
  ledger: Ledger,
  fits: (receipt: SeenReceipt) => boolean = () => true,
): SeenReceipt[] {
  return [...ledger.entries.values()].flatMap((entry): SeenReceipt[] => {
    const base = readEntryKey(entry.key);
    if (!isRow(entry, base) || ledger.isUndone(entry.key)) return [];
    const money = entry.postings.find(({ account }) => MEANS[account]);
    const buyer = entry.postings.find(
      ({ account }) => account === 'buyers' || account === 'credits',
    );
    const means = money && meansOf(money.account, base);
    if (!means || !buyer) return [];
    const { sale, basket, payee } = buyer;
    const receipt = {
      base,
      at: entry.at,
      sale,
      basket,
      payee,
      email: buyer.party,
      means,
      amount: money.amount,
    };
    return fits(receipt) ? [receipt] : [];
  });
}

export interface Received {
  readonly received: Cents;
  readonly givenBack: Cents;
}

/** The sums of receipts: what came, and what of it went back. */
export const receivedIn = (receipts: readonly SeenReceipt[]): Received => {
  const amounts = receipts.map(({ amount }) => amount);
  return {
    received: sum(amounts.filter((amount) => amount > 0)),
    givenBack: cents(-sum(amounts.filter((amount) => amount < 0))),
  };
};

/**
 * What the till should hold: of the means, all that was noted from a moment on until another. What producers
 * were paid themselves is in no till of the drive's.
 */
export const inTill = (
  ledger: Ledger,
  means: 'cash' | 'cheque',
  from: Instant,
  until: Instant | undefined,
): SeenReceipt[] =>
  receivedBy(
    ledger,
    ({ payee, ...one }) =>
      payee === 0 &&
      one.means === means &&
      one.at >= from &&
      (until === undefined || one.at < until),
  );
