import { receiptOf, receiptRanges } from '../../src/google/writeReceipt';
import type { TabEdit } from '../../src/tabs/engine/edit';
import { editOf } from './edits';

const edit = (rows: readonly number[], more: Partial<TabEdit> = {}): TabEdit =>
  editOf({
    title: 'Paniers d’Élise',
    keyColumns: [1, 3],
    expected: new Map(rows.map((row) => [row, `${row}`])),
    ...more,
  });
const none = new Map<number, string>();

test('asks for the header and the key columns of the touched rows, neighbours together', () => {
  expect(receiptRanges([edit([5, 1, 2, 3, 9])], none)).toEqual([
    "'Paniers d’Élise'!1:1",
    "'Paniers d’Élise'!B2:D4",
    "'Paniers d’Élise'!B6:D6",
    "'Paniers d’Élise'!B10:D10",
  ]);
});

test('asks by the title that the same write gives, and quotes it', () => {
  expect(receiptRanges([edit([1])], new Map([[7, "L'annexe"]]))).toEqual([
    "'L''annexe'!1:1",
    "'L''annexe'!B2:D2",
  ]);
});

test('asks but the header of a tab without keys, wherever it stands', () => {
  const head = { row: 2, cells: [] };
  expect(receiptRanges([edit([], { head })], none)).toEqual(["'Paniers d’Élise'!3:3"]);
});

test('of a very long write looks at both ends', () => {
  const rows = Array.from({ length: 1_000 }, (_, row) => row + 1);
  expect(receiptRanges([edit(rows)], none)).toEqual([
    "'Paniers d’Élise'!1:1",
    "'Paniers d’Élise'!B2:D201",
    "'Paniers d’Élise'!B802:D1001",
  ]);
});

test('tells the header and the keys that stand there, a row that holds nothing included', () => {
  const number = (numberValue: number) => ({ effectiveValue: { numberValue } });
  const word = (stringValue: string) => ({ effectiveValue: { stringValue } });
  const sheets = [
    {
      properties: { sheetId: 7 },
      data: [
        { rowData: [{ values: [word('Panier'), {}, number(3)] }] },
        { startRow: 1, startColumn: 1, rowData: [{ values: [number(1), {}, word('A1')] }, {}] },
        { startRow: 5, startColumn: 1 },
      ],
    },
  ];
  const { heads, keys } = receiptOf(sheets, [edit([1, 2, 5])]);
  expect([...heads]).toEqual([['baskets', ['Panier', null, 3]]]);
  expect([...(keys.get('baskets') ?? [])]).toEqual([
    [1, [1, 'A1']],
    [2, [null, null]],
    [5, [null, null]],
  ]);
});
