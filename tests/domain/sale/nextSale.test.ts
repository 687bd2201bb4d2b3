/** docs/rules.md S30 to S32: the dates of sales that come by themselves. */
import type { Rhythm } from '../../../src/domain/sale/cycle';
import { latestOpening, type NextTerms, nextSale } from '../../../src/domain/sale/nextSale';
import {
  addDays,
  atLocal,
  type Day,
  day,
  type Instant,
  localTime,
} from '../../../src/domain/values/time';

const PARIS = 'Europe/Paris';
const at = (date: string, hour = 12): Instant => atLocal(day(date), { hour, minute: 0 }, PARIS);
const shown = (time: Instant): string => {
  const { day: date, hour, minute } = localTime(time, PARIS);
  return `${date} ${hour}:${String(minute).padStart(2, '0')}`;
};

const weekly: Rhythm = {
  opening: { weekday: 2, hour: 8, minute: 0 },
  closing: { weekday: 4, hour: 22, minute: 0 },
  pickup: { weekday: 6, startHour: 8, startMinute: 0, endHour: 12, endMinute: 0 },
  everyWeeks: 1,
};
const fortnight: Rhythm = { ...weekly, everyWeeks: 2 };
const friday = { ...weekly.pickup, weekday: 5 as const };
const monthly: Rhythm = { ...weekly, pickup: friday, inMonth: [1] };
const nothing: NextTerms = { breaks: [] };

const next = (rhythm: Rhythm, now: Instant, terms: Partial<NextTerms> = {}) =>
  nextSale(rhythm, { ...nothing, ...terms }, now, PARIS);

/** A sale of that week, held as it was proposed. */
const heldOn = (date: string): NextTerms['last'] => ({
  opensAt: at(addDays(day(date), -4), 8),
  pickupStart: at(date, 8),
});

/** The next so many days of pick-up, each asked for once the one before is over. */
function season(rhythm: Rhythm, from: string, count: number): string[] {
  const days: string[] = [];
  let last = heldOn(from);
  let now = at(from, 13);
  const { countedFrom = addDays(day(from), -3) } = rhythm;
  while (days.length < count) {
    const dates = nextSale({ ...rhythm, countedFrom }, { ...nothing, last }, now, PARIS);
    days.push(dates.day);
    last = dates;
    now = dates.pickupEnd;
  }
  return days;
}

test.each<[string, Rhythm, string, readonly string[]]>([
  ['every week, over 29 February', weekly, '2028-02-19', ['2028-02-26', '2028-03-04']],
  ['every week, on 29 February', weekly, '2048-02-22', ['2048-02-29', '2048-03-07']],
  ['every week, over the year’s end', weekly, '2026-12-19', ['2026-12-26', '2027-01-02']],
  ['every second week', fortnight, '2026-12-19', ['2027-01-02', '2027-01-16', '2027-01-30']],
  ['a year of 53 weeks', fortnight, '2032-12-18', ['2033-01-01', '2033-01-15']],
  ['the first Friday', monthly, '2026-11-06', ['2026-12-04', '2027-01-01', '2027-02-05']],
  ['it begins a month', monthly, '2026-04-03', ['2026-05-01', '2026-06-05']],
  [
    'the last Saturday',
    { ...weekly, inMonth: [-1] },
    '2028-01-29',
    ['2028-02-26', '2028-03-25', '2028-04-29'],
  ],
  [
    'the second and the fourth Saturday',
    { ...weekly, inMonth: [2, 4] },
    '2026-11-28',
    ['2026-12-12', '2026-12-26', '2027-01-09', '2027-01-23'],
  ],
])('%s', (_, rhythm, from, expected) => {
  expect(season(rhythm, from, expected.length)).toEqual(expected);
});

test('hours of the clock stay when clocks change', () => {
  const spring = next(weekly, at('2026-03-23'), { last: heldOn('2026-03-21') });
  const sunday = { ...weekly, pickup: { ...weekly.pickup, weekday: 7 as const, startHour: 2 } };
  const moments = ({ opensAt, closesAt, pickupStart, pickupEnd }: typeof spring): string[] =>
    [opensAt, closesAt, pickupStart, pickupEnd].map(shown);
  expect(moments(next(weekly, spring.pickupEnd, { last: spring }))).toEqual([
    '2026-03-31 8:00',
    '2026-04-02 22:00',
    '2026-04-04 8:00',
    '2026-04-04 12:00',
  ]);
  // At 2:00 there is no such hour on 29/03/2026, and two of them on 25/10/2026.
  expect(moments(next(sunday, at('2026-03-24')))[2]).toBe('2026-03-29 3:00');
  expect(moments(next(sunday, at('2026-10-20')))[2]).toBe('2026-10-25 2:00');
});

test.each<[string, NextTerms['last'], string]>([
  ['as proposed', heldOn('2026-08-08'), '2026-08-15'],
  [
    'moved to the day before',
    { ...heldOn('2026-08-08'), pickupStart: at('2026-08-07') } as NextTerms['last'],
    '2026-08-15',
  ],
  [
    'moved to the day after',
    { ...heldOn('2026-08-08'), pickupStart: at('2026-08-09') } as NextTerms['last'],
    '2026-08-15',
  ],
  [
    'opened the evening before its hour',
    { opensAt: at('2026-08-03', 20), pickupStart: at('2026-08-08', 8) },
    '2026-08-15',
  ],
])('the last sale was %s: a week on from it', (_, last, expected) => {
  // Still before the closing of that very week.
  expect(next(weekly, at('2026-08-05'), { last }).day).toBe(expected);
});

test.each<[string, string, unknown]>([
  ['Assumption', '2026-08-11', 'assumption'],
  ['no other day', '2026-12-21', undefined],
  ['14 July 2029', '2029-07-09', 'bastilleDay'],
])('asked about: %s', (_, now, expected) => {
  expect(next(weekly, at(now)).holiday).toBe(expected);
});

test('pick-ups that fall in a break are left out, a single day among them', () => {
  const summer = { from: day('2026-08-01'), until: day('2026-08-22') };
  const single = { from: day('2026-09-05'), until: day('2026-09-05') };
  const breaks = [summer, single];
  const after = next(weekly, at('2026-07-27'), { breaks });
  expect([after.day, shown(after.opensAt)]).toEqual(['2026-08-29', '2026-08-25 8:00']);
  expect(next(weekly, after.pickupEnd, { breaks, last: after }).day).toBe('2026-09-12');
});

test('a sale still opens by itself while half of the time for orders is left', () => {
  const dates = next(weekly, at('2026-04-06'));
  // From Tuesday 8:00 to Thursday 22:00: 62 hours.
  expect(shown(latestOpening(dates))).toBe('2026-04-08 15:00');
});

test('any date from any day is in the future, of the rhythm, and none is left out', () => {
  const rhythms = [weekly, fortnight, monthly, { ...weekly, inMonth: [2, -1] as const }];
  for (const rhythm of rhythms) {
    const counted = { ...rhythm, countedFrom: day('2026-01-03') };
    let before: Day | undefined;
    for (let index = 0; index < 800; index += 1) {
      const now = at(addDays(day('2026-01-01'), index), index % 24);
      const dates = next(counted, now);
      expect(dates.closesAt).toBeGreaterThan(now);
      expect(localTime(dates.pickupStart, PARIS).weekday).toBe(rhythm.pickup.weekday);
      if (before !== undefined) expect(dates.day >= before).toBe(true);
      before = dates.day;
    }
  }
});
