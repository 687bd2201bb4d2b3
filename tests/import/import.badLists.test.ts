import { faultName } from '../support/faultName';
import { read, shopOf, shown } from './aList';

const faultsOf = (
  text: string,
  ...more: Parameters<typeof shown> extends [string, ...infer R] ? R : never
) => shown(text, ...more).filter((line) => /^\d+: /.test(line));

const HEAD = 'Produit\tConditionnement\tPrix\n';

const bad: readonly (readonly [name: string, text: string, faults: readonly string[]])[] = [
  ['a fraction', `${HEAD}Pain\t1/2\t2,10`, ['2: doubtful packaging packagingUnread']],
  [
    'digits that are no group of three',
    `${HEAD}Bœuf\tcaissette de 10 kg\t1 50\nVeau\t5 kg\t2 20 €`,
    ['2: doubtful price price', '3: doubtful price price'],
  ],
  ['three decimals', `${HEAD}Bœuf\t1 kg\t3,505`, ['2: doubtful price price']],
  [
    'a price by the month',
    `${HEAD}Panier\t\t60 €/mois\nŒufs\tboîte de 6\t12 €/semaine`,
    ['2: doubtful price perUnread', '3: doubtful price perUnread'],
  ],
  [
    'an hour where goods are expected',
    `${HEAD}Pain\t25h\t2,10\nAil\t1 kg\t2,00 €/25h`,
    ['2: doubtful packaging packagingUnread', '3: doubtful price perUnread'],
  ],
  ['a unit of time', 'Produit;Unité;Prix\nPanier;mois;60', ['2: doubtful unit packagingUnread']],
  ['a unit of one gram', 'Produit;Unité;Prix\nThym;g;2,90', ['2: doubtful unit packagingUnread']],
  [
    'quantity and unit in columns of their own',
    'Produit;Quantité;Unité;Prix\nCarottes;5;kg;12',
    ['2: doubtful title columnUnread'],
  ],
  [
    'a product without a price, between others',
    'Savon 2,00 €\nRadis la botte\nSavon gris 1,50 €',
    ['2: doubtful price missing'],
  ],
  ['two prices in a cell', `${HEAD}Pêches\t1 kg\t4,00 - 4,50`, ['2: doubtful price price']],
  ['a price without VAT', `${HEAD}Pêches\t1 kg\t4,00 HT`, ['2: doubtful price netPrice']],
  ['a formula', `${HEAD}=IMPORTXML("http://x";"//a")\t1 kg\t4,00`, ['2: doubtful title notText']],
  ['code of a web page', `${HEAD}<td>Pêches</td>\t1 kg\t4,00`, ['2: doubtful title notText']],
  [
    'a cell of 10,000 characters',
    `${HEAD}${'a'.repeat(10_000)}\t1 kg\t4,00`,
    ['2: doubtful title notText'],
  ],
  [
    'a price by the kilo of half a kilo',
    `${HEAD}Ail\t500 g\t12,40 €/kg`,
    ['2: doubtful price disagrees'],
  ],
  ['no price', `${HEAD}Ail\t500 g\t`, ['2: doubtful price missing']],
  ['a zeroOrMore price', `${HEAD}Ail\t500 g\t-2,00`, ['2: doubtful price zeroOrMore']],
  [
    'a line cut by another sign',
    `${HEAD}Ail\t500 g\t2,00\nThym;la botte;1,50\nSauge\tla botte\t1,60`,
    ['3: doubtful title otherSeparator'],
  ],
  [
    'the same product at two prices',
    `${HEAD}Ail\t500 g\t2,00\nail\t500 g\t2,20`,
    ['2: doubtful price severalPrices', '3: doubtful price severalPrices'],
  ],
  ['a stock in words', 'Produit;Prix;Stock\nAil;2,00;beaucoup', ['2: doubtful stock number']],
  ['a rate that is none', 'Produit;Prix;TVA\nAil;2,00;réduite', ['2: doubtful vat number']],
  [
    'a unit of no use',
    'Produit;Contenu;Unité;Prix\nAil;500;kg;2,00',
    ['2: doubtful content content'],
  ],
];

test.each(bad)('%s is told, never guessed', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});

test('the same line twice is said once', () => {
  expect(shown(`${HEAD}Ail\t500 g\t2,00\nAIL \t500 g\t2 €`)).toEqual([
    'Ail | 500 g | 500 g | 2',
    '3: known',
  ]);
});

test('what stands in Produits is not added again, and another price for it is told', () => {
  const shop = shopOf(
    ['Ferme du Bois'],
    [['FB01', 'Ferme du Bois', '', 'Ail', '500 g', '500', 'g', '2']],
  );
  expect(shown(`${HEAD}ail\t500 g\t2,00\nAil\t1 kg\t3,80`, shop)).toEqual([
    '2: known',
    'Ail | 1 kg | 1 kg | 3.8',
  ]);
  expect(shown(`${HEAD}Ail\t500 g\t2,40`, shop)).toEqual(['2: changed price otherPrice']);
});

