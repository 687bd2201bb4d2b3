import { cents } from '../../../src/domain/values/money';
import { producersTab } from '../../../src/tabs/producers';
import { productsTab } from '../../../src/tabs/products';
import { contentCells, readCatalogue } from '../../../src/tabs/readCatalogue';
import { faultName } from '../../support/faultName';
import { read, sheetOf, type Typed, tabSheet } from '../../tabs/sheets';

const HEADERS = {
  ref: 'Réf.',
  producer: 'Producteur',
  category: 'Catégorie',
  title: 'Produit',
  packaging: 'Conditionnement',
  content: 'Contenu',
  unit: 'Unité',
  price: 'Prix TTC',
  vat: 'TVA %',
  stock: 'Stock',
  sale: 'Vente',
  step: 'Pas',
  maxPerBasket: 'Maxi par panier',
};
type Row = Partial<Record<keyof typeof HEADERS, Typed>>;
const sound: Row = {
  ref: 'FTB05',
  producer: 'Ferme du Haut',
  title: 'Tomme',
  packaging: '250 g',
  content: 250,
  unit: 'g',
  price: 5.3,
  vat: 5.5,
  stock: 12,
};

const people = [
  { name: 'Ferme du Haut', email: 'haut@exemple.fr' },
  { name: 'Les Abeilles', email: 'abeilles@exemple.fr' },
];

function catalogueOf(rows: readonly Row[], producers: readonly object[] = people) {
  const ids = Object.keys(HEADERS) as (keyof typeof HEADERS)[];
  const sheet = sheetOf([
    Object.values(HEADERS),
    ...rows.map((row) => ids.map((id) => row[id] ?? null)),
  ]);
  const tab = read(productsTab, sheet);
  const { products, problems } = readCatalogue(
    tab,
    read(producersTab, tabSheet('producers', producers as Record<string, unknown>[])),
  );
  const all = [...tab.problems, ...problems];
  return { products, problems: all.map((one) => `${faultName(one)} ${one.row} ${one.column}`) };
}

describe('the catalogue', () => {
  it('reads a sound row', () => {
    expect(catalogueOf([sound])).toEqual({
      problems: [],
      products: [
        {
          ref: 'FTB05',
          producer: 'Ferme du Haut',
          category: '',
          title: 'Tomme',
          packaging: '250 g',
          content: { dimension: 'mass', amount: 250 },
          sale: 'piece',
          vat: 550,
          producerPrice: 530,
          stock: 12,
        },
      ],
    });
  });

  it('counts loose goods in grams, their stock, step and most too', () => {
    const row = {
      ...sound,
      content: 1,
      unit: 'kg',
      sale: 'vrac',
      step: 0.5,
      stock: '9,5',
      maxPerBasket: 3,
    };
    expect(catalogueOf([row]).products[0]).toMatchObject({
      step: 500,
      stock: 9500,
      maxPerBasket: 3000,
    });
  });

  it('knows a producer however the name is typed', () => {
    const { products } = catalogueOf([{ ...sound, producer: '  ferme  DU haut' }]);
    expect(products[0]?.producer).toBe('Ferme du Haut');
  });

  test.each<[string, Row, string]>([
    ['no reference', { ref: null }, 'missing 2 ref'],
    ['no price', { price: null }, 'missing 2 price'],
    ['« 3 € » is a price, « environ 3 » is none', { price: 'environ 3' }, 'price 2 price'],
    ['a reference with a space', { ref: 'FTB 05' }, 'ref 2 ref'],
    ['a reference that would be a formula', { ref: '=1+1' }, 'ref 2 ref'],
    ['a producer that Producteurs lacks', { producer: 'Ferme du Bas' }, 'producer 2 producer'],
    ['an unknown unit', { unit: 'botte' }, 'unfit 2 unit'],
    ['500 in a kg column', { content: 500, unit: 'kg' }, 'content 2 content'],
    ['nothing in it', { content: 0 }, 'content 2 content'],
    ['half a gram', { content: 0.5 }, 'content 2 content'],
    ['a zeroOrMore stock', { stock: -1 }, 'zeroOrMore 2 stock'],
    ['half a piece in stock', { stock: 1.5 }, 'whole 2 stock'],
    ['« 2 boîtes » in stock', { stock: '2 boîtes' }, 'number 2 stock'],
    [
      'by weight, but counted in pieces',
      { content: 1, unit: 'pièce', sale: 'poids' },
      'content 2 unit',
    ],
    ['loose without a step', { content: 1, unit: 'kg', sale: 'vrac' }, 'missing 2 step'],
    ['an unknown way to sell', { sale: 'troc' }, 'unfit 2 sale'],
    ['a rate above all', { vat: 120 }, 'percent 2 vat'],
  ])('%s: told, and not sold', (_, change, problem) => {
    const other = { ...sound, ref: 'AB1', title: 'Miel' };
    const { products, problems } = catalogueOf([{ ...sound, ...change }, other]);
    expect(problems).toEqual([problem]);
    expect(products.map(({ ref }) => ref)).toEqual(['AB1']);
  });

  it('sells neither of two products with one reference, capitals or not', () => {
    const { products, problems } = catalogueOf([sound, { ...sound, ref: 'ftb05', title: 'Miel' }]);
    expect(products).toEqual([]);
    expect(problems).toEqual(['duplicateProduct 2 ref', 'duplicateProduct 3 ref']);
  });

  it('sells neither of two that buyers could not tell apart', () => {
    const { products, problems } = catalogueOf([sound, { ...sound, ref: 'B', title: ' tomme ' }]);
    expect(products).toEqual([]);
    expect(problems).toEqual(['duplicateProduct 2 title', 'duplicateProduct 3 title']);
  });

  it('tells the same name in another packaging apart', () => {
    const { products } = catalogueOf([
      sound,
      { ...sound, ref: 'B', packaging: '500 g', content: 500 },
    ]);
    expect(products).toHaveLength(2);
  });

  it('says who sells but has no address', () => {
    const { problems } = catalogueOf([sound], [{ name: 'Ferme du Haut' }]);
    expect(problems).toEqual(['withoutEmail 2 email']);
  });
});

test.each([
  [
    { dimension: 'mass', amount: 250 },
    { content: 250, unit: 'g' },
  ],
  [
    { dimension: 'mass', amount: 1500 },
    { content: 1.5, unit: 'kg' },
  ],
  [
    { dimension: 'volume', amount: 330 },
    { content: 330, unit: 'ml' },
  ],
  [
    { dimension: 'volume', amount: 3960 },
    { content: 3.96, unit: 'L' },
  ],
  [
    { dimension: 'piece', amount: 6 },
    { content: 6, unit: 'piece' },
  ],
] as const)('a content of %p is written as people would', (content, cells) => {
  expect(contentCells(content)).toEqual(cells);
});

test('a price is whole cents', () => {
  expect(catalogueOf([{ ...sound, price: '9,5' }]).products[0]?.producerPrice).toBe(cents(950));
});
