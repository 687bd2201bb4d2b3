import { balanceCredits } from '../../../src/domain/money/credit';
import { dueParts, dueStanding, postDues } from '../../../src/domain/money/due';
import { type Entry, Ledger } from '../../../src/domain/money/ledger';
import {
  type Payee,
  payoutEntry,
  payoutsOf,
  postCarriedOut,
} from '../../../src/domain/money/payout';
import { postReceipt, type Receipt } from '../../../src/domain/money/receipt';
import { whereabouts } from '../../../src/domain/money/whereabouts';
import { cents } from '../../../src/domain/values/money';
import { anyone, claiming, due, NOW, receipt, side, stands, toPay } from './aLedger';

describe('the books', () => {
  test('take no entry that does not sum to zero', () => {
    const posting = { sale: 3, basket: 1, payee: 0, party: '', amount: cents(1) };
    const lame: Entry = {
      key: 'x:1',
      at: NOW,
      nature: 'other',
      label: '',
      postings: [{ ...posting, account: 'bank' }],
    };
    expect(() => new Ledger().post(lame)).toThrow(RangeError);
  });

  test('claim an order once, however often they are brought in step', () => {
    const order = due(1, side({ Bez: 660, Roc: 940 }, 66));
    const ledger = claiming(order);
    postDues(ledger, 3, [order], NOW);
    expect(ledger.added).toHaveLength(2);
    expect(stands(ledger)).toEqual([1666, 0, 1666]);
  });

  test('undo by a counter-entry, once; what was undone may be undone again', () => {
    const ledger = claiming(due(1, side({ Bez: 500 })));
    postReceipt(ledger, receipt(1, 500));
    expect(ledger.undo('note:1:500', NOW)).toBe(true);
    expect(ledger.undo('note:1:500', NOW)).toBe(false);
    expect(stands(ledger)).toEqual([500, 0, 500]);
    expect(ledger.undo('undo:note:1:500:1', NOW)).toBe(true);
    expect(stands(ledger)).toEqual([500, 500, 0]);
  });
});

describe('payments that come in pieces', () => {
  test('are shared on what came in so far, and end where one payment would', () => {
    const ledger = claiming(due(1, side({ A: 1000, B: 1000, C: 1000 })));
    const told = [1, 2, 3].map((piece) => {
      postReceipt(ledger, receipt(1, 1000, { key: `note:${piece}` }));
      return Object.values(toPay(ledger, 'received'));
    });
    expect(told).toEqual([
      [334, 333, 333],
      [667, 667, 666],
      [1000, 1000, 1000],
    ]);
  });
});

describe('what changes after the order', () => {
  test('two pieces at 2,20 + 0,22 missing: the buyer is credited 4,84, producer −4,40, fee −0,44', () => {
    const [served, settled] = [side({ Bez: 880 }, 88), side({ Bez: 440 }, 44)];
    const ledger = claiming(due(1, served));
    postReceipt(ledger, receipt(1, 968));
    postDues(ledger, 3, [due(1, served, settled)], NOW);
    balanceCredits(ledger, NOW);
    expect(stands(ledger)).toEqual([484, 484, 0]);
    expect(ledger.credit('b1@exemple.fr')).toBe(484);
    expect(payoutsOf(ledger, 3, 'received', anyone)[0]).toMatchObject({
      sold: 880,
      missing: 440,
      toPay: 440,
    });
    expect(dueParts(ledger, { sale: 3, basket: 1, payee: 0 })).toEqual(
      new Map([
        ['Bez', 440],
        ['', 44],
      ]),
    );
  });

  test('38,60 paid and the order cancelled: a credit of 38,60, which pays the next order', () => {
    const ledger = claiming(due(1, side({ Bez: 3860 })));
    postReceipt(ledger, receipt(1, 3860));
    postDues(ledger, 3, [], NOW);
    balanceCredits(ledger, NOW);
    expect(ledger.credit('b1@exemple.fr')).toBe(3860);
    const next = { ...due(9, side({ Roc: 5000 })), sale: 4, email: 'b1@exemple.fr' };
    postDues(ledger, 4, [next], NOW);
    balanceCredits(ledger, NOW);
    expect(dueStanding(ledger, next)).toMatchObject({ due: 5000, received: 3860, remaining: 1140 });
    expect(ledger.credit('b1@exemple.fr')).toBe(0);
  });

  test('25,00 not collected: paid, the producer is paid; unpaid, it is still due', () => {
    const ledger = claiming(due(1, side({ Bez: 2500 })), due(2, side({ Bez: 2500 })));
    postReceipt(ledger, receipt(1, 2500));
    expect([stands(ledger, 1), stands(ledger, 2)]).toEqual([
      [2500, 2500, 0],
      [2500, 0, 2500],
    ]);
    expect([toPay(ledger, 'received'), toPay(ledger)]).toEqual([{ Bez: 2500 }, { Bez: 5000 }]);
  });
});

