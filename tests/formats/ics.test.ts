import ICAL from 'ical.js';
import { atLocal, day, type Instant } from '../../src/domain/values/time';
import { type CalendarEvent, calendarFile } from '../../src/formats/ics';

const zone = 'Europe/Paris';
const at = (date: string, hour: number, minute = 0): Instant =>
  atLocal(day(date), { hour, minute }, zone);

const written = at('2026-03-20', 9);
const event = (traits: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '2026-04-11-abc@drive-fermier',
  start: at('2026-04-11', 8),
  end: at('2026-04-11', 12),
  summary: 'Permanence Drive du Bez (accueil)',
  place: 'Terrasse de la boulangerie, Crest',
  description: '',
  ...traits,
});

/** As an independent reader understands it. */
const readBack = (events: readonly CalendarEvent[], at: Instant = written) => {
  const file = new ICAL.Component(ICAL.parse(calendarFile(events, at)));
  return file.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};
const only = (traits: Partial<CalendarEvent> = {}, at?: Instant) => {
  const [found] = readBack([event(traits)], at);
  if (!found) throw new Error('no event');
  return found;
};

describe('a file for calendars', () => {
  it('says when, where and what', () => {
    const read = only({ description: 'Une caisse.\nDeux tables.' });
    expect([read.uid, read.summary, read.location, read.description]).toEqual([
      '2026-04-11-abc@drive-fermier',
      'Permanence Drive du Bez (accueil)',
      'Terrasse de la boulangerie, Crest',
      'Une caisse.\nDeux tables.',
    ]);
  });

  test.each([
    ['in winter', '2026-03-28', 7],
    ['on the day when summer time begins', '2026-03-29', 6],
    ['in summer', '2026-04-11', 6],
    ['on the day when it ends', '2026-10-25', 7],
  ])('means eight o’clock on the clocks there %s', (_, date, hour) => {
    const { startDate } = only({ start: at(date, 8), end: at(date, 12) });
    expect(startDate.toJSDate().toISOString()).toBe(
      `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`,
    );
  });

  it('is four hours long even in the night that has one more', () => {
    const [start, end] = [at('2026-10-25', 1), at('2026-10-25', 4)];
    const { duration } = only({ start, end });
    expect(duration.toSeconds()).toBe(4 * 3600);
  });

  test.each([
    ['marks that mean something there', 'Caisse; accueil, \\ rangement : « fin »'],
    ['accents and emoji beyond the fold', `${'é'.repeat(90)} 🥕${'🧅'.repeat(30)}`],
    ['lines of another calendar', 'x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y'],
    ['one long word', 'a'.repeat(300)],
  ])('keeps %s', (_, summary) => {
    const events = readBack([event({ summary })]);
    expect(events.map((one) => one.summary)).toEqual([summary]);
  });

  it('has no line beyond 75 octets and ends each as it must', () => {
    const file = calendarFile([event({ summary: `Œufs ${'é'.repeat(200)}🥚` })], written);
    const lines = file.split('\r\n');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(Buffer.from(file).toString()).toBe(file);
  });

  it('drops marks that no line may hold', () => {
    expect(only({ summary: 'a\u0000b\u0007c\td' }).summary).toBe('a b c d');
  });

  it('counts as later each time it is written, under the same name', () => {
    const [first, later] = [only({}, written), only({}, at('2026-03-20', 10))];
    expect(later.uid).toBe(first.uid);
    expect(later.sequence).toBeGreaterThan(first.sequence);
  });

  it('holds several hours of one person', () => {
    const later = event({ uid: 'b@drive-fermier', start: at('2026-04-11', 12) });
    expect(readBack([event(), later]).map(({ uid }) => uid)).toEqual([
      '2026-04-11-abc@drive-fermier',
      'b@drive-fermier',
    ]);
  });
});
