import { balanceCredits } from '../../../src/domain/money/credit';
import { balances, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { personBalances } from '../../../src/domain/money/persons';
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

test('a surplus given back on an order that needs it again is owed on that order', () => {
  const ledger = new Ledger();
  const received = (number: number, amount: number, kind: 'payment' | 'refund'): void => {
    const about = { sale: number, basket: 1, payee: 0, at: NOW, label: '' };
    const key = `note:${number}:${kind}`;
    postReceipt(ledger, { ...about, key, amount: cents(amount), means: 'transfer', kind });
    balanceCredits(ledger, NOW);
  };
  owing(ledger, 1, 61);
  owing(ledger, 2, 61);
  received(1, 53, 'payment');
  received(2, 61, 'payment');
  owing(ledger, 2, 0);
  expect([stands(ledger, 1), ledger.credit(ANNE)]).toEqual([[ANNE, 61, 0], 53]);
  received(2, 8, 'refund');
  owing(ledger, 2, 61);
  expect([stands(ledger, 1), stands(ledger, 2), ledger.credit(ANNE)]).toEqual([
    [ANNE, 61, 8],
    [ANNE, 61, 8],
    0,
  ]);
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

describe('a payment under an address that is put right', () => {
  const owed = (ledger: Ledger) => [...balances(ledger)].filter(([, sum]) => sum !== 0);
  const paid = (ledger: Ledger, payee = 0) =>
    postReceipt(ledger, {
      ...{ sale: 1, basket: 1, payee, at: NOW, label: '', amount: cents(300) },
      ...{ key: 'note:1:1', means: 'cash', kind: 'payment' },
    });

  test('goes with its order: the address before owes nothing and has nothing', () => {
    const ledger = new Ledger();
    owing(ledger, 1, 500, 'ane@exemple.fr');
    paid(ledger);
    owing(ledger, 1, 500);
    expect(stands(ledger, 1)).toEqual([ANNE, 500, 200]);
    expect(owed(ledger)).toEqual([[ANNE, 200]]);
  });

  test('stays so where the order is cancelled, and goes back where the payment is', () => {
    const ledger = new Ledger();
    owing(ledger, 1, 500, 'ane@exemple.fr');
    paid(ledger);
    owing(ledger, 1, 500);
    owing(ledger, 1, 0);
    expect(owed(ledger)).toEqual([[ANNE, -300]]);
    expect(ledger.credit(ANNE)).toBe(300);
    owing(ledger, 1, 500);
    ledger.undo('note:1:1', NOW);
    balanceCredits(ledger, NOW);
    expect(owed(ledger)).toEqual([[ANNE, 500]]);
  });
});

describe('money that came without a basket', () => {
  const topUp = (ledger: Ledger, amount: number, more: object = {}) =>
    postReceipt(ledger, {
      ...{ sale: 1, basket: 0, payee: 0, at: NOW, label: '', amount: cents(amount), email: ANNE },
      ...{ key: ledger.nextKey({ source: 'note', about: 'x' }), means: 'cash', kind: 'payment' },
      ...more,
    });
  const left = (ledger: Ledger): [number, number] => {
    balanceCredits(ledger, NOW);
    return [ledger.credit(ANNE), balances(ledger).get(ANNE) ?? 0];
  };

  test('is the person’s credit, and pays what is owed, oldest first', () => {
    const ledger = new Ledger();
    owing(ledger, 1, 500);
    owing(ledger, 2, 500);
    topUp(ledger, 700);
    balanceCredits(ledger, NOW);
    expect([stands(ledger, 1), stands(ledger, 2)]).toEqual([
      [ANNE, 500, 0],
      [ANNE, 500, 300],
    ]);
    topUp(ledger, 1000);
    expect(left(ledger)).toEqual([700, -700]);
  });

  test('taken back, it leaves the dues of before; given back, it takes of the credit', () => {
    const ledger = new Ledger();
    owing(ledger, 1, 500);
    topUp(ledger, 700);
    expect(left(ledger)).toEqual([200, -200]);
    expect(topUp(ledger, 300, { kind: 'refund' })).toEqual({ ok: false, error: 'nothingToUndo' });
    expect(topUp(ledger, 200, { kind: 'refund' }).ok).toBe(true);
    expect(left(ledger)).toEqual([0, 0]);
    expect(topUp(ledger, 200, { kind: 'undo' }).ok).toBe(true);
    expect(topUp(ledger, 700, { kind: 'undo' }).ok).toBe(true);
    expect(left(ledger)).toEqual([0, 500]);
  });

  test('given back, and then found not to have come, it is owed', () => {
    const ledger = new Ledger();
    topUp(ledger, 700);
    topUp(ledger, 700, { kind: 'refund' });
    ledger.undo('note:x:1', NOW);
    expect(left(ledger)).toEqual([-700, 700]);
    const [anne] = personBalances(ledger, () => '');
    expect(anne).toMatchObject({ owes: 700, credit: 0, balance: 700 });
    owing(ledger, 2, 500);
    expect(stands(ledger, 2)).toEqual([ANNE, 500, 500]);
  });

  test('is nobody’s without an address, and never nothing or rounding', () => {
    const ledger = new Ledger();
    expect(topUp(ledger, 0)).toEqual({ ok: false, error: 'notAnAmount' });
    expect(topUp(ledger, 100, { email: undefined })).toEqual({ ok: false, error: 'unknownDue' });
    expect(topUp(ledger, 100, { means: 'rounding' })).toEqual({ ok: false, error: 'notAnAmount' });
    expect(topUp(ledger, 100, { kind: 'undo' })).toEqual({ ok: false, error: 'nothingToUndo' });
    expect(ledger.added).toEqual([]);
  });
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

test('what is granted on an order pays that one, and only what is beyond it an older one', () => {
  const ledger = new Ledger();
  owing(ledger, 1, 500);
  owing(ledger, 2, 1000);
  const granted = { sale: 2, basket: 1, payee: 0, at: NOW, label: '', amount: cents(300) };
  postReceipt(ledger, { ...granted, key: 'note:2:1', means: 'credit', kind: 'extra' });
  balanceCredits(ledger, NOW);
  expect([stands(ledger, 1), stands(ledger, 2)]).toEqual([
    [ANNE, 500, 500],
    [ANNE, 1000, 700],
  ]);
  postReceipt(ledger, {
    ...granted,
    key: 'note:2:2',
    amount: cents(900),
    means: 'credit',
    kind: 'extra',
  });
  balanceCredits(ledger, NOW);
  expect([stands(ledger, 1), stands(ledger, 2)]).toEqual([
    [ANNE, 500, 300],
    [ANNE, 1000, 0],
  ]);
});
