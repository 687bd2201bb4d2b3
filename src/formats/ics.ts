export interface CalendarEvent {
  /** The same at each sending: a calendar puts the new in the place of the old. */
  readonly uid: string;
  /** Milliseconds since 1970, as all moments here. */
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
  /** Takes it out of the calendars that have it. */
  readonly isCancelled?: true;
}

const LONGEST = 75;

const octets = (letter: string): number => {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_0000 ? 3 : 4;
};

/** Lines of at most 75 octets, no letter cut in two; what goes on begins with a space. */
function foldedLine(line: string): string {
  let [text, used] = ['', 0];
  for (const letter of line) {
    if (used + octets(letter) > LONGEST) [text, used] = [`${text}\r\n `, 1];
    text += letter;
    used += octets(letter);
  }
  return text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they would break the file
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');

/** In UTC, so that summer time and zones are each calendar's own business. */
const utc = (time: number): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

/** RFC 5545. Each sending counts as a later version of its events. */
export function calendarFile(events: readonly CalendarEvent[], writtenAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Drive fermier//FR',
    events.some(({ isCancelled }) => isCancelled) ? 'METHOD:CANCEL' : 'METHOD:PUBLISH',
    ...events.flatMap(({ uid, start, end, summary, place, description, isCancelled }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${utc(writtenAt)}`,
      `SEQUENCE:${Math.floor(writtenAt / 60_000)}`,
      `DTSTART:${utc(start)}`,
      `DTEND:${utc(end)}`,
      `SUMMARY:${escaped(summary)}`,
      ...(place ? [`LOCATION:${escaped(place)}`] : []),
      ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
      ...(isCancelled ? ['STATUS:CANCELLED'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}
