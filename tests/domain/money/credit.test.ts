import { balanceCredits } from '../../../src/domain/money/credit';
import { dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { postReceipt } from '../../../src/domain/money/receipt';
import { cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';

const NOW = instant(1_000);
const ANNE = 'anne@exemple.fr';
const sale = (number: number, amount: number, email = ANNE) => ({
  ...{ sale: number, basket: 1, payee: 0, email, name: '', estimated: false },
  served: { sold: new Map([['Bez', cents(amount)]]), fees: new Map() },
  settled: { sold: new Map([['Bez', cents(amount)]]), fees: new Map() },
});
const owing = (ledger: Ledger, number: number, amount: number, email?: string): void => {
  postDues(ledger, number, [sale(number, amount, email)], NOW);
  balanceCredits(ledger, NOW);
};
const stands = (ledger: Ledger, number: number) => {
  const { email, due, remaining } = dueStanding(ledger, { sale: number, basket: 1, payee: 0 });
  return [email, due, remaining];
};

describe('a due below zero', () => {
  test('is somebody’s: its buyer has the credit, which the next order counts', () => {
    const ledger = new Ledger();
    owing(ledger, 1, -12);
    expect(stands(ledger, 1)).toEqual([ANNE, -12, 0]);
    expect(ledger.credit(ANNE)).toBe(12);
    owing(ledger, 2, 100);
    expect(stands(ledger, 2)).toEqual([ANNE, 100, 88]);
  });

  test('that an older version left to nobody becomes its buyer’s', () => {
    const ledger = new Ledger();
    postDues(ledger, 1, [sale(1, -12)], NOW);
    const where = { sale: 1, basket: 1, payee: 0, party: '' };
    ledger.post({
      ...{ key: 'credit:1:1:0:1', at: NOW, nature: 'credit', label: '' },
      postings: [
        { ...where, account: 'credits', amount: cents(-12) },
        { ...where, account: 'buyers', amount: cents(12) },
      ],
    });
    balanceCredits(ledger, NOW);
    expect([ledger.credit(''), ledger.credit(ANNE)]).toEqual([0, 12]);
  });
});

test('a credit follows the address of its order when that is put right', () => {
  const ledger = new Ledger();
  owing(ledger, 1, 500, 'ane@exemple.fr');
  const paid = { sale: 1, basket: 1, payee: 0, at: NOW, label: '', amount: cents(800) };
  postReceipt(ledger, { ...paid, key: 'note:1:1', means: 'cash', kind: 'payment' });
  balanceCredits(ledger, NOW);
  expect(ledger.credit('ane@exemple.fr')).toBe(300);
  owing(ledger, 1, 500);
  expect([ledger.credit('ane@exemple.fr'), ledger.credit(ANNE)]).toEqual([0, 300]);
});

test('an entry is never taken back twice, whichever way round', () => {
  const ledger = new Ledger();
  owing(ledger, 1, 500);
  const paid = { sale: 1, basket: 1, payee: 0, at: NOW, label: '', amount: cents(500) };
  postReceipt(ledger, { ...paid, key: 'a', means: 'cash', kind: 'payment' });
  expect(ledger.undo('a', NOW, 'b')).toBe(true);
  expect(ledger.undo('b', NOW, 'c')).toBe(true);
  expect(ledger.undo('a', NOW, 'd')).toBe(true);
  // It would make « b » count again beside « d ».
  expect(ledger.undo('c', NOW, 'e')).toBe(false);
  expect(stands(ledger, 1)).toEqual([ANNE, 500, 500]);
  expect(ledger.undo('d', NOW, 'f')).toBe(true);
  expect(stands(ledger, 1)).toEqual([ANNE, 500, 0]);
});
