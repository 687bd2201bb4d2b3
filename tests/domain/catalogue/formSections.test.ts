/** What the form shows together (docs/rules.md C20). */
import { besideFirst, formSections } from '../../../src/domain/catalogue/formSections';
import { offered } from './products';

const ofSize = (ref: string, amount: number) =>
  offered(ref, { title: 'Bûche', content: { dimension: 'mass', amount } });

const refsIn = (
  products: readonly ReturnType<typeof offered>[],
  first: readonly string[] = [],
): string[] =>
  formSections(
    products,
    ({ category }) => category,
    ({ ref }) => (first.includes(ref) ? 0 : 1),
  ).map((section) => `${section.title}: ${section.products.map(({ ref }) => ref).join(' ')}`);

test('spellings that only accents or capitals tell apart are one section, under the first of them', () => {
  const products = [
    offered('A', { category: 'Légumes' }),
    offered('B', { category: 'Pain' }),
    offered('C', { category: 'LEGUMES' }),
  ];
  expect(refsIn(products)).toEqual(['Légumes: A C', 'Pain: B']);
});

test('sizes of one product stand one under the other, the smallest first', () => {
  expect(refsIn([ofSize('L', 600), offered('A'), ofSize('S', 300)])).toEqual(['Épicerie: S L A']);
});

test('what comes first takes all its sizes with it', () => {
  expect(refsIn([offered('A'), ofSize('S', 300), ofSize('L', 600)], ['L'])).toEqual([
    'Épicerie: S L A',
  ]);
});

test('a product of the same name by another producer is another one', () => {
  const other = { ...ofSize('O', 100), producer: 'Ferme du Lac' };
  expect(refsIn([ofSize('L', 600), other, ofSize('S', 300)])).toEqual(['Épicerie: S L O']);
});

test('what two sizes tell alike stands with the first; allergens with each', () => {
  const details = { origin: 'Drôme', allergens: 'lait' };
  const beside = besideFirst([
    { ...ofSize('S', 300), details },
    { ...ofSize('L', 600), details: { ...details, label: 'AB' } },
  ]);
  expect([...beside].map(([{ ref }, differs]) => [ref, differs])).toEqual([
    ['L', { allergens: 'lait', label: 'AB' }],
  ]);
});
