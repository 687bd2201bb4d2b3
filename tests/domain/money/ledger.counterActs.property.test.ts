import fc from 'fast-check';
import { balanceCredits } from '../../../src/domain/money/credit';
import { type Due, type DueSide, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import {
  type Payee,
  payoutEntry,
  payoutsOf,
  postCarriedOut,
  postReturned,
} from '../../../src/domain/money/payout';
import {
  type Means,
  type Move,
  postMove,
  postReceipt,
  type ReceiptKind,
} from '../../../src/domain/money/receipt';
import { saleSums } from '../../../src/domain/money/saleSums';
import { whereabouts } from '../../../src/domain/money/whereabouts';
import { type Cents, cents } from '../../../src/domain/values/money';
import { instant } from '../../../src/domain/values/time';
import { ties } from './ties';

const NOW = instant(1_000);
const anyone = (): Payee => ({ iban: 'usable', isCollector: false });

interface Order {
  readonly parts: Readonly<Record<string, number>>;
  readonly fee: number;
  /** Percent of it that was handed over. */
  readonly delivered: number;
  /** Deposits given back, to the first producer. */
  readonly returned: number;
  /** Under an address that is another buyer's, or nobody else's. */
  readonly address?: string;
}

const side = (order: Order, delivered: number): DueSide => {
  const [first = ''] = Object.keys(order.parts);
  const sold = Object.entries(order.parts).map(([name, part]): [string, Cents] => [
    name,
    cents(Math.floor((part * delivered) / 100) - (name === first ? order.returned : 0)),
  ]);
  return { sold: new Map(sold), fees: new Map(order.fee === 0 ? [] : [['', cents(order.fee)]]) };
};

/** Two sales of the same three buyers; some baskets are paid to a producer directly. */
class Books {
  readonly ledger = new Ledger();
  readonly orders = new Map<string, Order>();
  private count = 0;

  key(source: string): string {
    this.count += 1;
    return `${source}:${this.count}:1`;
  }

  inStep(): void {
    for (const sale of [3, 4]) postDues(this.ledger, sale, this.duesOf(sale), NOW);
    balanceCredits(this.ledger, NOW);
  }

  private duesOf(sale: number): Due[] {
    return [...this.orders].flatMap(([id, order]): Due[] => {
      const [of, basket = 0, payee = 0] = id.split('.').map(Number);
      if (of !== sale) return [];
      const [served, settled] = [side(order, 100), side(order, order.delivered)];
      const email = order.address ?? `b${((basket - 1) % 3) + 1}@exemple.fr`;
      return [{ sale, basket, payee, email, name: '', served, settled, estimated: false }];
    });
  }

  /** What stands, whatever way it came to it. */
  standing(): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const { account, party, sale, basket, payee, nature, amount } of this.ledger.all()) {
      const id = [account, party, sale, basket, payee, nature].join('|');
      if (amount !== 0) sums[id] = (sums[id] ?? 0) + amount;
    }
    return sums;
  }
}

/** Does something, and gives back what takes it back; undefined where it was refused. */
type Act = (books: Books) => (() => void) | undefined;

/** Acts whose counter-example reads as what it was made of. */
const acting = <T>(of: fc.Arbitrary<T>, act: (what: T) => Act): fc.Arbitrary<Act> =>
  of.map((what) => Object.assign(act(what), { [fc.toStringMethod]: () => JSON.stringify(what) }));

const ids = fc.constantFrom('3.1.0', '3.2.0', '3.3.0', '3.4.1', '4.1.0', '4.2.0', '4.5.0');
const order: fc.Arbitrary<Order> = fc
  .record({
    parts: fc.record({ A: fc.nat(3000), B: fc.nat(3000) }),
    fee: fc.nat(200),
    delivered: fc.constantFrom(100, 100, 50, 0),
    returned: fc.constantFrom(0, 0, 150, 4000),
    address: fc.constantFrom('', '', '', 'b2@exemple.fr', 'new@exemple.fr'),
  })
  .map(({ address, ...rest }) => (address === '' ? rest : { ...rest, address }));

const ordered = acting(fc.tuple(ids, fc.option(order)), ([id, wanted]) => (books) => {
  const before = books.orders.get(id);
  const set = (to: Order | undefined): void => {
    if (to) books.orders.set(id, to);
    else books.orders.delete(id);
  };
  set(wanted ?? undefined);
  return () => set(before);
});

const receipts = acting(
  fc.record({
    // Without a basket too: money that is somebody's credit.
    id: fc.oneof(ids, fc.constant('3.0.0')),
    amount: fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(300)),
    means: fc.constantFrom<Means>('transfer', 'cash', 'cheque', 'card', 'credit', 'rounding'),
    kind: fc.constantFrom<ReceiptKind>('payment', 'payment', 'extra', 'refund', 'undo'),
    isRemoved: fc.boolean(),
  }),
  ({ id, amount, isRemoved, ...how }) =>
    (books) => {
      const { ledger } = books;
      const [sale = 0, basket = 0, payee = 0] = id.split('.').map(Number);
      const who = basket === 0 ? { email: 'b2@exemple.fr' } : {};
      const where = { sale, basket, payee, at: NOW, amount: cents(amount), label: '', ...who };
      const key = books.key('note');
      const done = postReceipt(ledger, { ...where, ...how, key });
      if (!done.ok || !done.value) return undefined;
      const undo = { ...where, means: how.means, kind: 'undo' as const, key: books.key('note') };
      // Its row in Encaissements was deleted, or a counter-entry of the page took it back.
      return () => {
        if (isRemoved) ledger.undo(key, NOW);
        else postReceipt(ledger, undo, key);
      };
    },
);

