import { weightTyped } from '../../domain/baskets/weight';
import { totalMeasure } from '../../domain/catalogue/product';
import { isPricedByMeasure } from '../../domain/catalogue/saleKind';
import type { basketsTab } from '../../tabs/baskets';
import type { ReadTab } from '../../tabs/engine/readTab';
import type { RowOf } from '../../tabs/engine/tab';
import { countedQuantity, type Offered } from '../records/offer';

type Row = RowOf<typeof basketsTab>;

/** « 1 400 g » as the number that its cell counts; what is no weight stays as it was typed. */
export function weightCell(
  { settled, served }: Pick<Row, 'settled' | 'served'>,
  product: Offered | undefined,
  typed: string,
): number | string | null {
  if (typed === '' || !product || !isPricedByMeasure(product)) return typed || null;
  const quantity = countedQuantity(product, settled ?? served ?? 0);
  const { amount, dimension } = totalMeasure(product, quantity);
  return weightTyped(typed, amount, dimension) ?? typed;
}

/**
 * Weights that stand in Paniers as text, pasted there or typed under an earlier version, as numbers
 * (docs/rules.md B12).
 */
export const pastedWeights = (
  { rows }: Pick<ReadTab<typeof basketsTab>, 'rows'>,
  products: ReadonlyMap<string, Offered>,
): { basket: number; ref: string; weighed: number }[] =>
  rows.flatMap(({ values }) => {
    const { basket, ref, weighed } = values;
    if (typeof weighed !== 'string' || basket === null || ref === null) return [];
    const number = weightCell(values, products.get(ref), weighed);
    return typeof number === 'number' ? [{ basket, ref, weighed: number }] : [];
  });
