import { basisPoints, cents } from '../../../../src/domain/values/money';
import {
  different,
  type PosterDetails,
  posterWords,
  type TellingProduct,
} from '../../../../src/text/pages/panel/poster';
import { aPoster } from '../../aPoster';
import { expectGolden } from '../../golden';

const product = (title: string, traits: Partial<TellingProduct> = {}): TellingProduct => ({
  ...{ ref: title, producer: 'Ferme du Haut', category: 'Légumes', title, packaging: '' },
  ...{ content: { dimension: 'piece', amount: 1 }, sale: 'piece', vat: basisPoints(0) },
  ...{ producerPrice: cents(200), shownPrice: cents(200) },
  ...traits,
});

const telling = (locale: 'fr' | 'en'): PosterDetails => {
  const details = aPoster(locale, 3);
  const [first, second, third] = details.producers;
  if (!first || !second || !third) throw new Error('three producers');
  return {
    ...details,
    producers: [
      {
        ...first,
        about: {
          ...{ presentation: 'Deux sœurs et vingt vaches', place: 'Crest', label: 'bio' },
          site: 'https://ferme.exemple',
        },
      },
      { ...second, about: { presentation: null, place: '<b>Die</b>', label: null, site: null } },
      third,
    ],
    products: [
      product('Asperges', { isInSeason: true, details: { season: 'avril à juin' } }),
      product('Fraises', { isNew: true, details: { origin: 'Crest' } }),
      product('Tomme'),
    ],
  };
};

test.each(['fr', 'en'] as const)(
  'the poster says where and what for, in %s (docs/rules.md C17)',
  (locale) => {
    const details = telling(locale);
    const { producers } = posterWords(details);
    const lines = producers.map(({ name, sells }) => `– ${name} | ${sells}`);
    expectGolden(`texts/affiche-qui-dit.${locale}.txt`, `${lines.join('\n')}\n`);
  },
);

test('two categories that differ by an accent are one, by the first spelling', () => {
  expect(different(['Légumes', 'Œufs', 'LEGUMES', 'legumes', 'oeufs', 'Pain'])).toEqual([
    'légumes',
    'œufs',
    'pain',
  ]);
});
