import { type FeeTerms, shownPriceOf } from '../../domain/catalogue/fee';
import type { OfferedProduct, Product } from '../../domain/catalogue/product';
import { detailKinds, detailsIn, longestDetail } from '../../domain/catalogue/productDetails';
import type { Locale } from '../../domain/values/locale';
import { localTime } from '../../domain/values/time';
import { readAllergens, saysNone } from '../../tabs/telling/allergens';
import { monthsIn } from '../../tabs/telling/season';
import { isSite } from '../../tabs/telling/sites';
import type { About } from '../../text/values/detailParts';
import { plain } from '../../text/values/plain';
import type { Reads } from '../kernel/reads';
import type { Sale } from '../records/sale';

/** What producers tell of themselves now, by the names that a sale knows them by. */
export const aboutProducers = ({
  tabs: { producers },
}: Reads<'producers'>): ReadonlyMap<string, About> =>
  new Map(
    producers.rows.map(({ values: { name, presentation, place, label, site } }) => [
      name ?? '',
      { presentation, place, label, site: site && isSite(site) ? site.trim() : null },
    ]),
  );

/** Whether a product says the month of a sale's pick-up. */
export function inSeasonAt(
  { place }: { readonly place: Pick<Reads['place'], 'zone'> },
  { pickupStart }: Pick<Sale, 'pickupStart'>,
): (product: Product) => boolean {
  const month = Number(localTime(pickupStart, place.zone).day.slice(5, 7));
  return ({ details }) => monthsIn(details?.season ?? '')?.has(month) === true;
}

/**
 * A product as a sale keeps it: with the price that buyers see, and what it tells in the drive's words, no
 * longer than it is ever said (docs/rules.md C13).
 */
export function asOffered(
  { details, ...product }: Product,
  terms: FeeTerms,
  locale: Locale,
): OfferedProduct {
  const ingredients = details?.ingredients ?? '';
  const said = {
    ...details,
    allergens: readAllergens(details?.allergens ?? '', locale).text,
    ingredients: saysNone(ingredients) ? '' : ingredients,
  };
  const kept = detailKinds.map((kind) => [kind, plain(said[kind] ?? '', longestDetail(kind))]);
  const frozen = { ...product, ...(details && detailsIn(Object.fromEntries(kept))) };
  return { ...frozen, shownPrice: shownPriceOf(terms, frozen) };
}
