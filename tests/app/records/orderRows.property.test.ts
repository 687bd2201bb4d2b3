import fc from 'fast-check';
import { decodeOrder, encodeOrder } from '../../../src/app/records/orderRows';
import type { ServedLine, ShortReason } from '../../../src/domain/orders/allocation';
import { instant } from '../../../src/domain/values/time';

const reason = fc.oneof<fc.Arbitrary<ShortReason>[]>(
  fc.constant({ code: 'notOffered' }),
  fc.constant({ code: 'soldOut' }),
  fc.integer({ min: 0, max: 4e12 }).map((time) => ({ code: 'soldOut', at: instant(time) })),
  fc.nat(10_000).map((maximum) => ({ code: 'basketMaximum', maximum })),
  fc.nat(10_000).map((minimum) => ({ code: 'producerMinimum', minimum })),
  fc.nat(10_000).map((minimum) => ({ code: 'basketMinimum', minimum })),
);
const line: fc.Arbitrary<ServedLine> = fc
  .tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(9999), fc.nat(9999), fc.option(reason))
  .map(([ref, asked, served, why]) => ({ ref, asked, served, ...(why ? { reason: why } : {}) }));

const owner = fc.record({
  basket: fc.option(fc.nat(9999)),
  email: fc.string({ minLength: 1, maxLength: 20 }),
});

test('the lines of an order, and whose they are, come back from the cell that keeps them', () => {
  fc.assert(
    fc.property(fc.array(line), owner, (lines, whose) => {
      expect(decodeOrder(encodeOrder({ lines, ...whose }))).toEqual({ lines, owner: whose });
    }),
  );
});

test('a cell of an earlier version says nothing of whose they are', () => {
  expect(decodeOrder('[["A1",2,1]]')).toEqual({ lines: [{ ref: 'A1', asked: 2, served: 1 }] });
});

test.each([
  ['words', 'deux tommes'],
  ['other JSON', '{"A1": 2}'],
  ['a line without quantity', '[["A1"]]'],
  ['half a piece', '[["A1",1.5,1]]'],
  ['an unknown reason', '[["A1",2,1,"stolen"]]'],
  ['a cut cell', '[["A1",2,1'],
])('a cell that somebody changed into %s is not guessed at', (_, text) => {
  expect(decodeOrder(text)).toBeUndefined();
});

test('an empty cell is an order without lines', () => {
  expect(decodeOrder(null)).toEqual({ lines: [] });
});
