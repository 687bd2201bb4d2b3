import { span, time } from '../../text/values/dates';
import { paragraphs, plain } from '../../text/values/plain';
import { element, escaped } from '../paper/page';
import { tableHtml } from '../paper/tableHtml';
import type { Pack } from './pack';
import { linesHtml } from './slips';

const block = (title: string, content: string): string =>
  content === '' ? '' : `<section><h2 class="large">${escaped(title)}</h2>${content}</section>`;

/** Who is there, how it goes, and what is to be minded. */
export function noticesHtml(pack: Pack): string {
  const { details, words, locale } = pack;
  const { drive, sale, baskets } = details;
  const when = span(sale.pickupStart, sale.pickupEnd, drive.zone, locale);
  const steps = words.steps.map((step) => `<li>${escaped(step)}</li>`).join('');
  return [
    `<p class="lead">${escaped([when, plain(sale.place)].filter(Boolean).join(', '))}<br>${escaped(words.baskets(baskets.length))}</p>`,
    block(words.onDuty, dutiesHtml(pack)),
    block(words.course, `<ol>${steps}</ol>`),
    block(words.instructions, typed(drive.instructions)),
  ].join('');
}

const typed = (text: string | undefined): string =>
  element('p', text ? linesHtml(paragraphs(text)) : '');

function dutiesHtml({ details, words, locale }: Pack): string {
  const { duties, drive } = details;
  if (duties === null) return '';
  const names = new Set(duties.flatMap(({ name }) => name || []));
  if (names.size === 0) return `<p>${escaped(words.nobody)}</p>`;
  const rows = duties.map(({ name, role, from, until }) => [
    plain(name) || words.nobodyYet,
    plain(role),
    `${time(from, drive.zone, locale)} – ${time(until, drive.zone, locale)}`,
  ]);
  const titles = [words.name, '', ''].map((title) => ({ title }));
  return tableHtml(titles, rows) + (names.size === 1 ? `<p>${escaped(words.onlyOne)}</p>` : '');
}
