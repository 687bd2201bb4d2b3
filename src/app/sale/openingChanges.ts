import { type OfferedProduct, pricedPer } from '../../domain/catalogue/product';
import type { Locale } from '../../domain/values/locale';
import { changedParts, type ProductChange } from '../../text/results/preview';
import { count, unitPrice } from '../../text/values/quantities';
import { titleAmong } from '../../text/values/titleAmong';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { type Offered, offeredOf } from '../records/offer';
import { setAside } from '../records/pastTabs';
import { saleOf, salesOf } from '../records/sale';

/** What is new, gone, or has another price, packaging, deposit or stock than the sale before had. */
export function changesSince(
  before: readonly Offered[],
  offer: readonly OfferedProduct[],
  locale: Locale,
): ProductChange[] {
  if (before.length === 0) return [];
  const byRef = new Map(before.map((one) => [one.ref, one]));
  const refs = new Set(offer.map(({ ref }) => ref));
  const named = (product: OfferedProduct, among: readonly OfferedProduct[]) => ({
    ref: product.ref,
    title: titleAmong(product, among, locale),
  });
  const partsOf = (one: OfferedProduct) =>
    changedParts(
      unitPrice(one.shownPrice, pricedPer(one), locale),
      one.packaging,
      one.deposit ?? null,
      locale,
    );
  const stockOf = (one: OfferedProduct, stock: number | undefined): string | null =>
    stock === undefined ? null : count(one, stock, locale);
  return [
    ...offer.flatMap((product): ProductChange[] => {
      const own = named(product, offer);
      const former = byRef.get(product.ref);
      if (!former) return [{ kind: 'new', ...own }];
      const [then, now] = [partsOf(former), partsOf(product)];
      const from = then.filter((part, at) => part !== now[at]).join(', ');
      const to = now.filter((part, at) => part !== then[at]).join(', ');
      const [had, has] = [stockOf(product, former.stock), stockOf(product, product.stock)];
      return [
        ...(from === to ? [] : [{ kind: 'changed' as const, ...own, from, to }]),
        ...(had === has ? [] : [{ kind: 'stock' as const, ...own, from: had, to: has }]),
      ];
    }),
    ...before
      .filter(({ ref }) => !refs.has(ref))
      .map((one): ProductChange => ({ kind: 'gone', ...named(one, [...offer, ...before]) })),
  ];
}

/** As many sales are looked at, the last one included, as where one looks at what sells. */
const SALES = 8;

/** References that are new: none of the last sales sold them; in a first sale nothing is (docs/rules.md C16). */
export function newSince(
  ports: Ports,
  snapshot: Reads<'sales' | 'offer'>,
  offer: readonly OfferedProduct[],
): ReadonlySet<string> {
  const sold = new Set(offeredOf(snapshot.tabs.offer).map(({ ref }) => ref));
  const last = saleOf(snapshot)?.number ?? 0;
  if (sold.size === 0 || offer.every(({ ref }) => sold.has(ref))) return new Set();
  const past = salesOf(snapshot.tabs.sales)
    .flatMap(({ number }) => (number < last ? [number] : []))
    .slice(1 - SALES);
  const tabsOf = setAside(ports, snapshot, past, ['offer']);
  for (const number of past) for (const { ref } of offeredOf(tabsOf(number).offer)) sold.add(ref);
  return new Set(offer.flatMap(({ ref }) => (sold.has(ref) ? [] : [ref])));
}

/** What the sale before this one sold, as its tab was set aside. */
export function offerBefore(ports: Ports, snapshot: Reads<'sales'>, sale: number): Offered[] {
  const before = salesOf(snapshot.tabs.sales)
    .flatMap(({ number }) => (number < sale ? [number] : []))
    .pop();
  return before === undefined
    ? []
    : offeredOf(setAside(ports, snapshot, [before], ['offer'])(before).offer);
}
