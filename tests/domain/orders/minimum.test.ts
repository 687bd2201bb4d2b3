import { fallAgain, fallBelow, type Minimums, missingTo } from '../../../src/domain/orders/minimum';
import { cents } from '../../../src/domain/values/money';
import { offered } from '../catalogue/products';

const products = new Map(
  [
    offered('A', { producer: 'Ferme', producerPrice: cents(900), deposit: cents(500) }),
    offered('B', { producer: 'Moulin', producerPrice: cents(2600), shownPrice: cents(3000) }),
  ].map((product) => [product.ref, product]),
);
const order = (basket: number, ...lines: [string, number][]) => ({
  email: `${basket}@exemple.fr`,
  basket,
  lines: lines.map(([ref, served]) => ({ ref, asked: served, served })),
});
const minimums = (more: Partial<Minimums> = {}): Minimums => ({
  basket: cents(0),
  keepsBelow: false,
  producers: new Map(),
  ...more,
});
const after = (of: ReturnType<typeof fallBelow>) =>
  of.map(({ basket, lines }) => [
    basket,
    ...lines.map(({ ref, served, reason }) => `${ref} ${served} ${reason?.code ?? ''}`),
  ]);

test('an order of 18.00 misses 2.00 of a minimum of 20.00, deposits aside', () => {
  const basket = { basket: cents(2000) };
  expect(missingTo(basket, order(1, ['A', 2]).lines, products)).toBe(200);
  expect(missingTo(basket, order(1, ['B', 1]).lines, products)).toBe(0);
  expect(missingTo(basket, order(1, ['A', 0]).lines, products)).toBe(0);
});

test('what the buyer pays counts: 20.90 reach 20.00, though the producer asks 19.00', () => {
  const shown = offered('C', { producerPrice: cents(1900), shownPrice: cents(2090) });
  const lines = order(1, ['C', 1]).lines;
  expect(missingTo({ basket: cents(2000) }, lines, new Map([['C', shown]]))).toBe(0);
});

test('at closing such an order is cancelled, or kept as Réglages says', () => {
  const held = [order(1, ['A', 2]), order(2, ['B', 1])];
  const basket = cents(2000);
  expect(after(fallBelow(held, products, minimums({ basket })))).toEqual([
    [1, 'A 0 basketMinimum'],
  ]);
  expect(fallBelow(held, products, minimums({ basket, keepsBelow: true }))).toEqual([]);
});

test('a producer with a minimum of 60.00 and 52.00 ordered: its lines fall', () => {
  const held = [order(1, ['B', 1], ['A', 1]), order(2, ['B', 1])];
  const producers = new Map([['Moulin', cents(6000)]]);
  expect(after(fallBelow(held, products, minimums({ producers })))).toEqual([
    [1, 'B 0 producerMinimum', 'A 1 '],
    [2, 'B 0 producerMinimum'],
  ]);
  expect(
    fallBelow(held, products, minimums({ producers: new Map([['Moulin', cents(5200)]]) })),
  ).toEqual([]);
});

test('a basket that only a producer’s fall brings below is not cancelled', () => {
  const held = [order(1, ['B', 1], ['A', 1])];
  const producers = new Map([['Moulin', cents(6000)]]);
  const fallen = fallBelow(held, products, minimums({ basket: cents(2000), producers }));
  expect(after(fallen)).toEqual([[1, 'B 0 producerMinimum', 'A 1 ']]);
});

test('a cancelled basket no longer helps a producer to its minimum', () => {
  const held = [order(1, ['A', 2]), order(2, ['B', 1], ['A', 1])];
  const producers = new Map([['Ferme', cents(2000)]]);
  expect(after(fallBelow(held, products, minimums({ basket: cents(2000), producers })))).toEqual([
    [1, 'A 0 basketMinimum'],
    [2, 'B 1 ', 'A 0 producerMinimum'],
  ]);
});

describe('once orders are closed', () => {
  const moulin = minimums({ producers: new Map([['Moulin', cents(6000)]]) });
  const late = order(2, ['B', 3], ['A', 1]);

  test('a late order does not bring back a producer that fell', () => {
    const closed = fallBelow([order(1, ['B', 1])], products, moulin);
    const stood = closed.flatMap(({ lines }) => lines);
    expect(after(fallAgain([...closed, late], stood, products, moulin))).toEqual([
      [2, 'B 0 producerMinimum', 'A 1 '],
    ]);
  });

  test('nor where nobody holds a line of it any more, or ever did', () => {
    const stood = fallBelow([order(1, ['B', 1])], products, moulin).flatMap(({ lines }) => lines);
    for (const lines of [stood, []])
      expect(after(fallAgain([late], lines, products, moulin))).toEqual([
        [2, 'B 0 producerMinimum', 'A 1 '],
      ]);
  });

  test('a producer that comes serves it too', () => {
    const { lines } = order(1, ['B', 3]);
    expect(fallAgain([late], lines, products, moulin)).toEqual([]);
  });
});
