import { type OfferedProduct, pricedPer } from '../../../domain/catalogue/product';
import { readCatalogue } from '../../../tabs/readCatalogue';
import { nextSaleSays } from '../../../text/mails/comingSale';
import { changedLines, type PriceChange } from '../../../text/results/preview';
import { count } from '../../../text/values/quantities';
import { titleAmong } from '../../../text/values/titleAmong';
import type { Ports } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type Offered, offeredOf } from '../../records/offer';
import { setAside } from '../../records/pastTabs';
import { type Sale, saleOf, salesOf } from '../../records/sale';
import { soldInPast, standingsOf } from './soldBefore';

/** A sale of before, with what it sold. */
interface Before {
  readonly number: number;
  readonly offer: readonly Offered[];
}

type ReadsToCompare = Reads<'products' | 'sales'>;

/** Prices, products and stock, compared with the frozen catalogue of the last sale. */
export function changesSince(
  ports: Ports,
  snapshot: ReadsToCompare & Reads<'offer'>,
  offer: readonly OfferedProduct[],
): PriceChange[] {
  const number = saleOf(snapshot)?.number ?? 0;
  const last = { number, offer: offeredOf(snapshot.tabs.offer) };
  return changesBetween(ports, snapshot, last, offer);
}

function changesBetween(
  ports: Ports,
  snapshot: ReadsToCompare,
  last: Before,
  offer: readonly OfferedProduct[],
): PriceChange[] {
  if (last.offer.length === 0) return [];
  const { locale } = snapshot.place;
  const formerOf = soldInPast(snapshot, last.offer);
  const standing = standingsOf(ports, snapshot, last, offer);
  const named = (product: OfferedProduct, among: readonly OfferedProduct[] = offer) => ({
    ref: product.ref,
    title: titleAmong(product, among, locale),
  });
  const known = new Map(offer.map((product) => [product, formerOf(product)]));
  const changed = offer.flatMap((product): PriceChange[] => {
    const former = known.get(product);
    const own = named(product);
    if (!former) return [{ kind: standing(product) === 'back' ? 'back' : 'new', ...own }];
    const { packaging, shownPrice, deposit = null } = product;
    const before = former.deposit ?? null;
    const from = { packaging: former.packaging, price: former.shownPrice };
    const changes: PriceChange[] = [];
    if (from.packaging !== packaging)
      changes.push({ kind: 'packaging', ...own, from: from.packaging, to: packaging });
    if (from.price !== shownPrice)
      changes.push({
        ...{ kind: 'price', ...own, from: from.price, to: shownPrice },
        per: pricedPer(product),
      });
    if (before !== deposit) changes.push({ kind: 'deposit', ...own, from: before, to: deposit });
    return changes;
  });
  const still = new Set(known.values());
  const gone = last.offer
    .filter((one) => !still.has(one))
    .map((one): PriceChange => ({ kind: 'gone', ...named(one, [...offer, ...last.offer]) }));
  const stocks = offer.flatMap((product): PriceChange[] => {
    const former = known.get(product);
    if (!former || former.stock === product.stock) return [];
    const said = (stock: number | undefined): string | null =>
      stock === undefined ? null : count(product, stock, locale);
    return [
      {
        kind: 'stock',
        ...named(product),
        ...{ from: said(former.stock), to: said(product.stock) },
      },
    ];
  });
  return [...changed, ...gone, ...stocks];
}

/** What a sale that nobody opened sells otherwise than the one before, and what it leaves out unread. */
export function saidOfChanges(
  ports: Ports,
  snapshot: Reads<'sales' | 'offer' | 'products' | 'producers'>,
  { number }: Sale,
): string[] {
  const { tabs, place } = snapshot;
  const before = salesOf(tabs.sales)
    .filter((one) => one.number < number)
    .pop()?.number;
  const former =
    before === undefined
      ? []
      : offeredOf(setAside(ports, snapshot, [before], ['offer'])(before).offer);
  const last = { number: before ?? 0, offer: former };
  const { products } = readCatalogue(tabs.products, tabs.producers);
  const unread = tabs.products.rows.length - products.length;
  return [
    ...changedLines(changesBetween(ports, snapshot, last, offeredOf(tabs.offer)), place.locale),
    ...(unread > 0 ? [nextSaleSays('unread', place.locale, String(unread))] : []),
  ];
}
