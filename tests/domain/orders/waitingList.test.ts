/** The waiting list (docs/rules.md O19–O22), by hand. */
import { allocate } from '../../../src/domain/orders/allocation';
import {
  claimsIn,
  type Hold,
  newHolds,
  type OrderVersion,
  reachOf,
} from '../../../src/domain/orders/waitingList';
import type { Instant } from '../../../src/domain/values/time';
import { loose, offered } from '../catalogue/products';
import { asks, at } from './answers';

const products = new Map([
  ['A', offered('A', { stock: 6, maxPerBasket: 4 })],
  ['D', offered('D', { ...loose, stock: 1000 })],
]);

const soldOut = { code: 'soldOut' } as const;
const order = (
  email: string,
  time: string,
  [ref, asked, served]: [string, number, number],
  holds: readonly Hold[] = [],
): OrderVersion => ({
  ...{ email, basket: email.charCodeAt(0), time: at(time), holds },
  lines: [served < asked ? { ref, asked, served, reason: soldOut } : { ref, asked, served }],
});
const hold = (quantity: number, from: string, until: string): Hold => ({
  ...{ family: 'A', quantity },
  at: at(from),
  until: at(until),
});

const inShort = (versions: readonly OrderVersion[]) =>
  claimsIn(versions, products).map(
    ({ email, family, quantity, at: since, isHeld }) =>
      `${email} ${quantity} ${family} ${new Date(since).toISOString().slice(11, 16)}${isHeld ? ' held' : ''}`,
  );

const offering = (now: string, most = 9) => ({
  ...{ now: at(now), until: at('19:00'), most },
  stepOf: (family: string) => (family === 'D' ? 500 : 1),
});
const offeredTo = (versions: readonly OrderVersion[], left: number, now: string, most?: number) =>
  [...newHolds(claimsIn(versions, products), new Map([['A', left]]), offering(now, most))].map(
    ([email, holds]) => `${email} ${holds.map((one) => one.quantity).join()}`,
  );

const three = [
  order('b', '09:10', ['A', 1, 0]),
  order('c', '09:20', ['A', 2, 0]),
  order('d', '09:30', ['A', 1, 0]),
];

test('three wait for two cheeses: the first gets what is asked for, the next what is left', () => {
  expect(offeredTo(three, 2, '10:00')).toEqual(['b 1', 'c 1']);
  expect(offeredTo(three, 4, '10:00')).toEqual(['b 1', 'c 2', 'd 1']);
  expect(offeredTo(three, 0, '10:00')).toEqual([]);
  // Somebody who cannot be told today is not passed over.
  expect(offeredTo(three, 4, '10:00', 1)).toEqual(['b 1']);
});

test('what is held is offered to nobody else; whoever does not answer waits no more', () => {
  const [b, c, d] = three as [OrderVersion, OrderVersion, OrderVersion];
  const told = [
    { ...b, holds: [hold(1, '10:00', '12:00')] },
    { ...c, holds: [hold(1, '10:00', '12:00')] },
    d,
  ];
  expect(offeredTo(told, 2, '11:59')).toEqual([]);
  // Both are over: what Chloé waited for besides is over too.
  expect(offeredTo(told, 2, '12:00')).toEqual(['d 1']);
  // Bruno took his, so that one is left.
  const taken = [...told, order('b', '11:00', ['A', 1, 1])];
  expect(offeredTo(taken, 1, '12:00')).toEqual(['d 1']);
});

test('the place in the queue stays while one changes something else, and what is added comes last', () => {
  expect(inShort([...three, order('b', '10:00', ['A', 1, 0])])).toEqual([
    `b 1 A 09:10`,
    `c 2 A 09:20`,
    `d 1 A 09:30`,
  ]);
  expect(inShort([...three, order('b', '10:00', ['A', 3, 0])])).toEqual([
    `b 1 A 09:10`,
    `c 2 A 09:20`,
    `d 1 A 09:30`,
    `b 2 A 10:00`,
  ]);
  // What is given up is what was asked for last; asked for again, it comes last.
  const less = [...three, order('c', '10:00', ['A', 1, 0]), order('c', '11:00', ['A', 2, 0])];
  expect(inShort(less)).toContain(`c 1 A 11:00`);
  expect(inShort([...three, { ...order('c', '10:00', ['A', 2, 0]), lines: [] }])).toEqual([
    `b 1 A 09:10`,
    `d 1 A 09:30`,
  ]);
});

test('only for want of stock, up to what a basket may hold, and with an address', () => {
  expect(inShort([order('b', '09:10', ['A', 6, 1])])).toEqual([`b 3 A 09:10`]);
  const maximum = { code: 'basketMaximum', maximum: 4 } as const;
  const lines = [{ ref: 'A', asked: 6, served: 4, reason: maximum }];
  expect(inShort([{ ...order('b', '09:10', ['A', 6, 4]), lines }])).toEqual([]);
  expect(inShort([order('paul@sans-adresse.invalid', '09:10', ['A', 1, 0])])).toEqual([]);
});

test('loose goods are offered by whole steps', () => {
  const claims = claimsIn([order('b', '09:10', ['D', 1500, 0])], products);
  const holds = newHolds(claims, new Map([['D', 1200]]), offering('10:00'));
  expect([...holds].map(([, [one]]) => one?.quantity)).toEqual([1000]);
});

test('in the last hour what is free is anybody’s, except what is held', () => {
  const told = three.map((one, nth) =>
    nth === 0 ? { ...one, holds: [hold(1, '10:00', '12:00')] } : one,
  );
  const claims = claimsIn(told, products);
  const reach = (time: string, email?: string) =>
    reachOf({ claims, left: 3, time: at(time), openFrom: at('11:00') }, email);
  expect([reach('10:59'), reach('11:00'), reach('12:00')]).toEqual([0, 2, 3]);
  expect([reach('10:59', 'b'), reach('10:59', 'c'), reach('10:59', 'd')]).toEqual([1, 2, 0]);
});

test('what is taken where answers add up adds nothing to what was asked for', () => {
  const versions = [{ ...order('b', '09:10', ['A', 2, 1]), holds: [hold(1, '10:00', '12:00')] }];
  const before = {
    ...{ held: versions, soldOutAt: new Map<string, Instant>() },
    claims: claimsIn(versions, products),
  };
  const rules = { answers: 'add' as const, closesAt: at('20:00'), openFrom: at('19:00') };
  const taken = allocate(
    [offered('A', { stock: 3 })],
    before,
    [asks('b', '11:00', { A: 1 })],
    rules,
  );
  expect(taken.outcomes[0]?.lines).toEqual([{ ref: 'A', asked: 2, served: 2 }]);
  expect(taken.claims).toEqual([]);
});
