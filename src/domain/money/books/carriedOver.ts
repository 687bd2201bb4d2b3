import { type Cents, cents, sum } from '../../values/money';
import type { Instant } from '../../values/time';
import { aboutPayout } from '../entryKey';
import type { Ledger, Posting } from '../ledger';
import type { Payout, PayoutBasis } from '../payout';

/** Of a sale, and by what it is reckoned, payouts of which something is still to happen. */
export interface LeftOfSale {
  readonly sale: number;
  readonly basis: PayoutBasis;
  readonly payouts: readonly Payout[];
}

/** Of a sale before, what of it goes with a later one in sum. */
export type Carried = Pick<LeftOfSale, 'sale' | 'basis'> & { readonly cents: Cents };

/** What is left of sales before goes with the payouts of a sale, whatever its producer sells in it (docs/rules.md P5). */
export function carryOver(
  ledger: Ledger,
  left: readonly LeftOfSale[],
  { to, at }: { to: number; at: Instant },
): Carried[] {
  return left.flatMap(({ sale, basis, payouts }) => {
    const own = payouts.filter(({ toPay }) => toPay !== 0);
    for (const { producer, toPay: amount } of own)
      postCarried(ledger, producer, { from: sale, to, amount }, at);
    return own.length > 0 ? [{ sale, basis, cents: sum(own.map(({ toPay }) => toPay)) }] : [];
  });
}

/** What can be paid of it. */
export const toPayIn = ({ payouts }: LeftOfSale): Cents =>
  sum(payouts.map(({ toPay }) => cents(Math.max(0, toPay))));

/** From one sale into another: no money moves. */
function postCarried(
  ledger: Ledger,
  producer: string,
  { from, to, amount }: { readonly from: number; readonly to: number; readonly amount: Cents },
  at: Instant,
): void {
  const where = { account: 'producers', party: producer, basket: 0, payee: 0 } as const;
  const postings: Posting[] = [
    { ...where, sale: from, amount },
    { ...where, sale: to, amount: cents(-amount) },
  ];
  const key = ledger.nextKey({ source: 'carried', about: aboutPayout(from, producer) });
  ledger.post({ key, at, nature: 'other', label: '', postings });
}
