import {
  isOwnMoney,
  type PayoutNeed,
  type PayoutState,
  payoutActs,
  payoutNeeds,
  payoutsActs,
} from '../../../src/domain/money/payoutState';
import { cents } from '../../../src/domain/values/money';
import { payoutStateNames } from '../../../src/tabs/words/stateNames';

const states = Object.keys(payoutStateNames) as PayoutState[];
const needing = (...needs: PayoutNeed[]): PayoutState[] =>
  states.filter((state) => payoutNeeds(state, ...needs));

test('what each state of a payout needs before it is settled', () => {
  expect(needing('transfer', 'bank')).toEqual(['toPay', 'inFile']);
  expect(needing('iban', 'holder')).toEqual(['noIban', 'badIban', 'noHolder']);
  expect(needing('confirm')).toEqual(['ibanChanged']);
  expect(needing('refund')).toEqual(['overpaid']);
  expect(needing('figures')).toEqual(['waiting']);
  expect(needing('nothing')).toEqual(['paid', 'nothing', 'collector']);
});

test('who collects has the money already', () => {
  expect(states.filter(isOwnMoney)).toEqual(['collector']);
});

const payout = (state: PayoutState, paid = 0, ordered = 0) => ({
  ...{ state, paid: cents(paid), ordered: cents(ordered) },
});
const READY = { isPrepared: true, hasAccount: true };

test('a file is made once payouts are prepared, where there is an account and something to pay', () => {
  expect(payoutsActs([payout('paid', 500), payout('toPay')], READY)).toEqual(['order']);
  expect(payoutsActs([payout('toPay')], { ...READY, isPrepared: false })).toEqual([]);
  expect(payoutsActs([payout('toPay')], { ...READY, hasAccount: false })).toEqual([]);
  expect(payoutsActs([payout('noIban')], READY)).toEqual([]);
});

test('what a file ordered was carried out, or never sent', () => {
  expect(payoutsActs([payout('inFile', 500, 500)], READY)).toEqual(['markPaid', 'takeBack']);
});

test.each<PayoutState>(['noIban', 'badIban', 'noHolder'])(
  'whom no bank pays (%s) is paid otherwise, once payouts are prepared',
  (state) => {
    expect(payoutActs(payout(state), { isPrepared: true, isDirect: false })).toEqual([
      'payOtherwise',
    ]);
    expect(payoutActs(payout(state), { isPrepared: false, isDirect: false })).toEqual([]);
  },
);

test('an account that changed is confirmed at any time, or its producer paid otherwise', () => {
  const acts = (isPrepared: boolean) =>
    payoutActs(payout('ibanChanged'), { isPrepared, isDirect: false });
  expect(acts(false)).toEqual(['confirmIban']);
  expect(acts(true)).toEqual(['confirmIban', 'payOtherwise']);
});

test('a payout that came back is taken back, of whoever was paid by the drive', () => {
  const is = { isPrepared: true, isDirect: false };
  expect(payoutActs(payout('paid', 500), is)).toEqual(['takeBack']);
  expect(payoutActs(payout('collector', 500), is)).toEqual([]);
  expect(payoutActs(payout('paid', 500), { ...is, isDirect: true })).toEqual([]);
});
