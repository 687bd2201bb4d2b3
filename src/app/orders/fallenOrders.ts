import type { HeldOrder, ShortReason } from '../../domain/orders/allocation';
import { fallen } from '../../domain/orders/minimum';
import { servedIn } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';
import { changedOrder } from './orderTable';
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
  if (orders.length === 0) return taken;
  const held = heldOrders(taken.orders);
  const byEmail = new Map(orders.map((order) => [order.email, taken.price(order)]));
  const [had, has] = [held, held.map((order) => byEmail.get(order.email) ?? order)].map((of) =>
    servedIn(of.flatMap(({ lines }) => lines)),
  );
  const freed = [...context.products.keys()].filter(
    (ref) => (had?.get(ref) ?? 0) !== (has?.get(ref) ?? 0),
  );
  return {
    ...taken,
    orders: taken.orders.map((row) => {
      const order = row.state === 'accepted' ? byEmail.get(row.email) : undefined;
      return order ? changedOrder(row, order) : row;
    }),
    touched: new Set([...taken.touched, ...freed]),
  };
}
