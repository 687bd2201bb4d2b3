/** Wall-clock readings in a time zone, and the moments that spreadsheets keep as serial days. */
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
  const made = new Intl.DateTimeFormat('en-GB', {
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

export function wallTime(instant: number, timeZone: string): WallTime {
  const parts = formatOf(timeZone).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

const DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

/** Days since 1899-12-30 as the spreadsheet's own clock shows them, to the second. */
export function serialDay(instant: number, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return utc / DAY + SERIAL_OF_1970;
}

export const two = (value: number): string => String(value).padStart(2, '0');

export function dayOf(instant: number, timeZone: string): string {
  const wall = wallTime(instant, timeZone);
  return `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
}
