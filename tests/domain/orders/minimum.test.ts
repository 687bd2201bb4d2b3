import {
  fallAgain,
  fallBelow,
  type Minimums,
  missingTo,
  reachedBy,
} from '../../../src/domain/orders/minimum';
import { cents } from '../../../src/domain/values/money';
import { offered } from '../catalogue/products';

const products = new Map(
  [
    offered('A', { producer: 'Ferme', producerPrice: cents(900), deposit: cents(500) }),
    offered('B', { producer: 'Moulin', producerPrice: cents(2600), shownPrice: cents(3000) }),
  ].map((product) => [product.ref, product]),
);
const euros = (amount: number) => ({ of: 'euros', amount }) as const;
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
  const producers = new Map([['Moulin', euros(6000)]]);
  expect(after(fallBelow(held, products, minimums({ producers })))).toEqual([
    [1, 'B 0 producerMinimum', 'A 1 '],
    [2, 'B 0 producerMinimum'],
  ]);
  expect(
    fallBelow(held, products, minimums({ producers: new Map([['Moulin', euros(5200)]]) })),
  ).toEqual([]);
});

test('a basket that only a producer’s fall brings below is not cancelled', () => {
  const held = [order(1, ['B', 1], ['A', 1])];
  const producers = new Map([['Moulin', euros(6000)]]);
  const fallen = fallBelow(held, products, minimums({ basket: cents(2000), producers }));
  expect(after(fallen)).toEqual([[1, 'B 0 producerMinimum', 'A 1 ']]);
});

test('a cancelled basket no longer helps a producer to its minimum', () => {
  const held = [order(1, ['A', 2]), order(2, ['B', 1], ['A', 1])];
  const producers = new Map([['Ferme', euros(2000)]]);
  expect(after(fallBelow(held, products, minimums({ basket: cents(2000), producers })))).toEqual([
    [1, 'A 0 basketMinimum'],
    [2, 'B 1 ', 'A 0 producerMinimum'],
  ]);
});

describe('once orders are closed', () => {
  const moulin = minimums({ producers: new Map([['Moulin', euros(6000)]]) });
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

describe('a product, a producer and the sale', () => {
  const bread = offered('P', { producer: 'Moulin', content: { dimension: 'mass', amount: 500 } });
  const known = new Map([...products, [bread.ref, bread]]);
  const held = [order(1, ['P', 6], ['A', 1]), order(2, ['P', 3])];
  const least = (of: 'euros' | 'kilos' | 'pieces', amount: number) => ({ of, amount }) as const;

  test.each([
    ['9 of 10 pieces', least('pieces', 10), [0, 0]],
    ['9 of 9', least('pieces', 9), []],
    ['4.5 of 5 kg', least('kilos', 5000), [0, 0]],
    ['4.5 of 4.5 kg', least('kilos', 4500), []],
  ])('of a product: %s', (_, minimum, left) => {
    const asked = new Map([...known, ['P', { ...bread, minimum }]]);
    const fell = fallBelow(held, asked, minimums());
    expect(fell.map(({ lines }) => lines.find(({ ref }) => ref === 'P')?.served)).toEqual(left);
  });

  test('one that falls no longer helps its producer, and the sale is looked at last', () => {
    const asked = new Map([...known, ['P', { ...bread, minimum: least('pieces', 10) }]]);
    const producers = new Map([['Ferme', euros(900)]]);
    expect(
      after(fallBelow(held, asked, minimums({ producers, sale: least('euros', 1000) }))),
    ).toEqual([
      [1, 'P 0 productMinimum', 'A 0 saleMinimum'],
      [2, 'P 0 productMinimum'],
    ]);
  });

  test('the coordinator lets one pass', () => {
    const asked = new Map([...known, ['P', { ...bread, minimum: least('pieces', 10) }]]);
    expect(fallBelow(held, asked, minimums({ despite: new Set(['productMinimum P']) }))).toEqual(
      [],
    );
    expect(reachedBy(held, asked, minimums({ sale: least('pieces', 12) }))).toEqual([
      expect.objectContaining({ key: 'productMinimum P', counted: 9 }),
      expect.objectContaining({ key: 'saleMinimum', counted: 10 }),
    ]);
  });

  test('once closed, what fell is not served to a late one', () => {
    const reason = { code: 'productMinimum', minimum: 10 } as const;
    const stood = [{ ref: 'P', asked: 6, served: 0, reason }];
    expect(after(fallAgain([order(3, ['P', 12])], stood, known, minimums()))).toEqual([
      [3, 'P 0 productMinimum'],
    ]);
  });
});
