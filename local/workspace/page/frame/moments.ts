import { ZONE } from '../../../drive/time';
import { wallOf } from '../../../standin/base/zonedTime';

const long = new Intl.DateTimeFormat('fr-FR', {
  timeZone: ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const short = new Intl.DateTimeFormat('fr-FR', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

export const longMoment = (at: number): string => long.format(at);
export const shortMoment = (at: number): string => short.format(at);

/** The moment that a date field of the page means: in the drive's zone, not in the computer's. */
export function instantOfField(text: string): number | undefined {
  const wanted = Date.parse(`${text}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const guess = wanted - (wallOf(wanted, ZONE) - wanted);
  return wanted - (wallOf(guess, ZONE) - guess);
}
