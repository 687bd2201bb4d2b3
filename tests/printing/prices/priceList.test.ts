import { basisPoints, cents } from '../../../src/domain/values/money';
import { priceListHtml } from '../../../src/printing/prices/priceList';
import type { TellingProduct } from '../../../src/text/pages/panel/poster';
import { aPoster } from '../../text/aPoster';
import { expectGolden } from '../../text/golden';

const product = (ref: string, traits: Partial<TellingProduct> = {}): TellingProduct => ({
  ref,
  producer: 'Ferme du Haut',
  category: 'Légumes',
  title: 'Carottes',
  packaging: 'botte',
  content: { dimension: 'mass', amount: 500 },
  sale: 'piece',
  vat: basisPoints(550),
  producerPrice: cents(220),
  shownPrice: cents(242),
  ...traits,
});

const about = { presentation: null, place: null, label: null, site: null };
const list = (products: readonly TellingProduct[], locale: 'fr' | 'en' = 'fr') => {
  const details = aPoster(locale);
  const producers = [
    {
      name: 'Ferme du Haut',
      categories: ['Légumes'],
      about: {
        ...about,
        ...{ presentation: 'Deux sœurs & <b>vingt</b> vaches.', place: 'Crest', label: 'bio' },
        site: 'https://ferme-du-haut.exemple/',
      },
    },
    { name: 'Chèvrerie du Roc', categories: ['Fromages de chèvre'], about },
  ];
  return priceListHtml({ ...details, producers, products }, { code: '' });
};

/** What is read of it, line by line. */
const read = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<\/(?:tr|p|h1|h2|h3|title)>/g, '\n')
    .replace(/<small>/g, '\n    ')
    .replace(/<(?:t[dh])[^>]*>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{2,}/g, '\n');

const offer = [
  product('FH01', { isInSeason: true, details: { origin: 'Crest', season: 'mars à juin' } }),
  product('FH02', {
    ...{ title: 'Poulet', packaging: 'pièce', category: 'Volailles', sale: 'weight' },
    ...{ content: { dimension: 'mass', amount: 1800 }, shownPrice: cents(1240) },
    details: { keeping: 'à conserver au frais' },
  }),
  product('FH03', { title: 'Radis', category: 'LEGUMES', soldOutAt: 1 }),
  product('CR01', {
    ...{ producer: 'Chèvrerie du Roc', title: 'Tomme', packaging: '250 g', category: '' },
    ...{ content: { dimension: 'mass', amount: 250 }, deposit: cents(50), isNew: true },
    details: {
      ...{ label: 'AOP', ingredients: 'lait cru, sel', allergens: 'lait' },
      description: `Affinée ${'trois mois et '.repeat(30)}plus.`,
    },
  }),
];

test.each(['fr', 'en'] as const)(
  'a price list says all that is on sale and all that it tells, in %s (docs/rules.md C19)',
  (locale) => {
    expectGolden(`texts/liste-des-prix.${locale}.txt`, read(list(offer, locale)));
  },
);

test('a category that only accents or capitals tell apart is one group, by its first spelling', () => {
  const groups = [...list(offer).matchAll(/colspan="3">([^<]*)</g)].map(([, name]) => name);
  expect(groups).toEqual(['Légumes', 'Volailles']);
});

test('sizes of one product stand as in the form, the smallest first, what is new before the rest', () => {
  const size = (ref: string, amount: number, traits: Partial<TellingProduct> = {}) =>
    product(ref, { packaging: `${amount} g`, content: { dimension: 'mass', amount }, ...traits });
  const html = list([
    size('FH10', 900),
    product('FH11', { title: 'Navets' }),
    size('FH12', 250),
    size('FH13', 500, { isNew: true }),
  ]);
  const refs = [...html.matchAll(/class="ref">(FH\d+)/g)].map(([, ref]) => ref);
  expect(refs).toEqual(['FH12', 'FH13', 'FH10', 'FH11']);
});

test('what people typed stays text, and 5,000 signs make no book', () => {
  const html = list([
    product('X1', {
      ...{ title: '<script>alert(1)</script>', category: '<i>A</i>', packaging: '"&"' },
      details: {
        description: `<img src=x onerror=alert(1)>${'a'.repeat(5000)}`,
        label: '</style>',
      },
    }),
    product('X2', { category: 'B' }),
  ]);
  expect(html).not.toMatch(/<script|<img|<i>|<b>/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html.length).toBeLessThan(8000);
});

test('of a drive that tells nothing it is names and prices, and no word of allergens', () => {
  const html = read(list([product('X1')]));
  expect(html).toContain('X1 | Carottes, botte');
  expect(html).not.toContain('llerg');
});

test('it says whom to call, where there is a telephone', () => {
  const details = aPoster('fr');
  const html = (phone?: string) =>
    priceListHtml(
      { ...details, drive: { ...details.drive, ...(phone ? { phone } : {}) } },
      { code: '' },
    );
  expect(read(html('06 39 98 00 00'))).toContain('coordination@exemple.test · 06 39 98 00 00');
  expect(read(html())).not.toContain('·');
});
