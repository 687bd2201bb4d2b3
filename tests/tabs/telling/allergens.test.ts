import { readAllergens } from '../../../src/tabs/telling/allergens';

const told = (typed: string, locale: 'fr' | 'en' = 'fr') => readAllergens(typed, locale).text;
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
    ['soja (traces), gluten', 'soja (traces), gluten'],
    ['LAIT, œufs (traces)', 'lait, œufs (traces)'],
    ['soya (may contain traces), gluten', 'soja (traces), gluten'],
    [
      'lait, fruits à coque (noix), soja (traces), gluten (blé, traces), sulfites',
      'lait, fruits à coque (noix), soja (traces), gluten (blé, traces), sulfites',
    ],
    ['peut contenir : soja, contient : gluten, œufs', 'soja (traces), gluten, œufs'],
    ['lait ; peut contenir soja et œufs', 'lait, soja (traces), œufs (traces)'],
    ['traces de soja, sésame et fruits à coque', 'soja (traces), sésame, fruits à coque'],
    ['LAITS, traces de noix', 'lait, fruits à coque (noix, traces)'],
    ['lait : traces ; gluten', 'lait (traces), gluten'],
    ['lait (traces de noisettes)', 'lait, fruits à coque (noisettes, traces)'],
    ['Gluten - Sésame - Lait', 'gluten, sésame, lait'],
    ['poissons (truite)', 'poissons (truite)'],
    ['Oeufs de poule', 'œufs'],
    ['crème fraîche, poudre de lait, lait cru de chèvre', 'lait (crème fraîche)'],
    ['farine de blé', 'gluten (blé)'],
    ['Sulfites (> 10 mg/kg)', 'sulfites (> 10 mg/kg)'],
    ['lait, traces de noix, gluten', 'lait, fruits à coque (noix, traces), gluten'],
    ['traces (soja, sésame), lait', 'soja (traces), sésame (traces), lait'],
    ['lait (traces de soja, contient gluten)', 'lait, soja (traces), gluten'],
    ['traces de soja, avec du lait', 'soja (traces), lait'],
    ['Traces de noix, présence de lait', 'fruits à coque (noix, traces), lait'],
    ['traces de noix, + lait', 'fruits à coque (noix, traces), lait'],
    ['peut contenir soja, œufs et lait', 'soja (traces), œufs (traces), lait (traces)'],
    ['traces de soja mais contient du lait', 'soja (traces), lait'],
    ['May contain traces of nuts, but contains milk', 'fruits à coque (traces), lait'],
    ['traces de soja, ainsi que du lait', 'soja (traces), lait'],
    ['œufs (contient : lait)', 'œufs, lait'],
    ['lait (peut contenir : soja)', 'lait, soja (traces)'],
    ['Milk, egg (may contain: soy), fish', 'lait, œufs, soja (traces), poissons'],
    [
      'lait / œufs / (traces: soja, noix)',
      'lait, œufs, soja (traces), fruits à coque (noix, traces)',
    ],
    ['(traces : soja ; contient : lait)', 'soja (traces), lait'],
    ['lait, traces de soja et sésame', 'lait, soja (traces), sésame (traces)'],
    ['aucun', ''],
    ['Sans allergènes', ''],
    ['none', ''],
    ['Pas d’allergène', ''],
    ["pas d'allergènes", ''],
    ['Aucun allergène connu', ''],
    ['aucun connu', ''],
    ['N/A', ''],
    ['n.a.', ''],
    ['–', ''],
    ['/', ''],
    ['aucun ; traces de soja', 'soja (traces)'],
    [' ', ''],
  ])('« %s »', (typed, expected) => {
    expect(told(typed)).toBe(expected);
    expect(unknown(typed)).toEqual([]);
    // Copied from a mail and typed again, it says the same.
    expect(told(expected)).toBe(expected);
    expect(told(told(typed, 'en'), 'en')).toBe(told(typed, 'en'));
  });

  test.each([
    ['lait, poivre', ['poivre'], 'lait, poivre'],
    ['sans gluten', ['sans gluten'], 'sans gluten'],
    ['lait de coco', ['lait de coco'], 'lait de coco'],
    ['noix de coco', ['noix de coco'], 'noix de coco'],
    ['lait d’amande', ['lait d’amande'], 'lait d’amande'],
    ['aucun, lait', ['aucun, lait'], 'lait'],
    ['lait: oui, gluten: non', ['lait: oui, gluten: non'], 'lait: oui, gluten: non'],
    [
      'Traces: noix, Ingrédients: lait',
      ['Ingrédients'],
      'fruits à coque (noix, traces), Ingrédients, lait',
    ],
    ['Shellfish', ['Shellfish'], 'Shellfish'],
    ['gluten non', ['gluten non'], 'gluten non'],
    ['lait (sauf lactose)', ['lait (sauf lactose)'], 'lait (sauf lactose)'],
  ])('of « %s » what nobody knows is named, and told as it was typed', (typed, named, all) => {
    expect(unknown(typed)).toEqual(named);
    expect(told(typed)).toBe(all);
  });

  test('markup stays text', () => {
    expect(told('<b>lait</b>')).toBe('<b>lait<, b>');
  });
});
