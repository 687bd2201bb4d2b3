import { cents } from '../../../src/domain/values/money';
import { choiceLabel, readChoice } from '../../../src/text/form/choice';
import type { Sold } from '../../../src/text/values/quantities';
import { nbsp } from '../nbsp';

const piece: Sold = {
  sale: 'piece',
  packaging: 'boîte de 6',
  content: { dimension: 'piece', amount: 6 },
};
const chicken: Sold = {
  sale: 'weight',
  packaging: 'pièce',
  content: { dimension: 'mass', amount: 1720 },
};
const loose: Sold = {
  sale: 'loose',
  packaging: 'vrac',
  content: { dimension: 'mass', amount: 1000 },
};

test.each<[Sold, number, number, string, string]>([
  [piece, 2, 480, '2 · 4,80_€', '2 · €4.80'],
  [chicken, 2, 3530, '2 · environ 35,30_€', '2 · about €35.30'],
  [loose, 1500, 353, '1,5_kg · 3,53_€', '1.5_kg · €3.53'],
  [loose, 500, 118, '500_g · 1,18_€', '500_g · €1.18'],
])('the choice of %j, %d at %d cents reads « %s » and “%s”', (sold, quantity, amount, fr, en) => {
  expect(choiceLabel(sold, quantity, cents(amount), 'fr')).toBe(nbsp(fr));
  expect(choiceLabel(sold, quantity, cents(amount), 'en')).toBe(nbsp(en));
});

test.each<[string, number]>([
  ['2 : 4,80 €', 2],
  ['2 · 4,80 €', 2],
  ['1,5 kg · 3,53 €', 1500],
  ['2', 2],
  [' 3 ', 3],
  ['0', 0],
  ['1,5 kg : 3,53 €', 1500],
  ['1.5kg', 1500],
  ['500 g : 1,18 €', 500],
  ['1,1 kg : 2,59 €', 1100],
  ['33 cl : 2,00 €', 330],
  ['2 L', 2000],
  ['2,0 : 4,80 €', 2],
])('« %s » is read as %d', (label, quantity) => {
  expect(readChoice(label)).toBe(quantity);
});

test.each([
  '2 boîtes',
  '1,5',
  '1/2',
  '-1',
  'un kilo',
  '',
  ': 4,80 €',
  '0,5 g',
  '2 4 : 4,80 €',
  '=1+1',
  '2 : 4,80 €'.replace('2', '12345678'),
])('« %s » is not a choice of the form', (label) => {
  expect(readChoice(label)).toBeUndefined();
});
