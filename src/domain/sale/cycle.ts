import {
  addDays,
  atLocal,
  type ClockTime,
  type Day,
  daysBetween,
  type Instant,
  type Weekday,
  weekdayOf,
} from '../values/time';

/** In order: what leads from one to the next stands in `transitions`. */
export type CycleState = 'preparing' | 'open' | 'closed' | 'collected' | 'settled' | 'calledOff';

export interface CycleDates {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly pickupStart: Instant;
  readonly pickupEnd: Instant;
}

export interface Cycle extends CycleDates {
  readonly number: number;
  readonly state: CycleState;
  readonly place: string;
  /** The pick-up goes on past its hour, until somebody says that it is over. */
  readonly endsByHand?: boolean;
}

export type DateFault = 'closesBeforeOpening' | 'pickupBeforeClosing' | 'pickupEndsBeforeStart';

/** As people type them: null while a field is blank. */
export type TypedDates = { readonly [K in keyof CycleDates]: Instant | null };

/** Orders may close at the very moment when pick-up starts; a blank comes neither too early nor too late. */
export function checkDates(dates: TypedDates): DateFault[] {
  const { opensAt, closesAt, pickupStart, pickupEnd } = dates;
  const faults: DateFault[] = [];
  if (between(opensAt, closesAt) <= 0) faults.push('closesBeforeOpening');
  if (between(closesAt, pickupStart) < 0) faults.push('pickupBeforeClosing');
  if (between(pickupStart, pickupEnd) <= 0) faults.push('pickupEndsBeforeStart');
  return faults;
}

const between = (from: Instant | null, to: Instant | null): number =>
  from === null || to === null ? Number.POSITIVE_INFINITY : to - from;

/** Nobody could order any more. */
export const closesInPast = ({ closesAt }: Pick<CycleDates, 'closesAt'>, now: number): boolean =>
  closesAt <= now;

/** An answer at the very moment of closing is still in time. */
export const isLate = (time: Instant, { closesAt }: Pick<Cycle, 'closesAt'>): boolean =>
  time > closesAt;

export interface WeeklyMoment {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly minute: number;
}

export interface WeeklyPickup {
  readonly weekday: Weekday;
  readonly startHour: number;
  readonly startMinute: number;
  readonly endHour: number;
  readonly endMinute: number;
}

/** Which of its weekday in a month; -1: the last. */
export type Ordinal = 1 | 2 | 3 | 4 | -1;

export interface Rhythm {
  readonly opening: WeeklyMoment;
  readonly closing: WeeklyMoment;
  readonly pickup: WeeklyPickup;
  readonly everyWeeks: number;
  /** No pick-up comes before this day: the first of its weekday from here on is the first. */
  readonly countedFrom?: Day;
  /** Instead of every so many weeks: only these of its weekday in each month. */
  readonly inMonth?: readonly Ordinal[];
}

/**
 * The first day of pick-up from that day on (docs/rules.md S30). RangeError unless `everyWeeks`
 * is a whole number from 1 up.
 */
export function pickupDayFrom(rhythm: Rhythm, from: Day): Day {
  const { countedFrom = from, everyWeeks, pickup, inMonth } = rhythm;
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1)
    throw new RangeError(`Not a number of weeks: ${everyWeeks}`);
  const first = nextWeekday(countedFrom, pickup.weekday);
  if (inMonth) return dayInMonths(inMonth, pickup.weekday, from < first ? first : from);
  const period = 7 * everyWeeks;
  const periods = Math.max(0, Math.ceil(daysBetween(first, from) / period));
  return addDays(first, periods * period);
}

/** Each month has at least four of a weekday. */
function dayInMonths(ordinals: readonly Ordinal[], weekday: Weekday, from: Day): Day {
  const isOne = (day: Day): boolean => {
    const nth = Math.ceil(Number(day.slice(8)) / 7);
    const isLast = addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
    return ordinals.some((ordinal) => (ordinal === -1 ? isLast : ordinal === nth));
  };
  let day = nextWeekday(from, weekday);
  while (!isOne(day)) day = addDays(day, 7);
  return day;
}

/** Orders close and open at the last such moments before a pick-up of that day. */
export function datesFor(pickupDay: Day, rhythm: Rhythm, zone: string): CycleDates {
  const { startHour, startMinute, endHour, endMinute } = rhythm.pickup;
  const start = { hour: startHour, minute: startMinute };
  const closing = lastBefore(rhythm.closing, { day: pickupDay, ...start }, true);
  const opening = lastBefore(rhythm.opening, closing, false);
  return {
    opensAt: atLocal(opening.day, opening, zone),
    closesAt: atLocal(closing.day, closing, zone),
    pickupStart: atLocal(pickupDay, start, zone),
    pickupEnd: atLocal(pickupDay, { hour: endHour, minute: endMinute }, zone),
  };
}

interface Moment extends ClockTime {
  readonly day: Day;
}

function lastBefore(moment: WeeklyMoment, limit: Moment, orAt: boolean): Moment {
  const { weekday, hour, minute } = moment;
  const sameDay = nextWeekday(addDays(limit.day, -6), weekday);
  const ahead = hour * 60 + minute - (limit.hour * 60 + limit.minute);
  const isTooLate = sameDay === limit.day && (orAt ? ahead > 0 : ahead >= 0);
  return { day: isTooLate ? addDays(sameDay, -7) : sameDay, hour, minute };
}

/** The day itself when it already is that weekday. */
function nextWeekday(from: Day, weekday: Weekday): Day {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}
