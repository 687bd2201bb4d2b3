import type { Moments } from '../sale/moments';
import { instant } from '../values/time';

const CALENDAR = '_c';

/**
 * Of the key of a mail about a move: when and where its reader knows the sale to be, without dots and colons,
 * whatever the place is called; and whether it takes places out of somebody's calendar.
 */
export const moveContent = (from: Moments, hasCalendar: boolean): string =>
  `_${written(from)}${hasCalendar ? CALENDAR : ''}`;

/** Undefined of an earlier version’s, and of one with a calendar: each is told by itself. */
export function readMoveContent(content: string): Moments | undefined {
  const [, moments, letters] = /^[\w~]*_((?:[0-9a-z]+-){4})((?:[0-9a-z]+-)*)$/.exec(content) ?? [];
  if (moments === undefined || letters === undefined) return undefined;
  const [opensAt = 0, closesAt = 0, pickupStart = 0, pickupEnd = 0] = numbersIn(moments);
  return {
    opensAt: instant(opensAt),
    closesAt: instant(closesAt),
    pickupStart: instant(pickupStart),
    pickupEnd: instant(pickupEnd),
    place: String.fromCharCode(...numbersIn(letters)),
  };
}

function written({ opensAt, closesAt, pickupStart, pickupEnd, place }: Moments): string {
  const letters = place.split('').map((letter) => letter.charCodeAt(0));
  const numbers = [opensAt, closesAt, pickupStart, pickupEnd, ...letters];
  return numbers.map((one) => `${one.toString(36)}-`).join('');
}

const numbersIn = (text: string): number[] =>
  text
    .split('-')
    .slice(0, -1)
    .map((one) => Number.parseInt(one, 36));
