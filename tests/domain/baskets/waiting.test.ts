import {
  awaitedBy,
  awaitedInAll,
  awaitedOf,
  waitingLines,
} from '../../../src/domain/baskets/waiting';
import { cents } from '../../../src/domain/values/money';
import { byWeight, loose, offered } from '../catalogue/products';

const goods = [
  offered('P'),
  offered('W', { ...byWeight, producerPrice: cents(1000) }),
  offered('L', loose),
];
const products = new Map(goods.map((one) => [one.ref, one]));
const line = (basket: number, ref: string, more: object = {}) => ({
  ...{ basket, ref, email: '', name: '', asked: 1, served: 1 },
  ...more,
});

test('a line by weight waits until it is weighed, any line while it is asked about', () => {
  const lines = [
    line(1, 'P'),
    line(2, 'W'),
    line(3, 'W', { weighedGrams: 1400 }),
    line(4, 'L'),
    line(5, 'P', { isUnsure: true }),
    line(6, 'W', { delivered: 0 }),
    line(7, 'P', { served: 0, isUnsure: true }),
    line(8, 'gone'),
  ];
  expect(waitingLines(lines, products).map(({ basket, awaits }) => [basket, awaits])).toEqual([
    [2, 'weight'],
    [5, 'confirmation'],
    [7, 'confirmation'],
  ]);
  const { baskets, producers } = awaitedBy([...lines, line(2, 'P', { isUnsure: true })], products);
  expect([...baskets]).toEqual([
    [2, 'both'],
    [5, 'confirmation'],
    [7, 'confirmation'],
  ]);
  expect([...producers.values()]).toEqual(['both']);
  expect(awaitedInAll(awaitedBy(lines, products))).toBe('both');
  expect(awaitedInAll(awaitedBy([line(5, 'P', { isUnsure: true })], products))).toBe(
    'confirmation',
  );
});

test('what is asked about waits for the yes, weighed or not', () => {
  const [, chicken] = goods;
  if (!chicken) throw new Error('no product');
  expect(awaitedOf(line(1, 'W', { isUnsure: true }), chicken)).toBe('confirmation');
});
