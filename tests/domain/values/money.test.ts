import {
  basisPoints,
  cents,
  roundedQuotient,
  share,
  split,
  sum,
  vatIncluded,
} from '../../../src/domain/values/money';

test.each([0.5, Number.NaN, Infinity, 2 ** 53])('%d is not whole cents', (amount) => {
  expect(() => cents(amount)).toThrow(RangeError);
});

test.each([-1, 5.5, Number.NaN])('%d is not a rate in hundredths of a percent', (rate) => {
  expect(() => basisPoints(rate)).toThrow(RangeError);
});

test('a sum of cents is cents, and of nothing zero', () => {
  expect(sum([cents(726), cents(-66)])).toBe(660);
  expect(sum([])).toBe(0);
});

test('a sum too large to be exact is refused', () => {
  expect(() => sum([cents(2 ** 52), cents(2 ** 52), cents(2 ** 52)])).toThrow(RangeError);
});

test.each([
  [5, 2, 3],
  [-5, 2, -3],
  [4, 3, 1],
  [-4, 3, -1],
  [-1, 3, 0],
  [0, 7, 0],
  [Number.MAX_SAFE_INTEGER, 2, 4503599627370496],
  [Number.MIN_SAFE_INTEGER, 2, -4503599627370496],
])('%d / %d is rounded half away from zero to %d', (numerator, denominator, expected) => {
  expect(roundedQuotient(numerator, denominator)).toBe(expected);
});

test.each([
  [1, 0],
  [1, -2],
  [0.5, 2],
  [1, 0.5],
  [2 ** 53, 2],
])('%d / %d is refused', (numerator, denominator) => {
  expect(() => roundedQuotient(numerator, denominator)).toThrow(RangeError);
});

test.each([
  [220, 1000, 22],
  [1240, 1000, 124],
  [10, 550, 1],
  [-10, 550, -1],
  [100, 0, 0],
])('of %d cents, %d basis points are %d', (amount, rate, expected) => {
  expect(share(cents(amount), basisPoints(rate))).toBe(expected);
});

test.each([
  ['three equal parts of 10.00', 1000, [1, 1, 1], [334, 333, 333]],
  ['20.00 of 30.00', 2000, [1000, 1000, 1000], [667, 667, 666]],
  ['a fee over a basket of 20.00 and 10.00', 300, [2000, 1000], [200, 100]],
  ['the largest remainder comes first', 100, [1, 2, 3], [17, 33, 50]],
  ['a weight of zero gets nothing', 5, [0, 1, 0], [0, 5, 0]],
  ['a refund mirrors the payment', -1000, [1, 1, 1], [-334, -333, -333]],
  ['nothing to share', 0, [1, 1], [0, 0]],
])('split: %s', (_, total, weights, expected) => {
  expect(split(cents(total), weights)).toEqual(expected);
});

test.each([
  ['no weights', []],
  ['only zeros', [0, 0]],
  ['a negative weight', [3, -1]],
  ['a fraction', [0.5, 0.5]],
  ['not a number', [Number.NaN]],
])('split refuses %s', (_, weights) => {
  expect(() => split(cents(1003), weights)).toThrow(RangeError);
});

test.each([
  ['three lines of 1.10 on one document', 330, 550, 17],
  ['one line of 1.10', 110, 550, 6],
  ['a fee of 3.00 at its own rate', 300, 2000, 50],
  ['its part of 2.00 at 5.5 %', 200, 550, 10],
  ['its part of 1.00 at 20 %', 100, 2000, 17],
  ['a resale at 12.00', 1200, 550, 63],
  ['a refund of 3.00', -300, 2000, -50],
  ['without VAT', 1200, 0, 0],
])('VAT: %s', (_, ttc, rate, expected) => {
  expect(vatIncluded(cents(ttc), basisPoints(rate))).toBe(expected);
});
