import { type AnswerOutcome, leavesOrder } from '../../../src/app/records/saleContext';
import type { Ordered } from '../../../src/domain/orders/allocation';
import { instant } from '../../../src/domain/values/time';

const answer: AnswerOutcome['answer'] = {
  ...{ time: instant(0), email: 'ada@example.org', typedEmail: 'ada@example.org', name: 'Ada' },
  ...{ phone: '', comment: '', asked: new Map(), unread: [] },
};
const taken: Ordered = { kind: 'accepted', request: answer, lines: [], basket: 1 };
const row = { number: 1, answer };

test('an order without its prices, or without its basket, does not compile', () => {
  // @ts-expect-error: it would be told as a cancellation
  const unpriced: AnswerOutcome = { ...row, outcome: taken };
  const { basket: _, ...loose } = taken;
  // @ts-expect-error: nor is there one that has no basket
  const placeless: Ordered = loose;
  expect([leavesOrder(unpriced), placeless.basket]).toEqual([true, undefined]);
});

test('what was late, empty or taken back leaves none', () => {
  const none: AnswerOutcome = { ...row, outcome: { ...taken, kind: 'cancelled' } };
  expect(leavesOrder(none)).toBe(false);
});
