import { lineAmount, type OfferedProduct, totalMeasure } from '../catalogue/product';
import { isOrderedByMeasure } from '../catalogue/saleKind';
import { type Cents, cents, sum } from '../values/money';
import type { Threshold } from '../values/threshold';
import type { HeldOrder, ServedLine, ShortReason } from './allocation';

export interface Minimums {
  /** Zero: none. */
  readonly basket: Cents;
  /** A basket below it is not cancelled. */
  readonly keepsBelow: boolean;
  readonly producers: ReadonlyMap<string, Threshold>;
  /** Of the whole sale, at the prices that buyers see. */
  readonly sale?: Threshold;
  /** Keys of those that the coordinator lets pass. */
  readonly despite?: ReadonlySet<string>;
}

type Products = ReadonlyMap<string, OfferedProduct>;

/** What an order's articles cost its buyer; deposits and fees of the order do not count. */
function goodsOf(lines: readonly ServedLine[], products: Products): Cents {
  return sum(lines.map((line) => amountOf(line, products, 'shownPrice')));
}

function amountOf(
  { ref, served }: ServedLine,
  products: Products,
  price: 'shownPrice' | 'producerPrice',
): Cents {
  const product = products.get(ref);
  return product ? lineAmount(product[price], product, served) : cents(0);
}

/** What is missing to the basket's minimum; zero where nothing was served, or nothing is missing. */
export function missingTo(
  { basket }: Pick<Minimums, 'basket'>,
  lines: readonly ServedLine[],
  products: Products,
): Cents {
  const goods = goodsOf(lines, products);
  return goods > 0 && goods < basket ? cents(basket - goods) : cents(0);
}

/**
 * The orders that minimums change when orders close: baskets first, so that a producer is told of
 * those that stay; a basket that falls below by a producer's lines is not cancelled for it.
 */
export function fallBelow(
  held: readonly HeldOrder[],
  products: Products,
  minimums: Minimums,
): HeldOrder[] {
  const cancelled = new Map<string, HeldOrder>();
  for (const order of minimums.keepsBelow ? [] : held) {
    if (missingTo(minimums, order.lines, products) === 0) continue;
    const reason = { code: 'basketMinimum', minimum: minimums.basket } as const;
    cancelled.set(
      order.email,
      fallen(order, () => reason),
    );
  }
  let left = held.map((order) => cancelled.get(order.email) ?? order);
  // Products first, so that a producer is told of those that stay, and the sale last.
  for (const below of [productsBelow, producersBelow, saleBelow]) {
    const reasonOf = below(left, products, minimums);
    left = left.map((order) => fallen(order, reasonOf));
  }
  return left.filter((order, index) => order !== held[index]);
}

/**
 * Once orders are closed: a producer whose minimum was not reached is not asked to come for a late
 * one. `stood` are the lines that closing left; where none of a producer is served, it does not come.
 */
export function fallAgain(
  held: readonly HeldOrder[],
  stood: readonly ServedLine[],
  products: Products,
  { producers }: Pick<Minimums, 'producers'>,
): HeldOrder[] {
  const producerOf = ({ ref }: ServedLine): string => products.get(ref)?.producer ?? '';
  const comes = new Set(stood.filter(({ served }) => served > 0).map(producerOf));
  const gone = new Map<string, ShortReason>();
  for (const [producer, minimum] of producers)
    if (!comes.has(producer)) gone.set(producer, short('producerMinimum', minimum));
  // What was asked for as orders closed, whatever Producteurs and Produits say since.
  const refs = new Map<string, ShortReason>();
  let all: ShortReason | undefined;
  for (const line of stood) {
    const { reason } = line;
    if (reason?.code === 'producerMinimum') gone.set(producerOf(line), reason);
    if (reason?.code === 'productMinimum') refs.set(line.ref, reason);
    if (reason?.code === 'saleMinimum') all = reason;
  }
  return held.flatMap((order) => {
    const next = fallen(order, (line) => all ?? refs.get(line.ref) ?? gone.get(producerOf(line)));
    return next === order ? [] : [next];
  });
}

type Below = (
  held: readonly HeldOrder[],
  products: Products,
  minimums: Minimums,
) => (line: ServedLine) => ShortReason | undefined;

