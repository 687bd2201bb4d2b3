import type { CellValue, Receipt } from '../app/kernel/ports';
import type { TabEdit } from '../tabs/engine/edit';
import { letters } from '../tabs/engine/sheet';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;

/** Whole cells come back, so of a very long write only both ends are looked at: a shift shows there. */
const MOST_ROWS = 400;

function rowsToCheck({ expected }: TabEdit): number[] {
  const rows = [...expected.keys()].sort((a, b) => a - b);
  if (rows.length <= MOST_ROWS) return rows;
  return [...rows.slice(0, MOST_ROWS / 2), ...rows.slice(-MOST_ROWS / 2)];
}

function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last && last[1] + 1 === row) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

/** The key columns of touched rows that follow each other; rows and columns from 0, ends included. */
interface Area {
  readonly edit: TabEdit;
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

const areasOf = (edits: readonly TabEdit[]): Area[] =>
  edits.flatMap((edit) =>
    edit.expected.size === 0
      ? []
      : runs(rowsToCheck(edit)).map(
          (rows): Area => ({
            edit,
            rows,
            columns: [Math.min(...edit.keyColumns), Math.max(...edit.keyColumns)],
          }),
        ),
  );

/** The headers and the key columns of the touched rows, for the answer of the write itself. */
export function receiptRanges(
  edits: readonly TabEdit[],
  titles: ReadonlyMap<number, string>,
): string[] {
  const titleOf = ({ sheetId, title }: TabEdit): string =>
    `'${(titles.get(sheetId) ?? title).replace(/'/g, "''")}'`;
  // Whole rows: a tab may have fewer columns by now.
  const heads = edits.map((edit) => `${titleOf(edit)}!${edit.head.row + 1}:${edit.head.row + 1}`);
  const keys = areasOf(edits).map(({ edit, rows, columns }) => {
    const [from, to] = columns.map(letters);
    return `${titleOf(edit)}!${from}${rows[0] + 1}:${to}${rows[1] + 1}`;
  });
  return [...heads, ...keys];
}

/** The same, for a read. */
export const receiptFilters = (edits: readonly TabEdit[]): DataFilter[] => [
  ...edits.map(({ sheetId, head: { row } }) => ({
    gridRange: { sheetId, startRowIndex: row, endRowIndex: row + 1 },
  })),
  ...areasOf(edits).map(({ edit: { sheetId }, rows, columns }) => ({
    gridRange: {
      sheetId,
      startRowIndex: rows[0],
      endRowIndex: rows[1] + 1,
      startColumnIndex: columns[0],
      endColumnIndex: columns[1] + 1,
    },
  })),
];

const blankKey = ({ keyColumns }: TabEdit): CellValue[] => keyColumns.map(() => null);

const shownIn = ({ effectiveValue: value }: CellData = {}): CellValue =>
  value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;

/** Which headers the write itself found, and which keys in the rows that it touched. */
export function receiptOf(sheets: readonly Sheet[], edits: readonly TabEdit[]): Receipt {
  const bySheet = new Map(edits.map((edit) => [edit.sheetId, edit]));
  const heads = new Map<string, CellValue[]>();
  // Rows that hold nothing are left out of the answer.
  const keys = new Map(
    edits
      .filter(({ expected }) => expected.size > 0)
      .map((edit) => [edit.tab, new Map(rowsToCheck(edit).map((row) => [row, blankKey(edit)]))]),
  );
  for (const { properties, data } of sheets) {
    const edit = bySheet.get(properties?.sheetId ?? 0);
    if (!edit) continue;
    const rows = keys.get(edit.tab) ?? new Map<number, CellValue[]>();
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data ?? []) {
      rowData.forEach(({ values = [] }, index) => {
        const row = startRow + index;
        if (row === edit.head.row) heads.set(edit.tab, values.map(shownIn));
        else
          rows.set(
            row,
            edit.keyColumns.map((column) => shownIn(values[column - startColumn])),
          );
      });
    }
  }
  return { heads, keys };
}
