import {
  columnsMade,
  columnsOf,
  emailPlaces,
  timePlaces,
} from '../../../../src/app/records/answers/columns';
import type { Known } from '../../../../src/app/records/answers/knownColumns';
import { sheetOf } from '../../../tabs/sheets';

const TOMME = 'Tomme – 5,30 €';
const APPLES = 'Pommes – 2,35 €/kg';
const MADE = ['Horodateur', 'Adresse e-mail', 'Prénom et nom', TOMME, APPLES, 'Commentaire'];
const asked = new Set([TOMME, APPLES]);

const columns = (header: readonly string[], known?: Known, byKind?: number) =>
  columnsOf(sheetOf([[...header]]), asked, known, byKind);
/** As they were made, and then so, one reading after another. */
function read(...headers: readonly (readonly string[])[]) {
  let now = columns(MADE, columnsMade(MADE, asked));
  for (const header of headers) now = columns(header, now.next);
  return now;
}
const places = ({ head, byTitle }: ReturnType<typeof read>) => [
  ...[head.time, head.buyer.email, head.buyer.name, head.buyer.comment],
  ...[byTitle.get(TOMME), byTitle.get(APPLES)],
];

test('as the form made them they are sure, and so they stay', () => {
  expect(places(read())).toEqual([0, 1, 2, 5, 3, 4]);
  expect([read().isSure, read(MADE, MADE).isSure]).toEqual([true, true]);
});

test('where nobody noted them as they were made they are not sure, nor ever after', () => {
  expect(columns(MADE).isSure).toBe(false);
  expect(columns(MADE, columns(MADE).next).isSure).toBe(false);
  expect(columnsMade(MADE.slice(0, -2), asked)).toBeUndefined();
});

test.each([
  ['the address’s', 'E-mail address'],
  ['the time’s', 'Timestamp'],
  ['no question’s', 'Ma note'],
])('one’s own at the right under %s title changes nothing', (_, title) => {
  const now = read([...MADE, title]);
  expect([places(now), now.isSure, now.doubled.size]).toEqual([[0, 1, 2, 5, 3, 4], true, 0]);
  // Nor once another is put behind it, or it goes again.
  expect(read([...MADE, title], [...MADE, title, 'Autre']).isSure).toBe(true);
  expect(read([...MADE, title], MADE).isSure).toBe(true);
});

test('another under a question’s title may be that question made again: held against the form', () => {
  const now = read([...MADE, TOMME]);
  expect([places(now), now.isSure, now.doubled.get(TOMME)]).toEqual([
    ...[[0, 1, 2, 5, 3, 4], false],
    [MADE.indexOf(TOMME), MADE.length],
  ]);
  // Gone again, the others stand as they stood.
  expect(read([...MADE, TOMME], MADE).isSure).toBe(true);
});

test('a question that came later is sure at the right, behind one’s own', () => {
  const added = 'Miel – 9,50 €';
  const header = [...MADE, 'Ma note', added];
  const now = columnsOf(sheetOf([header]), new Set([...asked, added]), read().next);
  expect([now.isSure, now.byTitle.get(added)]).toEqual([true, 7]);
});

test.each<[string, readonly string[]]>([
  ['moved', ['Horodateur', TOMME, 'Adresse e-mail', 'Prénom et nom', APPLES, 'Commentaire']],
  ['put in between', [...MADE.slice(0, 3), 'Ma note', ...MADE.slice(3)]],
  ['put in first', ['', ...MADE]],
  ['deleted', MADE.filter((title) => title !== TOMME)],
  ['deleted at the right', MADE.slice(0, -1)],
  ['renamed', MADE.map((title) => (title === TOMME ? 'Tome' : title))],
  ['renamed, the time’s', MADE.map((title) => (title === 'Horodateur' ? 'Quand' : title))],
])('%s, they are not sure any more, not even put back', (_, header) => {
  expect(read(header).isSure).toBe(false);
  expect(read(header).doubled.size).toBe(0);
  expect(read(header, MADE).isSure).toBe(false);
  expect(places(read(header, MADE))).toEqual([0, 1, 2, 5, 3, 4]);
});

test('of a title that stands twice among them the last counts, if it is what was sent', () => {
  const header = [...MADE.slice(0, 3), TOMME, ...MADE.slice(3)];
  const now = read(header);
  expect([...now.doubled]).toEqual([[TOMME, [3, 4]]]);
  expect([now.isSure, now.byTitle.get(TOMME)]).toEqual([false, 4]);
  const renamed = read(header, [...MADE.slice(0, 3), 'Ma note', ...MADE.slice(3)]);
  expect([renamed.doubled.size, places(renamed)]).toEqual([0, [0, 1, 2, 6, 4, 5]]);
  expect(columns(header).doubled.size).toBe(1);
});

test('a column of collected addresses before ours is Google’s', () => {
  const header = ['Horodateur', 'Adresse e-mail', ...MADE.slice(1)];
  const now = columns(header, columnsMade(header, asked));
  expect([now.isSure, now.head.buyer.email]).toEqual([true, 2]);
  expect(columns(header, now.next).isSure).toBe(true);
});

test('a title that was typed again has common blanks', () => {
  const typed = columnsOf(sheetOf([['Miel – 9,50 €']]), new Set(['Miel – 9,50 €']));
  expect(typed.byTitle.get('Miel – 9,50 €')).toBe(0);
});

test('what may be the time or the address is read', () => {
  const sheet = sheetOf([['Note', 'Timestamp', 'E-mail address', 'Horodateur', 'Adresse e-mail']]);
  expect([timePlaces(sheet), emailPlaces(sheet)]).toEqual([
    [1, 3],
    [2, 4],
  ]);
  const without = sheetOf([['Note', 'Quand']]);
  expect([timePlaces(without), emailPlaces(without)]).toEqual([[0, 1], [0]]);
  expect(columns(['Note', 'Quand'], undefined, 1).head.time).toBe(1);
});
