import { type BasketLine, settledQuantity } from '../../domain/baskets/basket';
import type { Product } from '../../domain/catalogue/product';
import { isSoldAsWeighed } from '../../domain/catalogue/saleKind';
import type { Ledger } from '../../domain/money/ledger';
import { folded } from '../../domain/values/fold';
import { localTime } from '../../domain/values/time';
import { titleGiven } from '../../text/results/pickupWords';
import { dateWithYear, time } from '../../text/values/dates';
import { aboutText, detailParts } from '../../text/values/detailParts';
import { labelled } from '../../text/values/format';
import { plain } from '../../text/values/plain';
import { titled } from '../../text/values/quantities';
import { aboutProducers } from '../catalogue/aboutProducers';
import type { Reads } from '../kernel/reads';
import { dutyPlaces, hoursOf, keepsDuties } from '../people/duties';
import type { SaleContext } from '../records/saleContext';
import type { ProducerShare } from './producerOrders';
import type { PageOf, PastSale } from './producerPage';

/** What a run knows beside the shares. */
export interface PageDetails {
  readonly lines: readonly BasketLine[];
  readonly comments: ReadonlyMap<number, string>;
  readonly ledger: Ledger;
}

/** What a producer's page says of this sale and of those before. */
export function pageOf(
  { snapshot, sale, products }: SaleContext<Reads<'producers' | 'duties'>>,
  name: string,
  share: ProducerShare | undefined,
  past: readonly PastSale[],
  { lines, comments }: PageDetails,
): PageOf {
  const own = lines.filter(({ ref }) => folded(products.get(ref)?.producer ?? '') === folded(name));
  const held = new Set(own.flatMap((line) => (settledQuantity(line) > 0 ? [line.basket] : [])));
  const isShown = snapshot.settings.producersSee !== 'nothing';
  return {
    ...{ name, share, past },
    toWeigh: own.flatMap((line) => {
      const [product, count] = [products.get(line.ref), settledQuantity(line)];
      const { basket, ref } = line;
      return product && isSoldAsWeighed(product) && count > 0
        ? [{ ...product, basket, ref, count }]
        : [];
    }),
    comments: isShown
      ? [...comments].flatMap(([basket, comment]) =>
          held.has(basket) ? [{ basket, comment }] : [],
        )
      : [],
    replaced: own.flatMap(({ ref, replacedBy: what }) => {
      const title = plain(products.get(ref)?.title ?? '');
      return what === undefined ? [] : [titleGiven(title, what, snapshot.place.locale)];
    }),
    forBuyers: detailLines([...products.values()], folded(name), snapshot),
    duty: nextDuty({ snapshot, sale }, name),
  };
}

/** So that producers see what is said in their name. */
function detailLines(
  products: readonly Product[],
  key: string,
  snapshot: Reads<'producers'>,
): string[] {
  const { locale } = snapshot.place;
  const [about] = [...aboutProducers(snapshot)].flatMap(([name, one]) =>
    folded(name) === key ? [aboutText(one)] : [],
  );
  const said = products.flatMap(({ title, packaging, producer, details }) =>
    details && folded(producer) === key
      ? [
          labelled(
            plain(titled(title, packaging)),
            detailParts(details, locale).join(' · '),
            locale,
          ),
        ]
      : [],
  );
  return [...(about ? [about] : []), ...said];
}

/** « samedi 18 avril 2026, accueil »; at the pick-up of the present sale or later. */
function nextDuty(
  { snapshot, sale }: Pick<SaleContext<Reads<'duties'>>, 'snapshot' | 'sale'>,
  name: string,
): string {
  if (!keepsDuties(snapshot)) return '';
  const { locale, zone } = snapshot.place;
  const today = localTime(snapshot.now, zone).day;
  const [next] = dutyPlaces(snapshot)
    .filter((place) => place.day >= today && folded(place.name) === folded(name))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (!next) return '';
  const { from, until } = hoursOf(next, sale, zone);
  const hours =
    next.row.values.hours || next.day === localTime(sale.pickupStart, zone).day
      ? `${time(from, zone, locale)} – ${time(until, zone, locale)}`
      : '';
  return [dateWithYear(next.day, locale), hours, next.role].filter(Boolean).join(', ');
}
