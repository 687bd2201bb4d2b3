import fc from 'fast-check';
import { weighingOf, weightTyped } from '../../../src/domain/baskets/weight';

const typed = (text: string, estimate = 1200) => weightTyped(text, estimate, 'mass');

test.each([
  ['1,4', 1720, 1.4],
  ['1.4 kg', 1720, 1.4],
  ['1400', 1720, 1400],
  ['1 400 g', 1720, 1400],
  ['25', 20, 25],
  ['0,020 kg', 20, 0.02],
  ['14 g', 1200, 0.014],
  ['345,000', 300, 345],
])('« %s » on a page, for about %d g, is %d in a cell', (text, estimate, figure) => {
  expect(typed(text, estimate)).toBe(figure);
});

test.each(['', '0', '-1', '1,2,3', 'deux kilos', '1 4', '2 20', '1/2', '1,4 kg environ', 'kg'])(
  '« %s » is no weight',
  (text) => {
    expect(typed(text)).toBeUndefined();
  },
);

test('a volume is in litres or millilitres', () => {
  const read = (text: string) => weightTyped(text, 1000, 'volume');
  expect(['1,02', '1020', '1,02 L', '1020 ml', '1,02 kg'].map(read)).toEqual([
    1.02,
    1020,
    1.02,
    1020,
    undefined,
  ]);
});

test.each([
  [1.4, 1720, 1400],
  [1400, 1720, 1400],
  [14_000, 1200, 14_000],
  [1, 3400, 1000],
  [25, 20, 25],
])('%d for about %d g is %d g', (figure, estimate, grams) => {
  expect(weighingOf(figure, estimate).grams).toBe(grams);
});

test('half and twice the estimate count, a gram beyond is asked about', () => {
  const isSure = (grams: number) => weighingOf(grams, 1200).isSure;
  expect([600, 2400, 599, 2401, 0, -1].map(isSure)).toEqual([
    ...[true, true],
    ...[false, false, false, false],
  ]);
});

test('a yes makes one figure count, in either unit', () => {
  expect(weighingOf(14_000, 1200, 14_000)).toEqual({ grams: 14_000, isSure: true });
  expect(weighingOf(14, 1200, 14_000)).toEqual({ grams: 14_000, isSure: true });
  expect(weighingOf(15, 1200, 14_000)).toEqual({ grams: 15_000, isSure: false });
});

test('the unit is the one that is nearer to the estimate by the logarithm of the ratio', () => {
  const far = (grams: number, estimate: number) => Math.abs(Math.log(grams / estimate));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30_000 }),
      fc.integer({ min: 1, max: 30_000 }),
      (n, e) => {
        const [small, large] = [n, n * 1000];
        expect(weighingOf(n, e).grams).toBe(far(large, e) < far(small, e) ? large : small);
      },
    ),
  );
});
