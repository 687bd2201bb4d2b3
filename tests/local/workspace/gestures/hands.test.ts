import { SpreadsheetStore } from '../../../../local/standin/sheets/store/spreadsheetStore';
import { Hands } from '../../../../local/workspace/gestures/hands';
import type { Gesture, GestureReply } from '../../../../local/workspace/wire/wireBook';

const OWNER = 'anna@drive.example';

function sheet(rows: readonly (readonly string[])[]) {
  const book = SpreadsheetStore.create({ id: 'b', name: 'B', owner: OWNER });
  rows.forEach((row, at) => {
    row.forEach((text, column) => {
      book.typeCell(0, at, column, text);
    });
  });
  const hands = new Hands(book, OWNER);
  const act = (gesture: Gesture, sure = false): GestureReply => hands.do(gesture, sure);
  const shown = (height: number, width: number) =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => book.formattedValue(0, row, column)),
    );
  return { book, hands, act, shown, tab: book.sheet(0) };
}

const area = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

const OK = { ok: true };

test.each<[string, string[][], Gesture, string[][]]>([
  [
    'a pasted block is read as if typed',
    [],
    {
      kind: 'paste',
      sheet: 0,
      cells: [
        [0, 0, '1,5'],
        [0, 1, '=A1*2'],
        [1, 0, '3/4/2026'],
      ],
    },
    [
      ['1,5', '3'],
      ['03/04/2026', ''],
    ],
  ],
  [
    'a copied formula looks at its new neighbours',
    [
      ['2', '=A1*10'],
      ['3', ''],
    ],
    { kind: 'paste', sheet: 0, cells: [[1, 1, { from: [0, 0, 1] }]] },
    [
      ['2', '20'],
      ['3', '30'],
    ],
  ],
  [
    'numbers that are dragged go on by their step',
    [['2'], ['4']],
    { kind: 'fill', sheet: 0, source: area(0, 2, 0, 1), target: area(0, 4, 0, 1) },
    [['2'], ['4'], ['6'], ['8']],
  ],
  [
    'texts and formulas that are dragged repeat',
    [['a', '=A1']],
    { kind: 'fill', sheet: 0, source: area(0, 1, 0, 2), target: area(0, 2, 0, 2) },
    [
      ['a', 'a'],
      ['a', 'a'],
    ],
  ],
  [
    'rows are sorted below the headers',
    [['Nom'], ['b'], ['a']],
    { kind: 'sort', sheet: 0, column: 0, descending: false },
    [['Nom'], ['a'], ['b']],
  ],
  [
    'a row comes in above, and formulas follow',
    [['1', '=A1']],
    { kind: 'insert', sheet: 0, dimension: 'ROWS', at: 0, count: 1 },
    [
      ['', ''],
      ['1', '1'],
    ],
  ],
  [
    'a row goes away',
    [['a'], ['b']],
    { kind: 'remove', sheet: 0, dimension: 'ROWS', from: 0, to: 1 },
    [['b'], ['']],
  ],
])('%s, and comes back when that is taken back', (_, rows, gesture, expected) => {
  const { act, shown } = sheet(rows);
  const [height, width] = [expected.length, expected[0]?.length ?? 0];
  const before = shown(height, width);
  expect(act(gesture)).toEqual(OK);
  expect(shown(height, width)).toEqual(expected);
  expect(act({ kind: 'undo' })).toEqual(OK);
  expect(shown(height, width)).toEqual(before);
  expect(act({ kind: 'redo' })).toEqual(OK);
  expect(shown(height, width)).toEqual(expected);
});

test('what somebody else did in between is never undone with it', () => {
  const { act, book } = sheet([['a']]);
  act({ kind: 'type', sheet: 0, row: 0, column: 0, text: 'b' });
  book.typeCell(0, 0, 0, 'c');
  expect(act({ kind: 'undo' })).toEqual({
    refused: expect.stringContaining('La cellule A1'),
  });
  expect(book.formattedValue(0, 0, 0)).toBe('c');
  act({ kind: 'insert', sheet: 0, dimension: 'ROWS', at: 0, count: 1 });
  book.typeCell(0, 5, 0, 'd');
  expect(act({ kind: 'undo' })).toEqual({ refused: expect.stringContaining('a changé depuis') });
});

test('typing into a part that the drive keeps asks first; a real protection refuses', () => {
  const { act, tab, book } = sheet([['a', 'b']]);
  const range = { sheetId: 0, startColumn: 0, endColumn: 1 };
  tab.fields.protectedRanges = [{ id: 1, range, unprotected: [], warningOnly: true, editors: [] }];
  const typed: Gesture = { kind: 'type', sheet: 0, row: 0, column: 0, text: 'x' };
  expect(act(typed)).toEqual({ asks: expect.stringContaining('tenue par le drive') });
  expect(act(typed, true)).toEqual(OK);
  tab.fields.protectedRanges = [{ id: 1, range, unprotected: [], warningOnly: false, editors: [] }];
  expect(new Hands(book, 'autre@drive.example').do(typed, true)).toEqual({
    refused: expect.stringContaining('protégée'),
  });
});

test.each<[string, Gesture, RegExp]>([
  ['a tab of the same name', { kind: 'addTab', title: 'Feuille 1', index: 0 }, /déjà ce nom/],
  ['the last tab', { kind: 'removeTab', sheet: 0 }, /au moins un onglet/],
  ['a cell beyond the grid', { kind: 'type', sheet: 0, row: 5000, column: 0, text: 'x' }, /avant/],
  ['a tab that is gone', { kind: 'type', sheet: 9, row: 0, column: 0, text: 'x' }, /plus/],
])('%s is refused in plain French, and nothing is changed', (_, gesture, said) => {
  const { act, hands } = sheet([]);
  expect(act(gesture)).toEqual({ refused: expect.stringMatching(said) });
  expect(hands.canUndo).toBe(false);
});

test('a strict list of choices lets nothing else in', () => {
  const { act, tab } = sheet([]);
  const values = [{ userEnteredValue: 'oui' }, { userEnteredValue: 'non' }];
  tab.patchCell(0, 0, { validation: { condition: { type: 'ONE_OF_LIST', values }, strict: true } });
  const type = (text: string): Gesture => ({ kind: 'type', sheet: 0, row: 0, column: 0, text });
  expect(act(type('peut-être'))).toEqual({ refused: 'Cette cellule n’accepte pas cette valeur.' });
  expect(act(type('oui'))).toEqual(OK);
});

test('a tab of tens of thousands of cells is sorted, and that is taken back', () => {
  const { act, tab, book } = sheet([['N']]);
  const rows = 43_000;
  tab.insertRows(1, rows);
  for (let row = 1; row <= rows; row++)
    for (let column = 0; column < 4; column++) tab.setCell(row, column, { value: rows - row });
  expect(act({ kind: 'sort', sheet: 0, column: 0, descending: false })).toEqual(OK);
  expect(book.effectiveValue(0, 1, 0).value).toBe(0);
  expect(act({ kind: 'undo' })).toEqual(OK);
  expect(book.effectiveValue(0, 1, 0).value).toBe(rows - 1);
});
