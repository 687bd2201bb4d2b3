import * as z from 'zod/mini';
import { type Day, type Instant, isDay, isInstant } from '../../domain/values/time';

/** What several commands are asked with, as a page or a menu sends it. */

export const nothing = z.object({});
export const word = z.optional(z.string());
const dayText = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
export const day = z.optional(dayText);
/** From a day to another; one may be past the end of its month. */
export const days = z.object({ from: dayText, until: dayText });
export const calendarDay = z.custom<Day>((value) => isDay(value));
export const time = z.custom<Instant>(isInstant);
export const moment = z.optional(time);
