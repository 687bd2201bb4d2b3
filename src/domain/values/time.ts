/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __unit: 'instant' };

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly __unit: 'day' };

/** Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: Weekday;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** In milliseconds, as all moments. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SECOND = 1000;
const SECONDS_A_DAY = 86_400;
/** The serial number that Sheets gives 1970-01-01. */
export const SERIAL_OF_1970 = 25_569;
const FARTHEST = 8.64e15;

export function instant(milliseconds: number): Instant {
  if (!isInstant(milliseconds)) throw new RangeError(`Not a moment: ${milliseconds}`);
  return milliseconds;
}

export const isInstant = (value: unknown): value is Instant =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= FARTHEST;

/** A day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = Date.parse(text) / DAY;
  return !Number.isNaN(number) && dayNumbered(number) === text;
}

/** RangeError unless `isDay`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

export function addDays(from: Day, count: number): Day {
  return dayNumbered(numberOf(from) + count);
}

/** The last day of the month that a day, or « 2028-02 », is in. */
export function lastDayOfMonth(text: string): Day {
  const [year = 0, month = 0] = text.split('-').map(Number);
  return day(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
}

export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function weekdayOf(date: Day): Weekday {
  return weekdayNumbered(numberOf(date));
}

export function localTime(time: Instant, zone: string): LocalTime {
  const wall = wallClock(time, zone);
  const number = Math.floor(wall / DAY);
  const seconds = (wall - number * DAY) / SECOND;
  return {
    day: dayNumbered(number),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    weekday: weekdayNumbered(number),
  };
}

/** An hour that summer time skips goes forward; of one that comes twice, the first is meant. */
export function atLocal(date: Day, { hour, minute, second = 0 }: ClockTime, zone: string): Instant {
  return fromWallClock(numberOf(date) * DAY + (hour * 3600 + minute * 60 + second) * SECOND, zone);
}

export const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The minute that a moment is in. */
export const toMinute = (time: Instant): Instant => instant(time - (time % MINUTE));

/** « 8:00 », as people type it. */
export const clockText = ({ hour, minute }: ClockTime): string => `${hour}:${twoDigits(minute)}`;

/** Days since 1899-12-30 on the clocks of the zone, as Sheets counts; parts of a second go. */
export function toSerial(time: Instant, zone: string): number {
  return (SERIAL_OF_1970 * DAY + wallClock(time, zone)) / DAY;
}

/** To the second. In the hour that comes twice a serial cannot tell which: the first is taken. */
export function fromSerial(serial: number, zone: string): Instant {
  const seconds = Math.round((serial - SERIAL_OF_1970) * SECONDS_A_DAY);
  return fromWallClock(seconds * SECOND, zone);
}

const numberOf = (date: Day): number => Date.parse(date) / DAY;

const dayNumbered = (number: number): Day =>
  new Date(number * DAY).toISOString().slice(0, 10) as Day;

/** Day 0, 1970-01-01, was a Thursday. */
const weekdayNumbered = (number: number): Weekday =>
  (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;

/** What the clocks show, counted as though they were in UTC, in milliseconds of whole seconds. */
function wallClock(time: number, zone: string): number {
  const ofZone = clocks.get(zone) ?? new Map<number, number>();
  const known = ofZone.get(time);
  if (known !== undefined) return known;
  if (ofZone.size === MOST_CLOCKS) ofZone.clear();
  const wall = readClock(time, zone);
  clocks.set(zone, ofZone.set(time, wall));
  return wall;
}

/** The few moments of a sale are told in every mail, and asking a formatter takes long. */
const clocks = new Map<string, Map<number, number>>();
const MOST_CLOCKS = 1_000;

function readClock(time: number, zone: string): number {
  const shown = formatterOf(zone).format(Math.floor(time / SECOND) * SECOND);
  const [month = 1, date = 1, year = 1970, ...clock] = (shown.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, date, ...clock);
}

function fromWallClock(wall: number, zone: string): Instant {
  const offsetAt = (time: number) => wallClock(time, zone) - time;
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  const early = wall - before;
  const late = wall - after;
  const changed = before !== after && offsetAt(early) !== before;
  return instant(changed && offsetAt(late) === after ? late : early);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}
