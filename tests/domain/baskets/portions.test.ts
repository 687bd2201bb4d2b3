import { portionsOf } from '../../../src/domain/baskets/portions';

test('portions of one size are counted together, the largest first', () => {
  expect(portionsOf([1500, 2000, 2000, 1500, 0, 2000, 2000])).toEqual([
    { quantity: 2000, count: 4 },
    { quantity: 1500, count: 2 },
  ]);
});

test('200 portions of one size are one line', () => {
  expect(portionsOf(Array.from({ length: 200 }, () => 500))).toEqual([
    { quantity: 500, count: 200 },
  ]);
});
