import { atLocal, day } from '../../../src/domain/values/time';
import {
  date,
  dateWithYear,
  moment,
  monthAndYear,
  plainDate,
  shortMoment,
  span,
  time,
} from '../../../src/text/values/dates';
import { nbsp } from '../nbsp';

const zone = 'Europe/Paris';
test.each([
  ['2026-04-11', 'samedi 11 avril 2026', 'Saturday 11 April 2026'],
  ['2026-05-01', 'vendredi 1er mai 2026', 'Friday 1 May 2026'],
  ['2026-08-16', 'dimanche 16 août 2026', 'Sunday 16 August 2026'],
  ['2027-02-01', 'lundi 1er février 2027', 'Monday 1 February 2027'],
  ['2026-12-31', 'jeudi 31 décembre 2026', 'Thursday 31 December 2026'],
])('the day %s reads « %s » and “%s”', (text, french, english) => {
  expect(dateWithYear(day(text), 'fr')).toBe(french);
  expect(dateWithYear(day(text), 'en')).toBe(english);
  expect(french.startsWith(date(day(text), 'fr'))).toBe(true);
  expect(french.endsWith(` ${plainDate(day(text), 'fr')}`)).toBe(true);
  expect(english.endsWith(` ${plainDate(day(text), 'en')}`)).toBe(true);
  expect(french.endsWith(` ${monthAndYear(day(text), 'fr')}`)).toBe(true);
});

test.each([
  [8, 0, '8_h', '8:00'],
  [9, 10, '9_h_10', '9:10'],
  [18, 2, '18_h_02', '18:02'],
  [0, 0, '0_h', '0:00'],
])('%d h %d reads « %s » and “%s”', (hour, minute, french, english) => {
  const at = atLocal(day('2026-04-07'), { hour, minute }, zone);
  expect(time(at, zone, 'fr')).toBe(nbsp(french));
  expect(time(at, zone, 'en')).toBe(english);
});

const tuesday = (hour: number, minute = 0) => atLocal(day('2026-04-07'), { hour, minute }, zone);
const saturday = (hour: number, minute = 0) => atLocal(day('2026-04-11'), { hour, minute }, zone);

test('a moment says its day, and its weekday alone within the week of a sale', () => {
  expect(moment(tuesday(8), zone, 'fr')).toBe(nbsp('mardi 7 avril à 8_h'));
  expect(moment(tuesday(8), zone, 'en')).toBe('Tuesday 7 April at 8:00');
  expect(shortMoment(tuesday(9, 10), zone, 'fr')).toBe(nbsp('mardi à 9_h_10'));
  expect(shortMoment(tuesday(9, 10), zone, 'en')).toBe('Tuesday at 9:10');
});

test('a pick-up says its day once, and both days when it lasts over night', () => {
  expect(span(saturday(8), saturday(12), zone, 'fr')).toBe(nbsp('samedi 11 avril, de 8_h à 12_h'));
  expect(span(saturday(8), saturday(12, 30), zone, 'en')).toBe('Saturday 11 April, 8:00 to 12:30');
  expect(span(tuesday(18), saturday(12), zone, 'fr')).toBe(
    nbsp('du mardi 7 avril à 18_h au samedi 11 avril à 12_h'),
  );
});

test('the hour is that of the zone, not of the machine', () => {
  expect(time(tuesday(8), 'Indian/Reunion', 'fr')).toBe(nbsp('10_h'));
});
