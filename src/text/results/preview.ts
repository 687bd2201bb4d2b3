import type { CycleDates } from '../../domain/sale/cycle';
import type { Holiday } from '../../domain/sale/holidays';
import type { Locale, Named } from '../../domain/values/locale';
import type { Cents } from '../../domain/values/money';
import type { Instant } from '../../domain/values/time';
import { isItRight } from '../values/commonWords';
import { moment, span } from '../values/dates';
import { euros, filled } from '../values/format';
import { type SummaryLine, summaryLines } from './summaryLines';

/** A question before something is done: its title and what will happen. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the action is then given, so that it does what was said yes to. */
  readonly input?: object;
}

/** Of a product, since the sale before. */
export type ProductChange = { readonly ref: string; readonly title: string } & (
  | { readonly kind: 'new' | 'gone' }
  /** Its price, packaging or deposit, as they are read. */
  | { readonly kind: 'changed'; readonly from: string; readonly to: string }
  /** Null: on demand. */
  | { readonly kind: 'stock'; readonly from: string | null; readonly to: string | null }
);

/** What becomes of the sale before, once the next one opens. */
export interface SaleBefore {
  /** That it stays in hand beside it. */
  readonly overlap?: string;
  /** What it would leave unweighed. */
  readonly left?: string;
}

export type OpeningDetails =
  | { readonly goesOn: number }
  | ({
      readonly number: number;
      readonly dates: CycleDates;
      readonly place: string;
      readonly products: number;
      readonly leftOut: number;
      readonly changes: readonly ProductChange[];
      /** Prices that can hardly be meant, and what may be: a yes is one to them as well. */
      readonly asked?: readonly string[];
      readonly holiday?: Holiday;
    } & SaleBefore);

const holidays: Readonly<Record<Holiday, Named>> = {
  newYear: { fr: 'le jour de l’An', en: 'New Year’s Day' },
  easterMonday: { fr: 'le lundi de Pâques', en: 'Easter Monday' },
  labourDay: { fr: 'la fête du Travail', en: 'Labour Day' },
  victoryDay: { fr: 'le 8 mai', en: 'Victory Day' },
  ascension: { fr: 'l’Ascension', en: 'Ascension Day' },
  whitMonday: { fr: 'le lundi de Pentecôte', en: 'Whit Monday' },
  bastilleDay: { fr: 'le 14 juillet', en: 'Bastille Day' },
  assumption: { fr: 'l’Assomption', en: 'Assumption' },
  allSaints: { fr: 'la Toussaint', en: 'All Saints’ Day' },
  armistice: { fr: 'le 11 novembre', en: 'Armistice Day' },
  christmas: { fr: 'Noël', en: 'Christmas' },
};

export const holidayText = (holiday: Holiday, locale: Locale): string => holidays[holiday][locale];

const MOST_CHANGES = 12;

type Say = (line: SummaryLine, ...values: readonly (string | number)[]) => string;

export interface Speech {
  readonly zone: string;
  readonly locale: Locale;
}

const sayIn =
  ({ locale }: Pick<Speech, 'locale'>): Say =>
  (line, ...values) =>
    filled(summaryLines[line], locale, ...values);

/** « 2,20 € », « botte », « consigne 0,50 € »: what may differ of a product. */
export const changedParts = (
  price: string,
  packaging: string,
  deposit: Cents | null,
  locale: Locale,
): readonly string[] => {
  const say = sayIn({ locale });
  return [
    price,
    packaging || say('noPackaging'),
    deposit === null ? say('noDeposit') : say('deposit', euros(deposit, locale)),
  ];
};

function changeLine(change: ProductChange, say: Say): string {
  const { title } = change;
  if (change.kind === 'changed') return say('changed', title, change.from, change.to);
  if (change.kind === 'stock')
    return say('stock', title, change.from ?? say('onDemand'), change.to ?? say('onDemand'));
  return say(change.kind === 'new' ? 'newProduct' : 'gone', title);
}

/** A line each, as many as one takes in. */
export function changedLines(changes: readonly ProductChange[], locale: Locale): string[] {
  const say = sayIn({ locale });
  const shown = changes.slice(0, MOST_CHANGES).map((change) => changeLine(change, say));
  const rest = changes.length - shown.length;
  return [...shown, ...(rest > 0 ? [say('moreChanges', rest)] : [])];
}

const changeLines = (changes: readonly ProductChange[], say: Say, locale: Locale): string[] =>
  changes.length === 0 ? [] : ['', say('sinceLast'), ...changedLines(changes, locale)];

export function previewOpeningText(details: OpeningDetails, speech: Speech): Question {
  const say = sayIn(speech);
  if ('goesOn' in details)
    return { title: say('goesOnTitle', details.goesOn), text: say('goesOn') };
  const { zone, locale } = speech;
  const { number, dates, place, products, leftOut, holiday, changes, overlap, left } = details;
  const { asked = [] } = details;
  const when = span(dates.pickupStart, dates.pickupEnd, zone, locale);
  const lines = [
    say('orders', moment(dates.opensAt, zone, locale), moment(dates.closesAt, zone, locale)),
    say('pickup', place ? `${when}, ${place}` : when),
    ...(holiday ? [say('holiday', holidayText(holiday, locale))] : []),
    ...[overlap, left].filter((said) => said !== undefined),
    leftOut > 0 ? say('productsWithout', products, leftOut) : say('products', products),
    ...(asked.length > 0 ? ['', isItRight[locale], ...asked] : []),
    ...changeLines(changes, say, locale),
  ];
  return { title: say('openTitle', number), text: lines.join('\n') };
}

export interface ClosingDetails {
  readonly number: number;
  readonly closesAt: Instant;
  readonly isEarly: boolean;
  readonly isLeftOpen: boolean;
  readonly orders: number;
  readonly unread: number;
  /** Answers that cannot be taken. */
  readonly waiting?: number | undefined;
  /** Producers who cannot be told what to bring. */
  readonly unsent?: readonly string[];
  /** What the sale in hand, which is set aside first, would leave unweighed. */
  readonly left?: string | undefined;
}

export function previewClosingText(
  {
    number,
    closesAt,
    isEarly,
    isLeftOpen,
    orders,
    unread,
    waiting,
    unsent = [],
    left,
  }: ClosingDetails,
  speech: Speech,
): Question {
  const say = sayIn(speech);
  const lines = [
    say('accepted', orders),
    ...(unread > 0 ? [say('unread', unread)] : []),
    ...(waiting === undefined ? [] : [say('waitingAhead', waiting)]),
    ...(unsent.length === 0 ? [] : [say('ordersUnsent', unsent.join(', '))]),
    ...(isEarly ? [say('early', moment(closesAt, speech.zone, speech.locale))] : []),
    say(isLeftOpen ? 'closingLeftOpen' : 'closing'),
    ...(left === undefined ? [] : [left]),
  ];
  return { title: say('closeTitle', number), text: lines.join('\n') };
}
