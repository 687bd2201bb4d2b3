import type { CellEdit, Content, TabEdit } from '../tabs/engine/edit';
import { LIST } from './api/withoutLooks';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type RowData = GoogleAppsScript.Sheets.Schema.RowData;

const VALUE = 'userEnteredValue';
const LINK = 'userEnteredFormat.textFormat.link';

const has = (contents: readonly (Content | undefined)[], trait: 'link' | 'among'): boolean =>
  contents.some((content) => content !== undefined && trait in content);

const fieldsOf = (contents: readonly (Content | undefined)[]): string =>
  `${VALUE}${has(contents, 'link') ? `,${LINK}` : ''}${has(contents, 'among') ? LIST : ''}`;

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
  // Not strict: a pasted word that is not in the list is kept and reported, never refused.
  if ('among' in content) {
    const values = content.among.map((userEnteredValue) => ({ userEnteredValue }));
    return {
      userEnteredValue: { stringValue: content.text },
      dataValidation: {
        condition: { type: 'ONE_OF_LIST', values },
        showCustomUi: true,
        strict: false,
      },
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
    const shape = `${column}+${contents.length}+${fieldsOf(contents)}`;
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
      fields: fieldsOf(rows.flat()),
    },
  }));

export const appendedRows = (appended: TabEdit['appended']): RowData[] =>
  appended.map((cells) => ({ values: Array.from(cells, cellData) }));

export function appendRequest(sheetId: number, appended: TabEdit['appended']): Request[] {
  if (appended.length === 0) return [];
  const rows = appendedRows(appended);
  return [{ appendCells: { sheetId, rows, fields: fieldsOf(appended.flat()) } }];
}
