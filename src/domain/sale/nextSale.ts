import { addDays, type Day, type Instant, instant, localTime, type Weekday } from '../values/time';
import {
  type CycleDates,
  closesInPast,
  datesFor,
  type Ordinal,
  pickupDayFrom,
  type Rhythm,
} from './cycle';
import { type Holiday, holidayName } from './holidays';

/** How sales come again: every so many weeks, or on such days of each month. */
export type Repeat =
  | { readonly kind: 'weeks'; readonly every: number }
  | { readonly kind: 'month'; readonly which: readonly Ordinal[]; readonly weekday: Weekday };

/** No pick-up from that day to that day, both among them. */
export interface Break {
  readonly from: Day;
  readonly until: Day;
}

/** What a next sale hangs on besides its rhythm. */
export interface NextTerms {
  readonly breaks: readonly Break[];
  /** The sale before it. */
  readonly last?: Pick<CycleDates, 'opensAt' | 'pickupStart'> | undefined;
}

export interface NextSale extends CycleDates {
  readonly day: Day;
  /** Whether there is a sale on it nobody but a person knows. */
  readonly holiday?: Holiday;
}

/**
 * The next sale of the rhythm: the first one that comes after the last one and whose closing is
 * still ahead, with its opening, even when that has passed. A day in a break is left out; one on a public
 * holiday is said (docs/rules.md S30, S31).
 */
export function nextSale(rhythm: Rhythm, terms: NextTerms, now: Instant, zone: string): NextSale {
  const { day: today } = localTime(now, zone);
  const counted = { countedFrom: today, ...rhythm };
  for (let day = pickupDayFrom(counted, today); ; day = pickupDayFrom(counted, addDays(day, 1))) {
    const dates = datesFor(day, rhythm, zone);
    const isInBreak = terms.breaks.some(({ from, until }) => from <= day && day <= until);
    if (isInBreak || closesInPast(dates, now) || isHeld(dates, terms, zone)) continue;
    const holiday = holidayName(day);
    return { ...dates, day, ...(holiday ? { holiday } : {}) };
  }
}

/** By the last sale, which may have been moved, or opened before its time. */
function isHeld({ opensAt, pickupStart }: CycleDates, { last }: NextTerms, zone: string): boolean {
  if (!last) return false;
  const dayOf = (time: Instant): Day => localTime(time, zone).day;
  return dayOf(pickupStart) <= dayOf(last.pickupStart) || opensAt <= last.opensAt;
}

/**
 * Until then a sale opens by itself though its moment has passed, as when the pick-up before it took
 * longer: at least half of the time for orders is left (docs/rules.md S32).
 */
export const latestOpening = ({ opensAt, closesAt }: CycleDates): Instant =>
  instant(opensAt + Math.floor((closesAt - opensAt) / 2));
