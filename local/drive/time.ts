/** Local times of the data folder and of the outputs. */

import { two, type Wall, wallOf } from '../standin/base/zonedTime';
import { MOMENT } from '../text/dates';

/** Where every drive on this machine is. */
export const ZONE = 'Europe/Paris';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SERIAL_OF_1970 = 25_569;

/** The first instant that shows this wall clock; in the gap of spring, an hour later. */
export function instantOf(wall: Wall, zone: string): number {
  const early = wall - DAY;
  const late = wall + DAY;
  const offsets = [early, late].map((near) => wallOf(near, zone) - near);
  const candidates = offsets.map((offset) => wall - offset).sort((a, b) => a - b);
  const exact = candidates.find((instant) => wallOf(instant, zone) === wall);
  return exact ?? wall - Math.min(...offsets);
}

/** « 07/04/2026 08:29:03 », with or without seconds. */
export function wallFrom(text: string): Wall | undefined {
  const match = MOMENT.exec(text.trim());
  if (!match) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  const exists = back.getUTCDate() === day && back.getUTCMonth() === month - 1;
  return exists && hour < 24 && minute < 60 && second < 60 ? wall : undefined;
}

/** « 07/04/2026 08:29 », as a coordinator types it. */
export function typedMoment(wall: Wall): string {
  const at = new Date(wall);
  const seconds = at.getUTCSeconds() ? `:${two(at.getUTCSeconds())}` : '';
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}${seconds}`;
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${time}`;
}

/** Serial days of a sheet as `2026-04-07T08:29:03`; without hours as `2026-04-07`. */
export function isoOfSerial(serial: number, hours: boolean): string {
  const at = new Date(Math.round((serial - SERIAL_OF_1970) * (DAY / 1000)) * 1000);
  if (Number.isNaN(at.getTime())) return String(serial);
  return at.toISOString().slice(0, hours ? 19 : 10);
}

/** 1 is Monday. */
export const weekdayOf = (wall: Wall): number => ((Math.floor(wall / DAY) + 3) % 7) + 1;

export const dayOf = (wall: Wall): Wall => Math.floor(wall / DAY) * DAY;
