import { familyOf, type OfferedProduct } from '../catalogue/product';
import type { ServedLine } from './allocation';
import type { OrderRequest } from './order';

type Products = ReadonlyMap<string, OfferedProduct>;

export const familyIn = (products: Products, ref: string): string =>
  familyOf(products.get(ref) ?? { ref });

/** How much is served of each, at whatever price. */
export function servedByFamily(
  lines: readonly Pick<ServedLine, 'ref' | 'served'>[],
  products: Products,
): Map<string, number> {
  const all = new Map<string, number>();
  for (const { ref, served } of lines) {
    const family = familyIn(products, ref);
    all.set(family, served + (all.get(family) ?? 0));
  }
  return all;
}

export const servedIn = (lines: readonly ServedLine[]): number =>
  lines.reduce((sum, { served }) => sum + served, 0);

interface WantedProduct {
  readonly family: string;
  /** At whose price more of it is had. */
  readonly ref: string;
  readonly quantity: number;
}

/** Of one product there is one quantity, whatever it costs. */
export function wantedProducts({ asked }: OrderRequest, products: Products): WantedProduct[] {
  const wanted = new Map<string, WantedProduct>();
  for (const [ref, quantity] of asked) {
    if (quantity <= 0) continue;
    const family = familyIn(products, ref);
    wanted.set(family, { family, ref, quantity: quantity + (wanted.get(family)?.quantity ?? 0) });
  }
  return [...wanted.values()];
}

/**
 * What stays of a product at each price at which it was served, where so much of it is still wanted:
 * the dearest is given up first (docs/rules.md O23).
 */
export function keptAtPrices(
  former: readonly ServedLine[],
  quantity: number,
  products: Products,
): ServedLine[] {
  const price = ({ ref }: ServedLine): number => products.get(ref)?.shownPrice ?? 0;
  const kept: ServedLine[] = [];
  for (const { ref, served: had } of [...former].sort((a, b) => price(a) - price(b))) {
    const served = Math.min(had, quantity - servedIn(kept));
    if (served > 0) kept.push({ ref, asked: served, served });
  }
  return kept;
}
