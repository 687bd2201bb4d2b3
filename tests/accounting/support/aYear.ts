/** Random months of a drive, with their documents and their ledger. */

import fc from 'fast-check';
import type { BookedSale, BooksView } from '../../../src/accounting/view/view';
import { basketAccounts, entitlements } from '../../../src/domain/baskets/basketAccount';
import { balanceCredits } from '../../../src/domain/money/credit';
import { type Due, type DueSide, dueStanding, postDues } from '../../../src/domain/money/due';
import { Ledger } from '../../../src/domain/money/ledger';
import { payoutEntry, payoutsOf } from '../../../src/domain/money/payout';
import { postReceipt } from '../../../src/domain/money/receipt';
import { basisPoints, type Cents, cents } from '../../../src/domain/values/money';
import { type Instant, instant } from '../../../src/domain/values/time';
import { aFee, perOrder, served } from '../../domain/catalogue/fees';
import { offered } from '../../domain/catalogue/products';
import { aSale, aView, draftsIn, noon, numbered, rowsOf, settings } from '../aView';

const rates = [550, 1000, 2000];
const catalogue = ['A', 'B', 'C'].map((ref, index) =>
  offered(ref, {
    producer: index === 1 ? 'Chèvrerie du Roc' : 'Ferme du Bez',
    vat: basisPoints(rates[index] ?? 0),
    producerPrice: cents(137 + 41 * index),
    shownPrice: cents(151 + 45 * index),
    ...(index === 2 ? { deposit: cents(20) } : {}),
  }),
);
const terms = {
  fees: [
    aFee(),
    perOrder(150, { vat: basisPoints(2000) }),
    aFee({ name: 'Étal', kind: 'totalPercent', rate: basisPoints(300), bearer: 'producer' }),
    aFee({
      name: 'Transport',
      kind: 'totalPercent',
      rate: basisPoints(200),
      receiver: 'Ferme du Bez',
    }),
  ],
  place: '',
};

const sideOf = (sale: BookedSale): Map<number, DueSide> =>
  new Map(
    [...basketAccounts(sale.lines, sale.offered, sale.terms)].map(([basket, account]) => {
      const fees = new Map<string, Cents>();
      for (const [party, part] of entitlements(account)) {
        const fee = part - (account.producers.get(party) ?? 0);
        if (fee !== 0) fees.set(party, cents(fee));
      }
      return [basket, { sold: account.producers, fees }];
    }),
  );

const duesOf = (sale: BookedSale): Due[] =>
  [...sideOf(sale)].map(([basket, side]) => ({
    ...{ sale: sale.number, basket, payee: 0, email: `${basket}@exemple.fr`, name: `N${basket}` },
    ...{ served: side, settled: side, estimated: false },
  }));

const order = fc.record({
  basket: fc.integer({ min: 1, max: 3 }),
  ref: fc.constantFrom('A', 'B', 'C'),
  quantity: fc.integer({ min: 0, max: 4 }),
});
/** A month of 2026 as 1 to 12, of the years after as 13 and more. */
export const aMonthOf = (months: number) =>
  fc.record({
    month: fc.integer({ min: 1, max: months }),
    orders: fc.array(order, { minLength: 1, maxLength: 6 }),
    /** What becomes of it after the pick-up, if its documents stood already. */
    after: fc.array(order, { maxLength: 2 }),
    pays: fc.array(fc.constantFrom('all', 'half', 'more', 'none'), { minLength: 3, maxLength: 3 }),
    isPaidOut: fc.boolean(),
  });

type Month = ReturnType<typeof aMonthOf> extends fc.Arbitrary<infer T> ? T : never;

const linesOf = (orders: readonly { basket: number; ref: string; quantity: number }[]) => [
  ...new Map(
    orders.map(({ basket, ref, quantity }) => [
      `${basket} ${ref}`,
      served(ref, quantity, { basket, email: `${basket}@exemple.fr`, name: `N${basket}` }),
    ]),
  ).values(),
];

/** « 2027-01 » for 13. */
const monthOf = (month: number): string =>
  `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;

/** Some months of a drive: orders, documents, corrections, payments and payouts, in the order of time. */
export function yearOf(months: readonly Month[], mode: 'mandate' | 'resale') {
  const ledger = new Ledger();
  let issued: BooksView['issued'] = [];
  const sales: BookedSale[] = [];
  const sorted = [...months].sort((a, b) => a.month - b.month);
  for (const [index, { month, orders, after, pays, isPaidOut }] of sorted.entries()) {
    const day = (date: number): Instant =>
      instant(noon(`${monthOf(month)}-${date}`) + index * 60_000);
    const pickup = { pickupStart: day(11), pickupEnd: day(11) };
    const base = { number: index + 1, offered: catalogue, terms, ...pickup };
    const rounds = [orders, [...orders, ...after]].map((list) =>
      aSale({ ...base, lines: linesOf(list) }),
    );
    for (const [nth, sale] of rounds.entries()) {
      postDues(ledger, sale.number, duesOf(sale), day(13 + nth));
      balanceCredits(ledger, day(13 + nth));
      const view = aView({
        sales: [sale],
        issued,
        settings: settings({ mode }),
        now: day(13 + nth),
      });
      issued = numbered(draftsIn(view).drafts, issued, day(13 + nth));
      sales[index] = sale;
    }
    for (const id of ledger.dueIds().filter(({ sale }) => sale === index + 1)) {
      const { remaining } = dueStanding(ledger, id);
      const how = pays[id.basket - 1];
      const amount =
        how === 'half' ? Math.ceil(remaining / 2) : remaining + (how === 'more' ? 50 : 0);
      if (how === 'none' || remaining <= 0) continue;
      postReceipt(ledger, {
        ...{ ...id, key: `bank:${index}-${id.basket}:1`, at: day(17), amount: cents(amount) },
        ...{ means: 'transfer', kind: 'payment', label: '' },
      });
    }
    balanceCredits(ledger, day(18));
    const payee = () => ({ iban: 'usable', isCollector: false }) as const;
    for (const one of payoutsOf(ledger, index + 1, 'received', payee))
      if (isPaidOut && one.toPay > 0)
        ledger.post(payoutEntry(ledger, one, 'transfers', `V${index + 1}-1-2026`, day(20)));
  }
  const rows = rowsOf(ledger, 1, ({ at }) => at);
  return { ledger, view: aView({ sales, issued, ledger: rows, settings: settings({ mode }) }) };
}
