import { producersTab } from '../../../src/tabs/producers';
import { productsTab } from '../../../src/tabs/products';
import { readCatalogue } from '../../../src/tabs/readCatalogue';
import { detailProblems } from '../../../src/tabs/telling/detailProblems';
import { faultName } from '../../support/faultName';
import { read, tabSheet } from '../sheets';

const tomme = {
  ...{ ref: 'T1', producer: 'Chèvrerie', title: 'Tomme', content: 250, unit: 'g', price: 530 },
} as const;
const producers = (rows: readonly object[], columns?: readonly string[]) =>
  read(
    producersTab,
    tabSheet('producers', rows as Record<string, unknown>[], columns ? { columns } : {}),
  );
const chevrerie = { name: 'Chèvrerie', email: 'a@exemple.fr' };

const problemsOf = (product: object, sellers = producers([{ ...chevrerie, label: 'bio' }])) => {
  const products = read(productsTab, tabSheet('products', [{ ...tomme, ...product }]));
  const { products: sold, problems } = readCatalogue(products, sellers);
  expect(problems).toEqual([]);
  // Whatever is wrong with what it tells, it is sold.
  expect(sold).toHaveLength(1);
  return detailProblems(products, sellers, 'fr').map(
    (one) => `${faultName(one)} ${one.row} ${one.column} ${one.read}`,
  );
};

describe('what a product tells and cannot be made out is named, and it is sold all the same (docs/rules.md C13)', () => {
  test('what is sound is not named', () => {
    expect(
      problemsOf({
        description: 'Affinée trois mois.',
        label: 'bio',
        allergens: 'lait',
        season: 'avril à octobre',
        photo: 'https://exemple.fr/tomme.jpg',
        keeping: 'au frais',
      }),
    ).toEqual([]);
  });

  test.each([
    [{ allergens: 'lait, poivre' }, 'unfit 2 allergens poivre'],
    [{ season: 'l’été' }, 'season 2 season l’été'],
    [{ photo: 'http://exemple.fr/a.jpg' }, 'image 2 photo http://exemple.fr/a.jpg'],
    [{ photo: 'javascript:alert(1)' }, 'image 2 photo javascript:alert(1)'],
    [{ photo: 'tomme.jpg' }, 'image 2 photo tomme.jpg'],
    [{ description: 'a'.repeat(5000) }, `shorter 2 description ${'a'.repeat(40)}…`],
    [{ ingredients: 'b'.repeat(501) }, `shorter 2 ingredients ${'b'.repeat(40)}…`],
  ])('%j', (product, expected) => {
    expect(problemsOf(product)).toEqual([expected]);
  });

  const loose = { sale: 'loose', step: 0.5, unit: 'kg', content: 1 };
  test.each([
    [{ ...loose, stock: 0.3 }, ['wholeStep 2 stock 0,3']],
    [{ ...loose, stock: 20, maxPerBasket: 0.4 }, ['wholeStep 2 maxPerBasket 0,4']],
    [{ ...loose, stock: 0.5 }, []],
    [{ ...loose, stock: 0 }, []],
    [loose, []],
    [{ stock: 1 }, []],
  ])('less than one step of what is loose: %j', (product, expected) => {
    expect(problemsOf(product)).toEqual(expected);
  });

  test('500 signs of a description are not too many', () => {
    expect(problemsOf({ description: 'a'.repeat(500) })).toEqual([]);
  });

  test('a label on a product whose producer has none, where producers have labels', () => {
    const label = { label: 'nature et progrès' };
    const columns = ['name', 'email', 'label'];
    expect(problemsOf(label, producers([chevrerie], columns))).toEqual([
      'backedLabel 2 label nature et progrès',
    ]);
    expect(problemsOf(label, producers([{ ...chevrerie, label: 'bio' }], columns))).toEqual([]);
    expect(problemsOf(label, producers([chevrerie], ['name', 'email']))).toEqual([]);
  });
});
