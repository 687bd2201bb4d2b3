import fc from 'fast-check';
import { documentTable } from '../../../src/accounting/documents/documentTable';
import { draftsOf } from '../../../src/accounting/documents/drafts';
import { documentsPage } from '../../../src/accounting/documents/printed';
import { vatSums, vatTable } from '../../../src/accounting/exports/vatTable';
import { issuedDocuments, type SalesDocument } from '../../../src/accounting/view/issuedDocument';
import { readRegimes, unclearRegimes } from '../../../src/accounting/view/regimes';
import type { BooksView } from '../../../src/accounting/view/view';
import { documentTotal, documentVat, vatOf } from '../../../src/domain/accounting/document';
import { basketAccounts } from '../../../src/domain/baskets/basketAccount';
import type { Mode } from '../../../src/domain/settings/mode';
import { basisPoints, type Cents, cents } from '../../../src/domain/values/money';
import { aFee, perOrder, served } from '../../domain/catalogue/fees';
import { byWeight, offered } from '../../domain/catalogue/products';
import { aBuyer, aProducer, aSale, aView, issuedRows, noon, settings } from '../aView';

const ZONE = 'Europe/Paris';
const carrots = offered('FB01', {
  producer: 'Ferme du Bez',
  producerPrice: cents(200),
  shownPrice: cents(220),
});
const cheese = offered('CR01', {
  producer: 'Chèvrerie du Roc',
  producerPrice: cents(440),
  shownPrice: cents(484),
});
const percent = { fees: [aFee()], place: '' };

/** Two carrots and a cheese in basket 1, a cheese in basket 2; ten percent inside the prices. */
const sale = aSale({
  offered: [carrots, cheese],
  terms: percent,
  lines: [
    served('FB01', 2),
    served('CR01', 1),
    served('CR01', 1, { basket: 2, email: 'b@exemple.fr', name: 'Bruno' }),
  ],
});
const inMode = (mode: Mode, more: Partial<BooksView> = {}): BooksView =>
  aView({ sales: [sale], settings: settings({ mode }), ...more });
const told = (documents: readonly SalesDocument[]) =>
  documents.map(({ seller, kind, buyer, ...one }) => [
    seller.name,
    kind,
    buyer.name,
    documentTotal(one) as number,
  ]);

describe('who sells, by mode', () => {
  test('mandat: each producer, in whose name the drive writes; the drive is no seller of goods', () => {
    const { drafts } = draftsOf(inMode('mandate'));
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'invoice', 'Alix', 400],
      ['Chèvrerie du Roc', 'invoice', 'Alix', 440],
      ['Chèvrerie du Roc', 'invoice', 'Bruno', 440],
      ['Drive du Bez', 'receipt', 'Alix', 84],
      ['Drive du Bez', 'receipt', 'Bruno', 44],
    ]);
    for (const one of drafts) {
      const isDrive = one.seller.name === 'Drive du Bez';
      expect([one.agent, one.service]).toEqual(
        isDrive ? [undefined, true] : ['Drive du Bez', undefined],
      );
    }
  });

  test('achat-revente: the drive, at the price that was shown', () => {
    expect(told(draftsOf(inMode('resale')).drafts)).toEqual([
      ['Drive du Bez', 'invoice', 'Alix', 924],
      ['Drive du Bez', 'invoice', 'Bruno', 484],
    ]);
  });

  test('direct: each producer’s own receipt, at the price that was shown', () => {
    const { drafts } = draftsOf(inMode('direct'));
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'receipt', 'Alix', 440],
      ['Chèvrerie du Roc', 'receipt', 'Alix', 484],
      ['Chèvrerie du Roc', 'receipt', 'Bruno', 484],
    ]);
    expect(drafts.every(({ agent }) => agent === undefined)).toBe(true);
  });
});

