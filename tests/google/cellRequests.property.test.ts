import fc from 'fast-check';
import { appendRequest, updateRequests } from '../../src/google/cellRequests';
import type { CellEdit, Content } from '../../src/tabs/engine/edit';
import { editOf } from './edits';

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)).map((value) => ({ value })),
  fc.constant({ formula: '=1+1' }),
  fc.constant({ text: 'Produits', link: '#gid=1' }),
);
const cells: fc.Arbitrary<CellEdit[]> = fc.uniqueArray(
  fc.record({ row: fc.nat(6), column: fc.nat(6), content }),
  { selector: ({ row, column }) => `${row}:${column}`, maxLength: 30 },
);

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** What the requests write, cell by cell; a cell written twice stands there twice. */
function cellsOf(requests: readonly GoogleAppsScript.Sheets.Schema.Request[]) {
  return requests.flatMap(({ updateCells }) => {
    const { rowIndex = 0, columnIndex = 0 } = updateCells?.start ?? {};
    return (updateCells?.rows ?? []).flatMap(({ values = [] }, row) =>
      values.map((data, column) => ({
        row: rowIndex + row,
        column: columnIndex + column,
        data,
        fields: updateCells?.fields ?? '',
      })),
    );
  });
}

const entered = ({ userEnteredValue = {} }: CellData) => Object.values(userEnteredValue)[0] ?? null;
const meant = (of: Content) => ('formula' in of ? of.formula : 'text' in of ? of.text : of.value);

test('the rectangles of a write cover exactly the cells that change, once each', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const written = cellsOf(updateRequests(editOf({ cells: list })));
      const place = ({ row, column }: { row: number; column: number }) => row * 100 + column;
      expect(written.map(({ row, column, data }) => [row, column, entered(data)])).toEqual(
        expect.arrayContaining(
          list.map(({ row, column, content: of }) => [row, column, meant(of)]),
        ),
      );
      expect(written.map(place).sort()).toEqual(list.map(place).sort());
    }),
  );
});

test('only a formula of the add-on is ever run as one', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const formulas = cellsOf(updateRequests(editOf({ cells: list }))).filter(
        ({ data }) => data.userEnteredValue?.formulaValue !== undefined,
      );
      expect(formulas).toHaveLength(list.filter(({ content: of }) => 'formula' in of).length);
    }),
  );
});

test('neighbours travel together', () => {
  const value = { value: 1 };
  const grid = [1, 2, 3].flatMap((row) =>
    [2, 3].map((column) => ({ row, column, content: value })),
  );
  const requests = updateRequests(editOf({ cells: [...grid].reverse() }));
  expect(requests).toHaveLength(1);
  expect(requests[0]?.updateCells?.start).toEqual({ sheetId: 7, rowIndex: 1, columnIndex: 2 });
});

test('the look of a link is written where there is one, and nowhere else', () => {
  const plain = { row: 1, column: 0, content: { value: 'a' } };
  const linked = { row: 2, column: 0, content: { text: 'b', link: '#gid=1' } };
  const fields = cellsOf(updateRequests(editOf({ cells: [plain, linked] }))).map(
    (cell) => cell.fields,
  );
  expect(fields).toEqual([
    'userEnteredValue',
    'userEnteredValue,userEnteredFormat.textFormat.link',
  ]);
});

test('an appended row leaves its holes alone', () => {
  const row: (Content | undefined)[] = [];
  row[2] = { value: '=1+1' };
  expect(appendRequest(7, [row])).toEqual([
    {
      appendCells: {
        sheetId: 7,
        rows: [{ values: [{}, {}, { userEnteredValue: { stringValue: '=1+1' } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
  expect(appendRequest(7, [])).toEqual([]);
});
