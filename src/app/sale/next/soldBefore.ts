import type { Product } from '../../../domain/catalogue/product';
import { nameKey } from '../../../tabs/readCatalogue';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type Offered, offeredOf } from '../../records/offer';
import { setAside } from '../../records/pastTabs';
import { salesOf } from '../../records/sale';

/** As many sales are looked at, the last one included, as where one looks at what sells. */
const SALES = 8;

/** New: none of the last sales sold it. Back: one did, and not the last. */
type Standing = 'sold' | 'back' | 'new';

type Products = Reads<'products'>;

/**
 * What a sale sold of a product: by its reference, or by its name where that reference stands in
 * Produits no more, of several such sizes the same one (docs/rules.md C16).
 */
export function soldInPast<P extends Product>(
  { tabs }: Products,
  sold: readonly P[],
): (product: Product) => P | undefined {
  const stands = new Set(tabs.products.rows.map(({ values }) => values.ref));
  const byRef = new Map([...sold].reverse().map((one) => [one.ref, one]));
  const byName = new Map<string, P[]>();
  for (const one of sold) {
    if (stands.has(one.ref)) continue;
    const name = nameKey(one.producer, one.title);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return (product) => {
    const alike = byName.get(nameKey(product.producer, product.title)) ?? [];
    return byRef.get(product.ref) ?? alike.find((one) => isSize(one, product)) ?? alike[0];
  };
}

const isSize = (one: Product, { content, packaging }: Product): boolean =>
  one.content.dimension === content.dimension &&
  one.content.amount === content.amount &&
  nameKey(one.packaging) === nameKey(packaging);

/** How each of these products stands to the last sales; in a first sale nothing is new. */
export function standingsOf(
  ports: Ports,
  snapshot: Reads<'products' | 'sales'>,
  last: { readonly number: number; readonly offer: readonly Offered[] },
  offer: readonly Product[],
): (product: Product) => Standing {
  const former = soldInPast(snapshot, last.offer);
  if (offer.every(former)) return () => 'sold';
  const past = salesOf(snapshot.tabs.sales)
    .map(({ number }) => number)
    .filter((number) => number < last.number)
    .slice(1 - SALES);
  const tabsOf = setAside(ports, snapshot, past, ['offer']);
  const sold = past.flatMap((number) => offeredOf(tabsOf(number).offer));
  if (sold.length + last.offer.length === 0) return () => 'sold';
  const earlier = soldInPast(snapshot, sold);
  return (product) => (former(product) ? 'sold' : earlier(product) ? 'back' : 'new');
}

/** None of the last sales sold it (docs/rules.md C16). */
export function newSince(
  ports: Ports,
  snapshot: Reads<'products' | 'sales' | 'offer'>,
  number: number,
  offer: readonly Product[],
): (product: Product) => boolean {
  const last = { number, offer: offeredOf(snapshot.tabs.offer) };
  const standing = standingsOf(ports, snapshot, last, offer);
  return (product) => standing(product) === 'new';
}
