import { inLargeUnit, measureOf, times, type Unit } from '../../../src/domain/values/quantity';

test.each<[number, Unit, string, number]>([
  [9.5, 'kg', 'mass', 9500],
  [1.001, 'kg', 'mass', 1001],
  [500, 'g', 'mass', 500],
  [396, 'cl', 'volume', 3960],
  [0.75, 'L', 'volume', 750],
  [250, 'ml', 'volume', 250],
  [12, 'piece', 'piece', 12],
])('%d %s is a %s of %d', (value, unit, dimension, amount) => {
  expect(measureOf(value, unit)).toEqual({ dimension, amount });
});

test.each<[number, Unit]>([
  [1.0005, 'kg'],
  [0.5, 'g'],
  [1.5, 'piece'],
  [0, 'kg'],
  [-1, 'kg'],
  [Number.NaN, 'kg'],
  [Infinity, 'L'],
])('%d %s is no content', (value, unit) => {
  expect(measureOf(value, unit)).toBeUndefined();
});

test('two cartons of 12 × 33 cl are 7.92 L', () => {
  const twice = times({ dimension: 'volume', amount: 3960 }, 2);
  expect(inLargeUnit(twice)).toEqual({ value: 7.92, unit: 'L' });
});

test.each([
  [{ dimension: 'mass', amount: 2000 } as const, { value: 2, unit: 'kg' }],
  [{ dimension: 'piece', amount: 6 } as const, { value: 6, unit: 'piece' }],
])('%o reads as %o', (measure, expected) => {
  expect(inLargeUnit(measure)).toEqual(expected);
});
