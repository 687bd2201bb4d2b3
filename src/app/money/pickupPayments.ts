import { cents, sum } from '../../domain/values/money';
import type { PickupRow } from '../baskets/pickup';
import type { Reads } from '../kernel/reads';
import type { OpenDue } from './payments';

/** What each of these baskets still has to pay, and whether it is handed over before. */
export function pickupPayments(
  { settings }: Reads,
  sale: number,
  baskets: readonly PickupRow[],
  dues: readonly OpenDue[],
): PickupRow[] {
  const open = { keep: 'keep', handOver: 'toPay' } as const;
  return baskets.map((row) => {
    const own = dues.filter((due) => due.sale === sale && due.basket === row.basket);
    const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
    const payment = left > 0 ? open[settings.unpaid] : 'paid';
    return { ...row, payment, left: left > 0 ? left : null };
  });
}
