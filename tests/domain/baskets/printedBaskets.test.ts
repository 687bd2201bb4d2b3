import fc from 'fast-check';
import { changesSince, type PrintedBasket } from '../../../src/domain/baskets/printedBaskets';

const one = (basket: number, more: Partial<PrintedBasket> = {}): PrintedBasket => ({
  basket,
  words: 'a',
  money: '220,paid,0',
  lines: [['FB01', 2, 0]],
  ...more,
});

const nothing = { lines: [], weighed: [], hasOtherWords: false, hasOtherMoney: false };

test('what stands as it was printed is no change', () => {
  expect(changesSince([one(1), one(2)], [one(2), one(1)])).toEqual([]);
});

test('a basket emptied after printing is told, as one that came is', () => {
  const changes = changesSince([one(1), one(2)], [one(2), one(3)]);
  expect(changes.map(({ basket, kind }) => [basket, kind])).toEqual([
    [1, 'emptied'],
    [3, 'new'],
  ]);
});

test.each([
  ['a quantity', { lines: [['FB01', 3, 0]] }, { lines: [{ ref: 'FB01', before: 2, now: 3 }] }],
  [
    'another product',
    { lines: [['CR01', 1, 0]] },
    {
      lines: [
        { ref: 'FB01', before: 2, now: 0 },
        { ref: 'CR01', before: 0, now: 1 },
      ],
    },
  ],
  ['a weight', { lines: [['FB01', 2, 1720]] }, { weighed: ['FB01'] }],
  ['a comment', { words: 'b' }, { hasOtherWords: true }],
  ['a payment', { money: '220,toPay,220' }, { hasOtherMoney: true }],
] as const)('%s that changed is told, and nothing else', (_, more, said) => {
  const after = one(1, more as unknown as Partial<PrintedBasket>);
  expect(changesSince([one(1)], [after])).toEqual([
    { basket: 1, kind: 'changed', ...nothing, ...said },
  ]);
});

const baskets = fc.uniqueArray(
  fc.record({
    basket: fc.integer({ min: 1, max: 20 }),
    words: fc.constantFrom('a', 'b'),
    money: fc.constantFrom('1', '2'),
    lines: fc.array(
      fc.tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 3 }), fc.constantFrom(0, 9)),
    ),
  }),
  { selector: ({ basket }) => basket },
);

test('what is not told has not changed, whatever was printed', () => {
  fc.assert(
    fc.property(baskets, baskets, (before, after) => {
      const told = new Set(changesSince(before, after).map(({ basket }) => basket));
      const sums = ({ words, money, lines }: PrintedBasket) =>
        JSON.stringify([words, money, summed(lines)]);
      for (const basket of after.filter((now) => !told.has(now.basket))) {
        const former = before.find((old) => old.basket === basket.basket);
        expect(former && sums(former)).toBe(sums(basket));
      }
      for (const { basket } of before)
        expect(told.has(basket) || after.some((now) => now.basket === basket)).toBe(true);
      expect(changesSince(after, after)).toEqual([]);
    }),
  );
});

function summed(lines: PrintedBasket['lines']): [string, number, number][] {
  const by = new Map<string, [number, number]>();
  for (const [ref, quantity, grams] of lines) {
    const [count, weight] = by.get(ref) ?? [0, 0];
    by.set(ref, [count + quantity, weight + grams]);
  }
  return [...by]
    .map(([ref, [count, weight]]): [string, number, number] => [ref, count, weight])
    .sort();
}
