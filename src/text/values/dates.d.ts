import type { Locale, Named } from '../../domain/values/locale';
import { type Day, type Instant } from '../../domain/values/time';
export declare const weekdays: readonly Named[];
/** « samedi », `Saturday`. */
export declare const weekday: (day: Day, locale: Locale) => string;
/** « samedi 11 avril », « vendredi 1er mai », `Saturday 11 April`. */
export declare const date: (day: Day, locale: Locale) => string;
/** « 13 avril 2026 », of a day that may be any. */
export declare const plainDate: (day: Day, locale: Locale) => string;
/** « avril 2026 ». */
export declare const monthAndYear: (day: Day, locale: Locale) => string;
/** « 11/04/2026 », or « 04/2026 » of a month. */
export declare const numericDate: (of: string) => string;
/** « samedi 11 avril 2026 ». */
export declare const dateWithYear: (day: Day, locale: Locale) => string;
/** « 9 h », « 9 h 10 »; `9:00`, `9:10`. */
export declare const time: (instant: Instant, zone: string, locale: Locale) => string;
/** Between a day and an hour. */
export declare const at: {
  readonly fr: ' à ';
  readonly en: ' at ';
};
/** « mardi 7 avril à 8 h ». */
export declare const moment: (instant: Instant, zone: string, locale: Locale) => string;
/** « mardi à 9 h 10 », within the week of a sale. */
export declare const shortMoment: (instant: Instant, zone: string, locale: Locale) => string;
/** « samedi 11 avril, de 8 h à 12 h »; `Saturday 11 April, 8:00 to 12:00`. */
export declare const span: (start: Instant, end: Instant, zone: string, locale: Locale) => string;