describe('a receipt', () => {
  const ledgerOf = () => claiming(due(1, side({ Bez: 1890 })));
  test.each<[string, Partial<Receipt>, string]>([
    ['for an order that is not there', { basket: 7 }, 'unknownDue'],
    ['of nothing', { amount: cents(0) }, 'notAnAmount'],
    ['of less than nothing', { amount: cents(-5) }, 'notAnAmount'],
    ['paid back without credit', { kind: 'refund' }, 'nothingToUndo'],
    ['in credit that is not there', { means: 'credit' }, 'nothingToUndo'],
    ['taken back that never came', { kind: 'undo' }, 'nothingToUndo'],
    ['« rounded » by 18,90', { means: 'rounding' }, 'notAnAmount'],
  ])('%s is told, and nothing is posted', (_, more, error) => {
    const ledger = ledgerOf();
    expect(postReceipt(ledger, receipt(1, 1890, more))).toEqual({ ok: false, error });
    expect(ledger.added).toHaveLength(1);
  });

  test('given twice counts once; for a settled order it is told, unless it really came', () => {
    const ledger = ledgerOf();
    expect(postReceipt(ledger, receipt(1, 1890))).toEqual({ ok: true, value: true });
    expect(postReceipt(ledger, receipt(1, 1890))).toEqual({ ok: true, value: false });
    const again = receipt(1, 1890, { key: 'note:2' });
    expect(postReceipt(ledger, again)).toEqual({ ok: false, error: 'nothingDue' });
    postReceipt(ledger, { ...again, kind: 'extra' });
    balanceCredits(ledger, NOW);
    expect(ledger.credit('b1@exemple.fr')).toBe(1890);
    expect(postReceipt(ledger, receipt(1, 1890, { key: 'note:3', kind: 'refund' })).ok).toBe(true);
    expect([ledger.credit('b1@exemple.fr'), whereabouts(ledger).inAccounts]).toEqual([0, 1890]);
  });

  test('a few cents that are missing are given up as rounding', () => {
    const ledger = ledgerOf();
    postReceipt(ledger, receipt(1, 1889));
    expect(postReceipt(ledger, receipt(1, 1, { means: 'rounding' })).ok).toBe(true);
    expect(stands(ledger)).toEqual([1890, 1890, 0]);
  });

  test('a payment taken back leaves the due as it was, and only once', () => {
    const ledger = ledgerOf();
    postReceipt(ledger, receipt(1, 1890, { means: 'cash' }));
    const back = receipt(1, 1890, { key: 'note:back', kind: 'undo', means: 'cash' });
    expect(postReceipt(ledger, back).ok && stands(ledger)).toEqual([1890, 0, 1890]);
    expect(postReceipt(ledger, back)).toEqual({ ok: true, value: false });
    expect(postReceipt(ledger, { ...back, key: 'note:more' }).ok).toBe(false);
  });

  test('where the buyer pays each producer, it is the producer’s money at once', () => {
    const ledger = claiming(
      due(1, side({ Bez: 600 }), undefined, 1),
      due(1, side({ Roc: 900 }), undefined, 2),
    );
    postReceipt(ledger, receipt(1, 600, { payee: 1 }));
    expect([stands(ledger, 1, 1), stands(ledger, 1, 2)]).toEqual([
      [600, 600, 0],
      [900, 0, 900],
    ]);
    expect(toPay(ledger, 'received')).toEqual({ Bez: 0, Roc: 0 });
    expect(whereabouts(ledger).inAccounts).toBe(0);
  });
});

