/** Whole cases or none (docs/rules.md G1–G3); what other tools make of the same orders stands beside it. */
import {
  type CasePart,
  type Cases,
  caseProgress,
  wholeCases,
} from '../../../src/domain/orders/cases';

/** `[served, accepts]` by arrival; the first asks first. */
type Orders = readonly (readonly [served: number, accepts: number])[];

const partsOf = (orders: Orders): CasePart[] =>
  orders.map(([served, accepts], index) => ({
    ...{ basket: index + 1, served, accepts },
    arrivals: [{ answer: index, quantity: served }],
  }));

const gets = (orders: Orders, cases: Partial<Cases> & Pick<Cases, 'size'>): number[] => {
  const shares = wholeCases(partsOf(orders), { atLeast: 1, step: 1, spare: Infinity, ...cases });
  return orders.map((_, index) => shares.get(index + 1) ?? 0);
};

const ALL = Infinity;

test.each<[string, Orders, Partial<Cases> & Pick<Cases, 'size'>, number[]]>([
  [
    'two missing, one each in turn by arrival',
    [
      [5, 2],
      [4, 0],
      [1, 3],
    ],
    { size: 12 },
    [6, 4, 2],
  ],
  [
    'nine, and two more accepted: all fall',
    [
      [5, 2],
      [4, 0],
    ],
    { size: 12 },
    [0, 0],
  ],
  [
    'fourteen with nobody more: the last two fall',
    [
      [6, 0],
      [5, 0],
      [3, 0],
    ],
    { size: 12 },
    [6, 5, 1],
  ],
  ['tolerance alone opens no case', [[12, 5]], { size: 12 }, [12]],
  [
    'a sack of 25 kg by 5: 15 kg do not open it',
    [
      [10_000, 0],
      [5000, 0],
    ],
    { size: 25_000, step: 5000 },
    [0, 0],
  ],
  [
    'unless tolerance brings it to 25',
    [
      [10_000, 5000],
      [5000, 5000],
    ],
    { size: 25_000, step: 5000 },
    [15_000, 10_000],
  ],
  ['filled beyond the stock: not at all', [[10, ALL]], { size: 12, spare: 1 }, [0]],
  ['filled from the stock', [[10, ALL]], { size: 12, spare: 2 }, [12]],
  [
    'the least number of cases is looked at after filling',
    [[13, ALL]],
    { size: 12, atLeast: 2 },
    [24],
  ],
  ['and is not reached', [[13, 3]], { size: 12, atLeast: 2 }, [0]],
  [
    'whatever it takes',
    [
      [1, ALL],
      [1, 1],
    ],
    { size: 6 },
    [4, 2],
  ],
  ['nobody', [], { size: 12 }, []],
  [
    'a stock that was lowered takes nothing of a whole case',
    [[12, 0]],
    { size: 12, spare: -5 },
    [12],
  ],
  [
    'nothing served takes no part',
    [
      [0, ALL],
      [10, 1],
    ],
    { size: 12 },
    [0, 0],
  ],
])('%s', (_, orders, cases, expected) => {
  expect(gets(orders, cases)).toEqual(expected);
});

