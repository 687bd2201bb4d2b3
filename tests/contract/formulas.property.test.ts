import fc from 'fast-check';
import { basketRow } from '../../src/app/baskets/basketRows';
import { checkTabs } from '../../src/app/baskets/checks';
import { basketLinesOf } from '../../src/app/baskets/placedLines';
import { splitRows } from '../../src/app/baskets/split';
import { offeredOf } from '../../src/app/records/offer';
import type { SaleContext } from '../../src/app/records/saleContext';
import { readDrive } from '../../src/app/settings/readDrive';
import { cents } from '../../src/domain/values/money';
import { projected, type RowToWrite } from '../../src/tabs/engine/edit';
import type { Tabs } from '../../src/tabs/tabs';
import { offerRow, sale } from '../app/kernel/snapshots';
import { needs, openBaskets, type Read } from './openBaskets';

/** What people type at the pick-up beside a line, as text in a cell. */
interface Typed {
  readonly basket: number;
  readonly ref: string;
  readonly served: number;
  readonly delivered: string;
  readonly weighed: string;
}

/** Paniers and its split, written with their formulas, then corrected by hand. */
function settled(
  offer: readonly RowToWrite<Tabs['offer']>[],
  lines: readonly Typed[],
  sorted = false,
) {
  const { ports, hands, write } = openBaskets();
  const contextOf = (snapshot: Read): SaleContext<Read> => ({
    snapshot,
    sale,
    products: new Map(offeredOf(snapshot.tabs.offer).map((product) => [product.ref, product])),
  });
  write(() => ({ rows: { offer: offer.map(projected<Tabs['offer']>) } }));
  write((snapshot) => {
    const rows = lines.map(({ basket, ref, served }) =>
      basketRow(
        contextOf(snapshot),
        { basket, email: `${basket}@exemple.fr`, name: '' },
        { ref, asked: served, served },
      ),
    );
    return { rows: {}, whole: { baskets: rows.map(projected<Tabs['baskets']>) } };
  });
  const columns = readDrive(ports, needs, 'current').tabs.baskets.columns;
  lines.forEach(({ delivered, weighed }, row) => {
    hands.type('Paniers', row + 1, columns.get('delivered') ?? -1, delivered);
    // The column stands once something is sold by weight.
    const grams = columns.get('weighed');
    if (grams !== undefined) hands.type('Paniers', row + 1, grams, weighed);
  });
  write((snapshot) => {
    const { products } = contextOf(snapshot);
    const read = basketLinesOf(snapshot.tabs, products);
    return {
      rows: {},
      whole: {
        producerSplit: splitRows(snapshot, read.lines, [...products.values()]).map(
          projected<Tabs['producerSplit']>,
        ),
      },
    };
  });
  if (sorted) hands.sort('Paniers', columns.get('ref') ?? 0);
  const snapshot = readDrive(ports, needs, 'current');
  const checks = checkTabs(snapshot, offeredOf(snapshot.tabs.offer), sale.terms).checks;
  return {
    cases: snapshot.tabs.producerSplit.rows.map(({ values }) => values.cases),
    amounts: snapshot.tabs.baskets.rows.map(({ values }) => values.amount),
    failed: checks.filter(({ ok }) => !ok).map(({ rule }) => rule),
  };
}

const goods = fc.record({
  piece: fc.nat(5000),
  weight: fc.nat(5000),
  loose: fc.nat(5000),
  grams: fc.integer({ min: 1, max: 3000 }),
});
const typed = fc.uniqueArray(
  fc.record({
    basket: fc.integer({ min: 1, max: 3 }),
    ref: fc.constantFrom('P', 'W', 'L'),
    served: fc.nat(5),
    delivered: fc.constantFrom('', '', '0', '1', '2'),
    weighed: fc.constantFrom('', '1720', '1240', '1', '333'),
  }),
  { selector: ({ basket, ref }) => `${basket} ${ref}`, maxLength: 9 },
);

const offerOf = ({
  piece,
  weight,
  loose,
  grams,
}: {
  piece: number;
  weight: number;
  loose: number;
  grams: number;
}) => [
  offerRow('P', { price: cents(piece) }),
  offerRow('W', { sale: 'weight', content: grams, unit: 'g', price: cents(weight) }),
  offerRow('L', { sale: 'loose', content: 1, unit: 'kg', step: 0.5, price: cents(loose) }),
];

/** Loose goods are served by the half kilo. */
const inGrams = (lines: readonly Typed[]) =>
  lines.map((line) => (line.ref === 'L' ? { ...line, served: line.served * 500 } : line));

test('the formulas give what the add-on computes, whatever is delivered, weighed and sorted', () => {
  fc.assert(
    fc.property(goods, typed, fc.boolean(), (prices, lines, sorted) => {
      const { failed } = settled(offerOf(prices), inGrams(lines), sorted);
      // Orders keep what was promised: there are none here to compare with.
      expect(failed.filter((rule) => rule !== 'ordersEqualBaskets')).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['1720 g at 10.13 a kilo', 1013, '1720', 1742],
  ['1240 g at 13.64 a kilo', 1364, '1240', 1691],
  ['not weighed: the estimate', 1240, '', 1488],
])('%s', (_, price, weighed, amount) => {
  const offer = [offerRow('W', { sale: 'weight', content: 1200, unit: 'g', price: cents(price) })];
  const line = { basket: 1, ref: 'W', served: 1, delivered: '', weighed };
  expect(settled(offer, [line]).amounts).toEqual([amount]);
});

test('1.5 kg loose at 2.35 is 3.53, rounded once', () => {
  const offer = [
    offerRow('L', { sale: 'loose', content: 1, unit: 'kg', step: 0.5, price: cents(235) }),
  ];
  const line = { basket: 1, ref: 'L', served: 1500, delivered: '', weighed: '' };
  expect(settled(offer, [line]).amounts).toEqual([353]);
});

test.each([
  ['two cases', 24, '', '2 colis de 12'],
  ['one, after a shortage', 24, '12', '1 colis de 12'],
  ['a piece is missing', 24, '23', null],
  ['none came', 24, '0', null],
])('%s', (_, served, delivered, cases) => {
  const line = { basket: 1, ref: 'P', served, delivered, weighed: '' };
  const [said = null] = settled([offerRow('P', { caseSize: 12 })], [line]).cases;
  expect(said?.replace(/\u00a0/g, ' ') ?? null).toBe(cases);
});

test('a sack that is sold loose is full at its kilos', () => {
  const loose = { sale: 'loose', content: 1, unit: 'kg', step: 0.1, caseSize: 0.3 } as const;
  const line = (basket: number, served: number) => ({
    ...{ basket, ref: 'L', served, delivered: '', weighed: '' },
  });
  const [said] = settled([offerRow('L', loose)], [line(1, 200), line(2, 700)]).cases;
  expect(said?.replace(/\u00a0/g, ' ')).toBe('3 colis de 300 g');
});
