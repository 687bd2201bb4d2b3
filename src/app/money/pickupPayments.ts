import { type Cents, cents, sum } from '../../domain/values/money';
import type { PickupRow } from '../baskets/pickup';
import type { Reads } from '../kernel/reads';
import type { OpenDue } from './payments';

export interface BasketPayment {
  readonly payment: 'paid' | 'toPay' | 'keep';
  readonly left: Cents;
}

/** What a basket still has to pay, and whether it is handed over before. */
export function basketPayment(
  { settings }: Pick<Reads, 'settings'>,
  sale: number,
  basket: number,
  dues: readonly OpenDue[],
): BasketPayment {
  const open = { keep: 'keep', handOver: 'toPay' } as const;
  const own = dues.filter((due) => due.sale === sale && due.basket === basket);
  const left = sum(own.map(({ remaining }) => cents(Math.max(0, remaining))));
  return { payment: left > 0 ? open[settings.unpaid] : 'paid', left };
}

/** The same beside each row of Retrait. */
export function pickupPayments(
  snapshot: Reads,
  sale: number,
  baskets: readonly PickupRow[],
  dues: readonly OpenDue[],
): PickupRow[] {
  return baskets.map((row) => {
    const { payment, left } = basketPayment(snapshot, sale, Number(row.basket), dues);
    return { ...row, payment, left: left > 0 ? left : null };
  });
}
