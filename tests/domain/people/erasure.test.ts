import {
  type ColumnNature,
  erasureOf,
  fullNames,
  type TracedTab,
} from '../../../src/domain/people/erasure';

const LOU = 'lou@exemple.fr';

const natures: Readonly<Record<string, ColumnNature>> = {
  'e-mail': 'email',
  nom: 'name',
  commentaire: 'private',
  etat: 'state',
};
const terms = {
  isNature: (nature: ColumnNature, header = '') => natures[header] === nature,
  isWaiting: (state: string) => state === 'à envoyer',
  cancelled: 'annulé',
  ...{ erased: 'Client effacé', erasedNames: ['Client effacé', 'Erased customer'] },
  ...{ buyers: 1, documents: 2, others: ['Marilou Marchal', 'Ferme du Bez'] },
};
const tab = (sheetId: number, ...rows: TracedTab['rows']): TracedTab => ({
  ...{ sheetId, title: `T${sheetId}`, rows },
});
const orders = (name: string): TracedTab =>
  tab(3, ['Vente'], ['E-mail', 'Nom', 'Commentaire'], [LOU, name, 'sonnez']);

test.each([
  ['a namesake', 'marilou MARCHAL', []],
  ['a first name alone', 'Lou', []],
  ['a producer’s name', 'Ferme du Bez', []],
  ['a name with signs of patterns', 'Lou (M.) Marchal+', ['Lou (M.) Marchal+']],
])('%s is looked for elsewhere only where it names this person alone', (_, name, expected) => {
  expect(fullNames([orders(name)], LOU, terms)).toEqual(expected);
});

test('own rows lose what is private, others what names the person, documents nothing', () => {
  const { alias, changes } = erasureOf(
    [
      tab(1, ['E-mail', 'Nom'], [LOU, 'Lou Marchal'], ['marilou@exemple.fr', 'Client effacé 4']),
      tab(2, ['Nom'], ['Lou Marchal']),
      orders('Lou Marchal'),
      tab(4, ['E-mail', 'État'], [LOU, 'à envoyer'], [LOU, 'envoyé']),
      tab(5, ['Note'], ['Vu Lou Marchal et marilou@exemple.fr'], ['="Lou Marchal"']),
    ],
    LOU,
    terms,
  );
  expect(alias).toBe('Client effacé 5');
  expect(changes.map(({ sheetId, row, column, text }) => [sheetId, row, column, text])).toEqual([
    [1, 1, 0, ''],
    [1, 1, 1, ''],
    [3, 2, 0, alias],
    [3, 2, 1, alias],
    [3, 2, 2, ''],
    [4, 1, 0, alias],
    [4, 1, 1, 'annulé'],
    [4, 2, 0, alias],
    [5, 1, 0, `Vu ${alias} et marilou@exemple.fr`],
  ]);
});