describe('money given back that then turns out not to have come (docs/rules.md M23)', () => {
  /** 7,00 came, some was not delivered and given back, and the 7,00 is taken back. */
  const givenBack = (left: number, payee: number): Ledger => {
    const [served, settled] = [side({ Bez: 700 }), side({ Bez: left })];
    const ledger = claiming(due(1, served, served, payee));
    postReceipt(ledger, receipt(1, 700, { payee }));
    postDues(ledger, 3, [due(1, served, settled, payee)], NOW);
    balanceCredits(ledger, NOW);
    const back = receipt(1, 700 - left, { payee, kind: 'refund', key: 'note:back:1' });
    expect(postReceipt(ledger, back).ok).toBe(true);
    ledger.undo('note:1:700', NOW);
    balanceCredits(ledger, NOW);
    return ledger;
  };

  test.each([
    ['of an order of which something is left', 200, 0],
    ['of one of which nothing is left', 0, 0],
    ['by a producer who is paid directly', 200, 1],
    ['by one of whom nothing is left', 0, 1],
  ])('%s: its buyer owes it, no producer does, and no cent is lost', (_, left, payee) => {
    const ledger = givenBack(left, payee);
    expect(stands(ledger, 1, payee)).toEqual([left, left - 700, 700]);
    expect(toPay(ledger, 'received')).toEqual({ Bez: 0 });
    const { received, paidOut, feesKept, charges, refunds, credits, held } = whereabouts(ledger);
    expect(paidOut + feesKept + charges + refunds + credits + held).toBe(received);
  });
});

describe('what producers are paid', () => {
  test('the collector keeps its own share, and who has no usable IBAN is named', () => {
    const ledger = claiming(due(1, side({ Bez: 1000, Roc: 2000, Val: 300, Sud: 50 })));
    const payee = (producer: string): Payee => ({
      iban: producer === 'Val' ? 'none' : producer === 'Sud' ? 'bad' : 'usable',
      isCollector: producer === 'Bez',
    });
    const states = payoutsOf(ledger, 3, 'due', payee).map(({ producer, state }) => [
      producer,
      state,
    ]);
    expect(states).toEqual([
      ['Bez', 'collector'],
      ['Roc', 'toPay'],
      ['Val', 'noIban'],
      ['Sud', 'badIban'],
    ]);
  });

  test('nobody is paid twice: a file, then the bank, then nothing more to pay', () => {
    const ledger = claiming(due(1, side({ Roc: 2000 })));
    const now = () => payoutsOf(ledger, 3, 'due', anyone)[0];
    const first = now();
    if (first) ledger.post(payoutEntry(ledger, first, 'transfers', 'DF-V3-1', NOW));
    expect(now()).toMatchObject({ paid: 2000, toPay: 0, state: 'inFile' });
    expect(postCarriedOut(ledger, 3, () => true, NOW)).toBe(1);
    expect(postCarriedOut(ledger, 3, () => true, NOW)).toBe(0);
    expect(now()).toMatchObject({ paid: 2000, toPay: 0, state: 'paid' });
  });

  test('a producer who was paid and whose goods were missing afterwards has had too much', () => {
    const served = side({ Roc: 2000 });
    const ledger = claiming(due(1, served));
    const [first] = payoutsOf(ledger, 3, 'due', anyone);
    if (first) ledger.post(payoutEntry(ledger, first, 'bank', '', NOW));
    postDues(ledger, 3, [due(1, served, side({ Roc: 1500 }))], NOW);
    expect(payoutsOf(ledger, 3, 'due', anyone)[0]).toMatchObject({
      toPay: -500,
      state: 'overpaid',
    });
  });
});
