/** What there is to do at each moment of the week (docs/rules.md S40). */
import { leadingTask, type TaskSituation, tasksOf } from '../../../src/domain/sale/tasks';
import { cents } from '../../../src/domain/values/money';
import { type Instant, instant } from '../../../src/domain/values/time';

const at = (time: string): Instant => instant(Date.parse(`2026-04-${time}Z`));

const facts: TaskSituation = {
  state: 'open',
  mayOpenNext: false,
  now: at('08T10:00'),
  dates: {
    opensAt: at('07T08:00'),
    closesAt: at('09T22:00'),
    pickupStart: at('11T08:00'),
    pickupEnd: at('11T12:00'),
  },
  late: 0,
  readLate: 0,
  emptyPlaces: null,
  weighed: 0,
  unweighed: { count: 0 },
  unconfirmed: { count: 0 },
  lateMails: 0,
  money: null,
};

const followed: NonNullable<TaskSituation['money']> = {
  isHeld: false,
  unpaid: { people: 0, cents: cents(0), isEstimate: false },
  unreached: null,
  withoutIban: [],
  unreadable: [],
  otherIban: [],
  transfers: 0,
  behind: cents(0),
};

/** « close », « print ✓ ». */
const told = (more: Partial<TaskSituation>): string[] =>
  tasksOf({ ...facts, ...more }).map(({ code, isDone }) => (isDone ? `${code} ✓` : code));

test('an open sale is to be closed only once its hour is past', () => {
  expect(told({})).toEqual([]);
  expect(told({ now: at('09T22:00') })).toEqual(['close']);
});

test('places that nobody takes are told where there is a roster, while the sale goes on', () => {
  expect(told({ emptyPlaces: 2 })).toEqual(['shift']);
  expect(told({ emptyPlaces: 0, state: 'closed' })).toEqual(['print', 'shift ✓']);
  expect(told({ emptyPlaces: 2, state: 'settled' })).toEqual([]);
});

test('late answers come before weights until the pick-up, and after it from then on', () => {
  const closed = { state: 'closed', late: 1, weighed: 3, unweighed: { count: 3 } } as const;
  expect(told({ ...closed, now: at('10T08:00') })).toEqual(['print', 'late', 'weights']);
  expect(told({ ...closed, now: at('11T09:00') })).toEqual(['weights', 'late']);
});

test('once the sale is over nobody who came late can be served any more', () => {
  expect(told({ state: 'collected', late: 1, now: at('12T08:00') })).toEqual(['late ✓']);
});

test('what is sold by weight is to be weighed once orders are closed, and leads to the first row', () => {
  const place = { row: 7, column: 'weighed' };
  const weights = { weighed: 2, unweighed: { count: 1, first: place } };
  expect(told(weights)).toEqual([]);
  expect(tasksOf({ ...facts, ...weights, state: 'closed' })).toEqual([
    { code: 'print', isDone: false },
    { code: 'weights', isDone: false, count: 1, place },
  ]);
  expect(told({ weighed: 2, state: 'collected' })).toEqual(['weights ✓']);
});

test('the pick-up is to be ended once its last hour is past', () => {
  expect(told({ state: 'closed', now: at('11T12:00') })).toEqual(['endPickup']);
});

test('what the bank needs comes before payouts, transfers and what is unpaid', () => {
  const money = {
    ...followed,
    unreached: ['Élise Δ'],
    withoutIban: ['Ferme du Lac'],
    unreadable: ['Ферма'],
    otherIban: ['Ferme du Val'],
    transfers: 2,
    behind: cents(14360),
  };
  expect(told({ state: 'collected', money, mayOpenNext: true })).toEqual([
    'account',
    'iban',
    'holder',
    'ibanChanged',
    'settle',
    'transfers',
    'leftBehind',
    'unpaid ✓',
    'openNext',
  ]);
});

test('what holds money comes before payouts, and leads', () => {
  const collected = { ...facts, state: 'collected', money: { ...followed, isHeld: true } } as const;
  expect(told(collected)).toEqual(['held', 'settle', 'unpaid ✓']);
  expect(leadingTask(tasksOf(collected))?.code).toBe('held');
});

test('what is unpaid of earlier sales is told at any time; an estimate is never done', () => {
  const owed = { people: 2, cents: cents(1742), isEstimate: false };
  expect(told({ money: { ...followed, unpaid: owed } })).toEqual(['unpaid']);
  const estimate = { people: 0, cents: cents(0), isEstimate: true };
  expect(told({ state: 'settled', money: { ...followed, unpaid: estimate } })).toEqual([
    'settle ✓',
    'unpaid',
  ]);
});

test('the main button passes over what is done and what waits for somebody else', () => {
  const closed = { ...facts, state: 'closed', emptyPlaces: 2 } as const;
  const tasks = tasksOf({ ...closed, weighed: 1, unweighed: { count: 1 }, now: at('11T12:00') });
  expect(leadingTask(tasks)?.code).toBe('weights');
  expect(leadingTask(tasksOf(closed))?.code).toBe('print');
});
