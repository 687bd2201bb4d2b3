import fc from 'fast-check';
import { documentTable } from '../../../src/accounting/documents/documentTable';
import { vatSums } from '../../../src/accounting/exports/vatTable';
import type { BooksView } from '../../../src/accounting/view/view';
import { documentTotal, type SalesDocument, vatOf } from '../../../src/domain/accounting/document';
import { basketAccounts } from '../../../src/domain/baskets/basketAccount';
import type { Mode } from '../../../src/domain/settings/mode';
import { basisPoints, type Cents, cents } from '../../../src/domain/values/money';
import { aSale, aView, draftsIn, numbered, settings } from '../../accounting/aView';
import { carrots, cheese, inMode, percent, sale, told } from '../../accounting/support/aBasketSale';
import { perOrder, served } from '../catalogue/fees';
import { offered } from '../catalogue/products';

describe('what was numbered', () => {
  const first = inMode('mandate');
  const issued = numbered(draftsIn(first).drafts);

  test('is not drafted again, one series a seller', () => {
    const after = { ...first, issued };
    expect(draftsIn(after).drafts).toEqual([]);
    const rows = documentTable(after, issued).rows;
    expect(rows.map(([seller, number]) => `${seller} ${number}`)).toEqual([
      'Ferme du Bez DF-0001',
      'Chèvrerie du Roc DF-0001',
      'Chèvrerie du Roc DF-0002',
      'Drive du Bez DF-0001',
      'Drive du Bez DF-0002',
    ]);
  });

  test('goods that were missing are an avoir of what was missing, naming what it corrects', () => {
    // docs/rules.md M4: two pieces at 2,20 + 0,22.
    const price = offered('A', { producerPrice: cents(220), shownPrice: cents(242) });
    const before = aSale({ offered: [price], terms: percent, lines: [served('A', 3)] });
    const rows = numbered(draftsIn(aView({ sales: [before] })).drafts);
    const after = { ...before, lines: [served('A', 3, { delivered: 1 })] };
    const { drafts } = draftsIn(aView({ sales: [after], issued: rows }));
    expect(told(drafts)).toEqual([
      ['Ferme des Aulnes', 'credit', 'Alix', -440],
      ['Drive du Bez', 'credit', 'Alix', -44],
    ]);
    const [goods] = drafts;
    expect(goods?.lines[0]).toMatchObject({ quantity: -2, price: 220, amount: -440 });
    expect([goods?.corrects, goods?.day]).toEqual([[1], '2026-04-20']);
    const all = numbered(drafts, rows);
    expect(draftsIn(aView({ sales: [after], issued: all })).drafts).toEqual([]);
  });

  test('a basket that is gone is taken back, and what came on top is a further document', () => {
    const lines = [served('FB01', 3), served('CR01', 0, { asked: 1 })];
    const { drafts } = draftsIn({ ...first, issued, sales: [{ ...sale, lines }] });
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'invoice', 'Alix', 200],
      ['Drive du Bez', 'credit', 'Alix', -24],
      ['Chèvrerie du Roc', 'credit', 'Alix', -440],
      ['Chèvrerie du Roc', 'credit', 'Bruno', -440],
      ['Drive du Bez', 'credit', 'Bruno', -44],
    ]);
  });

  test('where a row was erased, what is drafted has a key that no other row has', () => {
    const taken = draftsIn({ ...first, issued, sales: [{ ...sale, lines: [served('FB01', 3)] }] });
    const [, ...left] = numbered(taken.drafts, issued);
    const { drafts } = draftsIn({ ...first, issued: left });
    expect(drafts.length).toBeGreaterThan(0);
    const known = new Set(left.map(({ key }) => key));
    expect(drafts.filter(({ key }) => known.has(key))).toEqual([]);
  });

  test('a price that was corrected says so', () => {
    const dearer = { ...carrots, producerPrice: cents(190), shownPrice: cents(209) };
    const { drafts } = draftsIn({
      ...first,
      issued,
      sales: [{ ...sale, offered: [dearer, cheese] }],
    });
    expect(drafts[0]?.lines[0]).toMatchObject({
      title: 'Produit FB01 (montant corrigé)',
      amount: -20,
    });
    expect(drafts[0]?.lines[0]?.quantity).toBeUndefined();
  });
});

