import { peopleProblems } from '../../../src/app/people/peopleProblems';

const NAMES = ['Rose', 'Noé', 'Jade', 'Léa', 'Paul', 'Zoé', 'Anne'];
/** So many names, each with two addresses. */
const namesakes = (names: number) =>
  Array.from({ length: names * 2 }, (_, index) => {
    const nth = index % names;
    const name = `${NAMES[nth % NAMES.length]} ${'ABCDEFG'[Math.floor(nth / NAMES.length)]}arron`;
    return { row: index + 2, name, email: `p${index}@exemple.fr` };
  });
const told = (names: number) =>
  peopleProblems(namesakes(names), []).map(({ code, row, read }) => [code, row, read]);

test('a few who have two addresses are named row by row', () => {
  expect(told(1)).toEqual([
    ['personTwice', 2, 'Rose Aarron'],
    ['personTwice', 3, 'Rose Aarron'],
  ]);
  expect(told(20)).toHaveLength(40);
});

test('of very many one line says so, and names the first', () => {
  expect(told(21)).toEqual([['personTwice', undefined, 'Rose Aarron, Noé Aarron, Jade Aarron …']]);
  expect(peopleProblems(namesakes(49), [])).toEqual([
    {
      ...{ code: 'personTwice', tab: 'buyers', detail: '49' },
      read: 'Rose Aarron, Noé Aarron, Jade Aarron …',
    },
  ]);
});
