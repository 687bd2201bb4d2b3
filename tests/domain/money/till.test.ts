import { balanceCredits } from '../../../src/domain/money/credit';
import { postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { postMove, postReceipt, type Receipt } from '../../../src/domain/money/receipt';
import { inTill, receivedBy, receivedIn } from '../../../src/domain/money/till';
import { cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';

const ANNE = 'anne@exemple.fr';

/** Two dues of 10.00: one to the drive, one to a producer directly. */
function books(): Ledger {
  const ledger = new Ledger();
  const sold = { sold: new Map([['Bez', cents(1000)]]), fees: new Map() };
  const due = { sale: 1, basket: 1, email: ANNE, name: '', estimated: false };
  postDues(
    ledger,
    1,
    [0, 2].map((payee) => ({ ...due, payee, served: sold, settled: sold })),
    instant(1),
  );
  return ledger;
}
let count = 0;
function noted(ledger: Ledger, amount: number, more: Partial<Receipt> = {}): string {
  count += 1;
  const key = `note:${count}:1`;
  const where = { sale: 1, basket: 1, payee: 0, at: instant(5), label: '' };
  const done = postReceipt(ledger, {
    ...{ ...where, key, amount: cents(amount), means: 'cash', kind: 'payment' },
    ...more,
  });
  expect(done).toEqual({ ok: true, value: true });
  balanceCredits(ledger, instant(9));
  return key;
}

test('what came in is what was noted and counts: neither credit, rounding nor a deposit', () => {
  const ledger = books();
  noted(ledger, 1200);
  const wrong = noted(ledger, 300, { kind: 'extra', means: 'cheque' });
  noted(ledger, 150, { kind: 'refund' });
  noted(ledger, 100, { basket: 0, email: ANNE, means: 'transfer' });
  noted(ledger, 990, { payee: 2, means: 'transfer' });
  noted(ledger, 10, { payee: 2, means: 'rounding' });
  noted(ledger, 50, { kind: 'extra', means: 'credit' });
  const deposit = { key: 'move:1:1', at: instant(6), sale: 1, amount: cents(900), label: '' };
  postMove(ledger, { ...deposit, means: 'cash', kind: 'deposit' });
  expect(receivedIn(receivedBy(ledger))).toEqual({ received: 2590, givenBack: 150 });
  ledger.undo(wrong, instant(7));
  balanceCredits(ledger, instant(9));
  expect(receivedIn(receivedBy(ledger))).toEqual({ received: 2290, givenBack: 150 });
  expect(receivedBy(ledger).map(({ email }) => email)).toEqual([ANNE, ANNE, ANNE, ANNE]);
});

test('the till is of its own means and days: the closing of a sale counts, that of the next does not', () => {
  const ledger = books();
  for (const at of [4, 5, 7]) noted(ledger, 100, { at: instant(at) });
  noted(ledger, 100, { at: instant(6), means: 'cheque' });
  const inside = (means: 'cash' | 'cheque', until?: number): number =>
    inTill(ledger, means, instant(5), until === undefined ? undefined : instant(until)).length;
  expect([inside('cash', 7), inside('cash'), inside('cheque', 7)]).toEqual([1, 2, 1]);
});
