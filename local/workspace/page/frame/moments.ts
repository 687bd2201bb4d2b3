const ZONE = 'Europe/Paris';

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

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What the clocks of the drive show, as if they were in Greenwich. */
const wall = (at: number): number => Date.parse(`${parts.format(at).replace(' ', 'T')}Z`);

/** The moment that a date field of the page means: in the drive's zone, not in the computer's. */
export function instantOfField(text: string): number | undefined {
  const wanted = Date.parse(`${text}Z`);
  if (Number.isNaN(wanted)) return undefined;
  const guess = wanted - (wall(wanted) - wanted);
  return wanted - (wall(guess) - guess);
}
