import fc from 'fast-check';
import { basketRow } from '../../src/app/baskets/basketRows';
import { checkTabs } from '../../src/app/baskets/checks';
import { feeRows } from '../../src/app/baskets/feeLines';
import { basketLinesOf } from '../../src/app/baskets/placedLines';
import { splitRows } from '../../src/app/baskets/split';
import { columnsForFees } from '../../src/app/catalogue/feeColumns';
import { offeredOf } from '../../src/app/records/offer';
import { pricedOrder, type SaleContext } from '../../src/app/records/saleContext';
import { readDrive } from '../../src/app/settings/readDrive';
import { type Fee, shownPriceOf } from '../../src/domain/catalogue/fee';
import { type FeeKind, feeKinds } from '../../src/domain/catalogue/feeKind';
import { basisPoints, cents } from '../../src/domain/values/money';
import { projected } from '../../src/tabs/engine/edit';
import type { Tabs } from '../../src/tabs/tabs';
import { offerRow, sale } from '../app/kernel/snapshots';
import { aFee } from '../domain/catalogue/fees';
import { byWeight, loose, offered } from '../domain/catalogue/products';
import { needs, openBaskets, type Read } from './openBaskets';

const goods = [
  offered('P', { producer: 'Ferme "du *Haut"', producerPrice: cents(220) }),
  offered('W', { ...byWeight, producer: 'Ferme "du *Haut"', producerPrice: cents(1240) }),
  offered('L', { ...loose, producer: 'Moulin', producerPrice: cents(235), category: 'Vrac' }),
  offered('M', {
    ...loose,
    content: { dimension: 'volume', amount: 1000 },
    producer: 'Moulin',
    producerPrice: cents(140),
  }),
  offered('D', { producer: 'Moulin', producerPrice: cents(333), deposit: cents(20) }),
];

/** One of each kind: a kind that is missing does not compile. */
const traits: Readonly<Record<FeeKind, Partial<Fee>>> = {
  itemPercent: {},
  itemAmount: { amount: cents(7), scope: 'category', which: 'Vrac' },
  costMargin: { rate: basisPoints(1500) },
  priceMargin: { rate: basisPoints(1700) },
  orderAmount: { amount: cents(150) },
  totalPercent: { rate: basisPoints(333) },
  degressive: { amount: cents(30), next: cents(11), most: 3 },
  threshold: { amount: cents(300), threshold: cents(1500) },
  weight: { amount: cents(41) },
};
const kinds = feeKinds.map((kind) => aFee({ name: kind, ...traits[kind], kind }));
const scoped = (of: Fee): Fee[] => [
  of,
  { ...of, name: `${of.name} producteur`, scope: 'producer', which: 'Ferme "du *Haut"' },
  { ...of, name: `${of.name} catégorie`, scope: 'category', which: 'Vrac' },
];

interface Typed {
  readonly basket: number;
  readonly ref: string;
  readonly served: number;
  readonly delivered: string;
  readonly weighed: string;
  readonly returned: string;
}

