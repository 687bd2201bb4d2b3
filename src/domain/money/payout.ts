import { type Cents, cents } from '../values/money';
import type { Instant } from '../values/time';
import { dueParts, dueStanding, paidOf, sharedOut } from './due';
import { aboutPayout, lineKey, undoneBy } from './entryKey';
import { type Nature, natureTraits } from './entryNatures';
import type { AccountName, Entry, Holding, Ledger, Posting } from './ledger';
import type { PayoutState } from './payoutState';
import { NOTHING_WAITS, type Waiting, waitingShares } from './unsure';

/** From what really came in, or from what buyers owe. */
export type PayoutBasis = 'received' | 'due';

export interface Payee {
  /** Changed: it is another than that of the last transfer, and nobody has confirmed it. */
  readonly iban: 'usable' | 'changed' | 'none' | 'bad' | 'nameless';
  readonly isCollector: boolean;
}

export interface Payout {
  readonly sale: number;
  readonly producer: string;
  readonly sold: Cents;
  /** What was sold and not handed over, or weighed less. */
  readonly missing: Cents;
  /** Of what was sold and delivered: asked of buyers and not paid, where that counts. */
  readonly unpaid: Cents;
  /** Fees that the producer bears, less those that it receives. */
  readonly fees: Cents;
  /** The producer's own orders, set off. */
  readonly setOff: Cents;
  /** What it had too much of older sales is taken off, what they left is put on. */
  readonly carried: Cents;
  /**
   * Not known yet, so asked of nobody and paid to nobody: it waits for a weight. Negative where more
   * deposits of it came back than was bought.
   */
  readonly waiting: Cents;
  readonly paid: Cents;
  /** Of it: asked of the bank by a file, and not seen to leave yet. */
  readonly ordered: Cents;
  /** Negative: the producer has had too much. */
  readonly toPay: Cents;
  readonly state: PayoutState;
}

/**
 * One row a producer that a sale concerns, in the order in which they first appear. What waits for a
 * weight is paid to nobody (docs/rules.md P2).
 */
export function payoutsOf(
  ledger: Ledger,
  sale: number,
  basis: PayoutBasis,
  payeeOf: (producer: string) => Payee,
  waiting: Waiting = NOTHING_WAITS,
): Payout[] {
  const own = [...ledger.all()].filter((one) => one.sale === sale);
  const received = basis === 'received' ? receivedShares(ledger, sale) : undefined;
  const unsure = received ? receivedShares(ledger, sale, waiting) : waitingShares(waiting);
  const unasked = received ? unaskedShares(ledger, sale, waiting) : new Map<string, number>();
  const producers = new Set(
    own.flatMap(({ account, party }) => (account === 'producers' ? [party] : [])),
  );
  return [...producers].map((producer) => {
    const its = own.filter(({ party }) => party === producer);
    const sum = (as: Owed): number => total(its, 'producers', ({ owed }) => owed === as);
    const sold = -sum('sold');
    const missing = sum('missing');
    const fees = sum('fees');
    const open = unasked.get(producer) ?? 0;
    const unpaid = received ? sold - missing - fees - (received.get(producer) ?? 0) - open : 0;
    const setOff = sum('setOff');
    const carried = -sum('carried');
    const paid = sum('paid');
    const left = sold - missing - unpaid - open - fees - setOff + carried - paid;
    const held = Math.max(0, Math.min(left, unsure.get(producer) ?? 0));
    const toPay = cents(left - held);
    const ordered = -total(its, 'transfers', ({ money }) => money === 'paidOut');
    const waits = held + open;
    const state = stateOf({ toPay, waits, paid, ordered }, payeeOf(producer));
    const figures = { sold, missing, unpaid, fees, setOff, carried, waiting: waits, paid, ordered };
    return { sale, producer, ...(figures as Record<keyof typeof figures, Cents>), toPay, state };
  });
}

type Traits = (typeof natureTraits)[Nature];
type Owed = Exclude<Traits['owed'], null>;

const total = (
  standings: readonly Holding[],
  account: AccountName,
  fits: (traits: Traits) => boolean,
): number =>
  standings
    .filter((one) => one.account === account && fits(natureTraits[one.nature]))
    .reduce((all, { amount }) => all + amount, 0);

const TAKEN = ['missing', 'unpaid', 'fees', 'setOff', 'carried', 'waiting', 'paid'] as const;

/** What leads from what was sold to what is left to pay, each as it counts, in the order in which it is told. */
export const takenOff = (payout: Payout) =>
  TAKEN.map((name) => ({
    name,
    cents: name === 'carried' ? payout.carried : cents(-payout[name]),
  }));

interface Standings {
  readonly toPay: number;
  readonly waits: number;
  readonly paid: number;
  readonly ordered: number;
}

/** Of whom something is owed to. */
export const OF_ACCOUNT = {
  usable: 'toPay',
  changed: 'ibanChanged',
  none: 'noIban',
  bad: 'badIban',
  nameless: 'noHolder',
} as const;

function stateOf({ toPay, waits, paid, ordered }: Standings, payee: Payee): PayoutState {
  if (payee.isCollector) return 'collector';
  if (toPay < 0) return 'overpaid';
  if (toPay === 0 && ordered > 0) return 'inFile';
  if (toPay === 0) return waits !== 0 ? 'waiting' : paid > 0 ? 'paid' : 'nothing';
  return OF_ACCOUNT[payee.iban];
}

