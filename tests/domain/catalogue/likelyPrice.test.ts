/** docs/rules.md V10: a price of Produits, by the last sale's or by what anything of its kind costs. */
import { askedPrice, type PricedProduct } from '../../../src/domain/catalogue/likelyPrice';
import { cents } from '../../../src/domain/values/money';
import type { Measure } from '../../../src/domain/values/quantity';

const PIECE: Measure = { dimension: 'piece', amount: 1 };
const grams = (amount: number): Measure => ({ dimension: 'mass', amount });
const at = (price: number, more: Partial<PricedProduct> = {}): PricedProduct => ({
  ...{ title: 'Radis roses', packaging: 'botte', content: PIECE, sale: 'piece' },
  producerPrice: cents(price),
  ...more,
});
const TAKEN = undefined;

test.each<[string, PricedProduct, PricedProduct | undefined, object | undefined]>([
  ['190 after 1,90', at(190_00), at(1_90), { rather: 1_90 }],
  ['0 after 1,90', at(0), at(1_90), { rather: 1_90 }],
  ['2,40 after 1,90', at(2_40), at(1_90), TAKEN],
  ['190 as the last time, whatever its kind costs', at(190_00), at(190_00), TAKEN],
  ['0 as the last time', at(0), at(0), TAKEN],
  ['1,90 after it was given away', at(1_90), at(0), TAKEN],
  ['190 of a bunch never sold', at(190_00), TAKEN, { rather: 1_90 }],
  ['0 of what was never sold', at(0), TAKEN, {}],
  ['1,90 of a bunch never sold', at(1_90), TAKEN, TAKEN],
  [
    '12,00 for five kilos after 2,80 for one',
    at(12_00, { content: grams(5000) }),
    at(2_80, { content: grams(1000) }),
    TAKEN,
  ],
  [
    '2,80 for six where it was one, the price as it was',
    at(2_80, { content: { dimension: 'piece', amount: 6 } }),
    at(2_80),
    TAKEN,
  ],
  [
    '119,00 a kilo of chicken after 11,90',
    at(119_00, { title: 'Poulet', packaging: '', content: grams(1800), sale: 'weight' }),
    at(11_90, { title: 'Poulet', packaging: '', content: grams(1600), sale: 'weight' }),
    { rather: 11_90 },
  ],
  [
    'by the kilo now, and by the piece before: its kind says',
    at(4_20, { title: 'Tomates', packaging: '', content: grams(1000), sale: 'loose' }),
    at(60, { title: 'Tomates', packaging: '' }),
    TAKEN,
  ],
  [
    'half a lamb never sold',
    at(120_00, { title: '1/2 agneau', packaging: 'colis' }),
    undefined,
    TAKEN,
  ],
])('%s', (_, product, last, said) => {
  expect(askedPrice(product, last)).toEqual(said);
});