/** Paniers with fees as lines of their own, its split, and what hands then type; then the checks. */
function failing(fees: readonly Fee[], lines: readonly Typed[], isSorted: boolean): string[] {
  const { ports, hands, write } = openBaskets();
  const terms = { fees, place: '' };
  const contextOf = (snapshot: Read): SaleContext<Read> => ({
    snapshot,
    sale: { ...sale, terms },
    products: new Map(offeredOf(snapshot.tabs.offer).map((product) => [product.ref, product])),
  });
  const priced = goods.map((one) => ({ ...one, shownPrice: shownPriceOf(terms, one) }));
  write((snapshot) => ({
    rows: {
      offer: priced
        .map((one) =>
          offerRow(one.ref, {
            producer: one.producer,
            category: one.category,
            sale: one.sale,
            content: one.content.amount,
            unit: ({ mass: 'g', volume: 'ml', piece: 'piece' } as const)[one.content.dimension],
            step: one.step === undefined ? null : one.step / 1000,
            price: one.shownPrice,
            producerPrice: one.producerPrice,
            deposit: one.deposit ?? null,
          }),
        )
        .map(projected<Tabs['offer']>),
    },
    layout: columnsForFees(snapshot, priced, fees),
  }));
  const baskets = [...new Set(lines.map(({ basket }) => basket))];
  const of = (basket: number) =>
    lines
      .filter((line) => line.basket === basket)
      .map(({ ref, served }) => ({ ref, asked: served, served }));
  write((snapshot) => {
    const context = contextOf(snapshot);
    const rows = baskets.flatMap((basket) => {
      const owner = { basket, email: `${basket}@exemple.fr`, name: '' };
      const products = of(basket).map((line) => basketRow(context, owner, line));
      const order = pricedOrder({ ...owner, lines: of(basket) }, context);
      return [...products, ...feeRows(context, owner, order, () => false)];
    });
    return { rows: {}, whole: { baskets: rows.map(projected<Tabs['baskets']>) } };
  });
  const read = readDrive(ports, needs, 'current').tabs.baskets;
  const places = new Map(
    read.rows.map(({ at: row, values }) => [`${values.basket} ${values.ref}`, row]),
  );
  for (const line of lines) {
    const row = places.get(`${line.basket} ${line.ref}`) ?? -1;
    for (const column of ['delivered', 'weighed', 'returned'] as const) {
      const index = read.columns.get(column);
      if (index !== undefined) hands.type('Paniers', row, index, line[column]);
    }
  }
  write((snapshot) => {
    const { products } = contextOf(snapshot);
    const now = basketLinesOf(snapshot.tabs, products);
    return {
      rows: {},
      whole: {
        producerSplit: splitRows(snapshot, now.lines, [...products.values()]).map(
          projected<Tabs['producerSplit']>,
        ),
      },
    };
  });
  if (isSorted) hands.sort('Paniers', read.columns.get('ref') ?? 0);
  const snapshot = readDrive(ports, needs, 'current');
  const { checks } = checkTabs(snapshot, offeredOf(snapshot.tabs.offer), terms);
  // No order stands behind these baskets.
  return checks
    .filter(({ ok, rule }) => !ok && rule !== 'ordersEqualBaskets')
    .map(({ rule }) => rule);
}

const typedLine = (ref: string, traits: Partial<Typed>): Typed => ({
  basket: 1,
  ref,
  served: 1,
  delivered: '',
  weighed: '',
  returned: '',
  ...traits,
});

test.each<[string, readonly Fee[], readonly Typed[]]>([
  [
    'free delivery stays free when the poultry that made it so is missing',
    kinds.filter(({ kind }) => kind === 'threshold'),
    [typedLine('P', {}), typedLine('W', { served: 2, delivered: '0' })],
  ],
])('%s', (_case, fees, lines) => {
  expect(failing(fees, lines, false)).toEqual([]);
});

test.each(kinds.map((fee) => [fee.kind, fee] as const))(
  '%s, by itself: its formula in Paniers is its amount to the cent',
  (_kind, fee) => {
    const lines = [
      typedLine('P', { served: 3, delivered: '2' }),
      typedLine('W', { served: 2, weighed: '333' }),
      typedLine('L', { served: 1500 }),
      typedLine('M', { served: 500 }),
      typedLine('D', { served: 5, returned: '1' }),
    ];
    expect(failing([fee], lines, false)).toEqual([]);
  },
);

const typed = fc.uniqueArray(
  fc.record({
    basket: fc.integer({ min: 1, max: 2 }),
    ref: fc.constantFrom('P', 'W', 'L', 'M', 'D'),
    served: fc.integer({ min: 1, max: 5 }),
    delivered: fc.constantFrom('', '', '0', '1', '2'),
    weighed: fc.constantFrom('', '1720', '333'),
    returned: fc.constantFrom('', '', '1', '4'),
  }),
  { selector: ({ basket, ref }) => `${basket} ${ref}`, minLength: 1, maxLength: 8 },
);

test('whatever is typed at the pick-up, baskets are the split and the fees, cell by cell', () => {
  fc.assert(
    fc.property(
      fc.subarray(kinds.flatMap(scoped), { maxLength: 4 }),
      typed.map((lines) =>
        lines.map((line) =>
          line.ref === 'L' || line.ref === 'M' ? { ...line, served: line.served * 500 } : line,
        ),
      ),
      fc.boolean(),
      (fees, lines, isSorted) => {
        expect(failing(fees, lines, isSorted)).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});
