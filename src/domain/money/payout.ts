import { type Cents, cents } from '../values/money';
import type { Instant } from '../values/time';
import { dueParts, dueStanding, isClaim, sharedOut } from './due';
import { aboutPayout, lineKey, undoneBy } from './entryKey';
import {
  type AccountName,
  type Entry,
  type Ledger,
  moneyAccounts,
  type Nature,
  type Posting,
  type Standing,
} from './ledger';

/** From what really came in, or from what buyers owe. */
export type PayoutBasis = 'received' | 'due';

export type PayoutState =
  | 'toPay'
  | 'inFile'
  | 'paid'
  | 'nothing'
  | 'overpaid'
  | 'collector'
  | 'noIban'
  | 'badIban';

export interface Payee {
  readonly iban: 'usable' | 'none' | 'bad';
  readonly isCollector: boolean;
}

export interface Payout {
  readonly sale: number;
  readonly producer: string;
  readonly sold: Cents;
  /** What was sold and not handed over, or weighed less. */
  readonly missing: Cents;
  /** Of what was sold and delivered: not paid by buyers, where that counts. */
  readonly unpaid: Cents;
  /** Fees that the producer bears, less those that it receives. */
  readonly fees: Cents;
  /** The producer's own orders, set off. */
  readonly setOff: Cents;
  readonly paid: Cents;
  /** Negative: the producer has had too much. */
  readonly toPay: Cents;
  readonly state: PayoutState;
}

/** Where no payment of a sale is known at all, what is due counts. */
export const basisOf = (ledger: Ledger, sale: number, wanted: PayoutBasis): PayoutBasis =>
  [...ledger.all()].some((one) => one.sale === sale && one.nature === 'payment' && one.amount !== 0)
    ? wanted
    : 'due';

/** One row a producer that a sale concerns, in the order in which they first appear. */
export function payoutsOf(
  ledger: Ledger,
  sale: number,
  basis: PayoutBasis,
  payeeOf: (producer: string) => Payee,
): Payout[] {
  const own = [...ledger.all()].filter((one) => one.sale === sale);
  const received = basis === 'received' ? receivedShares(ledger, sale) : undefined;
  const producers = new Set(
    own.flatMap(({ account, party }) => (account === 'producers' ? [party] : [])),
  );
  return [...producers].map((producer) => {
    const sum = (natures: readonly string[], account: AccountName = 'producers'): number =>
      own
        .filter(
          (one) =>
            one.account === account && one.party === producer && natures.includes(one.nature),
        )
        .reduce((all, { amount }) => all + amount, 0);
    const sold = -sum(['sale']);
    const missing = sum(['missing']);
    const fees = sum(['fee', 'other']);
    const unpaid = received ? sold - missing - fees - (received.get(producer) ?? 0) : 0;
    const setOff = sum(['setOff']);
    const paid = sum(['payout', 'payment', 'refund']);
    const toPay = cents(sold - missing - unpaid - fees - setOff - paid);
    const inFile = -sum(['payout', 'paid'], 'transfers') > 0;
    const state = stateOf(toPay, paid, inFile, payeeOf(producer));
    const figures = { sold, missing, unpaid, fees, setOff, paid };
    return { sale, producer, ...(figures as Record<keyof typeof figures, Cents>), toPay, state };
  });
}

function stateOf(toPay: number, paid: number, inFile: boolean, payee: Payee): PayoutState {
  if (payee.isCollector) return 'collector';
  if (toPay < 0) return 'overpaid';
  if (toPay === 0) return inFile ? 'inFile' : paid > 0 ? 'paid' : 'nothing';
  if (payee.iban === 'none') return 'noIban';
  return payee.iban === 'bad' ? 'badIban' : 'toPay';
}

function receivedShares(ledger: Ledger, sale: number): Map<string, number> {
  const shares = new Map<string, number>();
  for (const id of ledger.dueIds()) {
    if (id.sale !== sale) continue;
    const { due, received } = dueStanding(ledger, id);
    const counted = cents(Math.min(received, due));
    for (const [producer, part] of sharedOut(dueParts(ledger, id), counted))
      shares.set(producer, (shares.get(producer) ?? 0) + part);
  }
  return shares;
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
export function postReturned(ledger: Ledger, sale: number, producer: string, at: Instant): boolean {
  const payout = lastOf(ledger, 'payout', sale, producer);
  if (!payout || !ledger.undo(payout.key, at)) return false;
  // What the bank had carried out comes back to it; other files that it carried out stay so.
  const back = ledger.total(
    (one) => one.account === 'transfers' && one.sale === sale && one.party === producer,
  );
  if (back <= 0) return true;
  const paid = lastOf(ledger, 'paid', sale, producer);
  const isAll = paid?.postings.some((one) => one.account === 'transfers' && one.amount === back);
  if (paid && isAll) return ledger.undo(paid.key, at);
  const key = ledger.nextKey({ source: 'paid', about: aboutPayout(sale, producer) });
  return ledger.post(paidEntry(key, at, { sale, party: producer, amount: cents(-back) }));
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

/** Where the money of all sales went, from the books: each figure from its own entries. */
export interface Whereabouts {
  readonly received: Cents;
  readonly paidOut: Cents;
  /** After charges. */
  readonly feesKept: Cents;
  /** Kept by banks and payment services. */
  readonly charges: Cents;
  readonly refunds: Cents;
  readonly credits: Cents;
  /** Still in the account for producers. */
  readonly held: Cents;
  readonly inAccounts: Cents;
}

/**
 * Money received = paid out + fees kept + charges + refunds + buyers' credit + what is still in the
 * account for producers. What producers and the drive have of it is counted due by due.
 */
export function whereabouts(ledger: Ledger): Whereabouts {
  const isMoney = ({ account }: Standing): boolean => moneyAccounts.includes(account);
  const shares = new Map<string, number>();
  let beyond = 0;
  for (const id of ledger.dueIds()) {
    const { due, received } = dueStanding(ledger, id);
    beyond += Math.max(0, received - due);
    for (const [party, part] of sharedOut(dueParts(ledger, id), cents(Math.min(due, received))))
      shares.set(party, (shares.get(party) ?? 0) + part);
  }
  const producersHad = ledger.total(
    ({ account, nature }) => account === 'producers' && !isClaim(nature),
  );
  const drives = shares.get('') ?? 0;
  const feeMoves = ledger.total(({ account, nature }) => account === 'fees' && !isClaim(nature));
  const givenUp = ledger.total(({ account }) => account === 'rounding' || account === 'suspense');
  const charges = ledger.total(({ account }) => account === 'charges');
  const producersGot = [...shares.values()].reduce((all, one) => all + one, -drives);
  return {
    received: ledger.total((one) => isMoney(one) && one.nature === 'payment'),
    paidOut: cents(
      -ledger.total((one) => isMoney(one) && (one.nature === 'payout' || one.nature === 'paid')),
    ),
    feesKept: cents(drives - feeMoves - givenUp - charges),
    charges,
    refunds: cents(-ledger.total((one) => isMoney(one) && one.nature === 'refund')),
    credits: cents(beyond - ledger.total(({ account }) => account === 'credits')),
    held: cents(producersGot - producersHad),
    inAccounts: ledger.total(isMoney),
  };
}
