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

export interface CarriedOver {
  /** Of each sale before, what came of it in sum. */
  readonly carried: readonly (Pick<LeftOfSale, 'sale' | 'basis'> & { readonly cents: Cents })[];
  /** What stays where it is, of who sells nothing in the sale that is prepared. */
  readonly behind: readonly { readonly producer: string; readonly cents: Cents }[];
}

/** What is left of sales before goes with the payouts of a sale, of who has a part in it (docs/rules.md P5). */
export function carryOver(
  ledger: Ledger,
  left: readonly LeftOfSale[],
  { to, present, at }: { to: number; present: ReadonlySet<string>; at: Instant },
): CarriedOver {
  const open = left.map((one) => ({
    ...one,
    payouts: one.payouts.filter(({ toPay }) => toPay !== 0),
  }));
  const behind = open.flatMap(({ payouts }) =>
    payouts.flatMap(({ producer, toPay }) =>
      toPay > 0 && !present.has(producer) ? [{ producer, cents: toPay }] : [],
    ),
  );
  const carried = open.flatMap(({ sale, basis, payouts }) => {
    const own = payouts.filter(({ producer }) => present.has(producer));
    for (const { producer, toPay: amount } of own)
      postCarried(ledger, producer, { from: sale, to, amount }, at);
    return own.length > 0 ? [{ sale, basis, cents: sum(own.map(({ toPay }) => toPay)) }] : [];
  });
  return { carried, behind };
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
