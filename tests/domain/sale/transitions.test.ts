import type { Cycle, CycleState } from '../../../src/domain/sale/cycle';
import {
  areAccountsDone,
  areOrdersOpen,
  awaitsAccounts,
  awaitsPickup,
  dueEvent,
  isBehind,
  isCollected,
  isInPreparation,
  isUnderWay,
  type SaleEvent,
  stateAt,
  transition,
  wasCalledOff,
} from '../../../src/domain/sale/transitions';
import { instant } from '../../../src/domain/values/time';

const STATES = ['preparing', 'open', 'closed', 'collected', 'settled', 'calledOff'] as const;

const told = (state: CycleState, event: SaleEvent): string => {
  const moved = transition(state, event);
  return moved.ok ? moved.value : `(${moved.error})`;
};

test.each<[SaleEvent, string]>([
  ['open', 'open (noSale) (noSale) (noSale) (noSale) (noSale)'],
  ['close', '(saleNotOpen) closed (saleNotOpen) (saleNotOpen) (saleNotOpen) (saleNotOpen)'],
  [
    'endPickup',
    '(nothingToCollect) (nothingToCollect) collected (nothingToCollect) (nothingToCollect) (nothingToCollect)',
  ],
  ['openNext', '(saleAlreadyOpen) (saleAlreadyOpen) (notCollectedYet) collected settled calledOff'],
  ['openBeside', '(saleAlreadyOpen) (saleAlreadyOpen) closed collected settled calledOff'],
  ['setAside', '(saleAlreadyOpen) (saleAlreadyOpen) collected collected settled calledOff'],
  [
    'settle',
    '(payoutsTooEarly) (payoutsTooEarly) (payoutsTooEarly) settled settled (saleCalledOff)',
  ],
  ['move', 'preparing open closed (pickupOver) (pickupOver) (saleCalledOff)'],
  ['changeOffer', '(saleNotOpen) open (saleNotOpen) (saleNotOpen) (saleNotOpen) (saleCalledOff)'],
  ['changeOrders', '(noSale) open closed (pickupOver) (pickupOver) (saleCalledOff)'],
  ['repairBuyer', '(noSale) open closed collected settled (saleCalledOff)'],
  ['reopen', '(noSale) (saleAlreadyOpen) open (pickupOver) (pickupOver) (saleCalledOff)'],
  ['callOff', 'calledOff calledOff calledOff (pickupOver) (pickupOver) (saleCalledOff)'],
])('%s, in preparation, open, closed, collected, settled and called off: %s', (event, expected) => {
  expect(STATES.map((state) => told(state, event)).join(' ')).toBe(expected);
});

test.each([
  ['in preparation', isInPreparation, 'preparing'],
  ['taking orders', areOrdersOpen, 'open'],
  ['closed, its pick-up to come', awaitsPickup, 'closed'],
  ['settled', areAccountsDone, 'settled'],
  ['called off', wasCalledOff, 'calledOff'],
  ['under way', isUnderWay, 'open closed'],
  ['collected', isCollected, 'collected settled'],
  ['closed, its accounts to be done', awaitsAccounts, 'closed collected'],
  ['behind', isBehind, 'collected settled calledOff'],
] as const)('a sale is %s', (_, is, expected) => {
  expect(STATES.filter(is).join(' ')).toBe(expected);
});

const sale = (state: CycleState): Cycle => ({
  number: 1,
  state,
  place: '',
  opensAt: instant(10),
  closesAt: instant(20),
  pickupStart: instant(30),
  pickupEnd: instant(40),
});

test.each<[CycleState, number, CycleState]>([
  ['closed', 39, 'closed'],
  ['closed', 40, 'collected'],
  ['open', 40, 'open'],
  ['settled', 40, 'settled'],
])('%s at %i counts as %s', (state, now, expected) => {
  expect(stateAt(sale(state), instant(now))).toBe(expected);
});

test.each<[CycleState, number, SaleEvent | undefined]>([
  ['preparing', 9, undefined],
  ['preparing', 10, 'open'],
  ['open', 19, undefined],
  ['open', 20, 'close'],
  ['open', 39, 'close'],
  ['open', 40, undefined],
  ['closed', 39, undefined],
  ['closed', 40, 'endPickup'],
  ['collected', 99, undefined],
  ['settled', 99, undefined],
  ['calledOff', 99, undefined],
])('%s at %i: %s is due', (state, now, expected) => {
  expect(dueEvent(sale(state), instant(now))).toBe(expected);
});
