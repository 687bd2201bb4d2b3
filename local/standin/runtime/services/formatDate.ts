import { UnknownToStandIn } from '../../base/unknown';
import { two, type WallTime, wallTime } from '../../base/zonedTime';

type Field = (wall: WallTime, instant: number, timeZone: string) => string;

const inEnglish =
  (options: Intl.DateTimeFormatOptions): Field =>
  (_wall, instant, timeZone) =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(instant);

const FIELDS: Readonly<Record<string, Field>> = {
  yyyy: (wall) => String(wall.year).padStart(4, '0'),
  yy: (wall) => two(wall.year % 100),
  MMMM: inEnglish({ month: 'long' }),
  MMM: inEnglish({ month: 'short' }),
  MM: (wall) => two(wall.month),
  M: (wall) => String(wall.month),
  dd: (wall) => two(wall.day),
  d: (wall) => String(wall.day),
  HH: (wall) => two(wall.hour),
  H: (wall) => String(wall.hour),
  mm: (wall) => two(wall.minute),
  m: (wall) => String(wall.minute),
  ss: (wall) => two(wall.second),
  s: (wall) => String(wall.second),
  SSS: (_wall, instant) => String(((instant % 1000) + 1000) % 1000).padStart(3, '0'),
  EEEE: inEnglish({ weekday: 'long' }),
  EEE: inEnglish({ weekday: 'short' }),
  E: inEnglish({ weekday: 'short' }),
  u: (wall) => String(new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() || 7),
};

const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const instant = date.getTime();
  const wall = readWall(instant, timeZone);
  return pattern.replace(TOKEN, (token, quoted: string | undefined, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return token;
    const field = FIELDS[token];
    if (field !== undefined) return field(wall, instant, timeZone);
    throw new UnknownToStandIn(`${token} in Utilities.formatDate`);
  });
}

function readWall(instant: number, timeZone: string): WallTime {
  try {
    return wallTime(instant, timeZone);
  } catch (error) {
    // What `Intl` throws at a zone that it does not know.
    if (!(error instanceof RangeError)) throw error;
    throw new UnknownToStandIn(`the time zone ${timeZone}`);
  }
}
