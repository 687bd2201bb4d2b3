import { expected } from '../../domain/values/problem';
import { fail, ok } from '../../domain/values/result';
import { type ClockTime, clockText } from '../../domain/values/time';
import type { Kind } from './cellKinds';

const CLOCK = /^(\d{1,2})(?:\s*[h:]\s*(\d{2})?)?(?::\d{2})?$/;

/** « 8:00 », « 8 h », « 8h30 ». */
export function clockTime(words: string): ClockTime | undefined {
  const match = CLOCK.exec(words.trim());
  const hour = Number(match?.[1] ?? Number.NaN);
  const minute = Number(match?.[2] ?? 0);
  return hour <= 23 && minute <= 59 ? { hour, minute } : undefined;
}

export const isBefore = (a: ClockTime, b: ClockTime): boolean =>
  a.hour * 60 + a.minute < b.hour * 60 + b.minute;

/** « 8:00 – 12:00 », « 8 h à 12 h », in its two ends. */
export const spanEnds = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/[-–—]| [aà] (?=\d)/)
    .map((end) => end.trim());

export interface Hours {
  readonly from: ClockTime;
  readonly until: ClockTime;
}

/** Hours of one day. */
export const hours: Kind<Hours> = {
  name: 'hours',
  read: ({ text }) => {
    const [first = '', second = '', ...more] = spanEnds(text.replace(/^\s*de\s+/i, ''));
    const [from, until] = [clockTime(first), clockTime(second)];
    const isSpan = from && until && more.length === 0 && isBefore(from, until);
    return isSpan ? ok({ from, until }) : fail(expected('hours'));
  },
  write: ({ from, until }) => `${clockText(from)}-${clockText(until)}`,
};
