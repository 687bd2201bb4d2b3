import fc from 'fast-check';
import { balanceCredits } from '../../../src/domain/money/credit';
import { type Due, postDues, sharedOut } from '../../../src/domain/money/due';
import { isBalanced, Ledger } from '../../../src/domain/money/ledger';
import { payoutEntry, payoutsOf, postCarriedOut, takenOff } from '../../../src/domain/money/payout';
import {
  type Means,
  postMove,
  postReceipt,
  type ReceiptKind,
} from '../../../src/domain/money/receipt';
import { whereabouts } from '../../../src/domain/money/whereabouts';
import { cents } from '../../../src/domain/values/money';
import { anyone, due, NOW, receipt, side } from './aLedger';

describe('whatever happens, in whatever order', () => {
  const parts = fc.record({ A: fc.nat(5000), B: fc.nat(5000), C: fc.nat(99) });
  const basket = fc.integer({ min: 1, max: 4 });
  const order = fc.record({
    do: fc.constant('order' as const),
    basket,
    parts,
    fee: fc.nat(300),
    part: fc.nat(100),
  });
  const pay = fc.record({
    do: fc.constant('pay' as const),
    basket,
    amount: fc.integer({ min: 1, max: 9000 }),
    means: fc.constantFrom<Means>('transfer', 'cash', 'cheque', 'card', 'credit', 'rounding'),
    kind: fc.constantFrom<ReceiptKind>('payment', 'payment', 'extra', 'refund', 'undo'),
  });
  const move = fc.record({
    do: fc.constant('move' as const),
    amount: fc.integer({ min: -400, max: 4000 }),
    means: fc.constantFrom('transfer', 'cash', 'cheque', 'card'),
    kind: fc.constantFrom('deposit', 'charge'),
  });
  const other = fc.constantFrom(
    { do: 'undoMove' as const },
    { do: 'payout' as const },
    { do: 'carriedOut' as const },
    { do: 'cancel' as const },
  );

  test('every entry sums to zero, no payout is negative without saying so, no cent appears or vanishes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(order, pay, move, other), { maxLength: 25 }),
        fc.boolean(),
        (events, isDirect) => {
          const payee = isDirect ? 1 : 0;
          const ledger = new Ledger();
          const dues = new Map<number, Due>();
          events.forEach((event, index) => {
            if (event.do === 'order') {
              const served = side(event.parts, event.fee);
              const kept = Object.entries(event.parts).map(([name, part]) => [
                name,
                Math.floor((part * event.part) / 100),
              ]);
              dues.set(
                event.basket,
                due(event.basket, served, side(Object.fromEntries(kept), event.fee), payee),
              );
            } else if (event.do === 'cancel') dues.delete(1);
            else if (event.do === 'pay')
              postReceipt(
                ledger,
                receipt(event.basket, event.amount, {
                  ...event,
                  amount: cents(event.amount),
                  key: `note:${index}`,
                  payee,
                }),
              );
            else if (event.do === 'move')
              postMove(ledger, {
                ...event,
                key: `move:${index}:1`,
                at: NOW,
                sale: 3,
                amount: cents(event.amount),
                label: '',
              });
            else if (event.do === 'undoMove') {
              const moved = [...ledger.entries.keys()].filter((key) => key.startsWith('move:'));
              for (const key of moved.slice(0, 1)) ledger.undo(key, NOW);
            } else if (event.do === 'carriedOut') postCarriedOut(ledger, 3, () => true, NOW);
            else
              for (const payout of payoutsOf(ledger, 3, 'received', anyone))
                if (payout.toPay > 0)
                  ledger.post(payoutEntry(ledger, payout, 'transfers', '', NOW));
            postDues(ledger, 3, [...dues.values()], NOW);
            balanceCredits(ledger, NOW);
          });
          expect(ledger.added.every(isBalanced)).toBe(true);
          expect(ledger.total(() => true)).toBe(0);
          const { received, paidOut, feesKept, charges, refunds, credits, held, inAccounts } =
            whereabouts(ledger);
          expect(received).toBe(paidOut + feesKept + charges + refunds + credits + held);
          expect(inAccounts).toBe(received - paidOut - refunds - charges);
          for (const payout of payoutsOf(ledger, 3, 'due', anyone)) {
            expect(payout.toPay < 0).toBe(payout.state === 'overpaid');
            const taken = takenOff(payout).reduce((all, one) => all + one.cents, 0);
            expect(payout.sold + taken).toBe(payout.toPay);
          }
          for (const email of ['b1', 'b2', 'b3', 'b4'])
            expect(ledger.credit(`${email}@exemple.fr`)).toBeGreaterThanOrEqual(0);
          const ofBaskets = [1, 2, 3, 4].flatMap((one) => ledger.ofBasket(3, one));
          expect(ofBaskets).toEqual(ledger.dueIds());
          // Read again from what was written, the books stand the same.
          const again = new Ledger(ledger.added);
          expect([...again.all()]).toEqual([...ledger.all()]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('shares of what came in are never more than it, nor less', () => {
    const anyParts = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 9999 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(anyParts, fc.nat(99), (record, rate) => {
        const of = side(record).sold;
        const total = [...of.values()].reduce((all, one) => all + one, 0);
        const received = cents(Math.floor((total * rate) / 100));
        const shares = [...sharedOut(of, received).values()].reduce((all, one) => all + one, 0);
        expect(shares).toBe(total === 0 ? 0 : received);
      }),
    );
  });
});
