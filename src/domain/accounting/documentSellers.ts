import type { BasketLine } from '../baskets/basket';
import { type Fee, isPerItem } from '../catalogue/fee';
import type { OfferedProduct } from '../catalogue/product';
import type { Mode } from '../settings/mode';
import type { BilledSale, Billing } from './billing';
import type { DocumentContent } from './document';
import type { MissingMention } from './missingMentions';
import { dayOf, headOf, type Mentions } from './parties';

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

/** Who gives documents of a sale; the drive is the empty name. */
function sellersOf({ lines, offered, terms }: BilledSale, mode: Mode): string[] {
  const producers = producersSelling(lines, offered);
  if (producers.length === 0) return [];
  if (mode === 'resale') return [''];
  const isService = (fee: Fee): boolean =>
    isForService(fee) && (fee.bearer === 'producer' || isToldApart(fee, mode));
  return terms.fees.some(isService) ? ['', ...producers] : producers;
}

/** What documents of a seller lack whatever they are about. */
export interface SellerMissing {
  readonly seller: string;
  readonly missingMentions: readonly MissingMention[];
}

/** Of whoever sold in the period, whether or not a document of it is still to be numbered. */
export function missingBySeller(
  billing: Billing,
  mentions: Mentions,
  missingMentionsOf: (content: DocumentContent) => readonly MissingMention[],
): SellerMissing[] {
  const found = new Map<string, Set<MissingMention>>();
  for (const sale of billing.sales)
    for (const seller of sellersOf(sale, billing.settings.mode)) {
      const head = headOf(billing, seller, dayOf(billing, sale.pickupStart), mentions);
      // To a private person, of no great sum: what lacks then lacks in each.
      const missingMentions = missingMentionsOf({ ...head, buyer: { name: '' }, lines: [] });
      if (missingMentions.length > 0)
        found.set(seller, new Set([...(found.get(seller) ?? []), ...missingMentions]));
    }
  return [...found].map(([seller, missingMentions]) => ({
    seller,
    missingMentions: [...missingMentions],
  }));
}
