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
  'deposit',
] as const;
export type Field = (typeof fields)[number];

/** Where a product stands in a list; lines count from 1, as people see them. */
export interface Place {
  readonly line: number;
  /** Its place among products that stand side by side on one line; absent where the line holds one. */
  readonly part?: number;
}

/** A line of a list, as it was cut and as people may mend it: words by field. */
export interface ListLine extends Place {
  /** As it was pasted. */
  readonly text: string;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Its column of prices says that they are of the pack, or of one; or its packaging has a column of its own. */
  readonly basis?: 'ofPack' | 'each' | 'apart';
  /** Somebody said that a price which looked strange is right. */
  readonly isConfirmed?: boolean;
  /** What the list leaves open about it, until somebody says so or mends the line. */
  readonly doubts?: readonly ListFault[];
}

export interface ListFault extends TypedFault {
  readonly field: Field;
}

/** What tells one product of a list from every other: « 12 », « 12.2 » for the second beside it. */
export const placeKey = ({ line, part }: Place): string =>
  part === undefined ? String(line) : `${line}.${part + 1}`;
