import { emptySheet } from '../../../src/app/kernel/snapshot';
import { plainCell } from '../../../src/tabs/engine/cell';
import { columnsIn, filledWith, headOf, readingOf } from '../../../src/tabs/engine/readings';
import { tabs } from '../../../src/tabs/tabs';

const place = { zone: 'Europe/Paris', locale: 'fr' } as const;
const sheet = {
  ...emptySheet('producers', 'fr'),
  rows: [['Ferme', 'ferme@exemple.fr'].map(plainCell)],
};

test('a sheet that is given again is read once in each language and zone', () => {
  const read = readingOf(tabs.producers, sheet, place);

  expect(read.rows).toHaveLength(1);
  expect(readingOf(tabs.producers, sheet, { ...place })).toBe(read);
  expect(readingOf(tabs.producers, sheet, { ...place, locale: 'en' })).not.toBe(read);
  expect(readingOf(tabs.producers, sheet, { ...place, zone: 'UTC' })).not.toBe(read);
  expect(readingOf(tabs.producers, { ...sheet }, place)).not.toBe(read);
});

test('a head is without its rows, and gets those that were fetched for it', () => {
  const head = headOf(sheet);
  const [names, mails] = [
    [['Nom'], ['Ferme']],
    [['Adresse e-mail'], ['a@exemple.fr'], ['b@exemple.fr']],
  ];
  const filled = filledWith(head, [names, mails], [0, 1]);

  expect(head.rows).toEqual([]);
  expect(headOf(sheet)).toBe(head);
  expect(filled.rows.map((row) => row.slice(0, 2).map(({ text }) => text))).toEqual([
    ['Ferme', 'a@exemple.fr'],
    ['', 'b@exemple.fr'],
  ]);
  expect(filledWith(head, [names, mails], [0, 1])).toBe(filled);
});

test('other values, or the same ones in other columns, make another sheet', () => {
  const head = headOf(sheet);
  const names = [['Nom'], ['Ferme']];
  const all = [
    filledWith(head, [names], [0]),
    filledWith(head, [names], [1]),
    filledWith(head, [names], null),
    filledWith(head, [[['Nom'], ['Ferme']]], [0]),
  ];

  expect(new Set(all).size).toBe(4);
});

test('some columns end with the last row that has a value in them', () => {
  const values = [
    ['a', 1, ''],
    ['b', '', null],
  ];

  expect(columnsIn(values, 1, 2)).toEqual([[1]]);
  expect(columnsIn(values, 0, undefined)).toEqual(values);
  expect(columnsIn(values, 2, 3)).toEqual([]);
  expect(columnsIn(values, 1, 2)).toBe(columnsIn(values, 1, 2));
});
