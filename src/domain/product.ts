import type { BasisPoints, Cents } from './money';
import type { Measure } from './quantity';

/**
 * `piece`: ordered and priced by the piece. `weight`: ordered by the piece, priced by the kilo.
 * `loose`: ordered by weight or volume in steps, priced by the kilo or litre.
 */
export type SaleKind = 'piece' | 'weight' | 'loose';

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
  readonly vat: BasisPoints;
  /** A piece for `piece`; a kilo or litre otherwise. VAT included. */
  readonly producerPrice: Cents;
  /** Absent: on demand. */
  readonly stock?: number;
}

/** A product with the price that buyers see, frozen when the sale opens. */
export interface OfferedProduct extends Product {
  readonly shownPrice: Cents;
}