const moves = acting(
  fc.record({
    amount: fc.integer({ min: -300, max: 900 }),
    means: fc.constantFrom<Move['means']>('transfer', 'cash', 'cheque', 'card'),
    kind: fc.constantFrom<Move['kind']>('deposit', 'charge'),
  }),
  ({ amount, ...how }) =>
    (books) => {
      const move = { ...how, key: books.key('move'), at: NOW, sale: 3, amount: cents(amount) };
      const done = postMove(books.ledger, { ...move, label: '' });
      return done.ok && done.value ? () => void books.ledger.undo(move.key, NOW) : undefined;
    },
);

const payouts = acting(
  fc.record({
    sale: fc.constantFrom(3, 4),
    producer: fc.constantFrom('A', 'B'),
    how: fc.constantFrom('bank' as const, 'transfers' as const, 'carriedOut' as const),
  }),
  ({ sale, producer, how }) =>
    ({ ledger }) => {
      const owed = payoutsOf(ledger, sale, 'received', anyone).find(
        (one) => one.producer === producer && one.toPay > 0,
      );
      if (!owed) return undefined;
      const account = how === 'bank' ? 'bank' : 'transfers';
      ledger.post(payoutEntry(ledger, owed, account, how === 'bank' ? '' : 'DF-1', NOW));
      // Of files that wait, only this one is carried out and comes back: the others stay as they were.
      const others = ledger.total(
        (one) => one.account === 'transfers' && one.sale === sale && one.party === producer,
      );
      if (how === 'carriedOut' && -others === owed.toPay)
        postCarriedOut(ledger, sale, (name) => name === producer, NOW);
      return () => void postReturned(ledger, sale, producer, NOW);
    },
);

const carriedOut = acting(fc.constantFrom(3, 4), (sale) => ({ ledger }) => {
  const before = ledger.added.length;
  postCarriedOut(ledger, sale, () => true, NOW);
  const keys = ledger.added.slice(before).map(({ key }) => key);
  return keys.length === 0
    ? undefined
    : () => {
        for (const key of keys) ledger.undo(key, NOW);
      };
});

/** Whatever was ever noted, counter-entries among it, taken back by a counter-entry. */
const undoing = acting(fc.nat(99), (pick) => ({ ledger }) => {
  const noted = [...ledger.entries.keys()].filter((key) =>
    /^(note|move|undo:(note|move))/.test(key),
  );
  const key = noted[pick % Math.max(1, noted.length)] ?? '';
  if (!ledger.undo(key, NOW)) return undefined;
  const counter = [...ledger.entries.keys()].at(-1) ?? '';
  return () => void ledger.undo(counter, NOW);
});

const acts = fc.oneof(
  { weight: 4, arbitrary: ordered },
  { weight: 6, arbitrary: receipts },
  { weight: 1, arbitrary: moves },
  { weight: 2, arbitrary: payouts },
  { weight: 1, arbitrary: carriedOut },
  { weight: 3, arbitrary: undoing },
);

function holds({ ledger }: Books): void {
  const credits = new Map(['b1', 'b2', 'b3', 'new'].map((name) => [`${name}@exemple.fr`, 0]));
  for (const email of credits.keys()) credits.set(email, ledger.credit(email));
  // What was given back of money that then turns out not to have come is owed, by nobody's basket.
  const owed = (email: string): number =>
    ledger.total((one) => one.account === 'credits' && one.basket === 0 && one.party === email);
  for (const [email, credit] of credits)
    expect(credit).toBeGreaterThanOrEqual(Math.min(0, -owed(email)));
  for (const id of ledger.dueIds().filter(({ payee }) => payee === 0)) {
    const { remaining, email } = dueStanding(ledger, id);
    expect(remaining).toBeGreaterThanOrEqual(0);
    // Nobody owes anything who has credit.
    if (remaining > 0) expect(credits.get(email)).toBeLessThanOrEqual(0);
  }
  const owners = new Set(
    [...ledger.all()].flatMap((one) => (one.account === 'credits' ? [one] : [])),
  );
  for (const { party } of owners) expect(credits.has(party)).toBe(true);
  const {
    received,
    paidOut,
    feesKept,
    charges,
    refunds,
    credits: kept,
    held,
  } = whereabouts(ledger);
  expect(received).toBe(paidOut + feesKept + charges + refunds + kept + held);
  for (const sale of [3, 4]) ties(saleSums(ledger, sale));
  for (const sale of [3, 4]) ties(saleSums(ledger, sale, 'drives'));
}

describe('whatever was done before', () => {
  test('an act and its counter-act give back the ledger of before, and no credit falls below zero', () => {
    let [done, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 14 }), acts, (before, act) => {
        const books = new Books();
        for (const one of before) {
          one(books);
          books.inStep();
          holds(books);
        }
        const was = books.standing();
        const back = act(books);
        if (!back) {
          refused += 1;
          return;
        }
        done += 1;
        books.inStep();
        holds(books);
        back();
        books.inStep();
        holds(books);
        expect(books.standing()).toEqual(was);
      }),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(refused / 3);
  });

  test('what is taken back later leaves what it would be without it', () => {
    const orders = fc.array(ordered, { maxLength: 6 });
    fc.assert(
      fc.property(
        orders,
        fc.array(acts, { maxLength: 6 }),
        receipts,
        orders,
        (first, noted, act, then) => {
          const [books, without] = [new Books(), new Books()];
          const both = (one: Act): void => {
            for (const each of [books, without]) {
              one(each);
              each.inStep();
            }
          };
          for (const one of [...first, ...noted]) both(one);
          const back = act(books);
          books.inStep();
          for (const one of then) both(one);
          back?.();
          books.inStep();
          without.inStep();
          expect(books.standing()).toEqual(without.standing());
        },
      ),
      { numRuns: 200 },
    );
  });
});
