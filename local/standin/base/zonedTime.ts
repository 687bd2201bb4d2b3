/** Wall-clock readings in a time zone, and the moments that spreadsheets keep as serial days. */

/** A wall clock as if its zone were UTC: days and hours are then plain arithmetic. */
export type Wall = number;

export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

const MINUTE = 60_000;
/** By zone, the minute that was asked last, and what the clocks show as it begins. */
const minutes = new Map<string, { readonly begins: number; readonly wall: Wall }>();

/** What the clocks of the zone show at an instant. Most instants are of the minute asked before. */
export function wallOf(instant: number, timeZone: string): Wall {
  const begins = Math.floor(instant / MINUTE) * MINUTE;
  const known = minutes.get(timeZone);
  if (known?.begins === begins) return known.wall + instant - begins;
  const wall = wallAsRead(begins, timeZone);
  minutes.set(timeZone, { begins, wall });
  return wall + instant - begins;
}

function wallAsRead(instant: number, timeZone: string): Wall {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function wallTime(instant: number, timeZone: string): WallTime {
  const wall = new Date(wallOf(instant, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Days since 1899-12-30 as the spreadsheet's own clock shows them, to the second. */
export function serialDay(instant: number, timeZone: string): number {
  const wall = Math.floor(wallOf(instant, timeZone) / 1000) * 1000;
  return wall / DAY + SERIAL_OF_1970;
}

export const two = (value: number): string => String(value).padStart(2, '0');

export function dayOf(instant: number, timeZone: string): string {
  const wall = wallTime(instant, timeZone);
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
}
