import type { PayoutState } from '../../../src/domain/money/payout';
import { payoutActs, payoutsActs } from '../../../src/domain/money/payoutActs';
import { cents } from '../../../src/domain/values/money';

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

test('a payout that came back is taken back, of whoever was paid by the drive', () => {
  const is = { isPrepared: true, isDirect: false };
  expect(payoutActs(payout('paid', 500), is)).toEqual(['takeBack']);
  expect(payoutActs(payout('collector', 500), is)).toEqual([]);
  expect(payoutActs(payout('paid', 500), { ...is, isDirect: true })).toEqual([]);
});
