import type { ShortReason } from '../../../src/domain/orders/allocation';
import { type Shortfall, shortSentence } from '../../../src/text/problems/reason';
import { asparagus, eggs, may, zone } from '../aSale';
import { nbsp } from '../nbsp';

const short = (asked: number, served: number, reason: ShortReason): Shortfall => ({
  sold: eggs,
  asked,
  served,
  reason,
});

test.each<[Shortfall, string, string]>([
  [
    short(4, 3, { code: 'soldOut', at: may(14, 18, 2) }),
    '3 sur 4_: stock épuisé jeudi à 18_h_02',
    '3 of 4: sold out Thursday at 18:02',
  ],
  [
    short(3, 0, { code: 'soldOut', at: may(12, 9, 10) }),
    '0 sur 3_: épuisé mardi à 9_h_10',
    '0 of 3: sold out Tuesday at 9:10',
  ],
  [short(3, 0, { code: 'soldOut' }), '0 sur 3_: épuisé', '0 of 3: sold out'],
  [
    short(5, 2, { code: 'basketMaximum', maximum: 2 }),
    '2 sur 5_: 2 au plus par panier',
    '2 of 5: at most 2 a basket',
  ],
  [short(2, 0, { code: 'notOffered' }), '0 sur 2_: n’est pas en vente', '0 of 2: not on sale'],
  [
    { ...short(2000, 1500, { code: 'basketMaximum', maximum: 1500 }), sold: asparagus },
    '1,5_kg sur 2_kg_: 1,5_kg au plus par panier',
    '1.5_kg of 2_kg: at most 1.5_kg a basket',
  ],
])('%#: « %s »', (shortfall, french, english) => {
  expect(shortSentence(shortfall, zone, 'fr')).toBe(nbsp(french));
  expect(shortSentence(shortfall, zone, 'en')).toBe(nbsp(english));
});
