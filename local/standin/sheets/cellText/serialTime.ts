/** Sheets counts days from 1899-12-30, in the time of the spreadsheet's own zone. */

import { wallOf } from '../../base/zonedTime';

const DAY = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 30);

export function serialOfDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - ORIGIN) / DAY);
}

/** `undefined` for days that no calendar has, such as 31 February. */
export function serialOfRealDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? serialOfDay(year, month, day) : undefined;
}

/** The fields of a serial are read with the UTC getters of this date. */
export function dateOfSerial(serial: number): Date {
  return new Date(ORIGIN + Math.round(serial * 86_400) * 1000);
}

export function serialOfInstant(instant: number, timeZone: string): number {
  return (wallOf(instant, timeZone) - ORIGIN) / DAY;
}

/** The instant at which the zone's clocks show a serial; in a skipped hour, the one after it. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const wanted = ORIGIN + Math.round(serial * DAY);
  const offset = (instant: number) => wallOf(instant, timeZone) - instant;
  const guess = wanted - offset(wanted);
  return wanted - offset(guess);
}
