import { fail, ok, type Result } from '../../domain/values/result';
import type { PosterFacts } from '../../text/pages/poster';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Needs, openBook } from '../kernel/snapshot';
import { offeredOf } from '../records/offer';
import { occasionOf } from '../records/orderDetails';
import { latestSale } from '../records/sale';

const needs: Needs = { whole: ['settings', 'sales', 'offer'], rows: [] };

/** What a poster and the local papers can say of a sale that people can order from, or soon will. */
export function poster(ports: Ports): Result<PosterFacts, Refusal> {
  const book = openBook(ports, needs);
  const sale = latestSale(book.tab('sales'));
  if (!sale?.form || (sale.state !== 'open' && sale.state !== 'preparing'))
    return fail({ code: 'noSale' });
  const producers = new Map<string, string[]>();
  for (const { producer, category, question } of offeredOf(book.tab('offer'))) {
    if (question === '') continue;
    producers.set(producer, [...(producers.get(producer) ?? []), category]);
  }
  const { pickup, everyWeeks } = book.settings;
  return ok({
    ...occasionOf(book, sale),
    everyWeeks: pickup.kind === 'weekly' ? everyWeeks : null,
    now: book.now,
    link: sale.form.url,
    producers: [...producers].map(([name, categories]) => ({ name, categories })),
  });
}
