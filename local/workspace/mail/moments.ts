const formats = new Map<string, Intl.DateTimeFormat>();

/** « mar. 7 avr., 08:29 » */
export function shortMoment(instant: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('fr-FR', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(instant);
}

/** A moment as a tab's raw cell gives it; anything else stays as it is written there. */
export function momentOfCell(text: string): string {
  const wall = Date.parse(`${text}Z`);
  return Number.isNaN(wall) ? text : shortMoment(wall, 'UTC');
}
