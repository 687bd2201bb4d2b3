import type { Moments } from '../sale/moments';
import { fingerprint } from '../values/fingerprint';
import { instant } from '../values/time';

/** What the mail about a move tells: from what its reader knows to what holds now. */
export interface MoveNotice {
  readonly from: Moments;
  readonly to: Moments;
  /** It takes places out of somebody’s calendar, which no other one does again. */
  readonly hasCalendar: boolean;
  /** Its reader’s order, which it leads to; blank of who has none. */
  readonly order: string;
}

const CALENDAR = '_c';

/** As the content of its key, where the order stands behind a tilde as words do: without dots and colons, whatever the place is called. */
export const moveContent = ({ from, to, hasCalendar, order }: MoveNotice): string =>
  [destination(to), order && `~${order}`, `_${written(from)}`, hasCalendar ? CALENDAR : ''].join(
    '',
  );

/** Of such a mail’s content: it brought a calendar file that takes places out. */
export const takesPlacesOut = (content: string): boolean => content.endsWith(CALENDAR);

/** Where it leads to; the same where nothing moved since. */
export const destination = (to: Moments): string => fingerprint(written(to));

export interface ReadMove {
  readonly from: Moments;
  readonly destination: string;
  readonly order: string;
}

/** Undefined of an earlier version’s, and of one with a calendar: each is told by itself. */
export function readMoveContent(content: string): ReadMove | undefined {
  const [, to, order = '', moments, letters] =
    /^(\w+)(?:~(\w+))?_((?:[0-9a-z]+-){4})((?:[0-9a-z]+-)*)$/.exec(content) ?? [];
  if (to === undefined || moments === undefined || letters === undefined) return undefined;
  const [opensAt = 0, closesAt = 0, pickupStart = 0, pickupEnd = 0] = numbersIn(moments);
  const from = {
    opensAt: instant(opensAt),
    closesAt: instant(closesAt),
    pickupStart: instant(pickupStart),
    pickupEnd: instant(pickupEnd),
    place: String.fromCharCode(...numbersIn(letters)),
  };
  return { from, destination: to, order };
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
