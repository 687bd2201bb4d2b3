import { casesText } from '../../../src/text/values/caseProgress';
import { loose, offered } from '../../domain/catalogue/products';
import { nbsp } from '../nbsp';

test.each<[size: number, atLeast: number, ordered: number, fr: string, en: string]>([
  [12, 1, 0, 'par 12', 'by 12'],
  [12, 1, 1, 'par 12_: 1 commandée, encore 11', 'by 12: 1 ordered, 11 to go'],
  [12, 1, 10, 'par 12_: 10 commandées, encore 2', 'by 12: 10 ordered, 2 to go'],
  [12, 1, 12, 'par 12_: 12 commandées', 'by 12: 12 ordered'],
  [12, 2, 0, 'par 12, au moins 24', 'by 12, at least 24'],
  [1, 20, 5, 'au moins 20_: 5 commandées, encore 15', 'at least 20: 5 ordered, 15 to go'],
])('a case of %i, of at least %i, with %i ordered', (size, atLeast, ordered, fr, en) => {
  const sold = { ...offered('A'), cases: { size, atLeast } };
  expect(casesText(sold, ordered, 'fr')).toBe(nbsp(fr));
  expect(casesText(sold, ordered, 'en')).toBe(nbsp(en));
});

test('what is sold loose by sacks, and what is not bought by cases', () => {
  const sack = { ...offered('B', loose), cases: { size: 25_000, atLeast: 1 } };
  expect(casesText(sack, 15_000, 'fr')).toBe(nbsp('par 25_kg_: 15_kg en commande, encore 10_kg'));
  expect(casesText(offered('A'), 10, 'fr')).toBe('');
});
