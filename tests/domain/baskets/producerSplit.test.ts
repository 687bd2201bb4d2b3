import type { BasketLine } from '../../../src/domain/baskets/basket';
import { lineTotals } from '../../../src/domain/baskets/basket';
import { basketAccounts } from '../../../src/domain/baskets/basketAccount';
import { producerSplit, producerTotals } from '../../../src/domain/baskets/producerSplit';
import { cents, sum } from '../../../src/domain/values/money';
import { byWeight, loose, offered } from '../catalogue/products';

const beer = offered('B', {
  producer: 'Brasserie',
  content: { dimension: 'volume', amount: 3960 },
  producerPrice: cents(3300),
  shownPrice: cents(3630),
});
const chicken = offered('C', { ...byWeight, producerPrice: cents(1240), shownPrice: cents(1364) });
const flour = offered('F', { ...loose, producerPrice: cents(235), shownPrice: cents(235) });
const eggs = offered('E');
const products = [chicken, beer, flour, eggs];

const line = (basket: number, ref: string, served: number, traits = {}): BasketLine => ({
  basket,
  email: `${basket}@exemple.test`,
  name: `${basket}`,
  ref,
  asked: served,
  served,
  ...traits,
});

const lines = [
  line(1, 'B', 1),
  line(1, 'C', 1, { weighedGrams: 1240 }),
  line(2, 'B', 1),
  line(2, 'C', 2),
  line(2, 'F', 1500),
  line(3, 'F', 500, { weighedGrams: 480 }),
  line(3, 'E', 2, { delivered: 0 }),
  line(3, 'unknown', 0),
];

test('each producer brings what the baskets hold, in units and kilos, as the products stand', () => {
  expect(
    producerSplit(lines, products).map(({ ref, quantity, total, amount, estimated }) => [
      ref,
      quantity,
      total.amount,
      amount,
      estimated,
    ]),
  ).toEqual([
    ['C', 3, 2440, 3026, true],
    ['B', 2, 7920, 6600, false],
    ['F', 2000, 1980, 466, false],
  ]);
});

test('two cartons « 12 × 33 cl » are 7.92 L in the split', () => {
  expect(producerSplit([line(1, 'B', 2)], products)).toEqual([
    {
      producer: 'Brasserie',
      ref: 'B',
      quantity: 2,
      total: { dimension: 'volume', amount: 7920 },
      price: 3300,
      amount: 6600,
      estimated: false,
    },
  ]);
});

test('a producer gets the sum of the lines, estimated while one of them is', () => {
  expect([...producerTotals(producerSplit(lines, products))]).toEqual([
    ['Ferme des Aulnes', { amount: 3492, estimated: true }],
    ['Brasserie', { amount: 6600, estimated: false }],
  ]);
});

test('baskets are producer split and fees', () => {
  const baskets = [...basketAccounts(lines, products, { fees: [], place: '' }).values()];
  const split = sum(producerSplit(lines, products).map(({ amount }) => amount));
  const fees = lines.flatMap((one) => {
    const product = products.find(({ ref }) => ref === one.ref);
    return product ? [lineTotals(one, product).fee] : [];
  });
  expect(sum(baskets.map(({ buyer }) => buyer))).toBe(split + sum(fees));
});

test('a served product that is not on sale is a fault, not left out', () => {
  expect(() => producerSplit([line(1, 'X', 1)], products)).toThrow('No product X');
});
