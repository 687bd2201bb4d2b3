import { fail, ok, type Result } from '../domain/result';
import type { PosterFacts } from '../text/poster';
import { type Needs, openBook } from './book';
import { offeredOf } from './catalogue';
import { occasionOf } from './facts';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { latestSale } from './sale';

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
