import type { Problem } from '../../domain/values/problem';
import type { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { basketRow } from '../baskets/basketRows';
import { feeRows } from '../baskets/feeLines';
import { basketLinesOf, type PlacedLine } from '../baskets/split';
import type { Reads } from '../kernel/reads';
import { activeOrders, namesOf } from '../orders/reminders';
import type { Offered } from '../records/offer';
import type { OrderRow } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';

export interface FinalLines {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly placed: readonly PlacedLine[];
  readonly problems: readonly Problem[];
}
/** Paniers in order: by basket, then as the catalogue goes; what people corrected counts. */
export function finalLines(
  context: SaleContext<Reads<'baskets'>>,
  orders: readonly OrderRow[],
  offered: readonly Offered[],
): FinalLines {
  const order = new Map(offered.map(({ ref }, index) => [ref, index]));
  const corrected = basketLinesOf(context.snapshot.tabs.baskets, context.products);
  const before = new Map(corrected.lines.map((line) => [`${line.basket} ${line.ref}`, line]));
  const names = namesOf(orders);
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const placed: PlacedLine[] = [];
  const problems: Problem[] = [...corrected.problems];
  for (const held of activeOrders(orders)) {
    const owner = { basket: held.basket, email: held.email, name: names.get(held.email) ?? '' };
    const sorted = [...held.lines].sort(
      (a, b) => (order.get(a.ref) ?? 0) - (order.get(b.ref) ?? 0),
    );
    for (const line of sorted) {
      rows.push(basketRow(context, owner, line));
      // Somebody deleted the product's row: the line is shown and reported, not priced.
      if (!context.products.has(line.ref)) {
        continue;
      }
      const { delivered, weighedGrams, returned } = before.get(`${held.basket} ${line.ref}`) ?? {};
      placed.push({
        ...owner,
        ...line,
        at: rows.length,
        ...(delivered === undefined ? {} : { delivered }),
        ...(weighedGrams === undefined ? {} : { weighedGrams }),
        ...(returned === undefined ? {} : { returned }),
      });
    }
    rows.push(...feeRows(context, owner, sorted, () => false));
  }
  return { rows, placed, problems };
}
