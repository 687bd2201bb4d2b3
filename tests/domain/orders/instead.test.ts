/** What becomes of the lines of a producer who cannot come (docs/rules.md S16). */
import {
  agreedPrice,
  type Falling,
  fallenWithRemedies,
  type Remedy,
  soldLike,
} from '../../../src/domain/orders/instead';
import { cents } from '../../../src/domain/values/money';
import { byWeight, loose, offered } from '../catalogue/products';
import { holds } from './answers';

const products = new Map([
  ['GONE', offered('GONE')],
  ['OTHER', offered('OTHER', { maxPerBasket: 4 })],
  ['KEPT', offered('KEPT')],
]);
const orders = [
  holds('anne', 1, 'GONE', 3),
  holds('bruno', 2, 'GONE', 2),
  holds('chloé', 3, 'KEPT', 1),
];

const line = (ref: string, served: number) => ({ ref, asked: served, served });

const falls = (remedy: Remedy, left: Record<string, number> = {}, more: Partial<Falling> = {}) =>
  fallenWithRemedies(orders, products, new Map(Object.entries(left)), {
    others: new Map([['GONE', 'OTHER']]),
    refs: new Set(['GONE']),
    remedyOf: () => remedy,
    ...more,
  }).map(({ email, lines }) => [
    email,
    ...lines.map(({ ref, asked, served, reason }) => {
      const why = reason && ('remedy' in reason ? `${reason.code} ${reason.remedy}` : reason.code);
      return `${served}/${asked} ${ref}${why ? ` ${why}` : ''}`;
    }),
  ]);

test.each([
  ['refund', 'absent refund'],
  ['nextTime', 'absent nextTime'],
  // A credit is what a line that falls leaves anyhow.
  ['credit', 'absent'],
] as const)('« %s » stands beside the line that falls, and nobody else’s falls', (remedy, why) => {
  expect(falls(remedy)).toEqual([
    ['anne', `0/3 GONE ${why}`],
    ['bruno', `0/2 GONE ${why}`],
  ]);
});

test('another product is given by order of arrival, as far as there is any left', () => {
  expect(falls('replace', { OTHER: 4 })).toEqual([
    ['anne', '0/3 GONE absent replace', '3/3 OTHER'],
    ['bruno', '0/2 GONE absent replace', '1/2 OTHER soldOut'],
  ]);
});

test('a basket holds no more of it than it may', () => {
  const [both] = fallenWithRemedies(
    [{ ...holds('anne', 1, 'GONE', 3), lines: [line('GONE', 3), line('OTHER', 3)] }],
    products,
    new Map(),
    { others: new Map([['GONE', 'OTHER']]), refs: new Set(['GONE']), remedyOf: () => 'replace' },
  );
  expect(both?.lines[1]).toEqual({
    ref: 'OTHER',
    asked: 6,
    served: 4,
    reason: { code: 'basketMaximum', maximum: 4 },
  });
});

test('where nothing is named to be given instead, the line falls like any other', () => {
  expect(falls('replace', {}, { others: new Map() })[0]).toEqual(['anne', '0/3 GONE absent']);
});

test('a quantity of one product is a quantity of another only where both are sold alike', () => {
  expect(soldLike(offered('A'))).toBe(soldLike(offered('B')));
  expect(soldLike(offered('A', byWeight))).not.toBe(soldLike(offered('B')));
  const half = offered('A', loose);
  expect(soldLike(half)).toBe(soldLike(offered('B', loose)));
  expect(soldLike(half)).not.toBe(soldLike(offered('B', { ...loose, step: 250 })));
});

test('the price of the dearer of the two, or of the cheaper, is the producer’s', () => {
  const gone = offered('G', { producerPrice: cents(200), shownPrice: cents(250) });
  const other = offered('O', { producerPrice: cents(230), shownPrice: cents(240) });
  expect(agreedPrice(gone, other, 'dearer')).toBe(200);
  expect(agreedPrice(gone, other, 'cheaper')).toBe(230);
});
