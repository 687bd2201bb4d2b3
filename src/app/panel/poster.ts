import { refusedIn } from '../../domain/sale/acts';
import { fail, ok, type Result } from '../../domain/values/result';
import type { PosterDetails } from '../../text/pages/panel/poster';
import { aboutProducers, inSeasonAt } from '../catalogue/tells';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';

const needs = reads({ whole: ['producers', 'sales', 'offer'], rows: [] });

/** What a poster and a price list can say of a sale that people can order from, or soon will. */
export function poster(ports: Ports): Result<PosterDetails, Refusal> {
  const snapshot = readDrive(ports, needs, 'latest');
  const sale = saleOf(snapshot);
  if (!sale?.form || refusedIn(sale.state, 'announce')) return fail({ code: 'noSale' });
  const isInSeason = inSeasonAt(snapshot, sale);
  const products = offeredOf(snapshot.tabs.offer)
    .filter(({ question }) => question !== '')
    .map((one) => ({ ...one, ...(isInSeason(one) ? { isInSeason: true as const } : {}) }));
  const abouts = aboutProducers(snapshot);
  const names = [...new Set(products.map(({ producer }) => producer))];
  return ok({
    ...occasionOf(snapshot, sale),
    now: snapshot.now,
    link: sale.form.url,
    products,
    producers: names.map((name) => ({
      name,
      categories: products.flatMap((one) => (one.producer === name ? [one.category] : [])),
      about: abouts.get(name),
    })),
  });
}
