import type { OfferedProduct } from '../../../src/domain/catalogue/product';
import {
  type AllocationRules,
  allocate,
  type SoldOutAt,
} from '../../../src/domain/orders/allocation';
import { loose, offered } from '../catalogue/products';
import { asks, at, holds, inShort } from './answers';

const closesAt = at('20:00');
const rules: AllocationRules = { closesAt };
const nothing = { held: [], soldOutAt: new Map() as SoldOutAt };

const three = [offered('A', { stock: 3 })];

describe('a stock of 3', () => {
  const story = [
    asks('a', '09:10', { A: 3 }),
    asks('b', '09:20', { A: 3 }),
    asks('a', '10:00', { A: 2 }),
    asks('c', '11:00', { A: 1 }),
    asks('a', '12:00', { A: 4 }),
  ];

  test('is told as buyers lived it: A takes all, B none, C what A gave back', () => {
    expect(inShort(allocate(three, nothing, story, rules))).toEqual([
      'a accepted 1 3/3 A',
      'b accepted 2 0/3 A',
      'a changed 1 2/2 A',
      'c accepted 3 1/1 A',
      'a changed 1 2/4 A',
    ]);
  });

  test('tells B that it was sold out when A took the last', () => {
    const { outcomes } = allocate(three, nothing, story.slice(0, 2), rules);
    const reason = { code: 'soldOut', at: at('09:10') };
    expect(outcomes[1]?.lines).toEqual([{ ref: 'A', asked: 3, served: 0, reason }]);
  });

  test('tells A, who wants more, that C took the last', () => {
    const { outcomes } = allocate(three, nothing, story, rules);
    expect(outcomes[4]?.lines[0]?.reason).toEqual({ code: 'soldOut', at: at('11:00') });
  });

  test('does not serve B behind their back when A gives one back', () => {
    const { held, left } = allocate(three, nothing, story.slice(0, 3), rules);
    expect(held.get('b')?.lines[0]?.served).toBe(0);
    expect(left.get('A')).toBe(1);
  });

  test('serves A, who wants 4, what is left then', () => {
    const requests = [asks('a', '09:10', { A: 2 }), asks('a', '12:00', { A: 4 })];
    const { outcomes } = allocate(three, nothing, requests, rules);
    const reason = { code: 'soldOut', at: at('12:00') };
    expect(outcomes[1]?.lines).toEqual([{ ref: 'A', asked: 4, served: 3, reason }]);
  });

  test('is no longer sold out once something came back', () => {
    expect(allocate(three, nothing, story.slice(0, 2), rules).soldOutAt.get('A')).toBe(at('09:10'));
    expect(allocate(three, nothing, story.slice(0, 3), rules).soldOutAt.size).toBe(0);
  });
});

test('answers are served in time order, whatever order they come in', () => {
  const requests = [asks('late', '10:00', { A: 3 }), asks('early', '09:00', { A: 2 })];
  expect(inShort(allocate(three, nothing, requests, rules))).toEqual([
    'early accepted 1 2/2 A',
    'late accepted 2 1/3 A',
  ]);
});

test('answers of the same second are served in the order they came', () => {
  const requests = [asks('z', '09:00', { A: 2 }), asks('a', '09:00', { A: 2 })];
  expect(inShort(allocate(three, nothing, requests, rules))).toEqual([
    'z accepted 1 2/2 A',
    'a accepted 2 1/2 A',
  ]);
});

test('an emptied answer cancels, frees the goods and keeps the basket number', () => {
  const requests = [
    asks('a', '09:00', { A: 3 }),
    asks('a', '10:00', {}),
    asks('b', '11:00', { A: 1 }),
    asks('a', '12:00', { A: 1 }),
  ];
  const result = allocate(three, nothing, requests, rules);
  expect(inShort(result)).toEqual([
    'a accepted 1 3/3 A',
    'a cancelled 1',
    'b accepted 2 1/1 A',
    'a accepted 1 1/1 A',
  ]);
  expect(result.outcomes[1]?.previous).toEqual(holds('a', 1, 'A', 3));
});

test('a cancelled order is held without lines', () => {
  const requests = [asks('a', '09:00', { A: 3 }), asks('a', '10:00', { A: 0 })];
  expect(allocate(three, nothing, requests, rules).held.get('a')).toEqual({
    email: 'a',
    basket: 1,
    lines: [],
  });
});

test('an empty first answer takes no basket number', () => {
  const requests = [asks('a', '09:00', { A: 0 }), asks('b', '10:00', { A: 1 })];
  const result = allocate(three, nothing, requests, rules);
  expect(inShort(result)).toEqual(['a empty ', 'b accepted 1 1/1 A']);
  expect(result.held.has('a')).toBe(false);
});

test('a second emptied answer has nothing to cancel', () => {
  const before = { ...nothing, held: [{ email: 'a', basket: 4, lines: [] }] };
  expect(inShort(allocate(three, before, [asks('a', '09:00', {})], rules))).toEqual(['a empty 4']);
});

test('basket numbers go on from the highest so far, cancelled ones too', () => {
  const before = { ...nothing, held: [{ email: 'a', basket: 7, lines: [] }] };
  const { outcomes } = allocate(three, before, [asks('b', '09:00', { A: 1 })], rules);
  expect(outcomes[0]?.basket).toBe(8);
});

