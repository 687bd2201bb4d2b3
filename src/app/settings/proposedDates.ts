import { type CycleDates, proposeDates } from '../../domain/sale/cycle';
import type { PickupWhen, Settings, When } from '../../domain/settings/settings';
import {
  addDays,
  atLocal,
  type ClockTime,
  type Instant,
  localTime,
  type Weekday,
} from '../../domain/values/time';

/** The next sale as Réglages describes it: weekly, or dates given for this one. */
export function proposedDates(settings: Settings, now: Instant, zone: string): CycleDates {
  const { opening, closing, pickup } = settings;
  const weekly = proposeDates(
    {
      opening: weeklyMoment(opening, zone),
      closing: weeklyMoment(closing, zone),
      pickup: weeklyPickup(pickup, zone),
      everyWeeks: settings.everyWeeks,
      ...(settings.countedFrom ? { countedFrom: settings.countedFrom } : {}),
    },
    now,
    zone,
  );
  return {
    opensAt: opening.kind === 'once' ? opening.at : weekly.opensAt,
    closesAt: closing.kind === 'once' ? closing.at : weekly.closesAt,
    pickupStart: pickup.kind === 'once' ? pickup.from : weekly.pickupStart,
    pickupEnd: pickup.kind === 'once' ? pickup.until : weekly.pickupEnd,
  };
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
