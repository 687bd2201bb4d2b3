import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import type { Offered } from '../records/offer';
import { ordersOf } from '../records/orderRows';
import type { Sale } from '../records/sale';
import { heldQuantities } from './catchUp';
import type { FormerChoice } from './formChoices';
import { lastOrders, usualLines } from './lastOrders';

/** Which choices of a product links hold that are out: of those who ordered, and of usual baskets. */
export function linkedChoices(
  ports: Ports,
  snapshot: Reads<'sales' | 'orders'>,
  sale: Sale,
  offered: readonly Offered[],
  ref: string,
): FormerChoice[] {
  const product = offered.find((one) => one.ref === ref);
  if (!product) return [];
  const { rows } = ordersOf(snapshot.tabs.orders);
  const held = heldQuantities(rows, offered).get(ref) ?? [];
  const usual = [...lastOrders(ports, snapshot, sale).values()].flatMap((order) =>
    usualLines(snapshot, offered, order).lines.flatMap((line) =>
      line.ref === ref ? [line.asked] : [],
    ),
  );
  return [...new Set([...held, ...usual])].map((quantity) => ({
    quantity,
    price: product.shownPrice,
  }));
}
