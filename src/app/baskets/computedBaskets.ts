import { goodsAccount } from '../../domain/baskets/basketAccount';
import { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import type { Reads } from '../kernel/reads';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { SaleContext } from '../records/saleContext';
import { basketRow } from './basketRows';
import { feeRows } from './feeLines';
import { basketLinesOf, correctionsIn, type PlacedLine } from './placedLines';

export interface ComputedBaskets {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly lines: readonly PlacedLine[];
}

/** Paniers as the orders and what people corrected make it: every line of every order that counts. */
export function computedBaskets(
  context: SaleContext<Reads<'baskets'>>,
  orders: readonly OrderRow[],
): ComputedBaskets {
  const { snapshot, products, sale } = context;
  const { lines: read } = basketLinesOf(snapshot.tabs.baskets, products);
  const corrections = correctionsIn(read);
  const places = new Map(read.map(({ basket, ref, at }) => [`${basket} ${ref}`, at]));
  // One that is no longer wanted and that people wrote beside keeps its key alone.
  const standing = snapshot.tabs.baskets.rows.filter(({ values }) => values.title !== null);
  const there = new Set(standing.map(({ key }) => key));
  // The lines of a cancelled order stay until orders close, with the name that they were written with.
  const names = new Map(
    orders.flatMap(({ state, email, name }) =>
      state === 'accepted' || state === 'cancelled' ? [[email, name]] : [],
    ),
  );
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const all: PlacedLine[] = [];
  for (const { basket, email, lines } of heldOrders(orders)) {
    const owner = { basket, email, name: names.get(email) ?? '' };
    const settled = lines.map((line): PlacedLine => {
      const at = places.get(`${basket} ${line.ref}`) ?? 0;
      return { at, ...owner, ...line, ...corrections.get(basket)?.get(line.ref) };
    });
    const isThere = (ref: string): boolean => there.has(keyOf({ basket, ref }, basketsTab.key));
    const [ordered, corrected] = [lines, settled].map((of) =>
      goodsAccount(of, products, sale.terms),
    );
    rows.push(...settled.map((line) => basketRow(context, owner, line)));
    rows.push(...feeRows(context, owner, ordered, isThere, corrected));
    all.push(...settled.filter(({ ref }) => products.has(ref)));
  }
  return { rows, lines: all };
}
