/** What is left of sales before, and with which sale it goes. */
import { carryOver, toPayIn } from '../../../../src/domain/money/books/carriedOver';
import { postDues } from '../../../../src/domain/money/due';
import { Ledger } from '../../../../src/domain/money/ledger';
import { payoutsOf } from '../../../../src/domain/money/payout';
import { isOpen, type PayoutState } from '../../../../src/domain/money/payoutState';
import { cents } from '../../../../src/domain/values/money';
import { due, NOW, side } from '../aLedger';

const payee = () => ({ iban: 'usable', isCollector: false }) as const;
const payouts = (ledger: Ledger, sale: number) => payoutsOf(ledger, sale, 'due', payee);

/** What producers sold by sale. */
function sold(...sales: Record<string, number>[]): Ledger {
  const ledger = new Ledger();
  for (const [at, parts] of sales.entries())
    postDues(ledger, at + 1, [{ ...due(1, side(parts)), sale: at + 1 }], NOW);
  return ledger;
}

const left = (ledger: Ledger, ...sales: number[]) =>
  sales.map((sale) => ({
    ...{ sale, basis: 'due' as const },
    payouts: payouts(ledger, sale).filter(isOpen),
  }));

const toPay = (ledger: Ledger, sale: number) =>
  payouts(ledger, sale).map((one) => [one.producer, 0 + one.carried, one.toPay]);

test('what two sales left goes into the third, and neither has any of it left', () => {
  const ledger = sold({ Bez: 14_360 }, { Bez: 425, Roc: 3108 }, { Bez: 100, Roc: 0 });
  const all = left(ledger, 1, 2);
  expect(all.map(toPayIn)).toEqual([14_360, 3533]);
  const over = carryOver(ledger, all, { to: 3, at: NOW });
  expect(over).toEqual([
    { sale: 1, basis: 'due', cents: 14_360 },
    { sale: 2, basis: 'due', cents: 3533 },
  ]);
  expect(toPay(ledger, 3)).toEqual([
    ['Bez', 14_785, 14_885],
    ['Roc', 3108, 3108],
  ]);
  expect(left(ledger, 1, 2).flatMap((one) => one.payouts)).toEqual([]);
});

test('who sells nothing in it is paid with it all the same', () => {
  const ledger = sold({ Bez: 14_360, Roc: 3108 }, { Bez: 100 });
  carryOver(ledger, left(ledger, 1), { to: 2, at: NOW });
  expect(toPay(ledger, 1)).toEqual([
    ['Bez', -14_360, 0],
    ['Roc', -3108, 0],
  ]);
  expect(toPay(ledger, 2)).toEqual([
    ['Bez', 14_360, 14_460],
    ['Roc', 3108, 3108],
  ]);
});

test.each<[PayoutState, number, number, boolean]>([
  ['toPay', 425, 0, true],
  ['noIban', 3108, 0, true],
  ['overpaid', -220, 0, true],
  ['waiting', 0, 1200, true],
  ['inFile', 0, 0, true],
  ['paid', 0, 0, false],
  ['nothing', 0, 0, false],
  ['collector', 16_760, 0, false],
])(
  'of a payout that is %s, %i to pay, %i waiting, something is left: %s',
  (state, to, waits, is) => {
    expect(isOpen({ state, toPay: cents(to), waiting: cents(waits) })).toBe(is);
  },
);
