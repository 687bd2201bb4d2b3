import type { HeldOrder, ServedLine } from '../../domain/orders/allocation';
import {
  type Arrival,
  beforeCases,
  type CaseProgress,
  caseProgress,
  ordersByCases,
  servedBeforeCases,
} from '../../domain/orders/cases';
import {
  fallAgain,
  fallBelow,
  type Minimums,
  type Reached,
  reachedBy,
} from '../../domain/orders/minimum';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { readThreshold } from '../../tabs/engine/readThreshold';
import { titleAmong } from '../../text/values/titleAmong';
import type { ReadsColumns } from '../kernel/reads';
import { type Offered, servedIn } from '../records/offer';
import { heldOrders, type OrderRow } from '../records/orderRows';
import type { Sale } from '../records/sale';
import type { SaleContext } from '../records/saleContext';
import { reduceOrders } from './fallenOrders';
import type { Taken } from './takeAnswers';

export type ReadsMinimums = ReadsColumns<'producers', 'name' | 'minimum'>;

/** Those of Réglages and Producteurs; a producer as the catalogue spells it. */
function minimumsOf({ snapshot, products }: SaleContext<ReadsMinimums>): Minimums {
  const { amount: basket, isKept: keepsBelow } = snapshot.settings.basketMinimum;
  const asked = new Map(
    snapshot.tabs.producers.rows.flatMap(({ values: { name, minimum } }) =>
      name && minimum ? [[folded(name), readThreshold(minimum, 'euros')] as const] : [],
    ),
  );
  const sellers = new Set([...products.values()].map(({ producer }) => producer));
  const producers = [...sellers].flatMap((producer) => {
    const minimum = asked.get(folded(producer));
    return minimum === undefined ? [] : [[producer, minimum] as const];
  });
  const { saleMinimum: sale } = snapshot.settings;
  return { basket, keepsBelow, producers: new Map(producers), ...(sale ? { sale } : {}) };
}

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
  const cut = isClosing
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
  return reduceOrders(context, taken, withCases(context, taken, cut));
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
  cut: readonly HeldOrder[],
): readonly HeldOrder[] {
  const hasCases = [...products.values()].some(({ cases }) => cases !== undefined);
  if (snapshot.now >= sale.pickupStart || !hasCases) return cut;
  const changed = new Map(cut.map((order) => [order.email, order]));
  const held = heldOrders(orders).map((order) => changed.get(order.email) ?? order);
  for (const order of ordersByCases(held, { products, arrivals: arrivalsIn(orders) }))
    changed.set(order.email, order);
  return [...changed.values()];
}

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

interface CasesNow extends CaseProgress {
  readonly product: Offered;
  readonly title: string;
}

/** How much of each cases are counted from: what was decided on them at a closing before is not in it. */
export const orderedIn = (lines: readonly ServedLine[]): ReadonlyMap<string, number> =>
  servedIn(lines.map((line) => ({ ...line, served: servedBeforeCases(line) })));

/** Of what is bought by cases and begun, how far it is: what is missing least first, what is full last. */
export function casesNow(
  offered: readonly Offered[],
  orders: readonly OrderRow[],
  locale: Locale,
): CasesNow[] {
  const ordered = orderedIn(heldOrders(orders).flatMap(({ lines }) => lines));
  const begun = offered.flatMap((product): CasesNow[] => {
    const progress = caseProgress(product, ordered.get(product.ref) ?? 0);
    if (!progress || progress.ordered === 0) return [];
    return [{ ...progress, product, title: titleAmong(product, offered, locale) }];
  });
  const open = begun.filter(({ missing }) => missing > 0);
  return [
    ...open.sort((a, b) => a.missing / a.size - b.missing / b.size),
    ...begun.filter(({ missing }) => missing === 0),
  ];
}

/** Whoever orders now can fill them. */
export const casesToFill = (...of: Parameters<typeof casesNow>): CasesNow[] =>
  casesNow(...of).filter(
    ({ product: { question, isAbsent, stock = Infinity }, ordered, missing }) =>
      missing > 0 && question !== '' && !isAbsent && ordered + missing <= stock,
  );
