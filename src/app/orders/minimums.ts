import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import {
  type Arrival,
  beforeCases,
  ordersByCases,
  servedBeforeCases,
} from '../../domain/orders/cases';
import { fallAgain, fallBelow, type Reached, reachedBy } from '../../domain/orders/minimum';
import { minimumsOf, type ReadsMinimums } from '../baskets/askedMinimums';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { reduceOrders } from './fallenOrders';
import type { Taken } from './takeAnswers';

/**
 * What minimums take out when orders close, then cases take out or fill; what they free is left over.
 */
export function withMinimums(
  context: SaleContext<ReadsMinimums>,
  taken: Taken,
  isClosing: boolean,
  despite: readonly string[] = [],
): Taken {
  const held = heldOrders(taken.orders).filter(({ lines }) => lines.length > 0);
  const fallen = isClosing
    ? fallBelow(held.map(beforeTheirs(context)), context.products, {
        ...minimumsOf(context),
        despite: new Set(despite),
      })
    : fallAgain(
        held,
        leftByClosing(taken.orders, context.sale),
        context.products,
        minimumsOf(context),
      );
  return reduceOrders(context, taken, withCases(context, taken, fallen));
}

/** Minimums count before cases: of one that closes again as well (docs/rules.md G4). */
const beforeTheirs =
  ({ products }: SaleContext) =>
  (order: HeldOrder): HeldOrder => ({
    ...order,
    lines: order.lines.map((line) => beforeCases(line, products.get(line.ref))),
  });

/** As orders stand before anything falls. */
export const minimumsNow = (
  context: SaleContext<ReadsMinimums>,
  { orders }: Pick<Taken, 'orders'>,
): Reached[] =>
  reachedBy(heldOrders(orders).map(beforeTheirs(context)), context.products, minimumsOf(context));

/** From the pick-up on nothing is decided anew (docs/rules.md G4). */
function withCases(
  { snapshot, sale, products }: SaleContext,
  { orders }: Taken,
  fallen: readonly HeldOrder[],
): readonly HeldOrder[] {
  if (snapshot.now >= sale.pickupStart || !hasCases(products)) return fallen;
  const changed = new Map(fallen.map((order) => [order.email, order]));
  const held = heldOrders(orders).map((order) => changed.get(order.email) ?? order);
  for (const order of ordersByCases(held, { products, arrivals: arrivalsIn(orders) }))
    changed.set(order.email, order);
  return [...changed.values()];
}

const hasCases = (products: SaleContext['products']): boolean =>
  [...products.values()].some(({ cases }) => cases !== undefined);

/** An increase came with the answer that asked for it; a reduction takes what came last, all of it a cancelling. */
function arrivalsIn(orders: readonly OrderRow[]) {
  const all = new Map<number, ReadonlyMap<string, Arrival[]>>();
  // Late answers are let in whatever their order: the one that stands is the last.
  const inOrder = [...orders].sort((a, b) => Number(stands(a)) - Number(stands(b)));
  for (const { basket, state, number: answer, lines } of inOrder) {
    if (basket !== null && state === 'cancelled') all.delete(basket);
    if (basket === null || (state !== 'accepted' && state !== 'replaced')) continue;
    const former = all.get(basket);
    const now = lines.map((line) => {
      const came = former?.get(line.ref) ?? [];
      const before = came.reduce((sum, { quantity }) => sum + quantity, 0);
      const more = servedBeforeCases(line) - before;
      const own = more < 0 ? withoutLast(came, -more) : [...came, { answer, quantity: more }];
      return [line.ref, own] as const;
    });
    all.set(basket, new Map(now));
  }
  return (basket: number, ref: string) => all.get(basket)?.get(ref) ?? [];
}

const stands = ({ state }: OrderRow): boolean => state === 'accepted';

function withoutLast(came: readonly Arrival[], less: number): Arrival[] {
  const [left, last] = [came.slice(0, -1), came.at(-1)];
  if (!last || less === 0) return [...came];
  if (last.quantity <= less) return withoutLast(left, less - last.quantity);
  return [...left, { ...last, quantity: last.quantity - less }];
}

/** What each address had when orders closed: later answers stand in the order's place only if ticked. */
function leftByClosing(
  orders: readonly OrderRow[],
  { closesAt }: Pick<Sale, 'closesAt'>,
): ServedLine[] {
  const inTime = orders.filter(
    ({ basket, state, serveAnyway, source, time }) =>
      basket !== null && state !== 'toFix' && !serveAnyway && !(source && time > closesAt),
  );
  const last = new Map(inTime.map(({ email, lines }) => [email, lines]));
  return [...last.values()].flat().map((line) => beforeCases(line, undefined));
}
