import {
  addDays,
  atLocal,
  type Day,
  daysBetween,
  type Instant,
  instant,
  localTime,
  type Weekday,
} from '../values/time';
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

/** What the coordinator said about a day of pick-up of the rhythm. */
export type DateAnswer = { readonly day: Day } & (
  | { readonly kind: 'kept' | 'skipped' }
  | { readonly kind: 'moved'; readonly to: Day }
);

/** When there is no sale, and what was decided of single days. */
export interface Breaks {
  readonly spans: readonly Break[];
  readonly answers: readonly DateAnswer[];
}

/** What a next sale hangs on besides its rhythm. */
export interface NextTerms extends Breaks {
  /** The sale before it. */
  readonly last?: Pick<CycleDates, 'opensAt' | 'pickupStart'> | undefined;
}

/** Why somebody is asked whether there is a sale. */
export type DateQuestion =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | ({ readonly kind: 'break' } & Break);

export interface NextSale extends CycleDates {
  /** Its day of pick-up by the rhythm, wherever it is moved to. */
  readonly day: Day;
  /** Absent once it is answered. */
  readonly asked?: DateQuestion;
}

/** A moved pick-up may close after the day that the rhythm gave it. */
const EARLIEST = 31;

/**
 * The next sale of the rhythm: the first one that comes after the last one and whose closing is
 * still ahead, with its opening, even when that has passed. A day in a break or on a public holiday
 * is asked about, never left out (docs/rules.md S30, S31); skipped are those that somebody skipped.
 */
export function nextSale(rhythm: Rhythm, terms: NextTerms, now: Instant, zone: string): NextSale {
  const { day: today } = localTime(now, zone);
  const period = 7 * rhythm.everyWeeks;
  const first = addDays(today, -period * Math.ceil(EARLIEST / period));
  const counted = { countedFrom: first, ...rhythm };
  const answers = new Map(terms.answers.map((answer) => [answer.day, answer]));
  for (let day = pickupDayFrom(counted, first); ; day = pickupDayFrom(counted, addDays(day, 1))) {
    const answer = answers.get(day);
    if (answer?.kind === 'skipped') continue;
    const regular = datesFor(day, rhythm, zone);
    const dates = answer?.kind === 'moved' ? shifted(regular, day, answer.to, zone) : regular;
    if (closesInPast(dates, now) || isHeld(dates, regular, terms, zone)) continue;
    const asked = answer ? undefined : askedAbout(day, terms);
    return { ...dates, day, ...(asked ? { asked } : {}) };
  }
}

/** A pick-up that is moved takes its opening and its closing along, by as many days. */
function shifted(dates: CycleDates, from: Day, to: Day, zone: string): CycleDates {
  const days = daysBetween(from, to);
  const moved = (time: Instant): Instant => {
    const local = localTime(time, zone);
    return atLocal(addDays(local.day, days), local, zone);
  };
  return {
    opensAt: moved(dates.opensAt),
    closesAt: moved(dates.closesAt),
    pickupStart: moved(dates.pickupStart),
    pickupEnd: moved(dates.pickupEnd),
  };
}

/** By the last sale, which may have been moved, or opened before its time. */
function isHeld(
  dates: CycleDates,
  regular: CycleDates,
  { last }: NextTerms,
  zone: string,
): boolean {
  if (!last) return false;
  const dayOf = (time: Instant): Day => localTime(time, zone).day;
  const held = dayOf(last.pickupStart);
  const days = [dates.pickupStart, regular.pickupStart].map(dayOf);
  return days.some((day) => day <= held) || dates.opensAt <= last.opensAt;
}

function askedAbout(day: Day, { spans }: NextTerms): DateQuestion | undefined {
  const within = spans.find(({ from, until }) => from <= day && day <= until);
  if (within) return { kind: 'break', ...within };
  const holiday = holidayName(day);
  return holiday && { kind: 'holiday', holiday };
}

/** The days of pick-up in that break that nobody has answered for, from that one on. */
export function daysInBreak(
  rhythm: Rhythm,
  answers: readonly DateAnswer[],
  from: Day,
  until: Day,
): Day[] {
  const answered = new Set(answers.map(({ day }) => day));
  const days: Day[] = [];
  const counted = { ...rhythm, countedFrom: from };
  for (let day = from; day <= until; day = pickupDayFrom(counted, addDays(day, 1)))
    if (!answered.has(day)) days.push(day);
  return days;
}

/** Within a year there is a pick-up that nobody need be asked about. */
export function hasFreeDay(rhythm: Rhythm, terms: NextTerms, today: Day): boolean {
  const end = addDays(today, 366);
  const counted = { countedFrom: today, ...rhythm };
  for (let day = pickupDayFrom(counted, today); day <= end; ) {
    if (!askedAbout(day, terms)) return true;
    day = pickupDayFrom(counted, addDays(day, 1));
  }
  return false;
}

/**
 * Until then a sale opens by itself though its moment has passed, as when the pick-up before it took
 * longer: at least half of the time for orders is left (docs/rules.md S32).
 */
export const latestOpening = ({ opensAt, closesAt }: CycleDates): Instant =>
  instant(opensAt + Math.floor((closesAt - opensAt) / 2));
