import type { Cycle, CycleState } from '../../../src/domain/sale/cycle';
import { type Moments, partsMoved } from '../../../src/domain/sale/moments';
import { moved } from '../../../src/domain/sale/moving';
import { instant } from '../../../src/domain/values/time';

const sale = (state: CycleState): Cycle => ({
  number: 1,
  state,
  place: 'Mairie',
  opensAt: instant(10),
  closesAt: instant(20),
  pickupStart: instant(30),
  pickupEnd: instant(40),
});

const told = (state: CycleState, now: number, change: Partial<Moments>): string => {
  const of = sale(state);
  const to = moved(of, { ...of, ...change }, instant(now));
  return to.ok ? partsMoved(of, to.value).join() : to.error;
};

test.each<[CycleState, number, Partial<Moments>, string]>([
  ['open', 15, { closesAt: instant(25) }, 'closesAt'],
  ['open', 15, { closesAt: instant(30) }, 'closesAt'],
  ['open', 15, { closesAt: instant(31) }, 'pickupBeforeClosing'],
  ['open', 15, { closesAt: instant(15) }, 'alreadyPast'],
  ['open', 15, { closesAt: instant(10) }, 'alreadyPast'],
  ['open', 15, { place: ' Halle ' }, 'place'],
  ['open', 15, { place: ' ' }, 'placeEmpty'],
  ['open', 15, { opensAt: instant(12) }, 'openingFixed'],
  ['open', 15, {}, 'nothingMoves'],
  ['preparing', 5, { opensAt: instant(12), pickupEnd: instant(50) }, 'opensAt,pickupEnd'],
  ['preparing', 5, { opensAt: instant(21) }, 'closesBeforeOpening'],
  ['closed', 25, { closesAt: instant(26) }, 'closingFixed'],
  ['closed', 25, { pickupStart: instant(50), pickupEnd: instant(60) }, 'pickupStart,pickupEnd'],
  ['closed', 25, { pickupEnd: instant(29) }, 'pickupEndsBeforeStart'],
  ['closed', 32, { pickupEnd: instant(31) }, 'pickupPast'],
  ['closed', 40, { place: 'Halle' }, 'pickupOver'],
  ['settled', 50, { place: 'Halle' }, 'pickupOver'],
  ['calledOff', 15, { place: 'Halle' }, 'saleCalledOff'],
])('%s at %i, with %j: %s', (state, now, change, expected) => {
  expect(told(state, now, change)).toBe(expected);
});