describe('whatever is ordered, corrected and numbered, in any order', () => {
  const rates = [0, 550, 1000, 2000];
  const catalogue = ['A', 'B', 'C', 'D'].map((ref, index) =>
    offered(ref, {
      producer: index % 2 === 0 ? 'Ferme du Bez' : 'Chèvrerie du Roc',
      vat: basisPoints(rates[index] ?? 0),
      producerPrice: cents(100 + 37 * index),
      shownPrice: cents(110 + 41 * index),
    }),
  );
  const order = fc.record({
    basket: fc.integer({ min: 1, max: 3 }),
    ref: fc.constantFrom('A', 'B', 'C', 'D'),
    quantity: fc.integer({ min: 0, max: 5 }),
  });
  const round = fc.record({ lines: fc.array(order, { maxLength: 8 }), isCut: fc.boolean() });
  const linesOf = (orders: readonly { basket: number; ref: string; quantity: number }[]) => [
    ...new Map(
      orders.map(({ basket, ref, quantity }) => [
        `${basket} ${ref}`,
        served(ref, quantity, { basket, email: `${basket}@exemple.fr`, name: `N${basket}` }),
      ]),
    ).values(),
  ];

  test('documents tie with the baskets, series have no gap, and the VAT is that of the documents', () => {
    fc.assert(
      fc.property(
        fc.array(round, { minLength: 1, maxLength: 4 }),
        fc.constantFrom<Mode>('mandate', 'resale', 'direct'),
        (rounds, mode) => {
          const terms = { fees: [perOrder(150)], place: '' };
          let issued: BooksView['issued'] = [];
          let view = aView();
          for (const { lines, isCut } of rounds) {
            const sales = [aSale({ offered: catalogue, terms, lines: linesOf(lines) })];
            view = aView({ sales, issued, settings: settings({ mode }) });
            const { drafts } = draftsIn(view);
            // A run that died had numbered whole baskets only; it is simply run again.
            const some = drafts.filter(({ lines: own }) => own[0]?.basket === 1);
            issued = numbered(isCut ? some : drafts, issued);
            issued = numbered(draftsIn({ ...view, issued }).drafts, issued);
            view = { ...view, issued };
            expect(draftsIn(view).drafts).toEqual([]);
          }
          const said = new Map<number, number>();
          for (const { lines } of issued)
            for (const { basket, amount } of lines)
              said.set(basket, (said.get(basket) ?? 0) + amount);
          const [{ lines, offered: list }] = view.sales as [(typeof view.sales)[0]];
          const accounts = basketAccounts(lines, list, terms);
          for (const [basket, sum] of said)
            expect([basket, sum]).toEqual([basket, accounts.get(basket)?.buyer ?? 0]);
          for (const name of new Set(issued.map(({ seller }) => seller.name))) {
            const numbers = issued.filter(({ seller }) => seller.name === name);
            expect(numbers.map(({ number }) => number)).toEqual(
              numbers.map((_, index) => index + 1),
            );
          }
          const whole = { ...view, from: '2026-01-01', until: '2026-12-31' };
          const total = (of: 'vat' | 'withVat') =>
            vatSums(whole, issued).reduce((all, one) => all + one[of], 0);
          const sum = (of: (one: SalesDocument) => Cents) =>
            issued.reduce((all, one) => all + of(one), 0);
          expect(total('vat')).toBe(sum(vatOf));
          expect(total('withVat')).toBe(sum(documentTotal));
          if (mode === 'mandate')
            expect(
              issued.filter(({ seller, service }) => seller.name === 'Drive du Bez' && !service),
            ).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
