import { type Moments, partsMoved } from '../../domain/sale/moments';
import type { Named } from '../../domain/values/locale';
import type { Mail } from '../templates/mail';
import type { Write } from '../templates/writer';
import { moment, span } from '../values/dates';
import { filled } from '../values/format';
import { paragraphs, plain } from '../values/plain';
import type { DriveDetails, Occasion } from './mailDetails';
import { flag, occasionValues, personValues } from './occasion';
import { phrases } from './phrases';

const lines = {
  opensAt: {
    fr: '– Les commandes ouvrent {0}, au lieu de {1}.',
    en: '– Orders open on {0}, not on {1}.',
  },
  closesAt: {
    fr: '– Les commandes ferment {0}, au lieu de {1}.',
    en: '– Orders close on {0}, not on {1}.',
  },
  closed: {
    fr: '– Les commandes sont closes depuis {0}, au lieu de {1}.',
    en: '– Orders have been closed since {0}, not {1}.',
  },
  pickup: {
    fr: '– Le retrait est {0}, au lieu de {1}.',
    en: '– Pick-up is {0}, not {1}.',
  },
  place: {
    fr: '– Le lieu du retrait : {0}, au lieu de {1}.',
    en: '– Pick-up place: {0}, not {1}.',
  },
  placeAnew: { fr: '– Le lieu du retrait : {0}.', en: '– Pick-up place: {0}.' },
  placeOpen: {
    fr: '– Le lieu du retrait n’est plus {1} : il n’est pas encore fixé.',
    en: '– The pick-up place is no longer {1}: it is not fixed yet.',
  },
} as const satisfies Record<string, Named>;

/** « – Les commandes ferment vendredi 10 avril à 22 h, au lieu de jeudi 9 avril à 22 h. » */
export function moveLines(
  from: Moments,
  to: Moments,
  { zone, locale }: Pick<DriveDetails, 'zone' | 'locale'>,
  isClosed = false,
): string[] {
  const parts = new Set(partsMoved(from, to));
  const say = (line: keyof typeof lines, now: string, before: string): string =>
    filled(lines[line], locale, now, before);
  const at = (part: 'opensAt' | 'closesAt', line: keyof typeof lines): string[] =>
    parts.has(part)
      ? [say(line, moment(to[part], zone, locale), moment(from[part], zone, locale))]
      : [];
  const when = ({ pickupStart, pickupEnd }: Moments): string =>
    span(pickupStart, pickupEnd, zone, locale);
  const place = plain(to.place, 200);
  return [
    ...at('opensAt', 'opensAt'),
    ...at('closesAt', isClosed ? 'closed' : 'closesAt'),
    ...(parts.has('pickupStart') || parts.has('pickupEnd')
      ? [say('pickup', when(to), when(from))]
      : []),
    ...(parts.has('place') ? [say(placeLine(from, to), place, plain(from.place, 200))] : []),
  ];
}

function placeLine(from: Moments, to: Moments): 'place' | 'placeAnew' | 'placeOpen' {
  if (!to.place) return 'placeOpen';
  return from.place ? 'place' : 'placeAnew';
}

interface AboutMove extends Occasion {
  readonly name: string;
  readonly basket?: number;
}

export interface SaleMovedDetails extends AboutMove {
  readonly from: Moments;
  readonly to: Moments;
  /** While orders are taken: to who has ordered nothing, and to who has. */
  readonly orderLink?: string;
  readonly changeLink?: string;
  /** Orders are closed, so that hours of closing are over. */
  readonly isClosed?: boolean;
}

/** To everybody whom a sale is about, when its dates or its place are others than was said. */
export function saleMoved(details: SaleMovedDetails, write: Write): Mail {
  const { from, to, name, basket, orderLink = '', changeLink = '', drive } = details;
  const { isClosed = false } = details;
  const parts = partsMoved(from, to);
  return write('saleMoved', {
    ...occasionValues(details),
    ...personValues(name),
    basket: numberOrBlank(basket),
    moves: moveLines(from, to, drive, isClosed).join('\n'),
    prolonged: flag(parts.join() === 'closesAt' && to.closesAt > from.closesAt),
    // The plain form would take the place of what was ordered.
    orderLink: changeLink ? '' : orderLink,
    changeLink,
  });
}

const numberOrBlank = (basket: number | undefined): string =>
  basket === undefined ? '' : String(basket);

export interface SaleCalledOffDetails extends Omit<AboutMove, 'basket'> {
  readonly basket: number | undefined;
  /** Was to bring something. */
  readonly comes: boolean | undefined;
  /** Buyers pay each producer, who gives back (docs/rules.md E65). */
  readonly isDirect: boolean;
  /** Why, in the coordinator's words. */
  readonly word: string;
}

export function saleCalledOff(details: SaleCalledOffDetails, write: Write): Mail {
  const { drive, name, basket, comes, word, isDirect } = details;
  return write('saleCalledOff', {
    ...occasionValues(details),
    ...personValues(name),
    basket: numberOrBlank(basket),
    comes: flag(comes === true),
    word: paragraphs(word),
    credit: '',
    owed: isDirect ? `– ${phrases.whoeverWasPaid[drive.locale]}` : '',
  });
}
