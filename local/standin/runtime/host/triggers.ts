import { createHash } from 'node:crypto';

/** An installed trigger, as it is kept. */
export interface StoredTrigger {
  id: string;
  handler: string;
  user: string;
  event: 'ON_FORM_SUBMIT' | 'CLOCK';
  spreadsheetId: string | null;
  /** 0 for what comes once, and for submits. */
  everyHours: number;
  createdAt: number;
  /** For the clock: when it fires next. */
  nextAt: number;
}

/** MODELLED: what fired once stays in the list, and counts, until the script deletes it. */
const NEVER = Number.MAX_SAFE_INTEGER;

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * MODELLED: Google picks a minute for each hourly trigger and keeps it. Here the minute follows
 * from the trigger's id, and the first run is the first such minute after it was made.
 */
function minuteOf(id: string): number {
  return createHash('sha256').update(`minute:${id}`).digest().readUInt16BE(0) % 60;
}

export function firstTime(id: string, createdAt: number): number {
  const offset = minuteOf(id) * MINUTE;
  const sameHour = Math.floor(createdAt / HOUR) * HOUR + offset;
  return sameHour > createdAt ? sameHour : sameHour + HOUR;
}

export const timeAfter = (trigger: StoredTrigger): number =>
  trigger.everyHours === 0 ? NEVER : trigger.nextAt + trigger.everyHours * HOUR;
