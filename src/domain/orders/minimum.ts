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
  for (const code of ['productMinimum', 'producerMinimum', 'saleMinimum'] as const) {
    const below = reachedBy(left, products, minimums).filter(
      (one) => one.code === code && isMissed(one) && !minimums.despite?.has(one.key),
    );
    const reasonOf = (line: ServedLine): ShortReason | undefined =>
      below.filter((one) => concerns(one, line, products)).map(asReason)[0];
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
    if (!comes.has(producer))
      gone.set(producer, asReason({ code: 'producerMinimum', name: producer, minimum }));
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

interface Asked {
  readonly code: 'productMinimum' | 'producerMinimum' | 'saleMinimum';
  /** The product's reference, or the producer; blank: the sale. */
  readonly name: string;
  readonly minimum: Threshold;
}

/** What a minimum of this sale came to (docs/rules.md G5). */
export interface Reached extends Asked {
  readonly key: string;
  readonly counted: number;
  /** Something would fall with it. */
  readonly isOrdered: boolean;
}

export const isMissed = ({ minimum, counted, isOrdered }: Reached): boolean =>
  isOrdered && counted < minimum.amount;

/** All of them, as orders stand. */
export function reachedBy(
  held: readonly HeldOrder[],
  products: Products,
  { producers, sale }: Pick<Minimums, 'producers' | 'sale'>,
): Reached[] {
  const lines = held.flatMap((order) => order.lines);
  const asked: Asked[] = [
    ...[...products.values()].flatMap(({ ref: name, minimum }): Asked[] =>
      minimum ? [{ code: 'productMinimum', name, minimum }] : [],
    ),
    ...[...producers].map(([name, minimum]): Asked => ({ code: 'producerMinimum', name, minimum })),
    ...(sale ? [{ code: 'saleMinimum', name: '', minimum: sale } as const] : []),
  ];
  return asked.map((one) => {
    const own = lines.filter((line) => concerns(one, line, products));
    const price = one.code === 'saleMinimum' ? 'shownPrice' : 'producerPrice';
    const counted = countedFor(one.minimum, own, products, price);
    const isOrdered = own.some(({ served }) => served > 0);
    return { ...one, key: `${one.code} ${one.name}`.trim(), counted, isOrdered };
  });
}

function concerns({ code, name }: Asked, { ref }: ServedLine, products: Products): boolean {
  if (code === 'saleMinimum') return true;
  return name === (code === 'productMinimum' ? ref : products.get(ref)?.producer);
}

const asReason = ({ code, minimum: { of, amount: minimum } }: Asked): ShortReason => ({
  ...{ code, minimum },
  ...(of === 'euros' ? {} : { of }),
});

/** What these lines count for it; euros at the price that is meant, weights as estimated. */
function countedFor(
  { of }: Pick<Threshold, 'of'>,
  lines: readonly ServedLine[],
  products: Products,
  price: 'shownPrice' | 'producerPrice',
): number {
  return lines.reduce((sum, line) => {
    const product = products.get(line.ref);
    if (!product) return sum;
    if (of === 'euros') return sum + amountOf(line, products, price);
    if (of === 'pieces') return sum + (isOrderedByMeasure(product) ? 0 : line.served);
    const { dimension, amount } = totalMeasure(product, line.served);
    return dimension === 'piece' ? sum : sum + amount;
  }, 0);
}

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
