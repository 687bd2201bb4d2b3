import type { Unit } from '../domain/values/quantity';
import type { RowOf } from './engine/tab';
import type { productsTab } from './products';

/** A row of Produits, as far as a list is held against it. */
export interface StandingProduct {
  readonly ref: string;
  readonly producer: string;
  readonly title: string;
  readonly packaging: string;
  readonly cents: number | null;
  readonly content: number | null;
  readonly unit: Unit | null;
  readonly stock: number | null;
}

type Values = Pick<
  RowOf<typeof productsTab>,
  'ref' | 'producer' | 'title' | 'packaging' | 'price' | 'content' | 'unit' | 'stock'
>;

/** The same in the page and at the command line: a list says the same changes in both. */
export const standingProduct = (values: Values): StandingProduct => ({
  ref: values.ref ?? '',
  producer: values.producer ?? '',
  title: values.title ?? '',
  packaging: values.packaging ?? '',
  cents: values.price,
  content: values.content,
  unit: values.unit,
  stock: values.stock,
});
