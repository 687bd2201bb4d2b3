import type { Accounts, BasketAccount } from '../../domain/baskets/basketAccount';
import type { HeldOrder } from '../../domain/orders/allocation';
import { groupBy } from '../../domain/values/groupBy';
import type { Problem } from '../../domain/values/problem';
import type { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { Reads } from '../kernel/reads';
import { type Offered, offeredOf } from '../records/offer';
import { heldOrders, type OrderRow, ordersOf } from '../records/orderRows';
import {
  type PricedOrder,
  type Pricing,
  pricedGoods,
  pricing,
  type SaleContext,
} from '../records/saleContext';
import { type BasketOwner, basketRow } from './basketRows';
import { feeRows } from './feeLines';
import {
  basketLinesOf,
  correctionsIn,
  isLeft,
  type LineTabs,
  type PlacedLine,
} from './placedLines';

/** An order as it was promised, and as people corrected it since. */
interface Basket {
  readonly owner: BasketOwner;
  readonly lines: readonly PlacedLine[];
  readonly ordered: PricedOrder;
  readonly settled: Pick<PricedOrder, 'lines' | 'account'>;
}

export interface ComputedBaskets {
  readonly baskets: readonly Basket[];
  /** Those of products that are on sale. */
  readonly lines: readonly PlacedLine[];
  readonly accounts: Accounts;
  /** What cannot be read beside a line. */
  readonly problems: readonly Problem[];
}

interface Held {
  readonly order: HeldOrder;
  readonly owner: BasketOwner;
  readonly lines: readonly PlacedLine[];
  /** Somebody typed beside one of them. */
  readonly isCorrected: boolean;
}

/**
 * Paniers as the orders and what people corrected make it: every line of every order that counts, in the order
 * of the catalogue, and what came all the same.
 */
export function computedBaskets(
  context: SaleContext<Reads<'baskets' | 'pickup'>>,
  orders: readonly OrderRow[],
  price: Pricing = pricing(context),
): ComputedBaskets {
  const { products } = context;
  const { held, problems } = heldIn(context.snapshot.tabs, products, orders);
  const accounts = new Map<number, BasketAccount>();
  const baskets = held.map(({ order, owner, lines, isCorrected }): Basket => {
    const ordered = price(order);
    const settled = isCorrected ? pricedGoods(lines, context) : ordered;
    if (settled.account) accounts.set(owner.basket, settled.account);
    return { owner, lines, ordered, settled };
  });
  return { baskets, lines: soldLines(held, products), accounts, problems };
}

/** Their lines from the tabs as they stand. */
export function linesNow({ tabs }: Reads<'offer' | 'orders' | 'baskets' | 'pickup'>): PlacedLine[] {
  const products = new Map(offeredOf(tabs.offer).map((one) => [one.ref, one]));
  return soldLines(heldIn(tabs, products, ordersOf(tabs.orders).rows).held, products);
}

type Products = ReadonlyMap<string, Offered>;

const soldLines = (held: readonly Held[], products: Products): PlacedLine[] =>
  held.flatMap(({ lines }) => lines.filter(({ ref }) => products.has(ref)));

function heldIn(
  tabs: LineTabs,
  products: Products,
  orders: readonly OrderRow[],
): { readonly held: readonly Held[]; readonly problems: readonly Problem[] } {
  const all = heldOrders(orders).sort((a, b) => a.basket - b.basket);
  const { lines: beside, problems } = basketLinesOf(tabs, products, all);
  const besideOf = groupBy(beside, ({ basket }) => basket);
  const corrections = correctionsIn(beside);
  const places = new Map(beside.map(({ basket, ref, at }) => [`${basket} ${ref}`, at]));
  const inOrder = catalogueOrder(products);
  // The lines of a cancelled order stay until orders close, with the name that they were written with.
  const names = new Map(
    orders.flatMap(({ state, email, name }) =>
      state === 'accepted' || state === 'cancelled' ? [[email, name]] : [],
    ),
  );
  const held = all.map((order): Held => {
    const { basket, email } = order;
    const owner = { basket, email, name: names.get(email) ?? '' };
    // Who bears what cent of a shared fee hangs on the order of the lines.
    const own = inOrder(order.lines);
    const typed = corrections.get(basket);
    const refs = new Set(own.map(({ ref }) => ref));
    const left = (besideOf.get(basket) ?? []).flatMap((line) =>
      !refs.has(line.ref) && isLeft(line) ? [{ ref: line.ref, asked: 0, served: 0 }] : [],
    );
    const lines = inOrder([...own, ...left]).map((line): PlacedLine => {
      const at = places.get(`${basket} ${line.ref}`) ?? 0;
      return { at, ...owner, ...line, ...typed?.get(line.ref) };
    });
    return { order: { ...order, lines: own }, owner, lines, isCorrected: typed !== undefined };
  });
  return { held, problems };
}

function catalogueOrder(products: Products) {
  const places = new Map([...products.keys()].map((ref, index) => [ref, index]));
  const placeOf = ({ ref }: { readonly ref: string }): number => places.get(ref) ?? 0;
  return <L extends { readonly ref: string }>(lines: readonly L[]): readonly L[] => {
    const isInOrder = lines.every(
      (line, at) => at === 0 || placeOf(lines[at - 1] ?? line) <= placeOf(line),
    );
    return isInOrder ? lines : [...lines].sort((a, b) => placeOf(a) - placeOf(b));
  };
}

/**
 * Its rows. Laid out anew they hold what there is to hand over, by basket; else what stands there and no order
 * holds any more keeps its row, with nothing.
 */
export function basketRows(
  context: SaleContext<Reads<'baskets'>>,
  { baskets }: ComputedBaskets,
  isLaidOut: boolean,
): RowToWrite<typeof basketsTab>[] {
  const { snapshot, products } = context;
  const shown = isLaidOut ? new Map<number, ReadonlySet<string>>() : shownIn(snapshot);
  const all = isLaidOut ? baskets.filter(({ lines }) => lines.length > 0) : baskets;
  return all.flatMap(({ owner, lines, ordered, settled }) => {
    const there = shown.get(owner.basket) ?? new Set();
    const held = new Set(lines.map(({ ref }) => ref));
    const fallen = [...there].filter((ref) => products.has(ref) && !held.has(ref));
    return [
      ...lines.map((line) => basketRow(context, owner, line)),
      ...fallen.map((ref) => basketRow(context, owner, { ref, asked: 0, served: 0 })),
      ...feeRows(context, owner, ordered, (ref) => there.has(ref), settled),
    ];
  });
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
