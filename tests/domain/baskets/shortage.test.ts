import fc from 'fast-check';
import {
  arrivedQuantity,
  isEnoughFor,
  sharedBeside,
  sharedOutGoods,
} from '../../../src/domain/baskets/shortage';

test('18 arrive for 12, 10 and 8: by arrival 12, 6, 0; pro rata 7, 6, 5', () => {
  expect(sharedOutGoods(18, [12, 10, 8], 'byArrival', 1)).toEqual([12, 6, 0]);
  expect(sharedOutGoods(18, [12, 10, 8], 'proRata', 1)).toEqual([7, 6, 5]);
});

test('loose goods go pro rata by whole steps: 1,8 kg for 1,5, 0,5 and 1 kg by half kilos', () => {
  expect(sharedOutGoods(1800, [1500, 500, 1000], 'proRata', 500)).toEqual([1000, 0, 500]);
  expect(sharedOutGoods(2000, [1500, 500, 1000], 'proRata', 500)).toEqual([1000, 500, 500]);
  expect(sharedOutGoods(1800, [1500, 500, 1000], 'byArrival', 500)).toEqual([1500, 300, 0]);
});

test('whatever arrives, all but less than a step is shared, and nobody gets more than was promised', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }),
      fc.nat(30_000),
      fc.constantFrom('byArrival' as const, 'proRata' as const),
      fc.constantFrom(1, 250, 500),
      (steps, arrived, how, step) => {
        const promised = steps.map((one) => one * step);
        const given = sharedOutGoods(arrived, promised, how, step);
        const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
        const left = Math.min(arrived, sum(promised)) - sum(given);
        expect(left).toBe(how === 'proRata' && arrived < sum(promised) ? arrived % step : 0);
        expect(given.every((one, index) => one >= 0 && one <= (promised[index] ?? 0))).toBe(true);
      },
    ),
  );
});

test('what was given stands and counts first: the others share what is left (B25)', () => {
  const promised = [{ promised: 3, given: 0 }, { promised: 3 }, { promised: 3 }];
  expect(sharedBeside(6, promised, 'byArrival', 1)).toEqual([0, 3, 3]);
  expect(isEnoughFor(6, promised)).toBe(true);
  expect(sharedBeside(5, promised, 'proRata', 1)).toEqual([0, 3, 2]);
  expect(isEnoughFor(5, promised)).toBe(false);
  expect(sharedBeside(2, [{ promised: 3, given: 3 }, { promised: 1 }], 'byArrival', 1)).toEqual([
    3, 0,
  ]);
});

test.each([
  ['18', false, 18],
  [' 7,5 ', true, 7500],
  ['0.125', true, 125],
  ['7,5', false, undefined],
  ['1 200', true, 1_200_000],
  ['2 20', true, undefined],
  ['-3', false, undefined],
  ['', true, undefined],
])('« %s » arrived, loose: %s, is %s', (typed, isLoose, quantity) => {
  expect(arrivedQuantity(typed, isLoose)).toBe(quantity);
});
