import { draftsOf } from '../../../src/accounting/documents/drafts';
import { documentsPage } from '../../../src/accounting/documents/printed';
import { issuedDocuments } from '../../../src/accounting/view/issuedDocument';
import { cents } from '../../../src/domain/values/money';
import { served } from '../../domain/catalogue/fees';
import { byWeight, offered } from '../../domain/catalogue/products';
import { aBuyer, aProducer, aSale, aView, issuedRows, noon, settings } from '../aView';
import { carrots, inMode, percent, sale, told } from '../support/aBasketSale';

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

// docs/rules.md S8.
test('a pick-up that was taken back after its hour is over when somebody says so', () => {
  const closed = { ...sale, state: 'closed' } as const;
  const draftsAt = (traits: object) =>
    draftsOf(aView({ sales: [{ ...closed, ...traits }] })).drafts.length;
  expect(draftsAt({})).toBe(5);
  expect(draftsAt({ endsByHand: true })).toBe(0);
  expect(draftsAt({ endsByHand: true, state: 'collected' })).toBe(draftsAt({}));
});

test('nothing is written before the pick-up, nor of a basket that is still to be weighed', () => {
  const open = { ...sale, state: 'open' } as const;
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
      'Vente 1, panier 1. Livraison du 11/04/2026. Livraison de biens À payer le 20/04/2026 au plus tard.',
      'Produit FB01 2 1,90 € 2,00 € 5,5 % 4,00 €',
      '5,5 % 3,79 € 0,21 € 4,00 €',
      'Total TTC : 4,00 €',
      'indemnité forfaitaire de 40 €',
    ])
      expect(text).toContain(told);
  });

  test('what electronic invoicing asks for stands on each, as far as it is known', () => {
    const told = (mode: 'mandate' | 'resale', driveVat: 'payer' | 'exempt' = 'payer') => {
      const own = { siret: '40483304800022', vatOnDebits: 'yes' as const, mode, driveVat };
      const base = inMode(mode, { producers, buyers });
      const of = {
        ...base,
        settings: settings({ ...base.settings, ...own }),
        sales: base.sales.map((one) => ({ ...one, terms: { ...one.terms, place: 'La halle' } })),
      };
      const given = issuedRows(draftsOf(of).drafts);
      const html = documentsPage(of, issuedDocuments({ ...of, documents: given }).issued);
      return html.split('</article>').map(words);
    };
    const said = (text = ''): boolean[] =>
      [
        /SIREN \d{3} \d{3} \d{3}/,
        /Livraison de biens/,
        /Prestation de services|et prestation/,
        /Lieu de livraison : La halle/,
        /sur les débits/,
      ].map((one) => one.test(text));
    const mandated = told('mandate');
    const goods = mandated.find((text) => text.includes('Vendeur Ferme du Bez'));
    expect(said(goods)).toEqual([true, true, false, true, false]);
    expect(goods?.match(/SIREN/g)).toHaveLength(2);
    const fees = mandated.find((text) => text.includes('Prestataire'));
    expect(said(fees)).toEqual([true, false, true, false, true]);
    // A fee inside the price is no service.
    expect(said(told('resale')[0])).toEqual([true, true, false, true, false]);
    expect(told('mandate', 'exempt').join()).not.toContain('sur les débits');
  });

  test('never calls the drive a seller in mandat, and a private person gets no terms of business', () => {
    const articles = page().split('</article>').map(words);
    expect(articles.filter((text) => /Vendeur Drive du Bez/.test(text))).toEqual([]);
    expect(articles.filter((text) => /Prestataire Drive du Bez/.test(text))).toHaveLength(2);
    const bruno = articles.filter((text) => text.includes('Bruno'));
    expect(bruno).toHaveLength(2);
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
