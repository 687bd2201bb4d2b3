import type { Accounts, BasketAccount } from '../../domain/baskets/basketAccount';
import type { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { Reads } from '../kernel/reads';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { type Pricing, pricedGoods, pricing } from '../records/pricedOrder';
import type { SaleContext } from '../records/saleContext';
import { basketRow } from './basketRows';
import { feeRows } from './feeLines';
import { correctionsIn, linesBeside, type PlacedLine } from './placedLines';

export interface ComputedBaskets {
  readonly rows: readonly RowToWrite<typeof basketsTab>[];
  readonly lines: readonly PlacedLine[];
  readonly accounts: Accounts;
}

/**
 * Paniers as the orders and what people corrected make it: every line of every order that counts, and with
 * nothing what stands there and no order holds.
 */
export function computedBaskets(
  context: SaleContext<Reads<'baskets'>>,
  orders: readonly OrderRow[],
  price: Pricing = pricing(context),
): ComputedBaskets {
  const { snapshot, products } = context;
  const held = heldOrders(orders);
  const { lines: read, left } = linesBeside(snapshot.tabs.baskets, products, held);
  const corrections = correctionsIn(read);
  const places = new Map(read.map(({ basket, ref, at }) => [`${basket} ${ref}`, at]));
  const shown = shownIn(snapshot);
  // The lines of a cancelled order stay until orders close, with the name that they were written with.
  const names = new Map(
    orders.flatMap(({ state, email, name }) =>
      state === 'accepted' || state === 'cancelled' ? [[email, name]] : [],
    ),
  );
  const rows: RowToWrite<typeof basketsTab>[] = [];
  const all: PlacedLine[] = [];
  const accounts = new Map<number, BasketAccount>();
  for (const order of held) {
    const { basket, email } = order;
    const lines = [...order.lines, ...(left.get(basket) ?? [])];
    const owner = { basket, email, name: names.get(email) ?? '' };
    const typedBeside = corrections.get(basket);
    const settled = lines.map((line): PlacedLine => {
      const at = places.get(`${basket} ${line.ref}`) ?? 0;
      return { at, ...owner, ...line, ...typedBeside?.get(line.ref) };
    });
    const isThere = (ref: string): boolean => shown.get(basket)?.has(ref) === true;
    const ordered = price(order);
    const corrected = typedBeside ? pricedGoods(settled, context) : ordered;
    if (corrected.account) accounts.set(basket, corrected.account);
    rows.push(...settled.map((line) => basketRow(context, owner, line)));
    const held = new Set(lines.map(({ ref }) => ref));
    for (const ref of shown.get(basket) ?? [])
      if (products.has(ref) && !held.has(ref))
        rows.push(basketRow(context, owner, { ref, asked: 0, served: 0 }));
    rows.push(...feeRows(context, owner, ordered, isThere, corrected));
    all.push(...settled.filter(({ ref }) => products.has(ref)));
  }
  return { rows, lines: all, accounts };
}

/** References by basket; one that is no longer wanted and that people wrote beside keeps its key alone. */
function shownIn({ tabs }: Reads<'baskets'>): ReadonlyMap<number, ReadonlySet<string>> {
  const shown = new Map<number, Set<string>>();
  for (const { values } of tabs.baskets.rows) {
    const { basket, ref, title } = values;
    if (basket === null || ref === null || title === null) continue;
    shown.set(basket, (shown.get(basket) ?? new Set()).add(ref));
  }
  return shown;
}