describe('as other tools have it', () => {
  test.each<[string, Orders, Partial<Cases> & Pick<Cases, 'size'>, string, number[]]>([
    [
      'Foodsoft: 12',
      [
        [5, 2],
        [4, 0],
        [1, 3],
      ],
      { size: 12 },
      '7, 4, 1',
      [6, 4, 2],
    ],
    [
      'Foodsoft #473: 5',
      [
        [2, 2],
        [1, 1],
      ],
      { size: 5 },
      '4, 1',
      [3, 2],
    ],
    [
      'Foodsoft #473: 18',
      [
        [3, 5],
        [9, 4],
      ],
      { size: 18 },
      '8, 10',
      [6, 12],
    ],
    [
      'Foodsoft #376: 5',
      [
        [2, 1],
        [3, 0],
      ],
      { size: 5 },
      '2, 3',
      [2, 3],
    ],
    ['Foodsoft: 4', [[1, 20]], { size: 4 }, '4', [4]],
    ['Foodsoft #1248: 4, whose tolerance is costly', [[4, 4]], { size: 4 }, '4', [4]],
    ['Foodsoft: 5, two at least', [[1, 1]], { size: 5, atLeast: 2 }, '10', [0]],
    ['Foodsoft: the same', [[6, 0]], { size: 5, atLeast: 2 }, '5', [0]],
    ['Foodsoft #827: 1, four at least', [[2, 0]], { size: 1, atLeast: 4 }, '0', [0]],
    ['Foodsoft #827: 1, four at least', [[6, 0]], { size: 1, atLeast: 4 }, '6', [6]],
    [
      'Foodsoft: 25 kg in SI units',
      [
        [10, 5],
        [5, 5],
      ],
      { size: 25, step: 5 },
      '0.6 of a sack',
      [15, 10],
    ],
    [
      'Foodsoft #764: 3, six come',
      [
        [3, 0],
        [2, 0],
        [2, 0],
      ],
      { size: 3 },
      '3, 2, 2',
      [3, 2, 1],
    ],
    ['Foodsoft #771: 1', [[2, 0]], { size: 1 }, 'refused', [2]],
    [
      'Open Food Network: 5 kg',
      [
        [3, 3],
        [1, 2],
      ],
      { size: 5 },
      'nobody is allotted',
      [4, 1],
    ],
    ['Open Food Network #8981: 60 kg', [[9, 12]], { size: 60 }, '0.15, 0.35', [0]],
    ['Open Food Network: 25 kg', [[15, 0]], { size: 25 }, '1, 10 unallocated', [0]],
    ['Open Food Network #9843: almonds 25', [[15, 0]], { size: 25 }, '2, 23 unallocated', [0]],
    ['Open Food Network #9843: peanuts 10', [[12, 0]], { size: 10 }, '2, 23 unallocated', [10]],
    ['Open Food Network #9747: 30 kg as grams', [[15_000, 0]], { size: 30_000 }, '500 cases', [0]],
    ['Open Food Network: 0.5 kg', [[500, 2500]], { size: 500 }, 'excess 0.5', [500]],
    ['Cagette: 10 kg, of 1', [[2, 0]], { size: 10 }, 'missing 8', [0]],
    ['Cagette: 10 kg, of 5', [[5, 0]], { size: 10 }, 'missing 5', [0]],
    [
      'Cagette: 17 of 10',
      [
        [2, 0],
        [5, 0],
        [10, 0],
      ],
      { size: 10 },
      'closing refused',
      [2, 5, 3],
    ],
    ['Cagette: 1.3 kg by 0.1', [[7100, 600]], { size: 1300, step: 100 }, '5, missing 0.7', [6500]],
    ['Cagette: 1.3 kg by 0.1', [[9100, 0]], { size: 1300, step: 100 }, '7', [9100]],
    ['Cagette: 1.3 kg by 0.1', [[10_400, 0]], { size: 1300, step: 100 }, '8', [10_400]],
    ['GASdotto: 5', [[10_400, 0]], { size: 5000, step: 100 }, 'full', [10_000]],
  ])('%s', (_, orders, cases, theirs, ours) => {
    expect([theirs, gets(orders, cases)]).toEqual([theirs, ours]);
  });
});

test('an increase came last, whoever ordered first', () => {
  const parts: CasePart[] = [
    {
      ...{ basket: 1, served: 8, accepts: 0 },
      arrivals: [
        { answer: 1, quantity: 5 },
        { answer: 9, quantity: 3 },
      ],
    },
    { ...{ basket: 2, served: 6, accepts: 0 }, arrivals: [{ answer: 5, quantity: 6 }] },
  ];
  const cases = { size: 12, atLeast: 1, step: 1, spare: 0 };
  expect([...wholeCases(parts, cases)]).toEqual([
    [1, 6],
    [2, 6],
  ]);
});

test.each<[ordered: number, atLeast: number, missing: number]>([
  [0, 1, 12],
  [10, 1, 2],
  [12, 1, 0],
  [14, 1, 10],
  [12, 2, 12],
])('%i ordered by 12, of %i at least: %i are missing', (ordered, atLeast, missing) => {
  const cases = { size: 12, atLeast };
  expect(caseProgress({ cases }, ordered)).toEqual({ size: 12, ordered, missing });
});

test('what is not bought by cases has no progress', () => {
  expect(caseProgress({}, 10)).toBeUndefined();
});
