import fc from 'fast-check';
import {
  addDays,
  atLocal,
  day,
  daysBetween,
  fromSerial,
  instant,
  localTime,
  toSerial,
  weekdayOf,
} from '../../../src/domain/values/time';

const PARIS = 'Europe/Paris';
const HOUR = 3_600_000;
const seconds = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 })
    .map((second) => instant(second * 1000));
const anyYear = seconds('1980-01-01', '2060-01-01');
const springChange = seconds('2026-03-28T22:00Z', '2026-03-29T04:00Z');
const autumnChange = seconds('2026-10-24T22:00Z', '2026-10-25T04:00Z');

test('a time goes to a cell and back to the same second', () => {
  fc.assert(
    fc.property(fc.oneof(anyYear, springChange, autumnChange), (time) => {
      const back = fromSerial(toSerial(time, PARIS), PARIS);
      const isSecondOfTwo = toSerial(instant(time - HOUR), PARIS) === toSerial(time, PARIS);
      expect(back).toBe(isSecondOfTwo ? time - HOUR : time);
    }),
    { numRuns: 2000 },
  );
});

test('a serial number that the clocks show comes back exactly', () => {
  fc.assert(
    fc.property(fc.oneof(anyYear, springChange, autumnChange), (time) => {
      const serial = toSerial(time, PARIS);
      expect(toSerial(fromSerial(serial, PARIS), PARIS)).toBe(serial);
    }),
    { numRuns: 2000 },
  );
});

test('what the clocks show leads back to the moment', () => {
  fc.assert(
    fc.property(fc.oneof(anyYear, springChange), (time) => {
      const shown = localTime(time, PARIS);
      const isSecondOfTwo = toSerial(instant(time - HOUR), PARIS) === toSerial(time, PARIS);
      fc.pre(!isSecondOfTwo);
      expect(atLocal(shown.day, shown, PARIS)).toBe(time);
      expect(shown.weekday).toBe(weekdayOf(shown.day));
    }),
  );
});

test('days are counted back as they were added', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (count) => {
      const start = day('2026-12-19');
      expect(daysBetween(start, addDays(start, count))).toBe(count);
      expect(day(addDays(start, count))).toBe(addDays(start, count));
    }),
  );
});
