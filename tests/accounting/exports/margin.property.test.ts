import fc from 'fast-check';
import { marginsOf } from '../../../src/accounting/exports/margin';
import { producerSplit } from '../../../src/domain/baskets/producerSplit';
import { basisPoints, cents } from '../../../src/domain/values/money';
import { served } from '../../domain/catalogue/fees';
import { byWeight, loose, offered } from '../../domain/catalogue/products';
import { aSale, aView, settings } from '../aView';

/** All bought at so much and sold for a fifth more, with no fraction of a cent anywhere. */
const price = { vat: basisPoints(550), producerPrice: cents(1000), shownPrice: cents(1200) };
const catalogue = [
  offered('A', { ...price, producer: 'Verger' }),
  offered('F', { ...price, ...loose, producer: 'Verger' }),
  offered('M', { ...price, ...byWeight, producer: 'Élevage' }),
  offered('P', { ...price, ...byWeight, producer: 'Verger' }),
];

const aLine = fc.record({
  basket: fc.integer({ min: 1, max: 4 }),
  ref: fc.constantFrom('A', 'F', 'M', 'P'),
  count: fc.integer({ min: 1, max: 3 }),
  /** Cancelled after it was served, or short, or never served at all. */
  delivered: fc.constantFrom(undefined, undefined, 'none' as const, 'less' as const),
  /** Absent: it waits for the scales. */
  hundredGrams: fc.option(fc.integer({ min: 3, max: 40 }), { nil: undefined }),
});
type Line = typeof aLine extends fc.Arbitrary<infer T> ? T : never;

function lineOf({ basket, ref, count, delivered, hundredGrams }: Line) {
  const quantity = ref === 'F' ? count * 500 : count;
  const line = served(ref, quantity, { basket, email: `${basket}@exemple.fr` });
  const step = ref === 'F' ? 500 : 1;
  return {
    ...line,
    ...(delivered === undefined ? {} : { delivered: delivered === 'none' ? 0 : quantity - step }),
    ...(hundredGrams !== undefined && 'MP'.includes(ref)
      ? { weighedGrams: hundredGrams * 100 }
      : {}),
  };
}

const splitOf = (lines: readonly ReturnType<typeof lineOf>[]) =>
  producerSplit(lines, catalogue).map(({ producer, ref, quantity }) => ({
    ...{
      producer,
      ref,
      received: null,
      noted: null,
      quantity: ref === 'F' ? quantity / 1000 : quantity,
    },
    ...{ title: null, packaging: null, total: null, totalUnit: null },
    ...{ price: null, priceIn: null, amount: null, estimate: null, cases: null },
  }));

test('whatever waits, is short or is cancelled, a fifth on the cost is a fifth', () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.uniqueArray(aLine, { selector: ({ basket, ref }) => `${basket} ${ref}`, maxLength: 12 }),
      (drawn) => {
        const lines = drawn.map(lineOf);
        const split = splitOf(lines);
        const sale = aSale({ offered: catalogue, lines, split });
        const [margin] = marginsOf(
          aView({
            sales: [sale],
            settings: settings({ mode: 'resale', driveVat: 'exempt' }),
          }),
        );
        if (!margin || margin.sold === 0) return expect(margin?.bought).toBe(0);
        compared += 1;
        expect([margin.sold, margin.onCost]).toEqual([(margin.bought * 6) / 5, 2000]);
      },
    ),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(100);
});
