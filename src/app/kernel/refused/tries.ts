import * as z from 'zod/mini';
import { HOUR, type Instant, MINUTE } from '../../../domain/values/time';

/** How often something was refused, and when last: what is refused again and again is asked for less. */
export const storedTries = z.object({ tries: z.int(), at: z.int() });
export type Tries = z.infer<typeof storedTries>;

const LONGEST_WAIT = 24;
/** Runs by the hour do not come on the minute. */
const EARLY = 5 * MINUTE;

/** After an hour, then two, four … then once a day. */
export const mayTry = (tried: Tries | undefined, now: Instant): boolean =>
  tried === undefined ||
  now >= tried.at + Math.min(2 ** (tried.tries - 1), LONGEST_WAIT) * HOUR - EARLY;

export const refusedAt = (tried: Tries | undefined, now: Instant): Tries => ({
  tries: (tried?.tries ?? 0) + 1,
  at: now,
});
