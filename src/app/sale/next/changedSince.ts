import { type OfferedProduct, pricedPer } from '../../../domain/catalogue/product';
import type { Locale } from '../../../domain/values/locale';
import { readCatalogue } from '../../../tabs/readCatalogue';
import { nextSaleSays } from '../../../text/mails/comingSale';
import { changedLines, type PriceChange } from '../../../text/results/preview';
import { count } from '../../../text/values/quantities';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { offeredOf, presentOffer } from '../../records/offer';
import { setAside } from '../../records/pastTabs';
import { type Sale, salesOf } from '../../records/sale';

/** Prices, products and stock, compared with the frozen catalogue of the last sale. */
export const changesSince = (
  snapshot: Reads<'offer'>,
  offer: readonly OfferedProduct[],
): PriceChange[] =>
  changesBetween(presentOffer(offeredOf(snapshot.tabs.offer)), offer, snapshot.place.locale);

function changesBetween(
  last: readonly OfferedProduct[],
  offer: readonly OfferedProduct[],
  locale: Locale,
): PriceChange[] {
  const before = new Map(last.map((product) => [product.ref, product]));
  if (before.size === 0) return [];
  const changed = offer.flatMap((product): PriceChange[] => {
    const { ref, title, shownPrice, packaging } = product;
    const former = before.get(ref);
    if (!former) return [{ kind: 'new', ref, title }];
    const pack: PriceChange = {
      ...{ kind: 'packaging', ref, title, from: former.packaging, to: packaging },
    };
    const price: PriceChange = {
      ...{ kind: 'price', ref, title, from: former.shownPrice, to: shownPrice },
      per: pricedPer(product),
    };
    return [
      ...(former.packaging === packaging ? [] : [pack]),
      ...(former.shownPrice === shownPrice ? [] : [price]),
    ];
  });
  const now = new Set(offer.map(({ ref }) => ref));
  const gone = [...before.values()].filter(({ ref }) => !now.has(ref));
  const stocks = offer.flatMap((product): PriceChange[] => {
    const former = before.get(product.ref);
    if (!former || former.stock === product.stock) return [];
    const said = (stock: number | undefined): string | null =>
      stock === undefined ? null : count(product, stock, locale);
    return [
      {
        ...{ kind: 'stock', ref: product.ref, title: product.title },
        ...{ from: said(former.stock), to: said(product.stock) },
      },
    ];
  });
  return [
    ...changed,
    ...gone.map(({ ref, title }): PriceChange => ({ kind: 'gone', ref, title })),
    ...stocks,
  ];
}

/** What a sale that nobody opened sells otherwise than the one before, and what it leaves out unread. */
export function saidOfChanges(
  ports: Ports,
  snapshot: Reads<'sales' | 'offer' | 'products' | 'producers'>,
  { number }: Sale,
): string[] {
  const { tabs, place } = snapshot;
  const last = salesOf(tabs.sales)
    .filter((one) => one.number < number)
    .pop();
  const former = last
    ? presentOffer(
        offeredOf(setAside(ports, snapshot, [last.number], ['offer'])(last.number).offer),
      )
    : [];
  const { products } = readCatalogue(tabs.products, tabs.producers);
  const unread = tabs.products.rows.length - products.length;
  return [
    ...changedLines(changesBetween(former, offeredOf(tabs.offer), place.locale), place.locale),
    ...(unread > 0 ? [nextSaleSays('unread', place.locale, String(unread))] : []),
  ];
}
