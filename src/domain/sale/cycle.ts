import {
  addDays,
  atLocal,
  type ClockTime,
  type Day,
  daysBetween,
  type Instant,
  localTime,
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

/** Orders may close at the very moment when pick-up starts. */
export function checkDates(dates: CycleDates): DateFault[] {
  const faults: DateFault[] = [];
  if (dates.closesAt <= dates.opensAt) faults.push('closesBeforeOpening');
  if (dates.pickupStart < dates.closesAt) faults.push('pickupBeforeClosing');
  if (dates.pickupEnd <= dates.pickupStart) faults.push('pickupEndsBeforeStart');
  return faults;
}

/** An answer at the very moment of closing is still in time. */
export function isLate(time: Instant, cycle: Pick<Cycle, 'closesAt'>): boolean {
  return time > cycle.closesAt;
}

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

export interface Rhythm {
  readonly opening: WeeklyMoment;
  readonly closing: WeeklyMoment;
  readonly pickup: WeeklyPickup;
  readonly everyWeeks: number;
  /** No pick-up comes before this day: the first of its weekday from here on is the first. */
  readonly countedFrom?: Day;
}

/**
 * The next pick-up whose closing is still ahead, with the last opening before that closing, even
 * when it has passed. RangeError unless `everyWeeks` is a whole number from 1 up.
 */
export function proposeDates(rhythm: Rhythm, now: Instant, zone: string): CycleDates {
  if (!Number.isInteger(rhythm.everyWeeks) || rhythm.everyWeeks < 1) {
    throw new RangeError(`Not a number of weeks: ${rhythm.everyWeeks}`);
  }
  let pickupDay = firstPickupDay(rhythm, localTime(now, zone).day);
  let dates = datesFor(pickupDay, rhythm, zone);
  while (dates.closesAt <= now) {
    pickupDay = addDays(pickupDay, 7 * rhythm.everyWeeks);
    dates = datesFor(pickupDay, rhythm, zone);
  }
  return dates;
}

function firstPickupDay(rhythm: Rhythm, today: Day): Day {
  const { countedFrom, everyWeeks, pickup } = rhythm;
  const first = nextWeekday(countedFrom ?? today, pickup.weekday);
  const period = 7 * everyWeeks;
  const periods = Math.max(0, Math.ceil(daysBetween(first, today) / period));
  return addDays(first, periods * period);
}

function datesFor(pickupDay: Day, rhythm: Rhythm, zone: string): CycleDates {
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
