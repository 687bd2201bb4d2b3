/** Dates and hours as French spells them, and as people type them. */

/** « 07/04/2026 08:29:03 », « 07/04/2026 à 8 h », with or without hours. */
export const MOMENT =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(?:à\s+)?(\d{1,2})(?::|\s*h\s*)(\d{2})?(?::(\d{2}))?)?$/i;

/** « samedi 8:00 à 12:00 »: the end of hours that stand after their beginning. */
export const HOURS_END = /(\d(?:\s?h)?)\s+[àa]\s+\d/;

const formats = new Map<string, Intl.DateTimeFormat>();

function written(
  instant: number,
  timeZone: string,
  kind: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const key = `${kind} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    const hours = { hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('fr-FR', { timeZone, ...options, ...hours });
    formats.set(key, format);
  }
  return format.format(instant);
}

/** « mar. 7 avr., 08:29 » */
export const shortMoment = (instant: number, zone: string): string =>
  written(instant, zone, 'short', { weekday: 'short', day: 'numeric', month: 'short' });

/** « mardi 7 avril à 08:29 » */
export const longMoment = (instant: number, zone: string): string =>
  written(instant, zone, 'long', { weekday: 'long', day: 'numeric', month: 'long' });

/** « mardi 08:29 » */
export const weekdayMoment = (instant: number, zone: string): string =>
  written(instant, zone, 'weekday', { weekday: 'long' });

/** A moment as a tab's raw cell gives it; anything else stays as it is written there. */
export function momentOfCell(text: string): string {
  const wall = Date.parse(`${text}Z`);
  return Number.isNaN(wall) ? text : shortMoment(wall, 'UTC');
}
