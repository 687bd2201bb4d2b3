import {
  type CycleDates,
  checkDates,
  isLate,
  type Rhythm,
  type TypedDates,
} from '../../../src/domain/sale/cycle';
import { nextSale } from '../../../src/domain/sale/nextSale';
import { type Day, day, type Instant, instant, localTime } from '../../../src/domain/values/time';

const PARIS = 'Europe/Paris';
const at = (text: string): Instant => instant(Date.parse(text));

const inOrder: CycleDates = {
  opensAt: at('2026-04-07T06:00Z'),
  closesAt: at('2026-04-09T18:00Z'),
  pickupStart: at('2026-04-11T06:00Z'),
  pickupEnd: at('2026-04-11T10:00Z'),
};

test.each<[string, Partial<TypedDates>, string[]]>([
  ['in order', {}, []],
  ['closing as pick-up starts', { closesAt: inOrder.pickupStart }, []],
  ['closing as it opens', { closesAt: inOrder.opensAt }, ['closesBeforeOpening']],
  ['closing after pick-up', { closesAt: inOrder.pickupEnd }, ['pickupBeforeClosing']],
  ['a pick-up of no length', { pickupEnd: inOrder.pickupStart }, ['pickupEndsBeforeStart']],
  [
    'opened last',
    { opensAt: inOrder.pickupEnd, pickupStart: inOrder.opensAt },
    ['closesBeforeOpening', 'pickupBeforeClosing'],
  ],
  ['closing not typed yet', { closesAt: null }, []],
  ['no end of pick-up', { opensAt: inOrder.closesAt, pickupEnd: null }, ['closesBeforeOpening']],
])('dates: %s', (_, changed, faults) => {
  expect(checkDates({ ...inOrder, ...changed })).toEqual(faults);
});

test.each([
  ['2026-04-09T17:59:59Z', false],
  ['2026-04-09T18:00:00Z', false],
  ['2026-04-09T18:00:01Z', true],
])('an answer at %s, when orders close at 18:00, is late: %s', (time, expected) => {
  expect(isLate(at(time), inOrder)).toBe(expected);
});

const proposeDates = (rhythm: Rhythm, now: Instant, zone: string): CycleDates =>
  nextSale(rhythm, { breaks: [] }, now, zone);

const weekly: Rhythm = {
  opening: { weekday: 2, hour: 8, minute: 0 },
  closing: { weekday: 4, hour: 20, minute: 0 },
  pickup: { weekday: 6, startHour: 8, startMinute: 0, endHour: 12, endMinute: 0 },
  everyWeeks: 1,
};

function shown(time: Instant): string {
  const { day: date, hour, minute } = localTime(time, PARIS);
  return `${date} ${hour}:${String(minute).padStart(2, '0')}`;
}

test.each([
  ['on Monday', '2026-04-06T10:00Z', '2026-04-07 8:00', '2026-04-09 20:00', '2026-04-11 8:00'],
  ['once open', '2026-04-08T10:00Z', '2026-04-07 8:00', '2026-04-09 20:00', '2026-04-11 8:00'],
  ['at closing', '2026-04-09T18:00Z', '2026-04-14 8:00', '2026-04-16 20:00', '2026-04-18 8:00'],
  ['at pick-up', '2026-04-11T07:00Z', '2026-04-14 8:00', '2026-04-16 20:00', '2026-04-18 8:00'],
  ['in March', '2026-03-23T10:00Z', '2026-03-24 8:00', '2026-03-26 20:00', '2026-03-28 8:00'],
])('dates proposed %s', (_, now, opens, closes, pickup) => {
  const dates = proposeDates(weekly, at(now), PARIS);
  expect([shown(dates.opensAt), shown(dates.closesAt)]).toEqual([opens, closes]);
  expect(shown(dates.pickupStart)).toBe(pickup);
  expect(dates.pickupEnd - dates.pickupStart).toBe(4 * 3_600_000);
});

test('dates proposed over the change of clocks keep their hours', () => {
  const sunday: Rhythm = { ...weekly, pickup: { ...weekly.pickup, weekday: 7 } };
  const dates = proposeDates(sunday, at('2026-03-24T10:00Z'), PARIS);
  expect(shown(dates.pickupStart)).toBe('2026-03-29 8:00');
});

test('opening and closing on the weekday of pick-up come before it', () => {
  const sameDay: Rhythm = {
    ...weekly,
    opening: { weekday: 6, hour: 13, minute: 0 },
    closing: { weekday: 6, hour: 9, minute: 0 },
  };
  const dates = proposeDates(sameDay, at('2026-04-06T10:00Z'), PARIS);
  expect([dates.opensAt, dates.closesAt, dates.pickupStart].map(shown)).toEqual([
    '2026-04-04 13:00',
    '2026-04-11 9:00',
    '2026-04-18 8:00',
  ]);
});

test('orders may close as pick-up starts, and open a week before they close', () => {
  const tight: Rhythm = {
    ...weekly,
    opening: { weekday: 6, hour: 8, minute: 0 },
    closing: { weekday: 6, hour: 8, minute: 0 },
  };
  const dates = proposeDates(tight, at('2026-04-06T10:00Z'), PARIS);
  expect([dates.opensAt, dates.closesAt].map(shown)).toEqual([
    '2026-04-04 8:00',
    '2026-04-11 8:00',
  ]);
});

const fortnightly: Rhythm = { ...weekly, everyWeeks: 2, countedFrom: day('2026-12-19') };

test.each([
  ['before the first one', '2026-11-30T10:00Z', '2026-12-19'],
  ['in the first week', '2026-12-14T10:00Z', '2026-12-19'],
  ['in the week between', '2026-12-21T10:00Z', '2027-01-02'],
  ['after a year of 53 weeks', '2027-01-04T10:00Z', '2027-01-16'],
  ['a year later', '2027-12-06T10:00Z', '2027-12-18'],
])('every second week counts from 19/12/2026: %s', (_, now, pickup) => {
  expect(localTime(proposeDates(fortnightly, at(now), PARIS).pickupStart, PARIS).day).toBe(pickup);
});

test('the weeks count from the first pick-up weekday when the date is another', () => {
  const fromMonday: Rhythm = { ...fortnightly, countedFrom: day('2026-12-14') };
  const pickups = ['2026-12-14T10:00Z', '2026-12-21T10:00Z'].map(
    (now): Day => localTime(proposeDates(fromMonday, at(now), PARIS).pickupStart, PARIS).day,
  );
  expect(pickups).toEqual(['2026-12-19', '2027-01-02']);
});

test.each([0, -1, 1.5, Number.NaN])('every %d weeks is refused', (everyWeeks) => {
  expect(() => proposeDates({ ...weekly, everyWeeks }, at('2026-04-06T10:00Z'), PARIS)).toThrow(
    RangeError,
  );
});
