import { type FeeTerms, shownPriceOf } from '../../domain/catalogue/fee';
import type { OfferedProduct, Product } from '../../domain/catalogue/product';
import { mostTold, type Told, toldIn, toldKinds } from '../../domain/catalogue/productTold';
import type { Locale } from '../../domain/values/locale';
import { readAllergens, saysNone } from '../../tabs/telling/allergens';
import { plain } from '../../text/values/plain';

/** With the price that buyers see, and what it tells. */
export const asOffered = (product: Product, terms: FeeTerms, locale: Locale): OfferedProduct => ({
  ...withFrozenTold(product, locale),
  shownPrice: shownPriceOf(terms, product),
});

/**
 * A product as a sale keeps it: what it tells in the drive's words, and no longer than it is ever said
 * (docs/rules.md C13). One that says « aucun » and nothing else tells nothing.
 */
function withFrozenTold(product: Product, locale: Locale): Product {
  const { told, ...others } = product;
  if (!told) return product;
  const { told: allergens } = readAllergens(told.allergens ?? '', locale);
  const ingredients = saysNone(told.ingredients ?? '') ? '' : (told.ingredients ?? '');
  const said: Told = { ...told, allergens, ingredients };
  const kept = toldKinds.map((kind) => [kind, plain(said[kind] ?? '', mostTold(kind))]);
  return { ...others, ...toldIn(Object.fromEntries(kept)) };
}