/** Of all baskets, or of those that wait: what a weight makes dearer leaves less to each. */
function receivedShares(ledger: Ledger, sale: number, of?: Waiting): Map<string, number> {
  const shares = new Map<string, number>();
  for (const id of ledger.dueIds()) {
    if (id.sale !== sale || of?.has(id.basket) === false) continue;
    const standing = dueStanding(ledger, id);
    const paid = paidOf(standing);
    const parts = [...sharedOut(dueParts(ledger, id), paid)];
    // Who is paid directly gave it back out of their own.
    const own = ledger.ofDue(id).find(({ account }) => id.payee > 0 && account === 'producers');
    if (own && standing.received < paid) parts.push([own.party, cents(standing.received - paid)]);
    for (const [producer, part] of parts) shares.set(producer, (shares.get(producer) ?? 0) + part);
  }
  return shares;
}

/** What baskets that wait have not brought yet: nobody was asked for it, so it is not unpaid. */
function unaskedShares(ledger: Ledger, sale: number, waiting: Waiting): Map<string, number> {
  const shares = receivedShares(ledger, sale, waiting);
  const open = new Map<string, number>();
  for (const id of ledger.dueIds())
    if (id.sale === sale && waiting.has(id.basket))
      for (const [producer, part] of dueParts(ledger, id))
        open.set(producer, (open.get(producer) ?? 0) + part);
  for (const [producer, part] of shares) open.set(producer, (open.get(producer) ?? 0) - part);
  return open;
}

/** The money leaves for a producer: at once, or by a file that the bank has yet to carry out. */
export const payoutEntry = (
  ledger: Ledger,
  { sale, producer, toPay }: Payout,
  from: AccountName,
  label: string,
  at: Instant,
): Entry => ({
  key: ledger.nextKey({ source: 'payout', about: aboutPayout(sale, producer) }),
  at,
  nature: 'payout',
  label,
  postings: [
    { account: 'producers', party: producer, sale, basket: 0, payee: 0, amount: toPay },
    {
      account: from,
      party: from === 'transfers' ? producer : '',
      sale,
      basket: 0,
      payee: 0,
      amount: cents(-toPay),
    },
  ],
});

/**
 * The money came back, or never left: the last payout of a producer is taken back, and with it what
 * the bank was seen to carry out of it. False where there is none.
 */
export function postReturned(
  ledger: Ledger,
  sale: number,
  producer: string,
  at: Instant,
  key?: string,
): boolean {
  const payout = lastOf(ledger, 'payout', sale, producer);
  if (!payout || !ledger.undo(payout.key, at, key)) return false;
  // What the bank had carried out comes back to it; other files that it carried out stay so.
  const back = ledger.total(
    (one) => one.account === 'transfers' && one.sale === sale && one.party === producer,
  );
  if (back <= 0) return true;
  const paid = lastOf(ledger, 'paid', sale, producer);
  const isAll = paid?.postings.some((one) => one.account === 'transfers' && one.amount === back);
  if (paid && isAll) return ledger.undo(paid.key, at);
  const paidKey = ledger.nextKey({ source: 'paid', about: aboutPayout(sale, producer) });
  return ledger.post(paidEntry(paidKey, at, { sale, party: producer, amount: cents(-back) }));
}

const lastOf = (
  ledger: Ledger,
  nature: Nature,
  sale: number,
  producer: string,
): Entry | undefined =>
  [...ledger.entries.values()]
    .reverse()
    .find(
      (entry) =>
        entry.nature === nature &&
        undoneBy(entry.label) === undefined &&
        !ledger.isUndone(entry.key) &&
        entry.postings.some((one) => one.sale === sale && one.party === producer),
    );

/** From what was ordered to the bank; below zero it came back. */
const paidEntry = (
  key: string,
  at: Instant,
  { sale, party, amount }: Pick<Posting, 'sale' | 'party' | 'amount'>,
): Entry => {
  const where = { sale, basket: 0, payee: 0 };
  const postings: Posting[] = [
    { ...where, account: 'transfers', party, amount },
    { ...where, account: 'bank', party: '', amount: cents(-amount) },
  ];
  return { key, at, nature: 'paid', label: '', postings };
};

/** The bank has carried out what was ordered for these producers. Returns how many. */
export function postCarriedOut(
  ledger: Ledger,
  sale: number,
  who: (producer: string) => boolean,
  at: Instant,
  line?: string,
): number {
  const waiting = [...ledger.all()].filter(
    ({ account, sale: of, party }) => account === 'transfers' && of === sale && who(party),
  );
  const sums = new Map<string, number>();
  for (const { party, amount } of waiting) sums.set(party, (sums.get(party) ?? 0) - amount);
  let count = 0;
  for (const [party, amount] of sums) {
    const key = line
      ? lineKey(line, count)
      : ledger.nextKey({ source: 'paid', about: aboutPayout(sale, party) });
    if (ledger.post(paidEntry(key, at, { sale, party, amount: cents(amount) }))) count += 1;
  }
  return count;
}
