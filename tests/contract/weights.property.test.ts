import fc from 'fast-check';
import { basketRow } from '../../src/app/baskets/basketRows';
import { checkTabs } from '../../src/app/baskets/checks';
import { type LineMemory, remembering } from '../../src/app/baskets/lineMemory';
import { basketLinesOf } from '../../src/app/baskets/placedLines';
import { splitRows } from '../../src/app/baskets/split';
import { columnsToAdd } from '../../src/app/kernel/arranged';
import { offeredOf } from '../../src/app/records/offer';
import { readDrive } from '../../src/app/settings/readDrive';
import { lineTotals } from '../../src/domain/baskets/basket';
import { awaitedOf } from '../../src/domain/baskets/waiting';
import { cents } from '../../src/domain/values/money';
import { projected } from '../../src/tabs/engine/edit';
import type { Tabs } from '../../src/tabs/tabs';
import { weighingWords } from '../../src/text/results/words';
import { offerRow, sale } from '../app/kernel/snapshots';
import { needs, openBaskets, type Read } from './openBaskets';

interface Typed {
  readonly ref: string;
  readonly served: number;
  readonly delivered: string;
  readonly weighed: string;
  /** The cell refuses what is typed there and is no number; what is pasted it takes. */
  readonly isPasted?: boolean;
  /** What somebody has said yes to. */
  readonly memory: LineMemory;
}

const offer = [
  offerRow('W', { sale: 'weight', content: 1200, unit: 'g', price: cents(1013) }),
  offerRow('H', { sale: 'weight', content: 20, unit: 'g', price: cents(2900) }),
  offerRow('L', { sale: 'loose', content: 1, unit: 'kg', step: 0.5, price: cents(235) }),
  offerRow('M', { sale: 'loose', content: 1, unit: 'L', step: 0.5, price: cents(140) }),
  offerRow('P', { price: cents(220) }),
];

/** A basket a line; then what hands type or paste beside it. */
function typedBeside(lines: readonly Typed[]) {
  const { ports, hands, write } = openBaskets();
  const productsIn = (snapshot: Read) =>
    new Map(offeredOf(snapshot.tabs.offer).map((product) => [product.ref, product]));
  write((snapshot) => ({
    rows: { offer: offer.map(projected<Tabs['offer']>) },
    layout: columnsToAdd(snapshot, [['baskets', 'weighing']]),
  }));
  write((snapshot) => ({
    rows: {},
    whole: {
      baskets: lines
        .map(({ ref, served }, index) =>
          basketRow(
            { snapshot, sale, products: productsIn(snapshot) },
            { basket: index + 1, email: `${index}@exemple.fr`, name: '' },
            { ref, asked: served, served },
          ),
        )
        .map(projected<Tabs['baskets']>),
    },
  }));
  const { columns } = readDrive(ports, needs, 'current').tabs.baskets;
  lines.forEach(({ delivered, weighed, isPasted }, row) => {
    hands.type('Paniers', row + 1, columns.get('delivered') ?? -1, delivered);
    const put = isPasted ? hands.paste : hands.type;
    put('Paniers', row + 1, columns.get('weighed') ?? -1, weighed);
  });
  write((snapshot) => ({
    rows: {
      baskets: lines.map(({ ref, memory }, index) =>
        remembering({ rows: [] })(index + 1, ref, memory),
      ),
      producerSplit: splitRows(
        snapshot,
        basketLinesOf(snapshot.tabs, productsIn(snapshot)).lines,
        offeredOf(snapshot.tabs.offer),
      ).map(projected<Tabs['producerSplit']>),
    },
  }));
  const snapshot = readDrive(ports, needs, 'current');
  const products = productsIn(snapshot);
  const read = basketLinesOf(snapshot.tabs, products);
  const { checks } = checkTabs(snapshot, [...products.values()], sale.terms);
  return {
    lines: read.lines,
    rows: snapshot.tabs.baskets.rows,
    products,
    failed: checks.flatMap(({ ok, rule }) => (ok || rule === 'ordersEqualBaskets' ? [] : [rule])),
  };
}

const line = (ref: string, weighed: string, more: Partial<Typed> = {}): Typed => ({
  ref,
  served: 1,
  delivered: '',
  weighed,
  memory: {},
  ...more,
});

const weighedOf = (one: Typed) => {
  const { lines, rows } = typedBeside([one, line('W', '')]);
  return { grams: lines[0]?.weighedGrams ?? null, says: rows[0]?.values.weighing ?? null };
};

