/** Random seasons: what people do while orders are open, and once they are closed. */
import * as fc from 'fast-check';
import type { Season } from '../compare/play';
import type { NotedTab, Step } from '../steps/step';
import { cases, withCases } from './cases';
import {
  entrust,
  paidThenShort,
  pay,
  refundUndone,
  retype,
  strike,
  undo,
  undoneAndStruck,
  unreadBeside,
} from './money';
import { oneIn } from './seldom';
import { type Of, step, which } from './steps';
import { thresholds, withThresholds } from './thresholds';
import { worlds } from './world';

const wants = fc.array(fc.tuple(which, fc.integer({ min: 0, max: 9 })), { maxLength: 4 });
const order = step<Of<'order'>>('order', {
  who: which,
  wants,
  isUnread: oneIn(4, fc.constant(true)) as fc.Arbitrary<boolean>,
});
const something = fc.array(fc.tuple(which, fc.integer({ min: 1, max: 9 })), {
  minLength: 1,
  maxLength: 4,
});
/** Each sale begins with somebody who wants something, often whoever did in the sale before. */
const firstOrder = step<Of<'order'>>('order', {
  who: fc.nat({ max: 1 }),
  wants: something,
  isUnread: fc.constant(undefined) as unknown as fc.Arbitrary<boolean>,
});
const read = step<Of<'read'>>('read', {});
const hour = step<Of<'hour'>>('hour', {});
const eve = step<Of<'eve'>>('eve', {});
const monday = step<Of<'monday'>>('monday', {});
const check = step<Of<'check'>>('check', {});
const tabs = fc.constantFrom<NotedTab>(
  'Paniers',
  'Paniers',
  'Répartition producteurs',
  'Commandes',
  'Retrait',
);
const note = step<Of<'note'>>('note', { tab: tabs, row: which });
const sort = step<Of<'sort'>>('sort', { tab: tabs, by: which, isDown: fc.boolean() });
const stock = step<Of<'stock'>>('stock', { product: which, to: fc.integer({ min: 0, max: 20 }) });
const price = step<Of<'price'>>('price', { product: which, to: fc.integer({ min: 5, max: 1500 }) });
const deliver = step<Of<'deliver'>>('deliver', {
  line: which,
  part: fc.integer({ min: 0, max: 6 }),
});
/** Of several lines less comes than was promised. */
const cameShort = fc
  .array(step<Of<'deliver'>>('deliver', { line: which, part: fc.integer({ min: 0, max: 2 }) }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((steps): Step[] => [...steps, { do: 'hour' }]);
/** Mostly what the scales may well say, typed in grams or in kilos; now and then a slip. */
const weigh = step<Of<'weigh'>>('weigh', {
  line: which,
  part: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 700, max: 1300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 3000 }) },
  ),
  isInKilos: fc.boolean(),
});
/** Line after line, as at the pick-up. */
const allWeighed = fc
  .array(fc.integer({ min: 800, max: 1200 }), { minLength: 6, maxLength: 6 })
  .map((parts) => parts.map((part, line): Step => ({ do: 'weigh', line, part, isInKilos: false })));
const giveBack = step<Of<'giveBack'>>('giveBack', {
  line: which,
  empties: fc.integer({ min: 0, max: 12 }),
});
const share = step<Of<'share'>>('share', {
  product: which,
  part: fc.integer({ min: 0, max: 10 }),
  how: fc.constantFrom('byArrival', 'proRata'),
});
/** At the table: what is missing is looked at before any run, and one of them is paid. */
const atTable = fc
  .record({ line: which, part: fc.nat({ max: 3 }), basket: which, isChecked: fc.boolean() })
  .map(({ line, part, basket, isChecked }): Step[] => [
    { do: 'lack', line, part },
    { do: 'cash', basket },
    { do: isChecked ? 'check' : 'hour' },
  ]);
const cash = step<Of<'cash'>>('cash', { basket: which });
const acceptedLate = step<Of<'acceptedLate'>>('acceptedLate', { row: which });

const settle = step<Of<'settle'>>('settle', {});
const transfer = step<Of<'transfer'>>('transfer', {});
const payOut = step<Of<'payOut'>>('payOut', {
  producer: fc.option(which, { nil: undefined, freq: 3 }),
});
const number = step<Of<'number'>>('number', {});
const bringBack = step<Of<'bringBack'>>('bringBack', { producer: which });

/** Rows keep their places beside a note: those of whoever gives up are blanked for who comes last. */
const lastMinute = fc
  .record({ row: which, who: which, other: which, first: something, last: something })
  .map(({ row, who, other, first, last }): Step[] => [
    { do: 'order', who, wants: first },
    { do: 'note', tab: 'Paniers', row },
    { do: 'order', who, wants: [] },
    { do: 'order', who: other, wants: last, isUnread: true },
  ]);

