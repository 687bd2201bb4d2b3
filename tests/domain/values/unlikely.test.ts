/** docs/rules.md V10: what is asked, with what may be meant, and what is taken. */
import fc from 'fast-check';
import {
  unlikelyAmount,
  unlikelyExtra,
  unlikelyPrice,
  unlikelyQuantity,
} from '../../../src/domain/values/unlikely';

const TAKEN = undefined;

test.each([
  [190_00, { rather: 1_90 }],
  [19_00, { rather: 1_90 }],
  [19, { rather: 1_90 }],
  [2, { rather: 2_00 }],
  [0, { rather: 1_90 }],
  [7_60, { rather: 1_90 }],
  [7_59, TAKEN],
  [2_40, TAKEN],
  [1_90, TAKEN],
  [95, TAKEN],
])('1,90 the last time, and %i cents now: %j', (price, said) => {
  expect(unlikelyPrice(price, 1_90)).toEqual(said);
});

test.each([
  [2065_00, { rather: 20_65 }],
  [206_50, { rather: 20_65 }],
  [41_31, { rather: 20_65 }],
  [2000_00, { rather: 20_00 }],
  [41_30, TAKEN],
  [21_00, TAKEN],
  [20_65, TAKEN],
  [10_00, TAKEN],
])('20,65 left to pay, and %i cents come: %j', (amount, said) => {
  expect(unlikelyAmount(amount, 20_65)).toEqual(said);
});

test.each([
  [10_00, 4_62, TAKEN],
  [50, 8, TAKEN],
  [20_00, 4_62, TAKEN],
  [30_00, 4_62, { rather: 3_00 }],
  [14_10, 1_41, { rather: 1_41 }],
  [1_41_00, 1_41, { rather: 1_41 }],
])('%i cents, a banknote or figures with the comma elsewhere, for %i: %j', (amount, left, said) => {
  expect(unlikelyAmount(amount, left)).toEqual(said);
});

test('what may be meant is what is left of its own due: 168,40 of 16,84, where 53,04 are left in all', () => {
  expect(unlikelyAmount(168_40, 53_04, 16_84)).toEqual({ rather: 16_84 });
});

test.each([
  [50_00, 64_20, TAKEN],
  [250_00, 64_20, TAKEN],
  [5000_00, 64_20, { rather: 50_00 }],
  [300_01, 64_20, {}],
  [100_00, 4_84, TAKEN],
  [100_01, 4_84, {}],
  [5000_00, 0, TAKEN],
])('%i cents for no order, where the largest basket came to %i: %j', (amount, most, said) => {
  expect(unlikelyExtra(amount, most)).toEqual(said);
});

test.each([
  [9999, { step: 1, stock: 20, most: 4 }, {}],
  [20, { step: 1, stock: 20, most: 4 }, { rather: 2 }],
  [17, { step: 1, stock: 40, most: 4 }, {}],
  [16, { step: 1, stock: 20, most: 4 }, TAKEN],
  [4, { step: 1, stock: 20, most: 4 }, TAKEN],
  [2_000, { step: 100, few: 5_000, stock: 50_000, most: 0 }, TAKEN],
  [1, { step: 1, stock: 1, most: 0 }, TAKEN],
  [3, { step: 1, stock: 3, most: 0 }, TAKEN],
  [12, { step: 1, stock: 12, most: 0 }, {}],
  [12, { step: 1, stock: 12, most: 12 }, TAKEN],
  [100, { step: 1, most: 2 }, { rather: 1 }],
  [5000, { step: 500, most: 2000 }, TAKEN],
  [50_000, { step: 500, most: 2000 }, { rather: 500 }],
])('%i in one basket of %j: %j', (quantity, others, said) => {
  expect(unlikelyQuantity(quantity, others)).toEqual(said);
});

test('ten and a hundred times the usual are always asked, and what is asked names something usual', () => {
  const usual = fc.integer({ min: 20, max: 500_00 });
  const times = fc.constantFrom(10, 100);
  fc.assert(
    fc.property(usual, times, (value, by) => {
      expect(unlikelyPrice(value * by, value)).toEqual({ rather: value });
      expect(unlikelyAmount(value * by, value)).toEqual({ rather: value });
      expect(unlikelyPrice(value, value * by)).toEqual({ rather: value * by });
      expect(unlikelyPrice(value, value)).toBeUndefined();
      expect(unlikelyAmount(value, value)).toBeUndefined();
    }),
  );
});
