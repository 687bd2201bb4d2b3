import { cents, sum } from '../../domain/values/money';
import { type PickupRow, pickupRows } from '../baskets/pickup';
import type { PlacedLine } from '../baskets/split';
import type { Book } from '../kernel/snapshot';
import type { SaleContext } from '../records/outcomes';
import { duesIn, type Money } from './moneyNow';
import type { OpenDue } from './payments';

/** Retrait, with what is still to pay where that is known. */
export function pickupOf(
  context: SaleContext,
  lines: readonly PlacedLine[],
  money: Money | undefined,
): ReturnType<typeof pickupRows> {
  const rows = pickupRows(context, lines);
  return money && !money.isBroken
    ? pickupPayments(context.book, context.sale.number, rows, duesIn(money))
    : rows;
}
/** What each of these baskets still has to pay, and whether it is handed over before. */
export function pickupPayments(
  { settings }: Book,
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