/** What each minimum of this sale came to, as orders stand (docs/rules.md G5). */
export interface Reached {
  /** « sale », « producer NAME » or « product REF ». */
  readonly key: string;
  readonly name?: string;
  readonly minimum: Threshold;
  readonly counted: number;
}

/** What these lines count for it; euros at the price that is meant, weights as estimated. */
function countedFor(
  { of }: Pick<Threshold, 'of'>,
  lines: readonly ServedLine[],
  products: Products,
  price: 'shownPrice' | 'producerPrice',
): number {
  return lines.reduce((sum, { ref, served }) => {
    const product = products.get(ref);
    if (!product) return sum;
    if (of === 'euros') return sum + lineAmount(product[price], product, served);
    if (of === 'pieces') return sum + (isOrderedByMeasure(product) ? 0 : served);
    const { dimension, amount } = totalMeasure(product, served);
    return dimension === 'piece' ? sum : sum + amount;
  }, 0);
}

const linesIn = (held: readonly HeldOrder[]): ServedLine[] => held.flatMap(({ lines }) => lines);

const short = (
  code: 'producerMinimum' | 'productMinimum' | 'saleMinimum',
  { of, amount: minimum }: Threshold,
): ShortReason => ({ code, minimum, ...(of === 'euros' ? {} : { of }) });

const productsBelow: Below = (held, products, { despite }) => {
  const gone = new Map<string, ShortReason>();
  for (const { key, minimum, counted, name = '' } of productsReached(held, products))
    if (counted < minimum.amount && !despite?.has(key))
      gone.set(name, short('productMinimum', minimum));
  return ({ ref }) => gone.get(ref);
};

const producersBelow: Below = (held, products, minimums) => {
  const gone = new Map<string, ShortReason>();
  for (const { key, minimum, counted, name = '' } of producersReached(held, products, minimums))
    if (counted < minimum.amount && !minimums.despite?.has(key))
      gone.set(name, short('producerMinimum', minimum));
  return ({ ref }) => gone.get(products.get(ref)?.producer ?? '');
};

const saleBelow: Below = (held, products, minimums) => {
  const [sale] = saleReached(held, products, minimums);
  const isBelow = sale && sale.counted < sale.minimum.amount && !minimums.despite?.has(sale.key);
  return () => (isBelow ? short('saleMinimum', sale.minimum) : undefined);
};

function productsReached(held: readonly HeldOrder[], products: Products): Reached[] {
  const lines = linesIn(held);
  return [...products.values()].flatMap(({ ref, minimum }) => {
    if (!minimum) return [];
    const own = lines.filter((line) => line.ref === ref);
    const counted = countedFor(minimum, own, products, 'producerPrice');
    return [{ key: `product ${ref}`, name: ref, minimum, counted }];
  });
}

function producersReached(
  held: readonly HeldOrder[],
  products: Products,
  { producers }: Minimums,
): Reached[] {
  const lines = linesIn(held);
  return [...producers].map(([name, minimum]) => {
    const own = lines.filter(({ ref }) => products.get(ref)?.producer === name);
    const counted = countedFor(minimum, own, products, 'producerPrice');
    return { key: `producer ${name}`, name, minimum, counted };
  });
}

function saleReached(
  held: readonly HeldOrder[],
  products: Products,
  { sale }: Minimums,
): Reached[] {
  if (!sale) return [];
  const counted = countedFor(sale, linesIn(held), products, 'shownPrice');
  return [{ key: 'sale', minimum: sale, counted }];
}

/** All of them, as orders stand. */
export const reachedBy: (
  held: readonly HeldOrder[],
  products: Products,
  minimums: Minimums,
) => Reached[] = (...of) => [
  ...productsReached(of[0], of[1]),
  ...producersReached(...of),
  ...saleReached(...of),
];

/** The order without the served lines that have a reason to fall; itself where none has. */
export function fallen(
  order: HeldOrder,
  reasonOf: (line: ServedLine) => ShortReason | undefined,
): HeldOrder {
  let isSame = true;
  const lines = order.lines.map((line) => {
    const reason = line.served > 0 ? reasonOf(line) : undefined;
    if (!reason) return line;
    isSame = false;
    return { ...line, served: 0, reason };
  });
  return isSame ? order : { ...order, lines };
}
