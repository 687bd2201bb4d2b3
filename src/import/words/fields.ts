import type { TypedFault } from '../../domain/catalogue/listFault';

/** The columns of Produits that a list can fill. */
export const fields = [
  'ref',
  'producer',
  'category',
  'title',
  'packaging',
  'content',
  'unit',
  'price',
  'vat',
  'stock',
  'sale',
  'step',
  'maxPerBasket',
] as const;
export type Field = (typeof fields)[number];

/** A line of a list, as it was cut and as people may mend it: words by field. */
export interface ListLine {
  readonly line: number;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** What the list leaves open about it, until somebody says so or mends the line. */
  readonly doubts?: readonly ListFault[];
}

export interface ListFault extends TypedFault {
  readonly field: Field;
}
