import fc from 'fast-check';
import { isPlausible, readWeighing } from '../../../src/domain/baskets/weight';

const gramsOf = (typed: string, estimate = 1200): number =>
  readWeighing(typed, estimate, 'mass').grams;

test.each([
  ['1,4', 1720, 1400],
  ['1.4 kg', 1720, 1400],
  ['1400', 1720, 1400],
  ['1 400 g', 1720, 1400],
  ['25', 20, 25],
  ['14000', 1200, 14_000],
  ['1', 3400, 1000],
  ['345,000', 300, 345],
])('« %s » for about %d g is %d g', (typed, estimate, grams) => {
  expect(gramsOf(typed, estimate)).toBe(grams);
});

test.each(['', '0', '-1', '1,2,3', 'deux kilos', '1 4', '2 20', '1/2', '12,5 g', '1,4005', 'kg'])(
  '« %s » is no weight',
  (typed) => {
    expect(gramsOf(typed)).toBe(0);
  },
);

test('a volume is in litres or millilitres', () => {
  const read = (typed: string) => readWeighing(typed, 1000, 'volume').grams;
  expect(['1,02', '1020', '1,02 L', '1020 ml', '1,02 kg'].map(read)).toEqual([
    1020, 1020, 1020, 1020, 0,
  ]);
});

test('half and twice the estimate count, a gram beyond is asked about', () => {
  expect([600, 2400, 599, 2401, 0].map((grams) => isPlausible(grams, 1200))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('without a unit the one counts that is nearer by the logarithm of the ratio', () => {
  const far = (grams: number, estimate: number) => Math.abs(Math.log(grams / estimate));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30_000 }),
      fc.integer({ min: 1, max: 30_000 }),
      (n, e) => {
        const [small, large] = [n, n * 1000];
        expect(gramsOf(String(n), e)).toBe(far(large, e) < far(small, e) ? large : small);
      },
    ),
  );
});
