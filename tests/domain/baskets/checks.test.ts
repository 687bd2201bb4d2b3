import {
  amountsMatch,
  basketsEqualSplitAndFees,
  type CheckRule,
  moneyHeldBy,
  ordersEqualBaskets,
  pricesCarryFees,
  servedWithinStock,
  splitServesBaskets,
} from '../../../src/domain/baskets/checks';
import type { Fee } from '../../../src/domain/catalogue/fee';
import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import { cents } from '../../../src/domain/values/money';
import { aFee } from '../catalogue/fees';
import { offered } from '../catalogue/products';

const terms = (...fees: Fee[]) => ({ fees, place: '' });

const paid = (row: string, ref: string, buyer: number, fee: number) => ({
  row,
  ref,
  buyer: cents(buyer),
  fee: cents(fee),
});
const owed = (row: string, ref: string, amount: number) => ({ row, ref, amount: cents(amount) });

test.each([
  ['tied', [owed('s1', 'A', 880), owed('s2', 'B', 500)], { ok: true, gap: 0, rows: [] }],
  [
    'one cent short',
    [owed('s1', 'A', 879), owed('s2', 'B', 500)],
    { ok: false, gap: 1, rows: ['l1', 'l2', 's1'] },
  ],
  [
    'two faults that cancel out',
    [owed('s1', 'A', 881), owed('s2', 'B', 499)],
    { ok: false, gap: 0, rows: ['l1', 'l2', 'l3', 's1', 's2'] },
  ],
  ['a row that is missing', [owed('s1', 'A', 880)], { ok: false, gap: 500, rows: ['l3'] }],
])('baskets are producer split and fees: %s', (_, split, expected) => {
  const lines = [paid('l1', 'A', 726, 66), paid('l2', 'A', 242, 22), paid('l3', 'B', 500, 0)];
  const rule = 'basketsEqualSplitAndFees';
  expect(basketsEqualSplitAndFees(lines, split)).toEqual({ rule, ...expected });
});

test.each([
  ['the same', 5, { ok: true, rows: [] }],
  ['one piece too few', 4, { ok: false, rows: ['l1', 'l2', 's1'] }],
])('producers bring what baskets hold: %s', (_, quantity, expected) => {
  const lines = [
    { row: 'l1', ref: 'A', quantity: 3 },
    { row: 'l2', ref: 'A', quantity: 2 },
  ];
  const split = [{ row: 's1', ref: 'A', quantity }];
  expect(splitServesBaskets(lines, split)).toEqual({ rule: 'splitServesBaskets', ...expected });
});

test.each([
  ['all of it', 5, { ok: true, rows: [] }],
  ['one more than there is', 4, { ok: false, rows: ['p1'] }],
])('nothing is served beyond stock: %s', (_, stock, expected) => {
  const products = [
    { row: 'p1', ref: 'A', stock },
    { row: 'p2', ref: 'B' },
    { row: 'p3', ref: 'C', stock: 0 },
  ];
  const lines = [
    { ref: 'A', served: 3 },
    { ref: 'A', served: 2 },
    { ref: 'B', served: 900 },
  ];
  expect(servedWithinStock(products, lines)).toEqual({ rule: 'servedWithinStock', ...expected });
});

describe('every shown price is the producer’s and its fees', () => {
  const transport = aFee({ kind: 'itemAmount', amount: cents(20) });
  const [one, other] = [
    offered('A', { producerPrice: cents(200), shownPrice: cents(220) }),
    offered('B', { producerPrice: cents(250), shownPrice: cents(270) }),
  ];
  const rows = (...products: OfferedProduct[]) =>
    products.map((product) => ({ row: product.ref, product }));

  test('it holds where each price has them', () => {
    expect(pricesCarryFees(rows(one, other), terms(transport)).ok).toBe(true);
  });

  test('a price without its fee is named, and by how much', () => {
    const bare = { ...other, shownPrice: cents(250) };
    expect(pricesCarryFees(rows(one, bare), terms(transport))).toMatchObject({
      ok: false,
      gap: -20,
      rows: ['B'],
    });
  });
});

test.each([
  ['the same', 726, { ok: true, gap: 0, rows: [] }],
  ['an order that says more', 826, { ok: false, gap: 100, rows: ['o2', 'l1', 'l2'] }],
])('the order that counts is its basket: %s', (_, amount, expected) => {
  const orders = [
    { row: 'o1', basket: 1, state: 'replaced', amount: cents(484) },
    { row: 'o2', basket: 1, state: 'accepted', amount: cents(amount) },
    { row: 'o3', basket: 2, state: 'cancelled', amount: cents(0) },
    { row: 'o4', state: 'late', amount: cents(0) },
  ] as const;
  const lines = [
    { row: 'l1', basket: 1, amount: cents(242) },
    { row: 'l2', basket: 1, amount: cents(484) },
  ];
  expect(ordersEqualBaskets(orders, lines)).toEqual({ rule: 'ordersEqualBaskets', ...expected });
});

test('a basket without an order is named', () => {
  const lines = [{ row: 'l1', basket: 4, amount: cents(242) }];
  expect(ordersEqualBaskets([], lines)).toMatchObject({ ok: false, gap: -242, rows: ['l1'] });
});

test('an order that counts but has no basket is named', () => {
  const orders = [{ row: 'o1', state: 'accepted', amount: cents(242) }] as const;
  expect(ordersEqualBaskets(orders, [])).toMatchObject({ ok: false, gap: 242, rows: ['o1'] });
});

test.each([
  ['as computed', 726, { ok: true, gap: 0, rows: [] }],
  ['typed over', 700, { ok: false, gap: -26, rows: ['r2'] }],
  ['emptied, or an error', undefined, { ok: false, gap: -726, rows: ['r2'] }],
])('amounts in cells: %s', (_, read, expected) => {
  const cells = [
    { row: 'r1', read: cents(242), computed: cents(242) },
    { row: 'r2', read: read === undefined ? undefined : cents(read), computed: cents(726) },
  ];
  expect(amountsMatch(cells)).toEqual({ rule: 'amountsMatch', ...expected });
});

test.each<readonly [string, readonly CheckRule[], CheckRule | undefined]>([
  ['nothing', [], undefined],
  ['more served than is in stock', ['servedWithinStock'], undefined],
  ['a computed cell of the sale typed over', ['amountsMatch', 'ordersEqualBaskets'], undefined],
  [
    'a split that is written by the next run',
    ['splitServesBaskets', 'basketsEqualSplitAndFees'],
    undefined,
  ],
  [
    'what came in, beside a stock',
    ['servedWithinStock', 'moneyIsAccountedFor'],
    'moneyIsAccountedFor',
  ],
  ['dues that are not their baskets’', ['duesEqualBaskets'], 'duesEqualBaskets'],
  ['the books', ['ledgerBalances', 'ledgerOnce'], 'ledgerBalances'],
])('of what fails, money waits for what is about money alone: %s', (_, failing, by) => {
  const rules = ['pricesCarryFees', ...failing] as const;
  const checks = rules.map((rule) => ({
    ...{ rule, rows: [] },
    ok: !failing.some((one) => one === rule),
  }));
  expect(moneyHeldBy(checks)?.rule).toBe(by);
});
