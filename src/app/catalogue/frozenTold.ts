import type { Product } from '../../domain/catalogue/product';
import { mostTold, type Told, toldIn, toldKinds } from '../../domain/catalogue/productTold';
import type { Locale } from '../../domain/values/locale';
import { readAllergens } from '../../tabs/telling/allergens';
import { plain } from '../../text/values/plain';

/** As a sale keeps it: in the drive's words, and no longer than it is ever said (docs/rules.md C13). */
export function frozenTold({ told }: Product, locale: Locale): { readonly told?: Told } {
  if (!told) return {};
  const { told: allergens } = readAllergens(told.allergens ?? '', locale);
  const said: Told = { ...told, allergens };
  return toldIn(
    Object.fromEntries(toldKinds.map((kind) => [kind, plain(said[kind] ?? '', mostTold(kind))])),
  );
}
