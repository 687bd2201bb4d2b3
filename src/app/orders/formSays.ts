import { type Offered, servedIn, wantedOf } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';
import { orderedIn } from './casesNow';
import { type FormUpdate, formUpdate } from './formUpdate';

/** What the form has to say otherwise, as these orders leave the products of the sale. */
export function formSays(
  { snapshot, sale, products }: SaleContext,
  orders: readonly OrderRow[],
  /** So many questions at most. */
  most: number | undefined,
): FormUpdate {
  const lines = heldOrders(orders).flatMap((order) => order.lines);
  const ordered = orderedIn(lines);
  const taken = snapshot.now < sale.pickupStart ? ordered : servedIn(lines);
  const left = new Map(
    [...products].flatMap(([ref, { stock }]) =>
      stock === undefined ? [] : [[ref, stock - (taken.get(ref) ?? 0)] as const],
    ),
  );
  return formUpdate(
    [...products.values()],
    left,
    heldQuantities(orders, products),
    snapshot.settings,
    most,
    ordered,
  );
}

/** What somebody has of each product: who got none holds no choice. */
function heldQuantities(
  orders: readonly OrderRow[],
  products: ReadonlyMap<string, Offered>,
): Map<string, number[]> {
  const quantities = new Map<string, number[]>();
  for (const { state, lines } of orders) {
    if (state !== 'accepted') continue;
    const own = lines.filter(({ served }) => served > 0);
    for (const [ref, quantity] of wantedOf(products, own))
      quantities.set(ref, [...(quantities.get(ref) ?? []), quantity]);
  }
  return quantities;
}
