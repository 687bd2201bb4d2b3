import type { SaleKind } from '../../../src/domain/catalogue/saleKind';
import { cents } from '../../../src/domain/values/money';
import type { Measure } from '../../../src/domain/values/quantity';
import {
  measure,
  quantity,
  type Sold,
  shelfLabel,
  titled,
  unitPrice,
} from '../../../src/text/values/quantities';
import { nbsp } from '../nbsp';

test.each<[Measure['dimension'], number, string, string]>([
  ['mass', 250, '250_g', '250_g'],
  ['mass', 1000, '1_kg', '1_kg'],
  ['mass', 1500, '1,5_kg', '1.5_kg'],
  ['mass', 1234, '1,234_kg', '1.234_kg'],
  ['mass', 0, '0_g', '0_g'],
  ['volume', 330, '33_cl', '33_cl'],
  ['volume', 375, '375_ml', '375_ml'],
  ['volume', 7920, '7,92_L', '7.92_L'],
  ['piece', 1, '1_pièce', '1_piece'],
  ['piece', 0, '0_pièce', '0_pieces'],
  ['piece', 72, '72_pièces', '72_pieces'],
])('%s %d reads « %s » and “%s”', (dimension, amount, french, english) => {
  expect(measure({ dimension, amount }, 'fr')).toBe(nbsp(french));
  expect(measure({ dimension, amount }, 'en')).toBe(nbsp(english));
});

const sold = (sale: SaleKind, packaging: string, content: Measure): Sold => ({
  sale,
  packaging,
  content,
});
const one: Measure = { dimension: 'piece', amount: 1 };
const grams = (amount: number): Measure => ({ dimension: 'mass', amount });

test.each<[Sold, number, string, string]>([
  [sold('piece', '250 g', grams(250)), 3, '3_×_250 g', '3_×_250 g'],
  [sold('piece', 'pièce', one), 3, '3_pièces', '3_pieces'],
  [sold('piece', 'Pièce', one), 1, '1_pièce', '1_piece'],
  [sold('piece', '', one), 2, '2_pièces', '2_pieces'],
  [sold('piece', 'botte', one), 2, '2_×_botte', '2_×_botte'],
  [sold('weight', 'pièce', grams(1750)), 2, '2_pièces, environ 3,5_kg', '2_pieces, about 3.5_kg'],
  [sold('loose', 'vrac', grams(1000)), 1500, '1,5_kg', '1.5_kg'],
  [sold('loose', 'vrac', { dimension: 'volume', amount: 1000 }), 500, '50_cl', '50_cl'],
])('%j × %d reads « %s » and “%s”', (product, ordered, french, english) => {
  expect(quantity(product, ordered, 'fr')).toBe(nbsp(french));
  expect(quantity(product, ordered, 'en')).toBe(nbsp(english));
});

test('the shelf label says the price of a kilo or litre', () => {
  expect(shelfLabel({ price: cents(530), per: 'kg' }, 'fr')).toBe(nbsp('5,30_€/kg'));
  expect(shelfLabel({ price: cents(833), per: 'L' }, 'en')).toBe('€8.33/L');
});

test.each([
  ['Pain normal 500 g', '500 g', 'Pain normal 500 g'],
  ['Pain normal 500g', '500 g', 'Pain normal 500g'],
  ['Asperges vertes en vrac', 'vrac', 'Asperges vertes en vrac'],
  ['Crottin', 'pièce', 'Crottin'],
  ['Crottin', '', 'Crottin'],
  ['Tomme', '250 g', 'Tomme, 250 g'],
  ['Farine 1500 g', '500 g', 'Farine 1500 g, 500 g'],
  ['Chou-fleur', 'le', 'Chou-fleur, le'],
  ['Œufs de plein air en plateau', 'plateau de 30', 'Œufs de plein air en plateau de 30'],
  ['Miel en Pot ', 'pot de 500 g', 'Miel en Pot de 500 g'],
  ['Bière 6', '6 × 33 cl', 'Bière 6, 6 × 33 cl'],
  ['Ramequin', 'quin de 2', 'Ramequin, quin de 2'],
])('« %s », « %s » reads « %s »', (title, packaging, said) => {
  expect(titled(title, packaging)).toBe(said);
});

test('a price says what it is for, where that is no piece', () => {
  expect(unitPrice(cents(1190), 'kg', 'fr')).toBe(nbsp('11,90_€/kg'));
  expect(unitPrice(cents(240), undefined, 'fr')).toBe(nbsp('2,40_€'));
  expect(unitPrice(cents(320), 'L', 'en')).toBe('€3.20/L');
});
