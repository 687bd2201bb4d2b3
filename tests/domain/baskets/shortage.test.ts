import fc from 'fast-check';
import { arrivedQuantity, sharedOutGoods } from '../../../src/domain/baskets/shortage';

test('18 arrive for 12, 10 and 8: by arrival 12, 6, 0; pro rata 7, 6, 5', () => {
  expect(sharedOutGoods(18, [12, 10, 8], 'byArrival')).toEqual([12, 6, 0]);
  expect(sharedOutGoods(18, [12, 10, 8], 'proRata')).toEqual([7, 6, 5]);
});

test('whatever arrives, it is shared whole, and nobody gets more than was promised', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }),
      fc.nat(30_000),
      fc.constantFrom('byArrival' as const, 'proRata' as const),
      (promised, arrived, how) => {
        const given = sharedOutGoods(arrived, promised, how);
        const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
        expect(sum(given)).toBe(Math.min(arrived, sum(promised)));
        expect(given.every((one, index) => one >= 0 && one <= (promised[index] ?? 0))).toBe(true);
      },
    ),
  );
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
