import {
  addDays,
  atLocal,
  day,
  daysBetween,
  fromSerial,
  type Instant,
  instant,
  localTime,
  toMinute,
  toSerial,
  weekdayOf,
} from '../../../src/domain/values/time';

const PARIS = 'Europe/Paris';
const utc = (text: string): Instant => instant(Date.parse(text));

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '2025-02-29', ''])(
  '« %s » is not a day',
  (text) => {
    expect(() => day(text)).toThrow(RangeError);
  },
);

test.each([0.5, Number.NaN, 8.64e15 + 1])('%d is not a moment', (milliseconds) => {
  expect(() => instant(milliseconds)).toThrow(RangeError);
});

test.each([
  ['2026-12-19', 14, '2027-01-02'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['1969-12-31', 1, '1970-01-01'],
  ['2026-03-28', 2, '2026-03-30'],
])('%s and %d days is %s', (from, count, to) => {
  expect(addDays(day(from), count)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(count);
});

test.each([
  ['2026-08-15', 6],
  ['1970-01-01', 4],
  ['1969-12-28', 7],
  ['1900-01-01', 1],
  ['2026-12-19', 6],
])('%s is weekday %d', (date, weekday) => {
  expect(weekdayOf(day(date))).toBe(weekday);
});

test.each([
  ['2026-04-07T07:10:00Z', 'Europe/Paris', '2026-04-07', 9, 10, 0, 2],
  ['2026-01-10T22:59:59Z', 'Europe/Paris', '2026-01-10', 23, 59, 59, 6],
  ['2026-01-10T23:00:00Z', 'Europe/Paris', '2026-01-11', 0, 0, 0, 7],
  ['2026-01-11T00:30:00Z', 'America/Cayenne', '2026-01-10', 21, 30, 0, 6],
  ['2026-01-11T00:30:00Z', 'Indian/Reunion', '2026-01-11', 4, 30, 0, 7],
  ['1969-12-31T22:59:59.5Z', 'Europe/Paris', '1969-12-31', 23, 59, 59, 3],
])('%s in %s is %s', (moment, zone, date, hour, minute, second, weekday) => {
  expect(localTime(utc(moment), zone)).toEqual({ day: date, hour, minute, second, weekday });
});

test.each([
  ['in winter', '2026-01-10', 8, 0, '2026-01-10T07:00:00Z'],
  ['in summer', '2026-07-11', 8, 0, '2026-07-11T06:00:00Z'],
  ['before the clocks go forward', '2026-03-29', 1, 59, '2026-03-29T00:59:00Z'],
  ['in the hour that is skipped', '2026-03-29', 2, 30, '2026-03-29T01:30:00Z'],
  ['after the clocks went forward', '2026-03-29', 3, 0, '2026-03-29T01:00:00Z'],
  ['later on that day', '2026-03-29', 20, 0, '2026-03-29T18:00:00Z'],
  ['in the hour that comes twice', '2026-10-25', 2, 30, '2026-10-25T00:30:00Z'],
  ['after the clocks went back', '2026-10-25', 3, 0, '2026-10-25T02:00:00Z'],
  ['on the eve of that day', '2026-10-24', 20, 0, '2026-10-24T18:00:00Z'],
])('%s: %s at %d:%d', (_, date, hour, minute, moment) => {
  expect(atLocal(day(date), { hour, minute }, PARIS)).toBe(utc(moment));
});

test('a time of day may have seconds', () => {
  const time = atLocal(day('2026-04-07'), { hour: 9, minute: 10, second: 42 }, PARIS);
  expect(localTime(time, PARIS).second).toBe(42);
});

test.each([
  ['1899-12-30 at noon', '1899-12-30T11:50:39Z', 0.5],
  ['the first of 1970', '1969-12-31T23:00:00Z', 25569],
  ['a morning of April', '2026-04-07T06:00:00Z', 46119.333333333336],
  ['without its parts of a second', '2026-04-07T06:00:00.999Z', 46119.333333333336],
])('the serial of %s', (_, moment, serial) => {
  expect(toSerial(utc(moment), PARIS)).toBe(serial);
  expect(fromSerial(serial, PARIS)).toBe(Math.floor(utc(moment) / 1000) * 1000);
});

test('of the hour that comes twice, a serial means the first', () => {
  const second = utc('2026-10-25T01:30:00Z');
  expect(fromSerial(toSerial(second, PARIS), PARIS)).toBe(utc('2026-10-25T00:30:00Z'));
});

test('an unknown zone is refused', () => {
  expect(() => localTime(utc('2026-04-07T06:00:00Z'), 'Europe/Crest')).toThrow(RangeError);
});

test('a moment is in its minute', () => {
  expect(toMinute(utc('2026-04-14T08:37:59.999Z'))).toBe(utc('2026-04-14T08:37:00Z'));
  expect(toMinute(utc('2026-04-14T08:37:00Z'))).toBe(utc('2026-04-14T08:37:00Z'));
});
