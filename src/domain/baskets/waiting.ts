import { isEstimated, type OfferedProduct } from '../catalogue/product';
import type { BasketLine, Goods } from './basket';

/** What the sum of a line hangs on: a weight, or a yes to what was typed beside it. */
export type Awaited = 'weight' | 'confirmation';

export function awaitedOf(line: Goods, product: OfferedProduct): Awaited | undefined {
  if (line.isUnsure) return 'confirmation';
  const quantity = line.delivered ?? line.served;
  return quantity > 0 && isEstimated(product, line.weighedGrams) ? 'weight' : undefined;
}

/** The lines whose sum is not known yet (docs/rules.md B3). */
export const waitingLines = <L extends Goods>(
  lines: readonly L[],
  products: ReadonlyMap<string, OfferedProduct>,
): (L & { readonly awaits: Awaited })[] =>
  lines.flatMap((line) => {
    const product = products.get(line.ref);
    const awaits = product && awaitedOf(line, product);
    return awaits ? [{ ...line, awaits }] : [];
  });

/** Their baskets, by number: none of these is asked for a firm sum. */
export const waitingBaskets = (
  lines: readonly BasketLine[],
  products: ReadonlyMap<string, OfferedProduct>,
): Set<number> => new Set(waitingLines(lines, products).map(({ basket }) => basket));
