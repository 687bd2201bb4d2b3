import {
  type OrderMail,
  orderMailsLeft,
  type StandingOrder,
} from '../../../src/domain/outbox/orderMailsLeft';
import { instant } from '../../../src/domain/values/time';

const mail = (
  kind: OrderMail['kind'],
  answer: number,
  more: Partial<OrderMail> = {},
): OrderMail => ({
  ...{ key: `${kind} ${answer}`, kind, answer },
  ...{ isPlain: true, fate: 'waits', isWhy: true, takesBack: true, ...more },
});
const at = (hour: number) => instant(hour * 3_600_000);
const never = () => false;
const order = (answer: number, more: Partial<StandingOrder> = {}): StandingOrder => ({
  ...{
    answer,
    answeredAt: at(answer),
    isCancelled: false,
    hasLost: never,
    hasMissed: never,
    ...more,
  },
});
const left = (mails: readonly OrderMail[], standing: StandingOrder) =>
  orderMailsLeft(mails, standing).map(({ key }) => key);

const sent = { fate: 'left', leftAt: at(1) } as const;
const withdrawn = { fate: 'withdrawn' } as const;
const stopped = { fate: 'stopped' } as const;
const first = mail('confirmation', 1);

test('the one confirmation of an order that stands leaves', () => {
  expect(left([first], order(1))).toEqual(['confirmation 1']);
});

test('a change that nobody heard the confirmation of is told by that', () => {
  expect(left([first, mail('change', 2)], order(2))).toEqual(['confirmation 1']);
  const twice = [first, mail('change', 2), mail('change', 3)];
  expect(left(twice, order(3))).toEqual(['confirmation 1']);
});

test('but by itself where it took something out', () => {
  expect(left([first, mail('change', 2)], order(2, { hasLost: () => true }))).toEqual(['change 2']);
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

test('what could not be read is said until another answer stands', () => {
  const mails = [mail('toFix', 1), mail('confirmation', 2)];
  expect(left(mails, order(2))).toEqual(['confirmation 2']);
  expect(left([first, mail('toFix', 2)], order(1))).toEqual(['confirmation 1', 'toFix 2']);
});

describe('one that was withdrawn', () => {
  const change = mail('change', 2);

  test('comes back where nothing else tells the order that stands again', () => {
    expect(left([mail('confirmation', 1, withdrawn)], order(1))).toEqual(['confirmation 1']);
    const mails = [mail('confirmation', 1, sent), mail('change', 2, withdrawn)];
    expect(left(mails, order(2))).toEqual(['change 2']);
    const cancelled = mail('cancellation', 2, withdrawn);
    expect(left([cancelled], order(2, { isCancelled: true }))).toEqual(['cancellation 2']);
  });

  test('stays so where it was told meanwhile, or perhaps, or where somebody stopped what told it', () => {
    for (const fate of [
      { fate: 'left', leftAt: at(3) },
      { fate: 'left' },
      { fate: 'stopped' },
    ] as const) {
      const mails = [mail('confirmation', 1, fate), mail('change', 2, withdrawn)];
      expect(left(mails, order(2))).toEqual([]);
    }
    expect(left([first, mail('change', 2, withdrawn)], order(2))).toEqual(['confirmation 1']);
  });

  test('comes back, too, where what cancelled the order has left and the order stands again', () => {
    const cancelled = mail('cancellation', 1, { ...sent, isPlain: false });
    expect(left([mail('confirmation', 1, withdrawn), cancelled], order(1))).toEqual([
      'confirmation 1',
    ]);
    expect(left([mail('confirmation', 1, withdrawn), cancelled, change], order(2))).toEqual([
      'change 2',
    ]);
  });
});

test('a change that somebody stopped does not tell: the confirmation does', () => {
  expect(left([first, mail('change', 2, stopped)], order(2))).toEqual(['confirmation 1']);
});

test('a price that was corrected does not tell in place of the confirmation', () => {
  const price = mail('change', 2, { isPlain: false, key: 'price 2' });
  expect(left([first, mail('change', 2, withdrawn), price], order(2))).toEqual([
    'confirmation 1',
    'price 2',
  ]);
});

test('what took something out of a version before is told beside the last, while it is so', () => {
  const told = mail('confirmation', 1, sent);
  const absence = mail('change', 1, { isPlain: false, key: 'absence 1' });
  const both = [told, absence, mail('change', 2)];
  expect(left(both, order(2))).toEqual(['absence 1', 'change 2']);
  const over = [told, { ...absence, isWhy: false }, mail('change', 2)];
  expect(left(over, order(2))).toEqual(['change 2']);
});

test('a change that waits leaves where the last, which left, did not tell all that went', () => {
  const mails = [mail('confirmation', 1, sent), mail('change', 2), mail('change', 3, sent)];
  expect(left(mails, order(3))).toEqual([]);
  expect(left(mails, order(3, { hasMissed: () => true }))).toEqual(['change 2']);
});

test('ordered anew after a cancellation that was told: that is confirmed, once', () => {
  const mails = [mail('confirmation', 1, sent), mail('cancellation', 2, sent)];
  const anew = [...mails, mail('confirmation', 3), mail('change', 4)];
  expect(left(anew, order(4))).toEqual(['confirmation 3']);
});

test('of several cancellations one leaves: the last that takes an order back', () => {
  const cancelled = order(4, { isCancelled: true });
  const two = [mail('cancellation', 2), mail('cancellation', 4)];
  expect(left(two, cancelled)).toEqual(['cancellation 4']);
  const blank = [mail('cancellation', 2), mail('cancellation', 4, { takesBack: false })];
  expect(left(blank, cancelled)).toEqual(['cancellation 2']);
});

test('a change that was kept back lets the confirmation come back that gave way to it', () => {
  const mails = [mail('confirmation', 1, withdrawn), mail('change', 2, stopped)];
  expect(left(mails, order(2))).toEqual(['confirmation 1']);
  const lost = { hasLost: () => true };
  expect(left(mails, order(2, lost))).toEqual(['confirmation 1']);
});

test('not where the confirmation itself was kept back, or something was heard of the order', () => {
  const kept = [mail('confirmation', 1, stopped), mail('change', 2, withdrawn)];
  expect(left(kept, order(2))).toEqual([]);
  const heard = [mail('confirmation', 1, sent), mail('change', 2, withdrawn)];
  expect(left([...heard, mail('change', 3, stopped)], order(3))).toEqual([]);
});
