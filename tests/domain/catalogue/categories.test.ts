import { twoSpellings } from '../../../src/domain/catalogue/categories';

test('spellings of one category are told together, those of others apart', () => {
  const given = ['Légumes', 'Fromages', 'légumes', 'Legumes', 'Miels', 'Légumes'];
  expect(twoSpellings(given)).toEqual([['Légumes', 'légumes', 'Legumes']]);
  expect(twoSpellings(['Légumes', 'Légumes', ''])).toEqual([]);
});