test('a line that the new answer leaves out is free again', () => {
  const products = [...three, offered('B', { stock: 1 })];
  const requests = [asks('a', '09:00', { A: 3, B: 1 }), asks('a', '10:00', { B: 1 })];
  const result = allocate(products, nothing, requests, rules);
  expect(inShort(result)[1]).toBe('a changed 1 1/1 B');
  expect([...result.left]).toEqual([
    ['A', 3],
    ['B', 0],
  ]);
});

describe('late answers', () => {
  const requests = [asks('a', '20:00', { A: 1 }), asks('b', '20:01', { A: 1 })];

  test('are kept and not served; at the very moment of closing is in time', () => {
    const result = allocate(three, nothing, requests, rules);
    expect(inShort(result)).toEqual(['a accepted 1 1/1 A', 'b late ']);
    expect(result.left.get('A')).toBe(2);
  });

  test('do not touch the order that the address holds', () => {
    const before = { ...nothing, held: [holds('b', 1, 'A', 2)] };
    const { outcomes, held } = allocate(three, before, [asks('b', '20:01', {})], rules);
    expect(outcomes[0]).toMatchObject({ kind: 'late', basket: 1, previous: holds('b', 1, 'A', 2) });
    expect(held.get('b')).toEqual(holds('b', 1, 'A', 2));
  });

  test('are served when the coordinator says so', () => {
    const result = allocate(three, nothing, requests, { ...rules, acceptLate: true });
    expect(inShort(result)[1]).toBe('b accepted 2 1/1 A');
  });
});

describe('reasons', () => {
  const reasonFor = (product: OfferedProduct, asked: number) =>
    allocate([product], nothing, [asks('a', '09:00', { [product.ref]: asked })], rules).outcomes[0]
      ?.lines[0];

  test.each([
    [
      'the maximum a basket',
      offered('A', { maxPerBasket: 2 }),
      3,
      2,
      { code: 'basketMaximum', maximum: 2 },
    ],
    [
      'a stock below the maximum',
      offered('A', { maxPerBasket: 2, stock: 1 }),
      3,
      1,
      { code: 'soldOut', at: at('09:00') },
    ],
    [
      'a stock as high as the maximum',
      offered('A', { maxPerBasket: 2, stock: 2 }),
      3,
      2,
      { code: 'basketMaximum', maximum: 2 },
    ],
    ['none from the start', offered('A', { stock: 0 }), 1, 0, { code: 'soldOut' }],
    [
      'loose: whole steps of what is left',
      offered('A', { ...loose, stock: 1200 }),
      1500,
      1000,
      { code: 'soldOut', at: at('09:00') },
    ],
    [
      'loose: whole steps of the maximum',
      offered('A', { ...loose, maxPerBasket: 1200 }),
      1500,
      1000,
      { code: 'basketMaximum', maximum: 1200 },
    ],
  ])('%s', (_, product, asked, served, reason) => {
    expect(reasonFor(product, asked)).toEqual({ ref: 'A', asked, served, reason });
  });

  test('a product that is not on sale is named, and the rest is served', () => {
    const { outcomes } = allocate(three, nothing, [asks('a', '09:00', { X: 1, A: 1 })], rules);
    expect(outcomes[0]?.lines).toEqual([
      { ref: 'X', asked: 1, served: 0, reason: { code: 'notOffered' } },
      { ref: 'A', asked: 1, served: 1 },
    ]);
  });

  test('loose with less than a step left is sold out since the last step went', () => {
    const products = [offered('A', { ...loose, stock: 1200 })];
    const requests = [asks('a', '09:00', { A: 1000 }), asks('b', '10:00', { A: 500 })];
    const { outcomes } = allocate(products, nothing, requests, rules);
    expect(outcomes[1]?.lines[0]?.reason).toEqual({ code: 'soldOut', at: at('09:00') });
  });
});

describe('when people change the stock during the sale', () => {
  const held = [holds('a', 1, 'A', 3)];
  const soldOutAt = new Map([['A', at('09:10')]]);

  test('a lower one takes nothing from anybody, and nothing more is served', () => {
    const lowered = [offered('A', { stock: 2 })];
    const requests = [asks('b', '10:00', { A: 1 }), asks('a', '11:00', { A: 4 })];
    const result = allocate(lowered, { held, soldOutAt: new Map() }, requests, rules);
    expect(inShort(result)).toEqual(['b accepted 2 0/1 A', 'a changed 1 3/4 A']);
    expect(result.outcomes[0]?.lines[0]?.reason).toEqual({ code: 'soldOut' });
    expect(result.left.get('A')).toBe(-1);
  });

  test('a higher one is on sale again, and runs out at its own time', () => {
    const raised = [offered('A', { stock: 4 })];
    const result = allocate(raised, { held, soldOutAt }, [asks('b', '10:00', { A: 2 })], rules);
    expect(inShort(result)).toEqual(['b accepted 2 1/2 A']);
    expect(result.soldOutAt.get('A')).toBe(at('10:00'));
  });

  test('a product taken off sale stays in the orders that have it', () => {
    const result = allocate([], { held, soldOutAt }, [asks('a', '10:00', { A: 3 })], rules);
    expect(inShort(result)).toEqual(['a changed 1 3/3 A']);
  });

  test('a lower maximum takes nothing from anybody', () => {
    const limited = [offered('A', { maxPerBasket: 1 })];
    const result = allocate(limited, { held, soldOutAt }, [asks('a', '10:00', { A: 5 })], rules);
    expect(inShort(result)).toEqual(['a changed 1 3/5 A']);
  });
});
