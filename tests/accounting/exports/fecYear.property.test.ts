import fc from 'fast-check';
import { draftsOf } from '../../../src/accounting/documents/drafts';
import { fecText } from '../../../src/accounting/exports/fec';
import { issuedDocuments } from '../../../src/accounting/view/issuedDocument';
import type { BookedSale, BooksView } from '../../../src/accounting/view/view';
import { documentTotal } from '../../../src/domain/accounting/document';
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
import { aSale, aView, issuedRows, noon, rowsOf, settings } from '../aView';
import { fecAmount, fecBreaches, fecLines, yearBreaches } from '../support/fecChecker';

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
const aMonth = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  orders: fc.array(order, { minLength: 1, maxLength: 6 }),
  /** What becomes of it after the pick-up, if its documents stood already. */
  after: fc.array(order, { maxLength: 2 }),
  pays: fc.array(fc.constantFrom('all', 'half', 'more', 'none'), { minLength: 3, maxLength: 3 }),
  isPaidOut: fc.boolean(),
});

const linesOf = (orders: readonly { basket: number; ref: string; quantity: number }[]) => [
  ...new Map(
    orders.map(({ basket, ref, quantity }) => [
      `${basket} ${ref}`,
      served(ref, quantity, { basket, email: `${basket}@exemple.fr`, name: `N${basket}` }),
    ]),
  ).values(),
];

/** A year of a drive: orders, documents, corrections, payments and payouts, in the order of time. */
function yearOf(
  months: readonly (typeof aMonth extends fc.Arbitrary<infer T> ? T : never)[],
  mode: 'mandate' | 'resale',
) {
  const ledger = new Ledger();
  let documents: BooksView['documents'] = [];
  const sales: BookedSale[] = [];
  const sorted = [...months].sort((a, b) => a.month - b.month);
  for (const [index, { month, orders, after, pays, isPaidOut }] of sorted.entries()) {
    const day = (date: number): Instant =>
      instant(noon(`2026-${String(month).padStart(2, '0')}-${date}`) + index * 60_000);
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
        documents,
        settings: settings({ mode }),
        now: day(13 + nth),
      });
      documents = issuedRows(draftsOf(view).drafts, documents, day(13 + nth));
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
  return { ledger, view: aView({ sales, documents, ledger: rows, settings: settings({ mode }) }) };
}

test('whatever happens in a year, its twelve files are one set of books', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aMonth, { selector: ({ month }) => month, minLength: 1, maxLength: 5 }),
      fc.constantFrom('mandate' as const, 'resale' as const),
      (months, mode) => {
        const { ledger, view } = yearOf(months, mode);
        const files = Array.from({ length: 12 }, (_, index) => {
          const month = `2026-${String(index + 1).padStart(2, '0')}`;
          return fecText({ ...view, from: `${month}-01`, until: `${month}-31` });
        });
        expect(files.flatMap(fecBreaches)).toEqual([]);
        expect(yearBreaches(files)).toEqual([]);
        const whole = fecLines(fecText({ ...view, from: '2026-01-01', until: '2026-12-31' }));
        expect(files.flatMap(fecLines)).toHaveLength(whole.length);
        const journals = new Set(whole.map(({ JournalCode }) => JournalCode));
        expect(
          [...journals].filter((code) => !['VE', 'AC', 'BQ', 'OD'].includes(code ?? '')),
        ).toEqual([]);
        const sum = (root: string): number =>
          whole
            .filter(({ CompteNum = '' }) => CompteNum.startsWith(root))
            .reduce((all, { Debit, Credit }) => all + fecAmount(Debit) - fecAmount(Credit), 0);
        // What buyers owe and have in credit, and what producers are owed, is what the ledger says.
        const open = (account: string): number => ledger.total((one) => one.account === account);
        expect([sum('411'), sum('4191'), sum('512')]).toEqual([
          open('buyers'),
          open('credits'),
          open('bank') + open('transfers'),
        ]);
        if (mode === 'mandate') expect(sum('467')).toBe(open('producers'));
        const said = issuedDocuments(view).issued.reduce((all, one) => all + documentTotal(one), 0);
        const debits = whole
          .filter(({ JournalCode, CompteNum }) => JournalCode === 'VE' && CompteNum === '411')
          .reduce((all, { Debit, Credit }) => all + fecAmount(Debit) - fecAmount(Credit), 0);
        expect(debits).toBe(said);
      },
    ),
    { numRuns: 60 },
  );
});

/** All but what later lines settle. */
const identities = (view: BooksView): string[] =>
  fecLines(fecText({ ...view, from: '2026-01-01', until: '2026-12-31' })).map(
    ({ EcritureLet: _, DateLet: __, ...line }) => Object.values(line).join('|'),
  );

test('what was taken along stays as it was, whatever comes later', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(aMonth, { selector: ({ month }) => month, minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 12 }),
      (months, month) => {
        const { view } = yearOf(months, 'mandate');
        const until = noon(`2026-${String(month).padStart(2, '0')}-15`);
        const then = {
          ...view,
          ledger: view.ledger.filter(({ postedAt }) => (postedAt ?? 0) <= until),
          documents: view.documents.filter(({ at }) => (at ?? 0) <= until),
        };
        const later = new Set(identities(view));
        expect(identities(then).filter((line) => !later.has(line))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
