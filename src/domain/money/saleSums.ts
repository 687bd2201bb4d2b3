import { type Cents, cents } from '../values/money';
import { dueStanding } from './due';
import { isClaim } from './entryNatures';
import type { Holding, Ledger } from './ledger';
import { receivedBy, receivedIn } from './till';
import { isOfTill } from './tillGap';

/**
 * How what a sale brought stands against what it is owed (docs/rules.md M21), each figure from its
 * own entries: received − given back + credit used + granted + rounded + set off
 * = paid + credited + overpaid, and due = paid + left.
 */
export interface SaleSums {
  readonly due: Cents;
  /** What of it is still to pay. */
  readonly left: Cents;
  /** What of it is paid, by whatever means. */
  readonly paid: Cents;
  /** What Encaissements holds of the sale, money alone. */
  readonly received: Cents;
  readonly givenBack: Cents;
  /** Credit of other sales that paid baskets of this one. */
  readonly creditUsed: Cents;
  /** Credit that the drive gave out of its own. */
  readonly granted: Cents;
  readonly rounded: Cents;
  /** Kept from what a producer who bought is owed. */
  readonly setOff: Cents;
  /** What became somebody's credit, less what of it went back. */
  readonly credited: Cents;
  /** Paid too much to a producer directly: it is no credit of the drive's. */
  readonly overpaid: Cents;
}

/** Where it came from, in the order in which it is told; what was given back is taken off. */
export const incomings = [
  'received',
  'givenBack',
  'creditUsed',
  'granted',
  'rounded',
  'setOff',
] as const;

/** Where it went. */
export const outgoings = ['paid', 'credited', 'overpaid'] as const;

export type SumName = (typeof incomings)[number] | (typeof outgoings)[number];

/** As each counts in its sum. */
export const signed = (sums: SaleSums, name: SumName): Cents =>
  name === 'givenBack' ? cents(-sums.givenBack) : sums[name];

/** Of all dues of a sale, or of those that are paid to the drive. */
export function saleSums(ledger: Ledger, sale: number, whose: 'all' | 'drives' = 'all'): SaleSums {
  const isMeant = (one: { readonly sale: number; readonly payee: number }): boolean =>
    one.sale === sale && (whose === 'all' || one.payee === 0);
  let [due, left, overpaid] = [0, 0, 0];
  for (const id of ledger.dueIds().filter(isMeant)) {
    const { due: owed, remaining } = dueStanding(ledger, id);
    due += owed;
    left += Math.max(0, remaining);
    overpaid += Math.max(0, -remaining);
  }
  const total = (fits: (standing: Holding) => boolean): Cents =>
    ledger.total((one) => isMeant(one) && fits(one));
  const credits = creditsIn(ledger, isMeant);
  return {
    due: cents(due),
    left: cents(left),
    paid: cents(due - left),
    ...receivedIn(receivedBy(ledger, isMeant)),
    creditUsed: cents(credits.reduce((all, one) => all + Math.max(0, -one), 0)),
    granted: total(({ account, nature }) => account === 'fees' && !isClaim(nature)),
    // What a till lacked is nobody's payment.
    rounded: total((one) => one.account === 'rounding' && !isOfTill(one)),
    setOff: cents(-total(({ account, nature }) => account === 'buyers' && nature === 'setOff')),
    credited: cents(credits.reduce((all, one) => all + Math.max(0, one), 0)),
    overpaid: cents(overpaid),
  };
}

/** What the sale added to each person's credit; below zero it used some. */
function creditsIn(ledger: Ledger, isMeant: (one: Holding) => boolean): number[] {
  const sums = new Map<string, number>();
  for (const one of ledger.all())
    if (one.account === 'credits' && isMeant(one))
      sums.set(one.party, (sums.get(one.party) ?? 0) - one.amount);
  return [...sums.values()];
}
