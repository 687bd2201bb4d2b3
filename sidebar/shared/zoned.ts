/** A moment as people type it: a day and a time on the drive's clock, wherever this computer is. */
export interface Local {
  /** `2026-04-11` */
  readonly day: string;
  /** `08:00` */
  readonly clock: string;
}

export function localOf(time: number, zone: string): Local {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = parts;
  return { day: `${year}-${month}-${day}`, clock: `${hour}:${minute}` };
}

/** Null while a field is blank. In the hour that winter time repeats, the first one. */
export function instantOf({ day, clock }: Local, zone: string): number | null {
  const asUtc = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const ahead = (time: number): number => {
    const local = localOf(time, zone);
    return Date.parse(`${local.day}T${local.clock}:00Z`) - time;
  };
  const DAY = 86_400_000;
  const candidates = [asUtc - ahead(asUtc - DAY), asUtc - ahead(asUtc + DAY)];
  return candidates.find((time) => time + ahead(time) === asUtc) ?? candidates[0] ?? null;
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