describe('a weight is a number in kilos or in grams, whichever is near to the estimate', () => {
  test.each([
    ['W', '1,4', 1400],
    ['W', '1400', 1400],
    ['W', '1 400', 1400],
    ['H', '25', 25],
    ['H', '0,025', 25],
    ['H', '24,5', 25],
    ['L', '1,02', 1020],
    ['M', '1020', 1020],
    ['M', '1,02', 1020],
  ])('%s: « %s » is %d', (ref, weighed, grams) => {
    const served = ref === 'L' || ref === 'M' ? 1000 : 1;
    expect(weighedOf(line(ref, weighed, { served }))).toEqual({ grams, says: null });
  });

  const text = ['deux kilos', '1.4 kg', '1 400 g', '1,2,3', '2 20'];

  // « 1.4 » is a date to a French sheet.
  test.each([...text, '-1', '1.4', '1/2', '345000'])('the cell refuses « %s »', (weighed) => {
    expect(() => weighedOf(line('W', weighed))).toThrow(/Un nombre seul/);
  });

  const asked = ['14000', '12'].map((typed) => [typed, 'à confirmer'] as const);
  const unread = [...text, '0', '-1', '=1/0'].map((typed) => [typed, 'à peser'] as const);
  test.each([...asked, ...unread])(
    '« %s » pasted for a chicken of 1.2 kg leaves the estimate: « %s »',
    (weighed, says) => {
      expect(weighedOf(line('W', weighed, { isPasted: true }))).toEqual({ grams: null, says });
    },
  );

  test('1 for two of 1.7 kg is asked about; half and twice the estimate are not', () => {
    const two = { served: 2, delivered: '' };
    expect(weighedOf(line('W', '1', two)).grams).toBeNull();
    expect(weighedOf(line('W', '1,2', two)).grams).toBe(1200);
    expect(weighedOf(line('W', '4,8', two)).grams).toBe(4800);
    expect(weighedOf(line('W', '4,801', two)).grams).toBeNull();
  });

  test('what is confirmed counts, and nothing else that is typed later', () => {
    expect(weighedOf(line('W', '14000', { memory: { confirmedGrams: 14_000 } })).grams).toBe(
      14_000,
    );
    expect(weighedOf(line('W', '14', { memory: { confirmedGrams: 14_000 } })).grams).toBe(14_000);
    expect(weighedOf(line('W', '15000', { memory: { confirmedGrams: 14_000 } })).grams).toBeNull();
  });
});

const figures = fc.oneof(
  fc.nat(40_000).map(String),
  fc.nat(4000).map((grams) => String(grams / 1000).replace('.', ',')),
  fc
    .tuple(fc.nat(1200), fc.constantFrom(' ', '\u00a0', '\u202f', '  '), fc.nat(1200))
    .map(([thousands, space, rest]) => `${thousands}${space}${rest}`),
  fc.stringMatching(/^[0-9]{0,4}[,. ][0-9]{0,5}$/),
  fc.stringMatching(/^[0-9,.eE/+ kgml§-]{0,6}$/),
);
const weights = fc
  .tuple(figures, fc.constantFrom('', '', 'g', ' g', ' kg', 'KG', ' L', 'ml', ' kg ', '\u00a0kg'))
  .map(([figure, unit]) => figure + unit)
  // A formula is one; spaces alone are as good as nothing.
  .map((text) => (/^[=\s']/.test(text) ? '' : text));
const typed = fc.record({
  ref: fc.constantFrom('W', 'H', 'L', 'M', 'P'),
  served: fc.integer({ min: 0, max: 4 }),
  delivered: fc.constantFrom('', '', '', '0', '1', '2', '5', '1,5', '-1', 'deux', '12000', '0,5'),
  weighed: fc.oneof(fc.constant(''), weights),
  isPasted: fc.constant(true),
  memory: fc.record(
    {
      confirmedQuantity: fc.constantFrom(2, 5, 500),
      confirmedGrams: fc.constantFrom(2, 1400, 14_000),
      noted: fc.constantFrom('1,4', 'q5', 'g1400'),
    },
    { requiredKeys: [] },
  ),
});

test('whatever is typed, the cells count what the add-on counts and ask when it asks', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 6, maxLength: 14 }), (cases) => {
      const scaled = cases.map((one) =>
        one.ref === 'L' || one.ref === 'M' ? { ...one, served: one.served * 500 } : one,
      );
      const { lines, rows, products, failed } = typedBeside([...scaled, line('W', '')]);
      expect(failed).toEqual([]);
      for (const one of lines) {
        const { values } = rows.find(({ at: row }) => row === one.at) ?? { values: undefined };
        const product = products.get(one.ref);
        if (!product) throw new Error(one.ref);
        const { buyer } = lineTotals(one, product);
        const awaited = awaitedOf(one, product);
        const told = [values?.weighed, values?.amount, values?.weighing ?? null];
        const says = awaited ? weighingWords.fr[awaited] : null;
        expect(told).toEqual([values?.weighed, buyer, says]);
      }
    }),
    { numRuns: 60 },
  );
});
