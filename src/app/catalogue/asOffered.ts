import { type FeeTerms, shownPriceOf } from '../../domain/catalogue/fee';
import type { OfferedProduct, Product } from '../../domain/catalogue/product';
import {
  detailKinds,
  detailsIn,
  longestDetail,
  type ProductDetails,
} from '../../domain/catalogue/productDetails';
import type { Locale } from '../../domain/values/locale';
import { readAllergens, saysNone } from '../../tabs/telling/allergens';
import { plain } from '../../text/values/plain';

/** With the price that buyers see, and what it tells. */
export const asOffered = (product: Product, terms: FeeTerms, locale: Locale): OfferedProduct => ({
  ...withFrozenDetails(product, locale),
  shownPrice: shownPriceOf(terms, product),
});

/**
 * A product as a sale keeps it: what it tells in the drive's words, and no longer than it is ever said
 * (docs/rules.md C13). One that says « aucun » and nothing else tells nothing.
 */
function withFrozenDetails(product: Product, locale: Locale): Product {
  const { details, ...others } = product;
  if (!details) return product;
  const { text: allergens } = readAllergens(details.allergens ?? '', locale);
  const ingredients = saysNone(details.ingredients ?? '') ? '' : (details.ingredients ?? '');
  const said: ProductDetails = { ...details, allergens, ingredients };
  const kept = detailKinds.map((kind) => [kind, plain(said[kind] ?? '', longestDetail(kind))]);
  return { ...others, ...detailsIn(Object.fromEntries(kept)) };
}
