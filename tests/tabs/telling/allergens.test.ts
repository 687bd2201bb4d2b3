import { readAllergens } from '../../../src/tabs/telling/allergens';

const told = (typed: string, locale: 'fr' | 'en' = 'fr') => readAllergens(typed, locale).told;
const unknown = (typed: string) => readAllergens(typed, 'fr').unknown;

/** In the words of annex II of regulation (EU) 1169/2011. */
const ANNEX = {
  fr: 'Céréales contenant du gluten; Crustacés et produits à base de crustacés; Œufs et produits à base d’œufs; Poissons; Arachides; Soja; Lait et produits à base de lait (y compris le lactose); Fruits à coque; Céleri; Moutarde; Graines de sésame; Anhydride sulfureux et sulfites; Lupin; Mollusques et produits à base de mollusques',
  en: 'Cereals containing gluten; Crustaceans and products thereof; Eggs; Fish; Peanuts; Soybeans; Milk and products thereof (including lactose); Nuts; Celery; Mustard; Sesame seeds; Sulphur dioxide and sulphites; Lupin; Molluscs',
};

describe('allergens are read in the fourteen names of the regulation (docs/rules.md C14)', () => {
  test('as the annex has them, in either language', () => {
    const french =
      'gluten, crustacés, œufs, poissons, arachides, soja, lait, fruits à coque, céleri, moutarde, sésame, sulfites, lupin, mollusques';
    const english =
      'gluten, crustaceans, eggs, fish, peanuts, soya, milk, nuts, celery, mustard, sesame, sulphites, lupin, molluscs';
    expect(told(ANNEX.fr)).toBe(french);
    expect(told(ANNEX.en)).toBe(french);
    expect(told(ANNEX.fr, 'en')).toBe(english);
    expect([...unknown(ANNEX.fr), ...unknown(ANNEX.en)]).toEqual([]);
  });

  test.each([
    ['LAIT, OEUFS', 'lait, œufs'],
    ['Œuf et cacahuètes', 'œufs, arachides'],
    ['du lait de chèvre', 'lait'],
    ['Contient : sesame, celeri-rave', 'sésame, céleri'],
    ['milk and eggs', 'lait, œufs'],
    ['gluten (blé), lait', 'gluten (blé), lait'],
    ['noisettes, Amandes', 'fruits à coque (noisettes, amandes)'],
    ['lait, Lait, laits', 'lait'],
    ['- lait\n- soja', 'lait, soja'],
    ['lait. Traces : soja, sésame', 'lait, soja (traces), sésame (traces)'],
    ['traces éventuelles de fruits à coque', 'fruits à coque (traces)'],
    ['peut contenir du lait ; lait', 'lait'],
    ['aucun', ''],
    ['Sans allergènes', ''],
    ['none', ''],
    ['aucun ; traces de soja', 'soja (traces)'],
    [' ', ''],
  ])('« %s »', (typed, expected) => {
    expect(told(typed)).toBe(expected);
    expect(unknown(typed)).toEqual([]);
  });

  test.each([
    ['lait, poivre', ['poivre'], 'lait, poivre'],
    ['sans gluten', ['sans gluten'], 'sans gluten'],
    ['lait de coco', ['lait de coco'], 'lait de coco'],
    ['noix de coco', ['noix de coco'], 'noix de coco'],
    ['lait d’amande', ['lait d’amande'], 'lait d’amande'],
    ['aucun, lait', ['aucun, lait'], 'lait'],
  ])('of « %s » what nobody knows is named, and told as it was typed', (typed, named, all) => {
    expect(unknown(typed)).toEqual(named);
    expect(told(typed)).toBe(all);
  });

  test('markup stays text', () => {
    expect(told('<b>lait</b>')).toBe('<b>lait<, b>');
  });
});