describe('VAT of a document', () => {
  const at = (vat: number, traits = {}) => offered(`V${vat}`, { vat: basisPoints(vat), ...traits });

  test('three lines of 1,10 at 5,5 % carry 0,17, not three times 0,06', () => {
    const lines = ['A', 'B', 'C'].map((ref) => offered(ref, { producerPrice: cents(110) }));
    const view = aView({
      sales: [aSale({ offered: lines, lines: lines.map(({ ref }) => served(ref, 1)) })],
    });
    expect(draftsOf(view).drafts.map(vatOf)).toEqual([17]);
  });

  test.each([
    ['its own rate of 20 %', basisPoints(2000), 50],
    ['following the basket', undefined, 27],
  ])('a fee of 3,00 on 20,00 at 5,5 %% and 10,00 at 20 %%, %s', (_, vat, expected) => {
    const [bread, beer] = [
      at(550, { producerPrice: cents(2000) }),
      at(2000, { producerPrice: cents(1000) }),
    ];
    const terms = { fees: [perOrder(300, vat === undefined ? {} : { vat })], place: '' };
    const lines = [served('V550', 1), served('V2000', 1)];
    const view = aView({ sales: [aSale({ offered: [bread, beer], terms, lines })] });
    const fee = draftsOf(view).drafts.find(({ service }) => service);
    expect(fee && [documentTotal(fee), vatOf(fee)]).toEqual([300, expected]);
  });

  // docs/rules.md A3: 3,00 on goods at 20 % carries 0,50, whatever else the basket holds.
  test.each([
    ['an order', perOrder(300, { scope: 'category', which: 'Boissons' })],
    [
      'an article',
      aFee({ kind: 'itemAmount', amount: cents(300), scope: 'category', which: 'boissons' }),
    ],
  ])('a fee of 3,00 %s on a category follows that category alone', (_, fee) => {
    const beer = at(2000, { producerPrice: cents(1000), category: 'Boissons' });
    const shownPrice = cents(fee.kind === 'itemAmount' ? 1300 : 1000);
    const offeredNow = [at(550, { producerPrice: cents(2000) }), { ...beer, shownPrice }];
    const lines = [served('V550', 1), served('V2000', 1)];
    const sales = [aSale({ offered: offeredNow, terms: { fees: [fee], place: '' }, lines })];
    const { drafts } = draftsOf(aView({ sales }));
    const taken = drafts.find(({ service }) => service);
    expect(taken && [documentTotal(taken), vatOf(taken)]).toEqual([300, 50]);
  });

  test('in resale it follows the drive’s regime, whatever the farmer’s', () => {
    const apples = at(550, {
      producerPrice: cents(1000),
      shownPrice: cents(1200),
      producer: 'Verger',
    });
    const producers = [aProducer('Verger', { vatRegime: 'franchise en base' })];
    const sales = [aSale({ offered: [apples], lines: [served('V550', 1)] })];
    const vat = (driveVat: 'payer' | 'exempt') =>
      draftsOf(
        aView({ sales, producers, settings: settings({ mode: 'resale', driveVat }) }),
      ).drafts.map(vatOf);
    expect([vat('payer'), vat('exempt')]).toEqual([[63], [0]]);
    const [farmers] = draftsOf(aView({ sales, producers })).drafts;
    expect([farmers?.seller.name, farmers && vatOf(farmers)]).toEqual(['Verger', 0]);
  });

  test('deposits are outside it, and make an avoir where more came back than went out', () => {
    const jam = at(550, { producerPrice: cents(500), deposit: cents(20) });
    const view = (quantity: number, returned: number) =>
      aView({
        sales: [aSale({ offered: [jam], lines: [served('V550', quantity, { returned })] })],
      });
    const [paid] = draftsOf(view(6, 4)).drafts;
    expect(paid && [documentTotal(paid), documentVat(paid)[0]?.withVat]).toEqual([3040, 3000]);
    expect(told(draftsOf(view(0, 4)).drafts)).toEqual([
      ['Ferme des Aulnes', 'credit', 'Alix', -80],
    ]);
  });
});

