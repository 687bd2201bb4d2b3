import type { Locale, Named } from '../../domain/values/locale';
import {
  clockText,
  type Day,
  type Instant,
  localTime,
  twoDigits,
  weekdayOf,
} from '../../domain/values/time';
import { NBSP } from './format';

// Written out: the names that Intl gives change with its version.
export const weekdays: readonly Named[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

const months: readonly Named[] = [
  { fr: 'janvier', en: 'January' },
  { fr: 'février', en: 'February' },
  { fr: 'mars', en: 'March' },
  { fr: 'avril', en: 'April' },
  { fr: 'mai', en: 'May' },
  { fr: 'juin', en: 'June' },
  { fr: 'juillet', en: 'July' },
  { fr: 'août', en: 'August' },
  { fr: 'septembre', en: 'September' },
  { fr: 'octobre', en: 'October' },
  { fr: 'novembre', en: 'November' },
  { fr: 'décembre', en: 'December' },
];

const dayParts = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

/** « samedi », `Saturday`. */
export const weekday = (day: Day, locale: Locale): string =>
  weekdays[weekdayOf(day) - 1]?.[locale] ?? '';

const monthName = (day: Day, locale: Locale): string =>
  months[dayParts(day).month - 1]?.[locale] ?? '';

const dayOfMonth = (day: Day, locale: Locale): string => {
  const { date: number } = dayParts(day);
  return `${locale === 'fr' && number === 1 ? '1er' : number} ${monthName(day, locale)}`;
};

/** « samedi 11 avril », « vendredi 1er mai », `Saturday 11 April`. */
export const date = (day: Day, locale: Locale): string =>
  `${weekday(day, locale)} ${dayOfMonth(day, locale)}`;

/** « 13 avril 2026 », of a day that may be any. */
export const plainDate = (day: Day, locale: Locale): string =>
  `${dayOfMonth(day, locale)} ${dayParts(day).year}`;

/** « avril 2026 ». */
export const monthAndYear = (day: Day, locale: Locale): string =>
  `${monthName(day, locale)} ${dayParts(day).year}`;

/** « 11/04/2026 », or « 04/2026 » of a month. */
export const numericDate = (of: string): string => of.split('-').reverse().join('/');

/** « samedi 11 avril 2026 ». */
export const dateWithYear = (day: Day, locale: Locale): string =>
  `${date(day, locale)} ${dayParts(day).year}`;

/** « 9 h », « 9 h 10 »; `9:00`, `9:10`. */
export const time = (instant: Instant, zone: string, locale: Locale): string => {
  const clock = localTime(instant, zone);
  if (locale === 'en') return clockText(clock);
  const { hour, minute } = clock;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${twoDigits(minute)}`;
};

/** Between a day and an hour. */
export const at = { fr: ' à ', en: ' at ' } as const;

/** « mardi 7 avril à 8 h ». */
export const moment = (instant: Instant, zone: string, locale: Locale): string =>
  date(localTime(instant, zone).day, locale) + at[locale] + time(instant, zone, locale);

/** « mardi à 9 h 10 », within the week of a sale. */
export const shortMoment = (instant: Instant, zone: string, locale: Locale): string =>
  weekday(localTime(instant, zone).day, locale) + at[locale] + time(instant, zone, locale);

const days = {
  fr: (from: string, until: string): string => `du ${from} au ${until}`,
  en: (from: string, until: string): string => `from ${from} to ${until}`,
};
const hours = {
  fr: (from: string, until: string): string => `de ${from} à ${until}`,
  en: (from: string, until: string): string => `${from} to ${until}`,
};

/** « samedi 11 avril, de 8 h à 12 h »; `Saturday 11 April, 8:00 to 12:00`. */
export const span = (start: Instant, end: Instant, zone: string, locale: Locale): string => {
  const day = localTime(start, zone).day;
  if (day !== localTime(end, zone).day) {
    return days[locale](moment(start, zone, locale), moment(end, zone, locale));
  }
  const between = hours[locale](time(start, zone, locale), time(end, zone, locale));
  return `${date(day, locale)}, ${between}`;
};
