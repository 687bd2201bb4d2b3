import { type Cents, cents, split, sum } from '../values/money';
import type { Instant } from '../values/time';
import { aboutDue } from './entryKey';
import { type ClaimNature, claimNatures, isClaim } from './entryNatures';
import type { Holding, Ledger, Posting } from './ledger';
import type { DueId } from './reference';

/** What a due is made of, by who is to have it; the drive is the empty name. */
export interface DueSide {
  readonly sold: ReadonlyMap<string, Cents>;
  /** Beyond what was sold: negative for a producer who bears one. */
  readonly fees: ReadonlyMap<string, Cents>;
}

/** One order, or one producer's part of it where each is paid by the buyer. */
export interface Due extends DueId {
  readonly email: string;
  readonly name: string;
  /** As promised, weighed where nothing of a line is missing. */
  readonly served: DueSide;
  /** As delivered and weighed. */
  readonly settled: DueSide;
  readonly estimated: boolean;
}

/** What was paid for an order beyond what it comes to now. */
export interface PaidBeyond {
  /** The buyer's. */
  readonly credit: Cents;
  /** Where producers are paid by the buyer: what they have had too much. */
  readonly owed: readonly { readonly producer: string; readonly amount: Cents }[];
}

const totalOf = (parts: ReadonlyMap<string, Cents>): Cents => sum(parts.values());

const _sideTotal = ({ sold, fees }: DueSide): Cents => cents(totalOf(sold) + totalOf(fees));

/**
 * Brings what the ledger claims from buyers in step with the orders of a sale: what changed is
 * posted, what did not is not. A due that is no longer there falls to nothing.
 */
export function postDues(ledger: Ledger, sale: number, dues: readonly Due[], at: Instant): void {
  const wanted = new Map(dues.map((due) => [aboutDue(due), due]));
  const gone = ledger.dueIds().filter((id) => id.sale === sale && !wanted.has(aboutDue(id)));
  for (const id of [...dues, ...gone])
    for (const nature of claimNatures)
      postClaims(ledger, id, nature, claimsOf(wanted.get(aboutDue(id)), nature), at);
}

type Claim = Pick<Posting, 'account' | 'party'> & { readonly amount: number };

function claimsOf(due: Due | undefined, nature: ClaimNature): Claim[] {
  if (!due) return [];
  const { served, settled, email } = due;
  const claims = (parts: ReadonlyMap<string, Cents>, sign: 1 | -1): Claim[] => [
    { account: 'buyers', party: email, amount: sign * totalOf(parts) },
    ...[...parts].map(
      ([party, part]): Claim => ({
        account: party === '' ? 'fees' : 'producers',
        party,
        amount: -sign * part,
      }),
    ),
  ];
  const made: Readonly<Record<ClaimNature, () => Claim[]>> = {
    sale: () => claims(served.sold, 1),
    missing: () => [...claims(settled.sold, 1), ...claims(served.sold, -1)],
    fee: () => claims(settled.fees, 1),
  };
  return made[nature]();
}

function postClaims(
  ledger: Ledger,
  { sale, basket, payee }: DueId,
  nature: ClaimNature,
  wanted: readonly Claim[],
  at: Instant,
): void {
  const id = { sale, basket, payee };
  const gaps = new Map<string, Claim>();
  const add = ({ account, party, amount }: Claim): void => {
    const key = `${account}|${party}`;
    gaps.set(key, { account, party, amount: amount + (gaps.get(key)?.amount ?? 0) });
  };
  for (const claim of wanted) add(claim);
  for (const one of ledger.ofDue(id))
    if (one.nature === nature) add({ ...one, amount: -one.amount });
  const postings = [...gaps.values()].map((gap) => ({ ...id, ...gap, amount: cents(gap.amount) }));
  const key = ledger.nextKey({ source: nature, about: aboutDue({ sale, basket, payee }) });
  ledger.post({ key, at, nature, label: '', postings });
}

export interface DueStanding extends DueId {
  readonly email: string;
  readonly due: Cents;
  readonly received: Cents;
  readonly remaining: Cents;
}

/** How a due stands in the ledger; the address is empty where no buyer was ever asked for anything. */
export function dueStanding(ledger: Ledger, id: DueId): DueStanding {
  let [due, remaining, email, best] = [0, 0, '', 0];
  const paid = new Map<string, number>();
  for (const one of ledger.ofDue(id)) {
    if (one.account !== 'buyers' && one.account !== 'credits') continue;
    paid.set(one.party, one.amount + (paid.get(one.party) ?? 0));
    if (one.account !== 'buyers') continue;
    remaining += one.amount;
    if (isClaim(one.nature)) due += one.amount;
    const says = ownership(one);
    if (says > best) [email, best] = [one.party, says];
  }
  // Of an order that came to nothing: whose the money is by now, as its address may have been put right.
  if (best === 1) email = [...paid].find(([, amount]) => amount !== 0)?.[0] ?? email;
  return {
    ...id,
    email,
    due: cents(due),
    received: cents(due - remaining),
    remaining: cents(remaining),
  };
}

/** Who owes; else who is owed, as where more deposits came back than was bought; else who paid. */
function ownership({ nature, amount }: Holding): number {
  if (!isClaim(nature)) return 1;
  return amount > 0 ? 3 : amount < 0 ? 2 : 0;
}

/**
 * What came in for a due and is shared out: neither what came beyond it, nor what was given back
 * beyond what came, which is the buyer's to pay and taken from nobody (docs/rules.md M23).
 */
export const paidOf = ({ due, received }: DueStanding): Cents =>
  cents(Math.max(Math.min(0, due), Math.min(due, received)));

/** What everybody who bought still owes in all; below zero it is credit. */
export function balances(ledger: Ledger): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { account, party, amount } of ledger.all())
    if (account === 'buyers' || account === 'credits')
      sums.set(party, (sums.get(party) ?? 0) + amount);
  return sums;
}

/** The same without what a producer who is paid directly has too much: no credit (docs/rules.md M11). */
export function balancesWithDrive(ledger: Ledger): Map<string, number> {
  const sums = balances(ledger);
  for (const id of ledger.dueIds()) {
    if (id.payee === 0) continue;
    const { email, remaining } = dueStanding(ledger, id);
    if (remaining < 0) sums.set(email, (sums.get(email) ?? 0) - remaining);
  }
  return sums;
}

/** The parts of a due as it stands; the drive's own is under the empty name. */
export function dueParts(ledger: Ledger, id: DueId): Map<string, Cents> {
  const parts = new Map<string, Cents>();
  for (const { account, nature, amount, party } of ledger.ofDue(id)) {
    if (!isClaim(nature) || account === 'buyers') continue;
    parts.set(party, cents((parts.get(party) ?? 0) - amount));
  }
  return parts;
}

/**
 * What each part has got of what came in so far: shared on the sum, never payment by payment, so
 * that pieces end where one payment would.
 */
export function sharedOut(parts: ReadonlyMap<string, Cents>, received: Cents): Map<string, Cents> {
  const weights = [...parts.values()];
  if (received === sum(weights)) return new Map(parts);
  if (weights.every((weight) => weight <= 0)) return new Map();
  const shares = split(
    received,
    weights.map((weight) => Math.max(0, weight)),
  );
  return new Map([...parts.keys()].map((party, index) => [party, shares[index] ?? cents(0)]));
}
