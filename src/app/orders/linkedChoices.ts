import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { type Offered, presentOf } from '../records/offer';
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
  family: string,
): FormerChoice[] {
  const present = presentOf(offered, family);
  if (!present) return [];
  const { rows } = ordersOf(snapshot.tabs.orders);
  const held = heldQuantities(rows, offered).get(family) ?? [];
  const usual = [...lastOrders(ports, snapshot, sale).values()].flatMap((order) =>
    usualLines(snapshot, offered, order).lines.flatMap(({ ref, asked }) =>
      ref === present.ref ? [asked] : [],
    ),
  );
  return [...new Set([...held, ...usual])].map((quantity) => ({
    quantity,
    price: present.shownPrice,
  }));
}
