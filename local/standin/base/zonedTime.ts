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

/** What the clocks of the zone show at an instant. */
export function wallOf(instant: number, timeZone: string): Wall {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + milliseconds;
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
