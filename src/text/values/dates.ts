import type { Locale } from '../../domain/values/locale';
import { type Day, type Instant, localTime, weekdayOf } from '../../domain/values/time';
import { NBSP } from './format';

// Written out: the names that Intl gives change with its version.
const names = {
  fr: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
      ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    ],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
  },
} as const;

const dayParts = (day: Day) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
};

/** « samedi », `Saturday`. */
export const weekday = (day: Day, locale: Locale): string =>
  names[locale].weekdays[weekdayOf(day) - 1] ?? '';

/** « samedi 11 avril », « vendredi 1er mai », `Saturday 11 April`. */
export const date = (day: Day, locale: Locale): string => {
  const parts = dayParts(day);
  const number = locale === 'fr' && parts.date === 1 ? '1er' : String(parts.date);
  return `${weekday(day, locale)} ${number} ${names[locale].months[parts.month - 1] ?? ''}`;
};

/** « samedi 11 avril 2026 ». */
export const dateWithYear = (day: Day, locale: Locale): string =>
  `${date(day, locale)} ${dayParts(day).year}`;

/** « 9 h », « 9 h 10 »; `9:00`, `9:10`. */
export const time = (instant: Instant, zone: string, locale: Locale): string => {
  const { hour, minute } = localTime(instant, zone);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'en') return `${hour}:${minutes}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minutes}`;
};

const at = { fr: ' à ', en: ' at ' } as const;

/** « mardi 7 avril à 8 h ». */
export const moment = (instant: Instant, zone: string, locale: Locale): string =>
  date(localTime(instant, zone).day, locale) + at[locale] + time(instant, zone, locale);

/** « mardi à 9 h 10 », within the week of a sale. */
export const shortMoment = (instant: Instant, zone: string, locale: Locale): string =>
  weekday(localTime(instant, zone).day, locale) + at[locale] + time(instant, zone, locale);

/** « samedi 11 avril, de 8 h à 12 h »; `Saturday 11 April, 8:00 to 12:00`. */
export const span = (start: Instant, end: Instant, zone: string, locale: Locale): string => {
  const day = localTime(start, zone).day;
  if (day !== localTime(end, zone).day) {
    const [from, to] = locale === 'fr' ? ['du ', ' au '] : ['from ', ' to '];
    return from + moment(start, zone, locale) + to + moment(end, zone, locale);
  }
  const [from, to] = locale === 'fr' ? ['de ', ' à '] : ['', ' to '];
  const hours = from + time(start, zone, locale) + to + time(end, zone, locale);
  return `${date(day, locale)}, ${hours}`;
};
