import { hours } from '../../../src/tabs/engine/clock';
import { faultName } from '../../support/faultName';
import { cell, paris, type Typed } from '../sheets';

const clock = (hour: number, minute = 0) => ({ hour, minute });

test.each<[Typed, unknown]>([
  ['8:00-12:00', { from: clock(8), until: clock(12) }],
  ['7:30 – 12:30', { from: clock(7, 30), until: clock(12, 30) }],
  ['8h à 10h30', { from: clock(8), until: clock(10, 30) }],
  ['de 8 h à 12 h', { from: clock(8), until: clock(12) }],
  ['12:00-8:00', 'hours'],
  ['8:00', 'hours'],
  [8, 'hours'],
  ['matin', 'hours'],
  ['8:00-10:00-12:00', 'hours'],
  ['samedi 8:00-12:00', 'hours'],
])('« %s » as hours', (typed, expected) => {
  const read = hours.read(cell(typed), paris);
  expect(read.ok ? read.value : faultName(read.error)).toEqual(expected);
});

test('hours are written as they may be typed', () => {
  const typed = hours.write({ from: clock(7, 5), until: clock(12) }, paris);
  expect(typed).toBe('7:05-12:00');
});
