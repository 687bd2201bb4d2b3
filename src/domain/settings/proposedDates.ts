import { type Cycle, pickupDayFrom, type Rhythm } from '../sale/cycle';
import { type NextSale, type NextTerms, nextSale } from '../sale/nextSale';
import { wasCalledOff } from '../sale/transitions';
import {
  addDays,
  atLocal,
  type ClockTime,
  type Day,
  type Instant,
  localTime,
  type Weekday,
} from '../values/time';
import type { PickupWhen, SaleTimes, When } from './when';

type Last = Pick<Cycle, 'opensAt' | 'pickupStart' | 'state'>;

/**
 * The next sale as Réglages describes it, after the last one: by its rhythm, or dates given for this
 * one as long as they are ahead.
 */
export function proposedDates(
  settings: SaleTimes,
  now: Instant,
  zone: string,
  last?: Last,
): NextSale {
  const next = nextSale(rhythmOf(settings, zone, last), termsOf(settings, last), now, zone);
  const { opening, closing, pickup } = settings;
  const given = givenOnce(settings, now, zone, termsOf(settings, last).last);
  if (!given && settings.repeat) return next;
  const { holiday: _, ...dates } = next;
  if (!given) return dates;
  return {
    ...dates,
    ...(opening.kind === 'once' ? { opensAt: opening.at } : {}),
    ...(closing.kind === 'once' ? { closesAt: closing.at } : {}),
    ...(pickup.kind === 'once' ? { pickupStart: pickup.from, pickupEnd: pickup.until } : {}),
  };
}

/** Dates of a sale that was held already say its days and hours only. */
function givenOnce(
  { opening, closing, pickup }: SaleTimes,
  now: Instant,
  zone: string,
  last?: NextTerms['last'],
): boolean {
  if (closing.kind === 'once' && closing.at <= now) return false;
  if (pickup.kind === 'weekly') return closing.kind === 'once' || isAhead(opening, now);
  const dayOf = (time: Instant): Day => localTime(time, zone).day;
  return pickup.from > now && !(last && dayOf(pickup.from) <= dayOf(last.pickupStart));
}

const isAhead = (when: When, now: Instant): boolean => when.kind === 'once' && when.at > now;

/** How sales come one after the other, counted from the last one. */
export function rhythmOf(settings: SaleTimes, zone: string, last?: Last): Rhythm {
  const { repeat, opening, closing } = settings;
  const pickup = weeklyPickup(settings.pickup, zone);
  const countedFrom = last && addDays(localTime(last.pickupStart, zone).day, -HALF_A_WEEK);
  return {
    opening: weeklyMoment(opening, zone),
    closing: weeklyMoment(closing, zone),
    pickup: repeat?.kind === 'month' ? { ...pickup, weekday: repeat.weekday } : pickup,
    everyWeeks: repeat?.kind === 'weeks' ? repeat.every : 1,
    ...(repeat?.kind === 'month' ? { inMonth: repeat.which } : {}),
    ...(countedFrom ? { countedFrom } : {}),
  };
}

/** A pick-up that was moved by less counts as that of its week. */
const HALF_A_WEEK = 3;

/** A sale that was called off is the one before where sales repeat: they go on after it. */
const termsOf = (settings: SaleTimes, last?: Last): NextTerms =>
  settings.repeat
    ? { breaks: settings.breaks, last }
    : { breaks: [], last: wasCalledOff(last?.state) ? undefined : last };

/** So many days of pick-up, from that one on. */
export function pickupsAhead(rhythm: Rhythm, first: Day, count: number): Day[] {
  const days = [first];
  const counted = rhythm.inMonth ? rhythm : { ...rhythm, countedFrom: first };
  while (days.length < count) days.push(pickupDayFrom(counted, addDays(days.at(-1) ?? first, 1)));
  return days.slice(0, count);
}

function weeklyMoment(when: When, zone: string) {
  if (when.kind === 'weekly') return { ...when, weekday: when.weekday as Weekday };
  return localTime(when.at, zone);
}

function weeklyPickup(when: PickupWhen, zone: string) {
  const weekly = when.kind === 'weekly';
  const from = weekly ? when.from : localTime(when.from, zone);
  const until = weekly ? when.until : localTime(when.until, zone);
  const weekday = weekly ? (when.weekday as Weekday) : localTime(when.from, zone).weekday;
  const [startHour, startMinute, endHour, endMinute] = [
    from.hour,
    from.minute,
    until.hour,
    until.minute,
  ];
  return { weekday, startHour, startMinute, endHour, endMinute };
}

/** By its usual days a sale would open after the closing and before the pick-up of the one before. */
export function opensBeforePickup({ opening, closing, pickup }: SaleTimes): boolean {
  if (opening.kind !== 'weekly' || closing.kind !== 'weekly' || pickup.kind !== 'weekly')
    return false;
  const minute = (weekday: number, { hour, minute: past }: ClockTime): number =>
    (weekday * 24 + hour) * 60 + past;
  const from = minute(closing.weekday, closing);
  const after = (at: number): number => (at - from + A_WEEK) % A_WEEK;
  return after(minute(opening.weekday, opening)) < after(minute(pickup.weekday, pickup.until));
}

const A_WEEK = 7 * 24 * 60;

/** The moment itself, or the first of the week after this one. */
export function nextMoment(when: When, after: Instant, zone: string): Instant {
  if (when.kind === 'once') return when.at;
  const { day, weekday } = localTime(after, zone);
  const ahead = (when.weekday - weekday + 7) % 7;
  const first = atLocal(addDays(day, ahead), when, zone);
  return first > after ? first : atLocal(addDays(day, ahead + 7), when, zone);
}

/** When a reminder of a pick-up is due: the eve at the set time, or at once when that has passed. */
export function reminderDue(
  pickupStart: Instant,
  now: Instant,
  time: ClockTime,
  zone: string,
): Instant {
  const eve = addDays(localTime(pickupStart, zone).day, -1);
  const due = atLocal(eve, time, zone);
  return due > now ? due : now;
}
