import { type Cents, cents, sum } from '../values/money';
import type { Instant } from '../values/time';
import { isSeen, readEntryKey, undoneBy } from './entryKey';
import type { AccountName, Entry, Ledger } from './ledger';
import type { Means } from './receipt';

/** Money that came from a buyer, or went back to one, as a row of Encaissements says it. */
export interface SeenReceipt {
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

/** By the account that it came to; what producers were paid themselves counts as transfers. */
const MEANS: Readonly<Partial<Record<AccountName, SeenReceipt['means']>>> = {
  bank: 'transfer',
  cash: 'cash',
  cheques: 'cheque',
  cards: 'card',
  producers: 'transfer',
};

function isRow({ key, label, nature }: Entry): boolean {
  const base = readEntryKey(key);
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
    if (!isRow(entry) || ledger.isUndone(entry.key)) return [];
    const money = entry.postings.find(({ account }) => MEANS[account]);
    const buyer = entry.postings.find(
      ({ account }) => account === 'buyers' || account === 'credits',
    );
    const means = money && MEANS[money.account];
    if (!means || !buyer) return [];
    const { sale, basket, payee } = buyer;
    const receipt = {
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

/** What the till should hold: of the means, all that was noted from a moment on until another. */
export const inTill = (
  ledger: Ledger,
  means: 'cash' | 'cheque',
  from: Instant,
  until: Instant | undefined,
): SeenReceipt[] =>
  receivedBy(
    ledger,
    (one) => one.means === means && one.at >= from && (until === undefined || one.at < until),
  );