test('a reference that is another product’s is told', () => {
  const shop = shopOf(
    ['Ferme du Bois'],
    [['FB01', 'Ferme du Bois', '', 'Ail', '500 g', '500', 'g', '2']],
  );
  expect(shown('Réf.;Produit;Prix\nfb01;Thym;1,50', shop)).toEqual([
    '2: doubtful ref duplicateProduct',
  ]);
});

test('a producer that nobody knows is told, until people agree to add it', () => {
  expect(shown('Producteur;Produit;Prix\nFerme du Lac;Thym;1,50')).toEqual([
    '2: doubtful producer producer',
  ]);
});

test('of two columns of prices neither is taken', () => {
  const { list, judged } = read('Produit;Prix adhérent;Prix public\nThym;1,50;1,80');
  expect(list.faults.map(faultName)).toEqual(['columnUnsure', 'noColumn']);
  expect(judged.map(({ state }) => state)).toEqual(['doubtful']);
  expect(
    shown('Produit;Prix adhérent;Prix public\nThym;1,50;1,80', undefined, {
      columns: ['title', '', 'price'],
    }),
  ).toEqual(['Thym |  | 1 piece | 1.8']);
});

test('prices without VAT are not taken for what buyers pay', () => {
  const { list } = read('Produit;Prix HT\nThym;1,50');
  expect(list.faults.map(faultName)).toEqual(['netPrices', 'noColumn']);
});

const heads = (text: string, choices: Parameters<typeof read>[2] = {}) =>
  read(text, shopOf(['Ferme du Bois', 'Ferme du Pré']), choices).judged.map(
    ({ state, fields, faults }) =>
      `${fields.title}: ${fields.producer}, ${fields.category ?? '–'}, ${state} ${faults.map(faultName).join(' ')}`.trim(),
  );

const text =
  'Bonjour,\nFerme du Bois\nSavon 2,00 €\n\nLes Trois Chênes\nSavon gris 1,50 €\n\nFerme du Pré\nLégumes\nMelons 3 €\nÀ bientôt';

test('words that nobody knows leave what stands below to people, until a known producer is named', () => {
  expect(heads(text)).toEqual([
    'Savon: Ferme du Bois, –, new',
    'Savon gris: Ferme du Bois, –, doubtful headingUnsure',
    'Melons: Ferme du Pré, Légumes, new',
  ]);
  const { headings } = read(text, shopOf(['Ferme du Bois', 'Ferme du Pré'])).list;
  expect(headings.map(({ as, isSure }) => (isSure ? as : '?'))).toEqual([
    ...['text', 'producer', '?', 'producer', 'category', 'text'],
  ]);
});

test('a heading is a producer, a category, or nothing, as people say of one or of all', () => {
  const second = (choices: Parameters<typeof read>[2]) => heads(text, choices)[1];
  const asProducer = 'Savon gris: Les Trois Chênes, –, doubtful producer';
  expect(second({ headings: 'producer' })).toBe(asProducer);
  expect(second({ headingAs: { 5: 'producer' } })).toBe(asProducer);
  expect(second({ headings: 'category' })).toBe('Savon gris: Ferme du Bois, Les Trois Chênes, new');
  expect(second({ headings: 'none' })).toBe('Savon gris: Ferme du Bois, –, new');
  expect(second({ headingAs: { 5: 'text' } })).toBe('Savon gris: Ferme du Bois, –, new');
});

test('a doubt about the columns goes once somebody says what they hold', () => {
  expect(
    shown('Produit;Quantité;Unité;Prix\nThym;25;g;2,90', undefined, {
      columns: ['title', 'content', 'unit', 'price'],
    }),
  ).toEqual(['Thym | 25 g | 25 g | 2.9']);
});

test('what is far too long is refused whole, and a line of 1,000 signs by itself', () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `Produit ${at} : 2,00 €`).join('\n');
  expect(read(lines).list).toMatchObject({
    ...{ lines: [], faults: [{ code: 'tooManyLines', read: '5000' }] },
  });
  expect(read(`Savon 2,00 €\n${'x'.repeat(300_000)}`).list).toMatchObject({
    ...{ lines: [], faults: [{ code: 'tooLong', read: '300013' }] },
  });
  expect(shown(`Savon 2,00 €\n${'2kg €x '.repeat(143)}3 €`)).toEqual([
    'Savon |  | 1 piece | 2',
    '2: doubtful title notText, price missing',
  ]);
});
