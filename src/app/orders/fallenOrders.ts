import type { HeldOrder, ServedLine, ShortReason } from '../../domain/orders/allocation';
import { fallen } from '../../domain/orders/minimum';
import { basketsTab } from '../../tabs/baskets';
import type { RowToWrite } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import { basketRow, type ReadsBasketKeys } from '../baskets/basketRows';
import { feeRefs, feeRows } from '../baskets/feeLines';
import type { RowsOf } from '../kernel/plan';
import type { ReadsHead } from '../kernel/reads';
import { servedIn, shownQuantity } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import { type PricedOrder, pricedOrder } from '../records/pricedOrder';
import type { QueuedMail } from '../records/queuedMail';
import type { SaleContext } from '../records/saleContext';
import { changedOrder, orderCells } from './orderTable';
import type { Taken } from './takeAnswers';

/** An order that loses lines by no answer of its own, before and after. */
export interface FallenOrder {
  readonly row: OrderRow;
  readonly before: HeldOrder;
  readonly order: PricedOrder;
}

type Context = SaleContext<ReadsHead<'orders'>>;

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
export function reduceOrders<C extends Context>(
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
  const free = freed(context, taken, held, byEmail);
  return {
    ...taken,
    orders: taken.orders.map((row) => changed.get(row.number)?.row ?? row),
    rows: { ...taken.rows, orders: merged(taken.rows.orders, all, context), offer: free.rows },
    left: free.left,
    touched: new Set([...taken.touched, ...free.touched]),
    mails: [...taken.mails, ...mailsOf(context, all)],
  };
}

type OrderRows = RowsOf<'orders'>;

function merged(
  rows: OrderRows = [],
  changed: readonly FallenOrder[],
  context: Context,
): OrderRows {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { row } of changed)
    byNumber.set(row.number, { ...byNumber.get(row.number), ...orderCells(row, context) });
  return [...byNumber.values()];
}

function freed(
  { products }: SaleContext,
  { rows, left: leftBefore }: Taken,
  held: readonly HeldOrder[],
  byEmail: ReadonlyMap<string, HeldOrder>,
) {
  const before = servedIn(held.flatMap(({ lines }) => lines));
  const after = servedIn(held.flatMap((order) => (byEmail.get(order.email) ?? order).lines));
  const touched = new Set(
    [...products.keys()].filter((ref) => (after.get(ref) ?? 0) !== (before.get(ref) ?? 0)),
  );
  const left = new Map(leftBefore);
  const offer = (rows.offer ?? []).map((row) => {
    const product = products.get(String(row.ref));
    if (!product || !touched.has(product.ref)) return row;
    const taken = after.get(product.ref) ?? 0;
    const served = shownQuantity(product, taken);
    if (product.stock === undefined) return { ...row, served };
    // People may have lowered the stock below what was served.
    const rest = product.stock - taken;
    left.set(product.ref, rest);
    return { ...row, served, left: shownQuantity(product, Math.max(0, rest)) };
  });
  return { rows: offer, left, touched };
}

/** The lines of Paniers that fall, while orders are open: later all of them are written anew. */
export function fallenRows(
  context: SaleContext<ReadsBasketKeys & ReadsHead<'baskets'>>,
  fallen: readonly FallenOrder[],
): RowToWrite<typeof basketsTab>[] {
  const there = new Set(context.snapshot.tabs.baskets.rows.map(({ key }) => key));
  return fallen.flatMap(({ row: { email, name }, before, order }) => {
    const { basket, lines } = order;
    const owner = { basket, email, name };
    const stood = new Map(before.lines.map((line) => [line.ref, line]));
    const isSame = ({ ref, asked, served, reason }: ServedLine): boolean =>
      stood.get(ref)?.served === served &&
      stood.get(ref)?.asked === asked &&
      stood.get(ref)?.reason?.code === reason?.code;
    const own = lines
      .filter((line) => !isSame(line))
      .map((line) => basketRow(context, owner, line));
    // Of an order that this very look has read, its rows are written together with these.
    const owed = feeRefs(context, pricedOrder(before, context).account);
    const isThere = (ref: string): boolean =>
      there.has(keyOf({ basket, ref }, basketsTab.key)) || owed.has(ref);
    return [...own, ...feeRows(context, owner, order, isThere)];
  });
}
