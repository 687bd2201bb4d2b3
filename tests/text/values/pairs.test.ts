import { wordsIn } from '../../../src/text/values/pairs';

const table = {
  title: { fr: 'Paniers', en: 'Baskets' },
  header: [
    { fr: 'Nom', en: 'Name' },
    { fr: 'Reste', en: 'Left' },
  ],
  states: { paid: { fr: 'payé', en: 'paid' } },
  left: { fr: (sum: string) => `reste ${sum}`, en: (sum: string) => `${sum} left` },
};

test('a table of pairs reads as the words of one language, however deep they stand', () => {
  const { title, header, states, left } = wordsIn(table, 'en');

  expect([title, header, states.paid, left('€3')]).toEqual([
    'Baskets',
    ['Name', 'Left'],
    'paid',
    '€3 left',
  ]);
  expect(wordsIn(table, 'fr').left('3 €')).toBe('reste 3 €');
});

test('a page that asks at each drawing gets the same words, not a copy', () => {
  expect(wordsIn(table, 'fr')).toBe(wordsIn(table, 'fr'));
  expect(wordsIn(table, 'fr')).not.toBe(wordsIn(table, 'en'));
});

test('half a pair does not compile where a page shows it', () => {
  const words = wordsIn({ there: { fr: 'déjà là' } }, 'fr');
  // @ts-expect-error A page shows texts and nodes, and this is neither.
  const shown: string | object = words.there;
  expect(shown).toEqual({ fr: 'déjà là' });
});
