import fc from 'fast-check';
import {
  broughtIn,
  carriedForward,
  isAbout,
  isTouched,
  movesIn,
  salesOver,
} from '../../../src/domain/money/carriedForward';
import { balanceCredits } from '../../../src/domain/money/credit';
import { balances, type Due, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { payoutEntry, payoutsOf, postCarriedOut } from '../../../src/domain/money/payout';
import { personBalances } from '../../../src/domain/money/persons';
import { postMove, postReceipt } from '../../../src/domain/money/receipt';
import { saleSums } from '../../../src/domain/money/saleSums';
import { whereabouts } from '../../../src/domain/money/whereabouts';
import { cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';
import { anyone, due, NOW, side } from './aLedger';

const OVER = { before: instant(NOW + 1), isKnown: () => true, isCollector: () => false };
const BUYERS = [1, 2, 3];
const email = (basket: number): string => `b${basket}@exemple.fr`;

interface Order {
  readonly parts: { readonly A: number; readonly B: number };
  readonly fee: number;
  /** Percent of what is left that is paid: more than all is credit. */
  readonly paid: number;
  readonly means: 'transfer' | 'cash' | 'cheque' | 'card';
  /** Percent that was handed over. */
  readonly delivered: number;
}

interface Sale {
  readonly orders: readonly (Order | null)[];
  readonly extra: 'nothing' | 'gift' | 'refund' | 'withoutBasket' | 'charge';
  readonly isPaidOut: boolean;
}

const anOrder: fc.Arbitrary<Order> = fc.record({
  parts: fc.record({ A: fc.nat(900), B: fc.nat(900) }),
  fee: fc.constantFrom(0, 0, 33),
  paid: fc.constantFrom(100, 100, 100, 150, 40, 0),
  means: fc.constantFrom('transfer', 'cash', 'cheque', 'card'),
  delivered: fc.constantFrom(100, 100, 50),
});
const aSale: fc.Arbitrary<Sale> = fc.record({
  orders: fc.array(fc.option(anOrder, { freq: 4 }), { minLength: 3, maxLength: 3 }),
  extra: fc.constantFrom('nothing', 'nothing', 'gift', 'refund', 'withoutBasket', 'charge'),
  isPaidOut: fc.boolean(),
});

/** A sale from its first order to its payouts; the same of whatever books go on with it. */
function play(ledger: Ledger, number: number, { orders, extra, isPaidOut }: Sale): void {
  const dues = orders.flatMap((order, at): Due[] => {
    if (!order) return [];
    const kept = (part: number): number => Math.floor((part * order.delivered) / 100);
    const given = side({ A: kept(order.parts.A), B: kept(order.parts.B) }, order.fee);
    return [{ ...due(at + 1, side(order.parts, order.fee), given), sale: number }];
  });
  const inStep = (): void => {
    postDues(ledger, number, dues, NOW);
    balanceCredits(ledger, NOW);
  };
  inStep();
  const note = (basket: number, amount: number, more: object): void => {
    const key = `note:${number}-${basket}-${ledger.added.length}:1`;
    const where = { sale: number, basket, payee: 0, key, at: NOW, label: '' } as const;
    const how = { means: 'transfer', kind: 'payment', ...more } as const;
    if (amount > 0) postReceipt(ledger, { ...where, ...how, amount: cents(amount) });
    inStep();
  };
  orders.forEach((order, at) => {
    const { remaining } = dueStanding(ledger, { sale: number, basket: at + 1, payee: 0 });
    if (order) note(at + 1, Math.floor((remaining * order.paid) / 100), { means: order.means });
  });
  if (extra === 'gift') note(1, 250, { means: 'credit', kind: 'extra' });
  if (extra === 'withoutBasket') note(0, 300, { email: email(2) });
  if (extra === 'refund') note(0, ledger.credit(email(3)), { kind: 'refund', email: email(3) });
  if (extra === 'charge') {
    const amount = cents(17);
    const move = { key: `move:${number}:1`, at: NOW, sale: number, amount, label: '' };
    postMove(ledger, { ...move, means: 'card', kind: 'charge' });
  }
  for (const payout of payoutsOf(ledger, number, 'received', anyone))
    if (isPaidOut && payout.toPay > 0)
      ledger.post(payoutEntry(ledger, payout, 'transfers', `DF-${number}`, NOW));
  postCarriedOut(ledger, number, () => true, NOW);
}

/** What is told of all sales, and of those that go on. */
function told(ledger: Ledger, over: ReadonlySet<number>) {
  const ids = ledger.dueIds().filter(({ sale }) => !over.has(sale));
  const own = [...new Set(ids.map(({ sale }) => sale))];
  const moves = new Map<string, number>();
  for (const entry of ledger.entries.values())
    for (const { account, party } of entry.postings)
      if (account === 'credits') moves.set(party, (moves.get(party) ?? 0) + movesIn(entry));
  const byName = (one: { email: string }, other: { email: string }): number =>
    one.email < other.email ? -1 : 1;
  return {
    whereabouts: whereabouts(ledger),
    balances: new Map([...balances(ledger)].sort()),
    people: personBalances(ledger, () => '').sort(byName),
    dues: ids.map((id) => dueStanding(ledger, id)),
    payouts: own.map((sale) => payoutsOf(ledger, sale, 'received', anyone)),
    sums: own.map((sale) => saleSums(ledger, sale)),
    moves: BUYERS.map((basket) => moves.get(email(basket)) ?? 0),
    total: ledger.total(() => true),
  };
}

/** The books with what stands for the sales that are over, beside those with every entry. */
function inShort(ledger: Ledger, sales: ReadonlySet<number>): Ledger {
  const entries = [...ledger.entries.values()];
  const over = entries.filter((entry) => isAbout(entry, sales));
  const standing = carriedForward(over, { sales, receipts: 'x' });
  return new Ledger([...standing, ...entries.filter((entry) => !over.includes(entry))]);
}

test('sales that are over, brought forward: every sum is the same, and the next sales post the same', () => {
  let over = 0;
  let further = 0;
  fc.assert(
    fc.property(
      fc.array(aSale, { minLength: 2, maxLength: 5 }),
      fc.array(aSale, { minLength: 1, maxLength: 2 }),
      (before, after) => {
        const ledger = new Ledger();
        before.forEach((sale, at) => {
          play(ledger, at + 1, sale);
        });
        const wanted = before.slice(0, -1).map((_, at) => at + 1);
        const sales = salesOver(ledger, wanted, OVER);
        if (sales.size === 0) return;
        over += sales.size;
        const short = inShort(ledger, sales);
        expect(told(short, sales)).toEqual(told(ledger, sales));
        expect(broughtIn(short)).toEqual({ sales, receipts: 'x' });
        if (isTouched(short, { sales, receipts: '' })) throw new Error('Nobody went back to it');
        after.forEach((sale, at) => {
          const whole = new Ledger(ledger.entries.values());
          play(whole, before.length + at + 1, sale);
          const own = new Ledger(short.entries.values());
          play(own, before.length + at + 1, sale);
          if (isTouched(own, { sales, receipts: '' })) return;
          further += 1;
          expect(own.added).toEqual(whole.added);
          expect(told(own, sales)).toEqual(told(whole, sales));
          // More of them are over by now.
          const more = salesOver(whole, [...wanted, before.length], OVER);
          expect(told(inShort(whole, more), more)).toEqual(told(whole, more));
        });
      },
    ),
    { numRuns: Number(process.env.SEASONS ?? 200) },
  );
  expect(over).toBeGreaterThan(40);
  expect(further).toBeGreaterThan(40);
});
