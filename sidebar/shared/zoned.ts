import {
  atLocal,
  day,
  type Instant,
  instant,
  localTime,
  twoDigits,
} from '../../src/domain/values/time';

/** A moment as people type it: a day and a time on the drive's clock, wherever this computer is. */
export interface Local {
  /** `2026-04-11` */
  readonly day: string;
  /** `08:00` */
  readonly clock: string;
}

export function localOf(time: number, zone: string): Local {
  const { day, hour, minute } = localTime(instant(time), zone);
  return { day, clock: `${twoDigits(hour)}:${twoDigits(minute)}` };
}

/** Null while a field is blank. In the hour that winter time repeats, the first one. */
export function instantOf({ day: date, clock }: Local, zone: string): Instant | null {
  if (Number.isNaN(Date.parse(`${date}T${clock}:00Z`))) return null;
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return atLocal(day(date), { hour, minute }, zone);
}
