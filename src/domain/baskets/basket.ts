import { isEstimated, lineAmount, type OfferedProduct } from '../catalogue/product';
import type { ShortReason } from '../orders/allocation';
import { type Cents, cents } from '../values/money';

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
  /** Empties given back for the deposit of this product. */
  readonly returned?: number;
  readonly reason?: ShortReason;
}

export interface Totals {
  readonly buyer: Cents;
  readonly producer: Cents;
  /** What the buyer pays less what the producer gets. */
  readonly fee: Cents;
  /** In both; below zero where more empties came back than went out. */
  readonly deposit: Cents;
  readonly estimated: boolean;
}

export function settledQuantity(line: BasketLine): number {
  return line.delivered ?? line.served;
}

export function lineTotals(line: BasketLine, product: OfferedProduct): Totals {
  const quantity = settledQuantity(line);
  const deposit = depositOf(product, quantity, line.returned);
  const at = (price: Cents): Cents =>
    cents(lineAmount(price, product, quantity, line.weighedGrams) + deposit);
  const [buyer, producer] = [at(product.shownPrice), at(product.producerPrice)];
  const estimated = quantity > 0 && isEstimated(product, line.weighedGrams);
  return { buyer, producer, fee: cents(buyer - producer), deposit, estimated };
}

/** Of pieces that go out less empties that come back; nothing for what is sold loose. */
export function depositOf(product: OfferedProduct, quantity: number, returned = 0): Cents {
  if (product.deposit === undefined || product.sale === 'loose') return cents(0);
  return cents(product.deposit * (quantity - returned));
}

/** Something of it goes out, or comes back. */
export const isSettled = (line: BasketLine): boolean =>
  settledQuantity(line) > 0 || (line.returned ?? 0) > 0;

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

const NOTHING: Totals = {
  buyer: cents(0),
  producer: cents(0),
  fee: cents(0),
  deposit: cents(0),
  estimated: false,
};

function added(a: Totals, b: Totals): Totals {
  return {
    buyer: cents(a.buyer + b.buyer),
    producer: cents(a.producer + b.producer),
    fee: cents(a.fee + b.fee),
    deposit: cents(a.deposit + b.deposit),
    estimated: a.estimated || b.estimated,
  };
}