describe('the regime of a producer, as dated data', () => {
  test.each([
    ['franchise en base', [{ regime: 'exempt' }]],
    [
      'franchise en base ; redevable depuis le 01/07/2026',
      [{ regime: 'exempt' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    [
      'redevable dès 01/07/2026, remboursement forfaitaire agricole',
      [{ regime: 'flatRate' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    [
      'exempt; VAT payer since 01/07/2026',
      [{ regime: 'exempt' }, { regime: 'payer', from: '2026-07-01' }],
    ],
    ['redevable depuis juillet', undefined],
    ['peut-être', undefined],
  ])('« %s »', (text, expected) => expect(readRegimes(text, ZONE)).toEqual(expected));

  test('chooses the mention of the day, and what cannot be read is told', () => {
    const bez = aProducer('Ferme du Bez', {
      vatRegime: 'franchise en base ; redevable depuis 01/05/2026',
    });
    const roc = aProducer('Chèvrerie du Roc', { vatRegime: 'rien', vatPayer: 'no' });
    const view = inMode('mandate', { producers: [bez, roc] });
    const [first, second] = draftsOf(view).drafts;
    expect([first?.mention, second?.regime]).toEqual([
      'TVA non applicable, art. 293 B du CGI',
      'exempt',
    ]);
    expect(unclearRegimes(view)).toEqual([{ name: 'Chèvrerie du Roc', read: 'rien' }]);
    const later = { ...sale, pickupStart: noon('2026-05-09'), pickupEnd: noon('2026-05-09') };
    const may = { ...view, sales: [later], now: noon('2026-05-10'), until: '2026-05-31' };
    expect(draftsOf(may).drafts[0]?.regime).toBe('payer');
  });
});

describe('what was numbered', () => {
  const first = inMode('mandate');
  const documents = issuedRows(draftsOf(first).drafts);

  test('is not drafted again, one series a seller', () => {
    const after = { ...first, documents };
    expect(draftsOf(after).drafts).toEqual([]);
    const rows = documentTable(after, issuedDocuments(after).issued).rows;
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
    const rows = issuedRows(draftsOf(aView({ sales: [before] })).drafts);
    const after = { ...before, lines: [served('A', 3, { delivered: 1 })] };
    const { drafts } = draftsOf(aView({ sales: [after], documents: rows }));
    expect(told(drafts)).toEqual([
      ['Ferme des Aulnes', 'credit', 'Alix', -440],
      ['Drive du Bez', 'credit', 'Alix', -44],
    ]);
    const [goods] = drafts;
    expect(goods?.lines[0]).toMatchObject({ quantity: -2, price: 220, amount: -440 });
    expect([goods?.corrects, goods?.day]).toEqual([[1], '2026-04-20']);
    const all = issuedRows(drafts, rows);
    expect(draftsOf(aView({ sales: [after], documents: all })).drafts).toEqual([]);
  });

  test('a basket that is gone is taken back, and what came on top is a further document', () => {
    const lines = [served('FB01', 3), served('CR01', 0, { asked: 1 })];
    const { drafts } = draftsOf({ ...first, documents, sales: [{ ...sale, lines }] });
    expect(told(drafts)).toEqual([
      ['Ferme du Bez', 'invoice', 'Alix', 200],
      ['Drive du Bez', 'credit', 'Alix', -24],
      ['Chèvrerie du Roc', 'credit', 'Alix', -440],
      ['Chèvrerie du Roc', 'credit', 'Bruno', -440],
      ['Drive du Bez', 'credit', 'Bruno', -44],
    ]);
  });

  test('a price that was corrected says so', () => {
    const dearer = { ...carrots, producerPrice: cents(190), shownPrice: cents(209) };
    const { drafts } = draftsOf({
      ...first,
      documents,
      sales: [{ ...sale, offered: [dearer, cheese] }],
    });
    expect(drafts[0]?.lines[0]).toMatchObject({
      title: 'Produit FB01 (montant corrigé)',
      amount: -20,
    });
    expect(drafts[0]?.lines[0]?.quantity).toBeUndefined();
  });
});

test('nothing is written before the pick-up, nor of a basket that is still to be weighed', () => {
  const open = { ...sale, state: 'open' };
  expect(draftsOf(aView({ sales: [open] })).drafts).toEqual([]);
  const meat = offered('M', { ...byWeight, producerPrice: cents(1013), shownPrice: cents(1013) });
  const of = (weighed: object) =>
    draftsOf(aView({ sales: [aSale({ offered: [meat], lines: [served('M', 1, weighed)] })] }));
  expect(of({})).toMatchObject({
    drafts: [],
    held: [{ sale: 1, basket: 1, seller: 'Ferme des Aulnes' }],
  });
  expect(of({ weighedGrams: 1720 }).drafts[0]?.lines[0]).toMatchObject({
    quantity: 1.72,
    unit: 'kg',
    price: 1013,
    amount: 1742,
  });
});

test('a weight that is missing holds back that producer’s document, and the fees on it', () => {
  const meat = offered('M', { ...byWeight, producerPrice: cents(1013), shownPrice: cents(1114) });
  const of = (weighed: object) => {
    const lines = [served('FB01', 2), served('M', 1, weighed)];
    return aView({ sales: [aSale({ offered: [carrots, meat], terms: percent, lines })] });
  };
  const waiting = draftsOf(of({}));
  expect(told(waiting.drafts)).toEqual([['Ferme du Bez', 'invoice', 'Alix', 400]]);
  expect(waiting.held.map(({ seller }) => seller)).toEqual(['', 'Ferme des Aulnes']);
  const documents = issuedRows(waiting.drafts);
  expect(told(draftsOf({ ...of({ weighedGrams: 1720 }), documents }).drafts)).toEqual([
    ['Ferme des Aulnes', 'invoice', 'Alix', 1742],
    ['Drive du Bez', 'receipt', 'Alix', 214],
  ]);
});

describe('one document a month', () => {
  const second = {
    ...sale,
    number: 2,
    pickupStart: noon('2026-04-18'),
    pickupEnd: noon('2026-04-18'),
  };
  const view = inMode('resale', {
    sales: [sale, second],
    settings: settings({ mode: 'resale', invoicesPer: 'month' }),
  });

  test('is written once the month is over, of all its sales, one a buyer', () => {
    expect(draftsOf(view)).toMatchObject({ drafts: [], waiting: ['2026-04'] });
    const may = { ...view, now: noon('2026-05-02') };
    expect(told(draftsOf(may).drafts)).toEqual([
      ['Drive du Bez', 'invoice', 'Alix', 2 * 924],
      ['Drive du Bez', 'invoice', 'Bruno', 2 * 484],
    ]);
    expect(draftsOf({ ...may, from: '2026-04-15' }).waiting).toEqual(['2026-04']);
    const documents = issuedRows(draftsOf(may).drafts);
    expect(draftsOf({ ...may, documents }).drafts).toEqual([]);
  });
});

describe('what is printed', () => {
  const producers = [
    aProducer('Ferme du Bez', {
      siret: '73282932000074',
      legalName: 'Luc Bez',
      legalForm: 'entreprise individuelle',
      address: 'Le Bez, 26400 Crest',
      vatNumber: 'FR44732829320',
    }),
  ];
  const buyers = [
    aBuyer('a@exemple.fr', {
      company: 'Café <du> Pont & Cie',
      siret: '404833048',
      billing: '1 quai, Crest',
    }),
  ];
  const view = inMode('mandate', { producers, buyers });
  const documents = issuedRows(draftsOf(view).drafts);
  const page = (): string => documentsPage(view, issuedDocuments({ ...view, documents }).issued);
  const words = (html: string): string =>
    html.replace(/<style>.*<\/style>|<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ');

  test('names seller and buyer, in whose name it is written, and the VAT', () => {
    const [first = ''] = page().split('</article>');
    const text = words(first);
    for (const told of [
      'Facture DF-0001 Du 13/04/2026',
      'Vendeur Ferme du Bez Luc Bez, entreprise individuelle Le Bez, 26400 Crest SIREN 732 829 320 SIRET 732 829 320 00074 N° TVA FR44732829320',
      'Acheteur Café &lt;du&gt; Pont &amp; Cie Alix 1 quai, Crest SIREN 404 833 048 a@exemple.fr',
      'Émis par Drive du Bez, au nom et pour le compte de Ferme du Bez.',
      'Vente 1, panier 1. Livraison du 11/04/2026. Livraison de biens À payer le 11/04/2026 au plus tard.',
      'Produit FB01 2 1,90 € 2,00 € 5,5 % 4,00 €',
      '5,5 % 3,79 € 0,21 € 4,00 €',
      'Total TTC : 4,00 €',
      'indemnité forfaitaire de 40 €',
    ])
      expect(text).toContain(told);
  });

  test('never calls the drive a seller in mandat, and a private person gets no terms of business', () => {
    const articles = page().split('</article>').map(words);
    expect(articles.filter((text) => /Vendeur Drive du Bez/.test(text))).toEqual([]);
    expect(articles.filter((text) => /Prestataire Drive du Bez/.test(text))).toHaveLength(2);
    const bruno = articles.filter((text) => text.includes('Bruno'));
    expect(bruno.length).toBeGreaterThan(0);
    expect(bruno.join()).not.toContain('indemnité');
  });

  test('who owes no VAT says why, and shows no rate', () => {
    const exempt = {
      ...view,
      producers: [aProducer('Ferme du Bez', { vatRegime: 'remboursement forfaitaire' })],
    };
    const rows = issuedRows(draftsOf(exempt).drafts);
    const [first = ''] = documentsPage(
      exempt,
      issuedDocuments({ ...exempt, documents: rows }).issued,
    ).split('</article>');
    expect(words(first)).toContain('remboursement forfaitaire agricole, art. 298 quater du CGI');
    expect(words(first)).not.toContain('%');
  });
});

test('a row that somebody changed is told, never guessed', () => {
  const [row] = issuedRows(draftsOf(inMode('resale')).drafts);
  const documents = [
    { ...row, content: '{}' },
    { ...row, content: 'x' },
  ] as BooksView['documents'];
  expect(issuedDocuments(aView({ documents })).unreadable).toEqual([
    'Drive du Bez 1',
    'Drive du Bez 1',
  ]);
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
          let documents: BooksView['documents'] = [];
          let view = aView();
          for (const { lines, isCut } of rounds) {
            const sales = [aSale({ offered: catalogue, terms, lines: linesOf(lines) })];
            view = aView({ sales, documents, settings: settings({ mode }) });
            const { drafts } = draftsOf(view);
            // A run that died had numbered whole baskets only; it is simply run again.
            const some = drafts.filter(({ lines: own }) => own[0]?.basket === 1);
            documents = issuedRows(isCut ? some : drafts, documents);
            documents = issuedRows(draftsOf({ ...view, documents }).drafts, documents);
            view = { ...view, documents };
            expect(draftsOf(view).drafts).toEqual([]);
          }
          const { issued, unreadable } = issuedDocuments(view);
          expect(unreadable).toEqual([]);
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

test('the VAT of a period is told by seller, month and rate, and only of documents in it', () => {
  const view = inMode('resale');
  const documents = issuedRows(draftsOf(view).drafts);
  const { issued } = issuedDocuments({ ...view, documents });
  expect(vatTable(view, issued).rows).toEqual([
    [
      'Drive du Bez',
      'redevable',
      '04/2026',
      '5,5\u00a0%',
      { cents: 1335 },
      { cents: 73 },
      { cents: 1408 },
      2,
    ],
  ]);
  expect(vatTable({ ...view, from: '2026-05-01', until: '2026-05-31' }, issued).rows).toEqual([]);
});
