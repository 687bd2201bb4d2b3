import { holidayName } from '../../../src/domain/sale/holidays';
import { addDays, day, weekdayOf } from '../../../src/domain/values/time';

test.each([
  ['2026-01-01', 'newYear'],
  ['2026-04-06', 'easterMonday'],
  ['2026-05-01', 'labourDay'],
  ['2026-05-08', 'victoryDay'],
  ['2026-05-14', 'ascension'],
  ['2026-05-25', 'whitMonday'],
  ['2026-07-14', 'bastilleDay'],
  ['2026-08-15', 'assumption'],
  ['2026-11-01', 'allSaints'],
  ['2026-11-11', 'armistice'],
  ['2026-12-25', 'christmas'],
  ['2024-04-01', 'easterMonday'],
  ['2025-04-21', 'easterMonday'],
  ['2027-03-29', 'easterMonday'],
  ['2038-04-26', 'easterMonday'],
  ['2008-03-24', 'easterMonday'],
  ['2008-05-01', 'labourDay'],
])('%s is a public holiday: %s', (date, name) => {
  expect(holidayName(day(date))).toBe(name);
});

test('15/08/2026 is a holiday and a Saturday, the usual pick-up day', () => {
  expect([holidayName(day('2026-08-15')), weekdayOf(day('2026-08-15'))]).toEqual(['assumption', 6]);
});

test.each(['2026-04-05', '2026-04-07', '2026-08-16', '2026-05-24'])('%s is none', (date) => {
  expect(holidayName(day(date))).toBeUndefined();
});

test('2026 has eleven public holidays', () => {
  const days = Array.from({ length: 365 }, (_, i) => addDays(day('2026-01-01'), i));
  expect(days.filter((date) => holidayName(date) !== undefined)).toHaveLength(11);
});