/** Checked before any run has followed what was typed. */
const typedAndChecked = fc.tuple(fc.oneof(deliver, weigh, giveBack, share), check);

const typedOnceSettled = typedAndChecked.map((steps): Step[] => [{ do: 'settle' }, ...steps]);

/** Steps by themselves, and now and then some that belong together. */
const mixed = (one: fc.Arbitrary<Step>, together: fc.Arbitrary<Step[]>) =>
  fc
    .array(
      fc.oneof(
        { weight: 12, arbitrary: one.map((alone) => [alone]) },
        { weight: 2, arbitrary: together },
      ),
      { maxLength: 6, size: 'max' },
    )
    .map((all) => all.flat());

const weighted = (...all: [number, fc.Arbitrary<Step>][]): fc.Arbitrary<Step> =>
  fc.oneof(...all.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const whileOpen = weighted(
  [10, order],
  [1, read],
  [1, hour],
  [1, check],
  [1, note],
  [1, sort],
  [1, stock],
  [2, price],
);
const onceClosed = weighted(
  [1, eve],
  [3, deliver],
  [3, weigh],
  [2, giveBack],
  [2, share],
  [2, hour],
  [2, check],
  [1, note],
  [1, sort],
  [1, order],
  [1, acceptedLate],
  [2, cash],
  [1, price],
  [5, pay],
  [2, entrust],
  [1, undo],
  [1, strike],
  [1, retype],
);
const onceCollected = weighted(
  [1, monday],
  [2, deliver],
  [1, weigh],
  [1, giveBack],
  [1, hour],
  [1, check],
  [1, sort],
  [5, pay],
  [2, undo],
  [1, strike],
  [1, retype],
  [3, settle],
  [2, transfer],
  [3, payOut],
  [2, bringBack],
  [3, number],
);

/** Half of the sales that are collected end with their documents. */
const documented = fc
  .tuple(
    mixed(
      onceCollected,
      fc.oneof(
        { weight: 2, arbitrary: paidThenShort },
        ...[refundUndone, typedOnceSettled, undoneAndStruck, unreadBeside].map((arbitrary) => ({
          ...{ weight: 1, arbitrary },
        })),
      ),
    ),
    fc.boolean(),
  )
  .map(([steps, isLast]): Step[] => (isLast ? [...steps, { do: 'number' }] : steps));

const sale = fc.record({
  open: fc
    .tuple(firstOrder, fc.array(whileOpen, { maxLength: 7, size: 'max' }), oneIn(3, lastMinute))
    .map(([first, more, last = []]) => [first, ...more, ...last]),
  closed: mixed(
    onceClosed,
    fc.oneof(
      ...[refundUndone, typedAndChecked, undoneAndStruck],
      ...[allWeighed, cameShort, unreadBeside, atTable],
    ),
  ),
  collected: documented,
});

type Sale = Season['sales'][number];

const fullyPaid = [0, 1, 2].map(
  (due): Step => ({ do: 'pay', due, part: 8, means: 'virement', kind: 'paiement', isTyped: false }),
);
const SETTLING: readonly Step['do'][] = ['settle', 'transfer', 'payOut'];

/** Money came in for it, and nobody prepares its payouts before the next one opens (P5). */
const neverPrepared = sale.map(
  ({ collected, ...rest }): Sale => ({
    ...rest,
    collected: [...fullyPaid, ...collected.filter((step) => !SETTLING.includes(step.do))],
  }),
);

/** Payouts are prepared at last, and all that is owed is paid. */
const preparedAtLast = sale.map(
  ({ collected, ...rest }): Sale => ({
    ...rest,
    collected: [
      ...collected,
      ...fullyPaid,
      { do: 'settle' },
      ...[0, 1, 2].map((producer): Step => ({ do: 'payOut', producer })),
    ],
  }),
);

const drawn = fc.record({
  world: worlds,
  sales: fc.oneof(
    { weight: 2, arbitrary: fc.tuple(sale) },
    { weight: 1, arbitrary: fc.tuple(sale, sale) },
    { weight: 1, arbitrary: fc.tuple(neverPrepared, preparedAtLast) },
  ),
  // Last, so that seeds draw of the others what they did.
  cases: oneIn(3, cases),
  thresholds: oneIn(4, thresholds),
});

export const seasons: fc.Arbitrary<Season> = drawn.map(
  ({ cases: by, thresholds: least, ...drew }) => {
    const season = by ? withCases(drew, by) : drew;
    return least ? withThresholds(season, least) : season;
  },
);
