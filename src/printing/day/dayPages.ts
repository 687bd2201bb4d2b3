import { LABEL_SHEETS, type LabelSheet } from '../../domain/baskets/labelSheet';
import { localTime } from '../../domain/values/time';
import type { DayDetails } from '../../text/pages/panel/dayDetails';
import { date, moment } from '../../text/values/dates';
import { plain } from '../../text/values/plain';
import { escaped, pageHtml, type Running } from '../paper/page';
import { DAY_STYLE } from './dayStyle';
import { labelsHtml } from './labels';
import { byProductHtml, pickingHtml, weighingHtml } from './lists';
import { morningHtml } from './morningPage';
import { noticesHtml } from './notices';
import { type Pack, packOf } from './pack';
import type { SlipsAPage } from './slipSize';
import { slipsHtml } from './slips';
import { signOffHtml, tillHtml } from './tables';

/** In the order in which the day uses them. */
export const DAY_PARTS = [
  'notices',
  'picking',
  'weighing',
  'byProduct',
  'slips',
  'labels',
  'till',
  'signOff',
  'morning',
] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export interface DayChoices {
  readonly part: DayPart | 'all';
  readonly slipsAPage: SlipsAPage;
  readonly labels: LabelSheet;
  /** The first label of the sheet that is still free, from 1. */
  readonly firstLabel: number;
}

/** A list on its own is no print of the day. */
export const hasSlips = (part: DayChoices['part']): boolean => part === 'all' || part === 'slips';
export const hasLabels = (part: DayChoices['part']): boolean => part === 'all' || part === 'labels';

/** What the command line prints, and what the page offers first. */
export const USUAL: DayChoices = {
  part: 'all',
  slipsAPage: 4,
  labels: LABEL_SHEETS[24],
  firstLabel: 1,
};

/** All that is printed for a pick-up, or one part of it, as one page of HTML that asks for nothing. */
export function dayPage(details: DayDetails, choices: Partial<DayChoices> = {}): string {
  const pack = packOf(details);
  const wanted = { ...USUAL, ...choices };
  const { drive, sale } = details;
  const title = pack.words.title(plain(drive.name), sale.number);
  const sections = parts(pack, wanted);
  return pageHtml(
    title,
    sections.map(({ html }) => html),
    pack.locale,
    { running: sections.flatMap(({ running }) => running ?? []), style: DAY_STYLE },
  );
}

/** A browser that prints thousands of pages at once takes gigabytes, and more than its time. */
const MOST_BASKETS = 500;

/** The same, of a large day in pieces: each list, and slips and labels of so many baskets at a time. */
export function dayPieces(details: DayDetails): readonly string[] {
  const { baskets } = details;
  if (baskets.length <= MOST_BASKETS) return [dayPage(details)];
  const isWeighed = baskets.some(({ estimated }) => estimated);
  return usualParts(isWeighed).flatMap((part) => {
    if (part !== 'slips' && part !== 'labels') return [dayPage(details, { part })];
    return Array.from({ length: Math.ceil(baskets.length / MOST_BASKETS) }, (_, at) => {
      const some = baskets.slice(at * MOST_BASKETS, (at + 1) * MOST_BASKETS);
      return dayPage({ ...details, baskets: some }, { part });
    });
  });
}

/** What the morning came to is printed when it is over, by itself. */
const usualParts = (isWeighed: boolean): readonly DayPart[] =>
  DAY_PARTS.filter((one) => one !== 'morning' && (one !== 'weighing' || isWeighed));

interface Section {
  readonly html: string;
  /** Sheets of labels have no margin to write in. */
  readonly running?: Running;
}

const MAKERS: Readonly<Record<Exclude<DayPart, 'labels' | 'slips'>, (pack: Pack) => string>> = {
  notices: noticesHtml,
  picking: pickingHtml,
  weighing: weighingHtml,
  byProduct: byProductHtml,
  till: tillHtml,
  signOff: signOffHtml,
  morning: morningHtml,
};

function parts(pack: Pack, choices: DayChoices): Section[] {
  const { part, slipsAPage, labels, firstLabel } = choices;
  const isWeighed = pack.details.baskets.some(({ estimated }) => estimated);
  return (part === 'all' ? usualParts(isWeighed) : DAY_PARTS.filter((one) => one === part)).flatMap(
    (one) => {
      if (one === 'labels') return labelSections(labelsHtml(pack, labels, firstLabel));
      const html = one === 'slips' ? slipsHtml(pack, slipsAPage) : MAKERS[one](pack);
      return [section(pack, one, html)];
    },
  );
}

const labelSections = (sheets: readonly string[]): Section[] => sheets.map((html) => ({ html }));

function section(pack: Pack, part: DayPart, html: string): Section {
  const { words, details, locale } = pack;
  const { drive, sale, now } = details;
  const title = words.parts[part];
  const day = date(localTime(sale.pickupStart, drive.zone).day, locale);
  // Slips are cut out: what stands on every page says the rest.
  const head = part === 'slips' ? '' : headHtml(pack, title, day);
  return {
    html: `<article class="paper ${part}">${head}${html}</article>`,
    running: {
      name: part,
      left: `${plain(drive.name)} – ${title}`,
      right: day,
      foot: words.takenAt(moment(now, drive.zone, locale)),
      page: words.page,
    },
  };
}

function headHtml({ details }: Pack, title: string, day: string): string {
  const { logo, drive, sale } = details;
  const image = logo ? `<img alt="" src="data:image/png;base64,${logo.png}">` : '';
  const where = [plain(drive.name), day, plain(sale.place)].filter(Boolean).join(', ');
  return `<header class="head">${image}<div><h1>${escaped(title)}</h1><p>${escaped(where)}</p></div></header>`;
}
