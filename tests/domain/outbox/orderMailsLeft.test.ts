import {
  type OrderMail,
  orderMailsLeft,
  type StandingOrder,
} from '../../../src/domain/outbox/orderMailsLeft';

const mail = (
  kind: OrderMail['kind'],
  answer: number,
  more: Partial<OrderMail> = {},
): OrderMail => ({
  ...{ key: `${kind} ${answer}`, kind, answer },
  ...{ isPlain: true, isWaiting: true, isOwn: true, ...more },
});
const order = (answer: number, more: Partial<StandingOrder> = {}): StandingOrder => ({
  ...{ answer, isCancelled: false, hasLost: () => false, adds: false, ...more },
});
const left = (mails: readonly OrderMail[], standing: StandingOrder) =>
  orderMailsLeft(mails, standing).map(({ key }) => key);

const sent = { isWaiting: false };
const first = mail('confirmation', 1);

test('the one confirmation of an order that stands leaves', () => {
  expect(left([first], order(1))).toEqual(['confirmation 1']);
});

test('a change that nobody heard the confirmation of is told by that', () => {
  expect(left([first, mail('change', 2)], order(2))).toEqual(['confirmation 1']);
  const twice = [first, mail('change', 2), mail('change', 3)];
  expect(left(twice, order(3))).toEqual(['confirmation 1']);
});

test('but by itself where it took something out, or somebody wrote into one of both', () => {
  expect(left([first, mail('change', 2)], order(2, { hasLost: () => true }))).toEqual(['change 2']);
  const typed = { isOwn: false };
  expect(left([mail('confirmation', 1, typed), mail('change', 2)], order(2))).toEqual(['change 2']);
  expect(left([first, mail('change', 2, typed)], order(2))).toEqual(['change 2']);
});

test('of changes after a confirmation that left, the last', () => {
  const mails = [mail('confirmation', 1, sent), mail('change', 2), mail('change', 3)];
  expect(left(mails, order(3))).toEqual(['change 3']);
});

test('a confirmation still waits when the change has left: it falls', () => {
  expect(left([first, mail('change', 2, sent)], order(2))).toEqual([]);
});

test('a change that is told by no mail is told by the one that waits', () => {
  expect(left([first], order(2))).toEqual(['confirmation 1']);
});

test('a price that was corrected is told beside the confirmation', () => {
  const mails = [first, mail('change', 1, { isPlain: false })];
  expect(left(mails, order(1))).toEqual(['confirmation 1', 'change 1']);
});

test('of an order that was cancelled its cancellation alone leaves', () => {
  const mails = [first, mail('change', 2), mail('cancellation', 3)];
  expect(left(mails, order(3, { isCancelled: true }))).toEqual(['cancellation 3']);
});

test('of one that was cancelled and ordered again its confirmation', () => {
  const mails = [first, mail('cancellation', 2), mail('confirmation', 3)];
  expect(left(mails, order(3))).toEqual(['confirmation 3']);
});

test('what could not be read is said until another answer stands, or while answers add', () => {
  const mails = [mail('toFix', 1), mail('confirmation', 2)];
  expect(left(mails, order(2))).toEqual(['confirmation 2']);
  expect(left(mails, order(2, { adds: true }))).toEqual(['toFix 1', 'confirmation 2']);
  expect(left([first, mail('toFix', 2)], order(1))).toEqual(['confirmation 1', 'toFix 2']);
});
