import type { Product } from '../../domain/catalogue/product';
import { fail, ok, type Result } from '../../domain/values/result';
import { MOST_QUANTITY } from '../../domain/values/typed';
import type { Refusal } from '../kernel/refusal';
import { countedQuantity, shownQuantity } from '../records/offer';

/** A stock as somebody typed it in a page. */
export interface TypedStock {
  readonly ref: string;
  /** In pieces, kilos or litres; null: on demand. */
  readonly stock: number | null;
  /** As it was shown: whoever else changed it meanwhile is not overruled. */
  readonly seen?: number | null | undefined;
}

export const isStock = (product: Product, stock: number | null): boolean =>
  stock === null ||
  (stock >= 0 &&
    stock <= MOST_QUANTITY &&
    shownQuantity(product, countedQuantity(product, stock)) === stock);

export const shownStock = (product: Product): number | null =>
  product.stock === undefined ? null : shownQuantity(product, product.stock);

/** Products of the catalogue with the stocks that were typed where a sale is opened (docs/rules.md S34). */
export function withStocks(
  products: readonly Product[],
  typed: readonly TypedStock[],
): Result<readonly Product[], Refusal> {
  const wanted = new Map(typed.map((one) => [one.ref, one]));
  for (const { ref, stock, seen } of typed) {
    const product = products.find((one) => one.ref === ref);
    if (!product || (seen !== undefined && seen !== shownStock(product)))
      return fail({ code: 'changedMeanwhile' });
    if (!isStock(product, stock)) return fail({ code: 'badStock', detail: String(stock) });
  }
  return ok(
    products.map((product) => {
      const given = wanted.get(product.ref);
      if (!given) return product;
      const { stock: _, ...others } = product;
      return given.stock === null
        ? others
        : { ...others, stock: countedQuantity(product, given.stock) };
    }),
  );
}
