import { checkTabs } from '../../../src/app/baskets/checks';
import type { CheckRule } from '../../../src/domain/baskets/checks';
import { cents } from '../../../src/domain/values/money';
import { nbsp } from '../../text/nbsp';
import { at, offeredIn, offerRow, sale, snapshotOf } from '../kernel/snapshots';

const a = 'a@exemple.fr';
const line = (basket: number, ref: string, served: number, more: object = {}) => ({
  basket,
  ref,
  email: basket === 1 ? a : 'b@exemple.fr',
  asked: served,
  served,
  amount: cents(220 * served),
  ...more,
});
const order = (number: number, basket: number, amount: number, more: object = {}) => ({
  number,
  time: at(7, 9),
  email: basket === 1 ? a : 'b@exemple.fr',
  basket,
  state: 'accepted' as const,
  amount: cents(amount),
  lines: '[]',
  ...more,
});

/** Two baskets, two products, three lines: all ties. */
const sound = {
  offer: [offerRow('A1', { stock: 5 }), offerRow('B1')],
  orders: [order(1, 1, 660), order(2, 2, 220), order(3, 1, 999, { state: 'replaced' as const })],
  baskets: [line(1, 'A1', 2), line(1, 'B1', 1), line(2, 'A1', 1)],
  producerSplit: [
    { ref: 'A1', quantity: 3, amount: cents(660) },
    { ref: 'B1', quantity: 1, amount: cents(220) },
  ],
};

function checked(tabs: Partial<Record<keyof typeof sound, readonly object[]>> = {}) {
  const snapshot = snapshotOf({ ...sound, ...tabs } as typeof sound);
  const { checks, totals, problems } = checkTabs(snapshot, offeredIn(snapshot), sale.terms);
  const failed = checks.filter(({ ok }) => !ok);
  return {
    failed: Object.fromEntries(
      failed.map(({ rule, gap, rows }) => [rule, { gap: gap ?? null, rows }]),
    ),
    totals,
    problems,
  };
}

test('a workbook whose sums tie passes every check', () => {
  expect(checked()).toEqual({
    failed: {},
    problems: [],
    totals: { baskets: 2, lines: 3, basketCents: 880, splitCents: 880, feeCents: 0 },
  });
});

describe('a planted fault is found, and its rows are named', () => {
  const [first, second, third] = sound.baskets;
  const [splitA, splitB] = sound.producerSplit;
  const cases: [string, Parameters<typeof checked>[0], Partial<Record<CheckRule, unknown>>][] = [
    [
      'an amount of the split typed over',
      { producerSplit: [splitA, { ...splitB, amount: cents(230) }] as object[] },
      {
        basketsEqualSplitAndFees: {
          gap: -10,
          rows: ['Paniers ligne 3', 'Répartition producteurs ligne 3'],
        },
      },
    ],
    [
      'a quantity of the split typed over',
      { producerSplit: [{ ...splitA, quantity: 4 }, splitB] as object[] },
      {
        splitServesBaskets: {
          gap: null,
          rows: ['Paniers ligne 2', 'Paniers ligne 4', 'Répartition producteurs ligne 2'],
        },
      },
    ],
    [
      'more served than there is',
      { offer: [offerRow('A1', { stock: 2 }), offerRow('B1')] },
      { servedWithinStock: { gap: null, rows: ['Produits en vente ligne 2'] } },
    ],
    [
      'an order that is not what its basket holds',
      { orders: [order(1, 1, 880), order(2, 2, 220)] },
      {
        ordersEqualBaskets: {
          gap: 220,
          rows: ['Commandes ligne 2', 'Paniers ligne 2', 'Paniers ligne 3'],
        },
      },
    ],
    [
      'an amount typed over its formula',
      { baskets: [{ ...first, amount: cents(1) }, second, third] as object[] },
      { amountsMatch: { gap: -439, rows: ['Paniers ligne 2'] } },
    ],
    [
      'an amount that is gone',
      { baskets: [{ ...first, amount: null }, second, third] as object[] },
      { amountsMatch: { gap: -440, rows: ['Paniers ligne 2'] } },
    ],
  ];

  test.each(cases)('%s', (_, tabs, failed) => {
    expect(checked(tabs).failed).toEqual(failed);
  });

  it('as a sentence where sums differ', () => {
    const { problems } = checked({ orders: [order(1, 1, 880), order(2, 2, 220)] });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'checkFailed',
        detail: expect.stringContaining(
          nbsp(
            'les commandes égalent leurs paniers_: ne tombe pas juste (2,20_€), voir Commandes ligne 2, Paniers ligne 2, Paniers ligne 3.',
          ),
        ),
      }),
    ]);
  });

  it('also when a line’s product is no longer on sale: told, the rest still counts', () => {
    const { problems, totals } = checked({ offer: [offerRow('A1', { stock: 5 })] });
    expect(problems).toContainEqual({
      code: 'unfit',
      detail: 'ref',
      tab: 'baskets',
      row: 3,
      column: 'ref',
      read: 'B1',
    });
    expect(totals.basketCents).toBe(660);
  });
});

test('what was delivered and weighed counts, not what was ordered', () => {
  const offer = [offerRow('D1', { content: 1200, unit: 'g', sale: 'weight', price: cents(1013) })];
  const baskets = [line(1, 'D1', 1, { weighed: 1720, amount: cents(1742) })];
  const producerSplit = [{ ref: 'D1', quantity: 1, amount: cents(1742) }];
  const orders = [order(1, 1, 1216)];
  expect(checked({ offer, baskets, producerSplit, orders }).failed).toEqual({});
  const given = [line(1, 'D1', 2, { delivered: 0, amount: cents(0) })];
  expect(
    checked({ offer, baskets: given, producerSplit: [], orders: [order(1, 1, 2431)] }),
  ).toMatchObject({
    failed: {},
    totals: { baskets: 0, lines: 0, basketCents: 0 },
  });
});
