import { documentsPage } from '../../../src/accounting/documents/printed';
import { aBuyer, aProducer, draftsIn, numbered, settings } from '../aView';
import { inMode } from '../support/aBasketSale';

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
  const issued = numbered(draftsIn(view).drafts);
  const page = (): string => documentsPage(view, issued);
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
      const own = { siret: '40483304800022', mode, driveVat };
      const base = inMode(mode, { producers, buyers });
      const of = {
        ...base,
        settings: settings({ ...base.settings, ...own }),
        sales: base.sales.map((one) => ({ ...one, terms: { ...one.terms, place: 'La halle' } })),
      };
      const given = numbered(draftsIn(of).drafts);
      const html = documentsPage(of, given);
      return html.split('</article>').map(words);
    };
    const said = (text = ''): boolean[] =>
      [
        /SIREN \d{3} \d{3} \d{3}/,
        /Livraison de biens/,
        /Prestation de services|et prestation/,
        /Lieu de livraison : La halle/,
      ].map((one) => one.test(text));
    const mandated = told('mandate');
    const goods = mandated.find((text) => text.includes('Vendeur Ferme du Bez'));
    expect(said(goods)).toEqual([true, true, false, true]);
    expect(goods?.match(/SIREN/g)).toHaveLength(2);
    const fees = mandated.find((text) => text.includes('Prestataire'));
    expect(said(fees)).toEqual([true, false, true, false]);
    // A fee inside the price is no service.
    expect(said(told('resale')[0])).toEqual([true, true, false, true]);
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
    const rows = numbered(draftsIn(exempt).drafts);
    const [first = ''] = documentsPage(exempt, rows).split('</article>');
    expect(words(first)).toContain('remboursement forfaitaire agricole, art. 298 quater du CGI');
    expect(words(first)).not.toContain('%');
  });
});
