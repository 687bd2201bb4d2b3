import { type BasisPoints, type Cents, cents, roundedQuotient, share } from '../values/money';
import { type LargeUnit, type Measure, times } from '../values/quantity';
import type { Threshold } from '../values/threshold';
import type { ProductDetails } from './productDetails';
import { isOrderedByMeasure, isPricedByMeasure, isSoldAsWeighed, type SaleKind } from './saleKind';

/** A product as people describe it. Quantities and stock: pieces, or g / ml when sold loose. */
export interface Product {
  readonly ref: string;
  readonly producer: string;
  readonly category: string;
  readonly title: string;
  readonly packaging: string;
  /** Of one piece; for `weight` the estimate, for `loose` its dimension counts. */
  readonly content: Measure;
  readonly sale: SaleKind;
  /** Loose only, in g or ml. */
  readonly step?: number;
  readonly maxPerBasket?: number;
  /** Ordered of its producer by whole cases (docs/rules.md G1). */
  readonly cases?: CasesOf;
  /** Fewer are not sold (docs/rules.md G5). */
  readonly minimum?: Threshold;
  readonly vat: BasisPoints;
  /** A piece for `piece`; a kilo or litre otherwise. VAT included. */
  readonly producerPrice: Cents;
  /** A piece, given back with the empty: outside fees, VAT and minimums. */
  readonly deposit?: Cents;
  /** Absent: on demand. */
  readonly stock?: number;
  readonly details?: ProductDetails;
}

export interface CasesOf {
  /** What one holds, in the product's quantity. */
  readonly size: number;
  /** Fewer are not ordered. */
  readonly atLeast: number;
}

/** A product with the price that buyers see, frozen when the sale opens. */
export interface OfferedProduct extends Product {
  readonly shownPrice: Cents;
  /** Its producer cannot come: nobody gets any more of it. */
  readonly isAbsent?: true;
}

export interface UnitPrice {
  readonly price: Cents;
  readonly per: Exclude<LargeUnit, 'piece'>;
}

const PER_KILO_OR_LITRE = 1000;

/** What its price is for, where that is no piece. */
export function pricedPer(
  product: Pick<Product, 'sale' | 'content'>,
): UnitPrice['per'] | undefined {
  if (!isPricedByMeasure(product)) return undefined;
  return product.content.dimension === 'volume' ? 'L' : 'kg';
}

/** The producer's price and its fee, rounded to the cent before any quantity (docs/rules.md C2). */
export function shownPrice(producerPrice: Cents, feeRate: BasisPoints): Cents {
  return cents(producerPrice + share(producerPrice, feeRate));
}

/** The smallest quantity that is sold, and what every other is a multiple of. */
export function stepOf(product: Product): number {
  return isOrderedByMeasure(product) ? (product.step ?? product.content.amount) : 1;
}

/** What a quantity of the product holds: as weighed where weight counts, else as packed. */
export function totalMeasure(
  product: Pick<Product, 'sale' | 'content'>,
  quantity: number,
  weighedGrams?: number,
): Measure {
  const { content } = product;
  if (isPricedByMeasure(product) && weighedGrams !== undefined && quantity > 0) {
    return { dimension: content.dimension, amount: weighedGrams };
  }
  return isOrderedByMeasure(product)
    ? { dimension: content.dimension, amount: quantity }
    : times(content, quantity);
}

/** At a price of the product, rounded once; nothing is owed for no pieces, whatever was weighed. */
export function lineAmount(
  price: Cents,
  product: Product,
  quantity: number,
  weighedGrams?: number,
): Cents {
  if (!isPricedByMeasure(product)) return cents(price * quantity);
  return cents(
    roundedQuotient(
      price * totalMeasure(product, quantity, weighedGrams).amount,
      PER_KILO_OR_LITRE,
    ),
  );
}

/** True while the amount of pieces sold by weight still hangs on their estimated weight. */
export function isEstimated(product: Product, weighedGrams?: number): boolean {
  return isSoldAsWeighed(product) && weighedGrams === undefined;
}

/** The price a kilo or litre for the label; undefined where the price itself says it already. */
export function shelfPrice(product: Product, price: Cents): UnitPrice | undefined {
  const { dimension, amount } = product.content;
  if (dimension === 'piece') return undefined;
  const per = dimension === 'mass' ? 'kg' : 'L';
  if (isPricedByMeasure(product)) return { price, per };
  if (amount === PER_KILO_OR_LITRE) return undefined;
  return { price: cents(roundedQuotient(price * PER_KILO_OR_LITRE, amount)), per };
}

/** The choices of the order form, at most `atMost` of them; none when nothing is left. */
export function offeredQuantities(
  product: Product,
  left: number | undefined,
  atMost: number,
): number[] {
  const step = stepOf(product);
  const limit = Math.min(left ?? Infinity, product.maxPerBasket ?? Infinity, step * atMost);
  const count = Math.max(0, Math.floor(limit / step));
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}
