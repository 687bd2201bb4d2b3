import { fail, ok, type Result } from '../../domain/values/result';
import type { PosterDetails } from '../../text/pages/panel/poster';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { latestSale } from '../records/sale';
import { readDrive } from '../settings/readDrive';

const needs = reads({ whole: ['sales', 'offer'], rows: [] });

/** What a poster and the local papers can say of a sale that people can order from, or soon will. */
export function poster(ports: Ports): Result<PosterDetails, Refusal> {
  const snapshot = readDrive(ports, needs);
  const sale = latestSale(snapshot.tabs.sales);
  if (!sale?.form || (sale.state !== 'open' && sale.state !== 'preparing'))
    return fail({ code: 'noSale' });
  const producers = new Map<string, string[]>();
  for (const { producer, category, question } of offeredOf(snapshot.tabs.offer)) {
    if (question === '') continue;
    producers.set(producer, [...(producers.get(producer) ?? []), category]);
  }
  const { pickup, everyWeeks, repeat } = snapshot.settings;
  const weeks = repeat ? (repeat.kind === 'weeks' ? repeat.every : null) : everyWeeks;
  return ok({
    ...occasionOf(snapshot, sale),
    everyWeeks: pickup.kind === 'weekly' ? weeks : null,
    now: snapshot.now,
    link: sale.form.url,
    producers: [...producers].map(([name, categories]) => ({ name, categories })),
  });
}
