import type { CellEdit, Content, TabEdit } from '../tabs/engine/edit';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

const VALUE = 'userEnteredValue';
const LINKED = 'userEnteredValue,userEnteredFormat.textFormat.link';

const isLinked = (content: Content | undefined): boolean =>
  content !== undefined && 'link' in content;

/** Text stays text here: only `formulaValue` is ever run as a formula. */
function cellData(content: Content | undefined): CellData {
  if (content === undefined) return {};
  if ('formula' in content) return { userEnteredValue: { formulaValue: content.formula } };
  if ('link' in content) {
    return {
      userEnteredValue: { stringValue: content.text },
      userEnteredFormat: { textFormat: { link: { uri: content.link } } },
    };
  }
  const { value } = content;
  if (value === null) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: Content[][];
}

/** Changed cells as few rectangles: neighbours in a row, then rows of the same columns. */
function blocks(cells: readonly CellEdit[]): Block[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; contents: Content[] }[] = [];
  for (const { row, column, content } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.contents.length === column)
      last.contents.push(content);
    else runs.push({ row, column, contents: [content] });
  }
  const open = new Map<string, Block>();
  const all: Block[] = [];
  for (const { row, column, contents } of runs) {
    const shape = `${column}+${contents.length}+${contents.some(isLinked)}`;
    const above = open.get(shape);
    if (above && above.row + above.rows.length === row) above.rows.push(contents);
    else {
      const block = { row, column, rows: [contents] };
      open.set(shape, block);
      all.push(block);
    }
  }
  return all;
}

export const updateRequests = ({ sheetId, cells }: TabEdit): Request[] =>
  blocks(cells).map(({ row, column, rows }) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((contents): RowData => ({ values: contents.map(cellData) })),
      fields: rows.some((contents) => contents.some(isLinked)) ? LINKED : VALUE,
    },
  }));

export const appendedRows = (appended: TabEdit['appended']): RowData[] =>
  appended.map((cells) => ({ values: Array.from(cells, cellData) }));

export function appendRequest(sheetId: number, appended: TabEdit['appended']): Request[] {
  if (appended.length === 0) return [];
  const fields = appended.some((cells) => cells.some(isLinked)) ? LINKED : VALUE;
  return [{ appendCells: { sheetId, rows: appendedRows(appended), fields } }];
}
