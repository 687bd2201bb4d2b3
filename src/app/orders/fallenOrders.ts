import type { HeldOrder, ShortReason } from '../../domain/orders/allocation';
import { fallen } from '../../domain/orders/minimum';
import { servedIn } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { PricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { changedOrder } from './orderTable';
import type { Taken } from './takeAnswers';

/** An order that loses lines by no answer of its own, before and after. */
export interface FallenOrder {
  readonly row: OrderRow;
  readonly before: HeldOrder;
  readonly order: PricedOrder;
}

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
export function reduceOrders<C extends SaleContext>(
  context: C,
  taken: Taken,
  orders: readonly HeldOrder[],
  mailsOf: (context: C, fallen: readonly FallenOrder[]) => readonly QueuedMail[],
): Taken {
  if (orders.length === 0) return taken;
  const held = heldOrders(taken.orders);
  const before = new Map(held.map((order) => [order.email, order]));
  const byEmail = new Map(orders.map((order) => [order.email, taken.price(order)]));
  const changed = new Map<number, FallenOrder>();
  for (const row of taken.orders) {
    const order = row.state === 'accepted' ? byEmail.get(row.email) : undefined;
    const was = before.get(row.email);
    if (order && was)
      changed.set(row.number, { row: changedOrder(row, order), before: was, order });
  }
  const all = [...changed.values()];
  const [had, has] = [held, held.map((order) => byEmail.get(order.email) ?? order)].map((of) =>
    servedIn(of.flatMap(({ lines }) => lines)),
  );
  const freed = [...context.products.keys()].filter(
    (ref) => (had?.get(ref) ?? 0) !== (has?.get(ref) ?? 0),
  );
  return {
    ...taken,
    orders: taken.orders.map((row) => changed.get(row.number)?.row ?? row),
    touched: new Set([...taken.touched, ...freed]),
    mails: [...taken.mails, ...mailsOf(context, all)],
  };
}
