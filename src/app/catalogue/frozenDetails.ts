import type { Product } from '../../domain/catalogue/product';
import {
  detailKinds,
  detailsIn,
  longestDetail,
  type ProductDetails,
} from '../../domain/catalogue/productDetails';
import type { Locale } from '../../domain/values/locale';
import { readAllergens, saysNone } from '../../tabs/telling/allergens';
import { plain } from '../../text/values/plain';

/**
 * A product as a sale keeps it: what it tells in the drive's words, and no longer than it is ever said
 * (docs/rules.md C13). One that says « aucun » and nothing else tells nothing.
 */
export function withFrozenDetails(product: Product, locale: Locale): Product {
  const { details: told, ...others } = product;
  if (!told) return product;
  const { told: allergens } = readAllergens(told.allergens ?? '', locale);
  const ingredients = saysNone(told.ingredients ?? '') ? '' : (told.ingredients ?? '');
  const said: ProductDetails = { ...told, allergens, ingredients };
  const kept = detailKinds.map((kind) => [kind, plain(said[kind] ?? '', longestDetail(kind))]);
  return { ...others, ...detailsIn(Object.fromEntries(kept)) };
}
