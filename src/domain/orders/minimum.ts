import { lineAmount, type OfferedProduct } from '../catalogue/product';
import { type Cents, cents, sum } from '../values/money';
import type { HeldOrder, ServedLine, ShortReason } from './allocation';

export interface Minimums {
  /** Zero: none. */
  readonly basket: Cents;
  /** A basket below it is not cancelled. */
  readonly keepsBelow: boolean;
  readonly producers: ReadonlyMap<string, Cents>;
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
  const left = held.map((order) => cancelled.get(order.email) ?? order);
  const short = producersBelow(left, products, minimums.producers);
  return left.flatMap((order, index) => {
    const next = fallen(order, ({ ref }) => short.get(products.get(ref)?.producer ?? ''));
    return next === order && order === held[index] ? [] : [next];
  });
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
    if (!comes.has(producer)) gone.set(producer, { code: 'producerMinimum', minimum });
  // What it asked for as orders closed, whatever Producteurs says since.
  for (const line of stood)
    if (line.reason?.code === 'producerMinimum') gone.set(producerOf(line), line.reason);
  return held.flatMap((order) => {
    const next = fallen(order, (line) => gone.get(producerOf(line)));
    return next === order ? [] : [next];
  });
}

function producersBelow(
  held: readonly HeldOrder[],
  products: Products,
  minimums: Minimums['producers'],
): Map<string, ShortReason> {
  const sold = new Map<string, number>();
  for (const line of held.flatMap(({ lines }) => lines)) {
    const producer = products.get(line.ref)?.producer ?? '';
    sold.set(producer, (sold.get(producer) ?? 0) + amountOf(line, products, 'producerPrice'));
  }
  const short = new Map<string, ShortReason>();
  for (const [producer, minimum] of minimums)
    if ((sold.get(producer) ?? 0) < minimum)
      short.set(producer, { code: 'producerMinimum', minimum });
  return short;
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
