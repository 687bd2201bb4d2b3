import { formSections } from '../../domain/catalogue/formSections';
import type { Locale } from '../../domain/values/locale';
import { localTime } from '../../domain/values/time';
import { questionHelp, questionTitle } from '../../text/form/form';
import {
  contactOf,
  orderTimes,
  type PosterDetails,
  pickupTimes,
  type TellingProduct,
} from '../../text/pages/panel/poster';
import { priceListWords } from '../../text/pages/panel/priceListWords';
import { date } from '../../text/values/dates';
import { aboutText, detailParts } from '../../text/values/detailParts';
import { labelled } from '../../text/values/format';
import { type WordsOf, wordsIn } from '../../text/values/pairs';
import { plain } from '../../text/values/plain';
import { element, escaped, pageHtml } from '../paper/page';

const STYLE = [
  '.prices td{padding:1.2mm 2mm}.prices thead th{text-align:left}.prices thead .price{text-align:right}',
  '.prices .ref{width:18mm;white-space:nowrap}.prices .price{width:26mm;text-align:right;white-space:nowrap}',
  '.prices small,.about{display:block;font-size:8.5pt;color:#333}.prices .tag{font-size:8.5pt;font-weight:bold}',
  '.prices .group td{font-weight:bold;border-bottom:1px solid #111;break-after:avoid}',
  'h3{margin:6mm 0 1mm;font-size:13pt}.prices{margin:1mm 0 2mm}.price-code{float:right;width:30mm;height:30mm;margin-left:5mm}',
  // Looked at on a phone, the name has the whole line.
  '@media screen and (max-width:480px){.price-code{float:none;display:block;margin:0 0 4mm}}',
].join('');

type Words = WordsOf<typeof priceListWords>;

interface Code {
  /** An order form’s address as a code, in HTML of ours; blank for none. */
  readonly code: string;
}

/**
 * All that the sale offers, with everything that it tells: for those who order by telephone and for the
 * notice board. A page of HTML that prints on A4 (docs/rules.md C19).
 */
export function priceListHtml(details: PosterDetails, { code }: Code): string {
  const { drive, sale, products } = details;
  const { locale } = drive;
  const words = wordsIn(priceListWords, locale);
  const name = plain(drive.name, 80);
  const day = date(localTime(sale.pickupStart, drive.zone).day, locale);
  const title = words.title(day);
  const contact = contactOf(details);
  const lines = [
    labelled(words.orders, orderTimes(details), locale),
    labelled(words.pickup, pickupTimes(details), locale),
    ...(plain(sale.place) ? [labelled(words.place, plain(sale.place, 200), locale)] : []),
    ...(contact ? [labelled(words.contact, contact, locale)] : []),
  ];
  const head = `<header>${code}<h1>${escaped(name)}</h1><h2>${escaped(title)}</h2>${lines.map((line) => element('p', escaped(line))).join('')}</header>`;
  const parts = details.producers.map((one) => producerHtml(one, details, words));
  const isTold = products.some(({ details }) => details?.allergens);
  const foot = isTold ? element('p', escaped(words.allergens), ' class="terms"') : '';
  const running = { name: 'list', left: name, right: title, foot: '', page: words.page };
  const page = `<section class="paper list">${head}${parts.join('')}${foot}</section>`;
  return pageHtml(`${name} – ${title}`, [page], locale, { running: [running], style: STYLE });
}

function producerHtml(
  { name, about }: PosterDetails['producers'][number],
  { products, drive: { locale } }: PosterDetails,
  words: Words,
): string {
  const own = products.filter(({ producer }) => producer === name);
  const groups = formSections(
    own,
    ({ category }) => plain(category, 60),
    (one) => (one.isNew ? 0 : one.isInSeason ? 1 : 2),
  );
  const head = [words.ref, words.product, words.price]
    .map(
      (title, nth) => `<th scope="col"${nth === 2 ? ' class="price"' : ''}>${escaped(title)}</th>`,
    )
    .join('');
  const rows = groups.flatMap(({ title, products: sold }) => [
    groups.length > 1 && title
      ? `<tr class="group"><td colspan="3">${escaped(title)}</td></tr>`
      : '',
    ...sold.map((one) => rowHtml(one, words, locale)),
  ]);
  const who = about ? aboutText(about, 600) : '';
  return `<h3>${escaped(plain(name, 80))}</h3>${element('p', escaped(who), ' class="about"')}<table class="prices"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** As the form says it; what it cuts short stands whole. */
function rowHtml(product: TellingProduct, words: Words, locale: Locale): string {
  const { details, ...goods } = product;
  const said = questionTitle(product, locale);
  const cut = said.lastIndexOf(' – ');
  const tag = product.isNew ? words.fresh : product.isInSeason ? words.inSeason : '';
  const more = [
    questionHelp(goods, locale, typeof product.soldOutAt === 'number' ? 'soldOut' : null),
    ...(details ? detailParts(details, locale, 500) : []),
  ].filter(Boolean);
  return `<tr><td class="ref">${escaped(product.ref)}</td><td>${escaped(said.slice(0, cut))}${tag && ` <span class="tag">${escaped(tag)}</span>`}${element('small', escaped(more.join(' · ')))}</td><td class="price">${escaped(said.slice(cut + 3))}</td></tr>`;
}
