import type { Status } from '../../src/app/panel/status';
import type { Cents } from '../../src/domain/values/money';
import { type Day, instant, localTime, MINUTE } from '../../src/domain/values/time';
import { everyPage } from '../../src/text/pages/everyPage';
import { at, date, time, weekday as weekdayName } from '../../src/text/values/dates';
import { euros as amount } from '../../src/text/values/format';
import { wordsIn } from '../../src/text/values/pairs';

export type Language = Status['language'];

const NBSP = '\u00a0';

const tags = { fr: 'fr', en: 'en-GB' } as const;

/** As in mails and papers, of what came as plain JSON. */
export const euros = (cents: number, language: Language): string =>
  amount(cents as Cents, language);

const dayOf = (at: number, zone: string): Day => localTime(instant(at), zone).day;

/** « 9 h », « 9 h 10 »; `9:00`, `9:10`. */
export const hour = (at: number, zone: string, language: Language): string =>
  time(instant(at), zone, language);

/** « samedi ». */
const _weekday = (at: number, zone: string, language: Language): string =>
  weekdayName(dayOf(at, zone), language);

/** « samedi 11 avril », its last space unbreakable. */
const day = (at: number, zone: string, language: Language): string =>
  date(dayOf(at, zone), language).replace(/ (\S+)$/, `${NBSP}$1`);

/** « 11 avr. 2026 ». */
export const shortDay = (time: number, zone: string, language: Language): string =>
  new Intl.DateTimeFormat(tags[language], { timeZone: zone, dateStyle: 'medium' }).format(time);

/** « samedi 11 avril à 8 h ». */
export const moment = (time: number, zone: string, language: Language): string =>
  day(time, zone, language) + at[language] + hour(time, zone, language);

/** « samedi 11 avril, 8 h – 12 h »; two moments when it ends on another day. */
export function span(start: number, end: number, zone: string, language: Language): string {
  const from = day(start, zone, language);
  if (from !== day(end, zone, language)) {
    return `${moment(start, zone, language)} – ${moment(end, zone, language)}`;
  }
  return `${from}, ${hour(start, zone, language)}${NBSP}– ${hour(end, zone, language)}`;
}

/** « 2 jours 5 h », « 5 h 12 min », « 12 min »: never less than a minute. */
export function duration(milliseconds: number, language: Language): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / MINUTE));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  const dayName = wordsIn(everyPage, language).days(days);
  const inHours = hours > 0 && `${hours}${NBSP}h`;
  const parts: (string | false)[] =
    days > 0
      ? [`${days}${NBSP}${dayName}`, inHours]
      : [inHours, (minutes % 60 > 0 || hours === 0) && `${minutes % 60}${NBSP}min`];
  return parts.filter(Boolean).join(' ');
}
