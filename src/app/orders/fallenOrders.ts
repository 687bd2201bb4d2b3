import type { HeldOrder, ShortReason } from '../../domain/orders/allocation';
import { fallen } from '../../domain/orders/minimum';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { pricedRow, type SaleContext } from '../records/saleContext';
import type { Taken } from './takeAnswers';

/** Each held order as it falls, where it does: lines without a reason stay. */
export function fallingOrders(
  orders: readonly OrderRow[],
  reasonOf: (ref: string) => ShortReason | undefined,
): HeldOrder[] {
  return heldOrders(orders).flatMap((order) => {
    const next = fallen(order, ({ ref }) => reasonOf(ref));
    return next === order ? [] : [next];
  });
}

/** What was taken, with these orders as they fall; what they free is left over. */
export function reduceOrders(
  context: SaleContext,
  taken: Taken,
  orders: readonly HeldOrder[],
): Taken {
  const byEmail = new Map(orders.map((order) => [order.email, order]));
  const touched = new Set(taken.touched);
  const reduced = taken.orders.map((row): OrderRow => {
    const lines = row.state === 'accepted' ? byEmail.get(row.email)?.lines : undefined;
    if (!lines) return row;
    for (const [at, { ref, served }] of lines.entries())
      if (served !== row.lines[at]?.served) touched.add(ref);
    // Without anything left of its own it is cancelled.
    const isCancelled = lines.some(
      ({ reason }) => reason?.code === 'basketMinimum' || reason?.code === 'calledOff',
    );
    return pricedRow({ ...row, lines, ...(isCancelled ? { state: 'cancelled' } : {}) }, context);
  });
  return { ...taken, orders: reduced, touched };
}
