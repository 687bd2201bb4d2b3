import type { ShortReason } from './allocation';
import { type Cents, cents } from './money';
import { isEstimated, lineAmount, type OfferedProduct } from './product';

export interface BasketLine {
  readonly basket: number;
  readonly email: string;
  readonly name: string;
  readonly ref: string;
  readonly asked: number;
  readonly served: number;
  /** People's correction at pick-up, in the same unit. */
  readonly delivered?: number;
  readonly weighedGrams?: number;
  readonly reason?: ShortReason;
}

export interface Totals {
  readonly buyer: Cents;
  readonly producer: Cents;
  /** What the buyer pays less what the producer gets. */
  readonly fee: Cents;
  readonly estimated: boolean;
}

/** The quantity that is paid for. */
export function settledQuantity(line: BasketLine): number {
  return line.delivered ?? line.served;
}

export function lineTotals(line: BasketLine, product: OfferedProduct): Totals {
  const quantity = settledQuantity(line);
  const buyer = lineAmount(product.shownPrice, product, quantity, line.weighedGrams);
  const producer = lineAmount(product.producerPrice, product, quantity, line.weighedGrams);
  const estimated = quantity > 0 && isEstimated(product, line.weighedGrams);
  return { buyer, producer, fee: cents(buyer - producer), estimated };
}

/** By basket number. RangeError when something was settled of a product that is not in the list. */
export function basketTotals(
  lines: readonly BasketLine[],
  products: readonly OfferedProduct[],
): Map<number, Totals> {
  const byRef = new Map(products.map((product) => [product.ref, product]));
  const totals = new Map<number, Totals>();
  for (const line of lines) {
    const former = totals.get(line.basket) ?? NOTHING;
    const product = byRef.get(line.ref);
    if (!product && settledQuantity(line) > 0) throw new RangeError(`No product ${line.ref}`);
    totals.set(line.basket, product ? added(former, lineTotals(line, product)) : former);
  }
  return totals;
}

const NOTHING: Totals = { buyer: cents(0), producer: cents(0), fee: cents(0), estimated: false };

function added(a: Totals, b: Totals): Totals {
  return {
    buyer: cents(a.buyer + b.buyer),
    producer: cents(a.producer + b.producer),
    fee: cents(a.fee + b.fee),
    estimated: a.estimated || b.estimated,
  };
}
