import { type OfferedProduct, totalMeasure } from '../catalogue/product';
import { type Cents, cents } from '../values/money';
import type { Measure } from '../values/quantity';
import { type BasketLine, isSettled, lineTotals, settledQuantity } from './basket';

export interface ProducerLine {
  readonly producer: string;
  readonly ref: string;
  readonly quantity: number;
  /** As weighed where that is known. */
  readonly total: Measure;
  /** The producer's own, without fees. */
  readonly price: Cents;
  /** The sum of its basket lines, deposits in it, so that baskets and split tie to the cent. */
  readonly amount: Cents;
  readonly estimated: boolean;
}

export interface ProducerTotal {
  readonly amount: Cents;
  readonly estimated: boolean;
}

/** In the order of the products. RangeError for a settled line whose product is not in the list. */
export function producerSplit(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
): ProducerLine[] {
  const byRef = new Map<string, BasketLine[]>(products.map(({ ref }) => [ref, []]));
  for (const line of lines) {
    if (!isSettled(line) && !line.isUnsure) continue;
    const others = byRef.get(line.ref);
    if (!others) throw new RangeError(`No product ${line.ref}`);
    others.push(line);
  }
  return products
    .map((product) => producerLine(product, byRef.get(product.ref) ?? []))
    .filter(({ quantity, amount }) => quantity > 0 || amount !== 0);
}

export interface ProductChange<P> {
  readonly product: P;
  readonly before: number;
  readonly now: number;
}

/** What is asked of a producer otherwise than before. */
export const changedProducts = <P extends OfferedProduct>(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  products: Iterable<P>,
): ProductChange<P>[] =>
  [...products]
    .map((product) => ({
      product,
      before: before.get(product.ref) ?? 0,
      now: now.get(product.ref) ?? 0,
    }))
    .filter((change) => change.before !== change.now);

export function producerTotals(split: readonly ProducerLine[]): Map<string, ProducerTotal> {
  const totals = new Map<string, ProducerTotal>();
  for (const { producer, amount, estimated } of split) {
    const former = totals.get(producer);
    totals.set(producer, {
      amount: cents(amount + (former?.amount ?? 0)),
      estimated: estimated || (former?.estimated ?? false),
    });
  }
  return totals;
}

function producerLine(product: OfferedProduct, lines: readonly BasketLine[]): ProducerLine {
  const total = { quantity: 0, held: 0, amount: 0, estimated: false };
  for (const line of lines) {
    const { producer, estimated } = lineTotals(line, product);
    const quantity = settledQuantity(line);
    total.quantity += quantity;
    total.held += totalMeasure(product, quantity, line.weighedGrams).amount;
    total.amount += producer;
    total.estimated ||= estimated;
  }
  return {
    producer: product.producer,
    ref: product.ref,
    quantity: total.quantity,
    total: { dimension: product.content.dimension, amount: total.held },
    price: product.producerPrice,
    amount: cents(total.amount),
    estimated: total.estimated,
  };
}
