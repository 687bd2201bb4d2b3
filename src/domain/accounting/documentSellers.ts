import type { BasketLine } from '../baskets/basket';
import { type Fee, isPerItem } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import type { Mode } from '../settings/mode';

/** Whose products were sold. */
export function producersSelling(
  lines: readonly Pick<BasketLine, 'ref'>[],
  offered: readonly Pick<OfferedProduct, 'ref' | 'producer'>[],
): string[] {
  const sold = new Set(lines.map(({ ref }) => ref));
  return [...new Set(offered.flatMap(({ ref, producer }) => (sold.has(ref) ? [producer] : [])))];
}

/** What the drive itself has for its service, of the buyer or of the producer who bears it. */
export const isForService = ({ receiver }: Fee): boolean => !receiver;

/** Documents tell it apart from the goods; an article's stands inside their prices but in *mandat*. */
export const isToldApart = (fee: Fee, mode: Mode): boolean => !isPerItem(fee) || mode === 'mandate';
