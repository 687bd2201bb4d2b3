import type { Cell } from '../../local/standin/sheets/grid/cells';
import { SheetsWorkbook } from '../../src/google/workbook';
import { newDrive } from '../local/standin/sheets/drive';
import type { Hands, Opened } from './workbook/opened';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The stand-in's services, in this process, where the script would find Google's. */
export function openStandIn(): Opened {
  const { app, sheets, book } = newDrive();
  Object.assign(globalThis, {
    SpreadsheetApp: app,
    Sheets: sheets,
    Utilities: { sleep: () => undefined },
  });
  const sheet = (title: string) => {
    const found = book.sheetByTitle(title);
    if (!found) throw new Error(`no tab ${title}`);
    return found;
  };
  const hands: Hands = {
    type: (title, row, column, text) => book.typeCell(sheet(title).id, row, column, text),
    paste: (title, row, column, text) => book.typeCell(sheet(title).id, row, column, text, true),
    rename: (title, to) => sheet(title).renameSheet(to),
    insertRow: (title, row) => sheet(title).insertRows(row),
    deleteRow: (title, row) => sheet(title).deleteRows(row),
    insertColumn: (title, column) => sheet(title).insertColumns(column),
    moveColumn: (title, from, to) => sheet(title).moveColumn(from, to),
    sort: (title, column) => sheet(title).sortRows(column),
    copyTab: (title) => sheet(title).duplicate().title,
    deleteColumn: (title, column) => sheet(title).deleteColumns(column),
    shown: (title) =>
      shownRows(sheet(title), (row, column) => book.formattedValue(sheet(title).id, row, column)),
    formula: (title, row, column) => sheet(title).cell(row, column)?.formula,
    note: (title, row, column) => sheet(title).cell(row, column)?.note,
    isHidden: (title) => sheet(title).fields.hidden,
    titles: () => book.sheets.map(({ title }) => title),
    offers: (title, row, column) => optionsOf(sheet(title).cell(row, column)),
    linkForm: (editUrl, title, headers) =>
      book.addFormSheet(editUrl.replace(/\/edit$/, '/viewform'), title, headers).id,
  };
  const spreadsheet = app.getActiveSpreadsheet() as unknown as Spreadsheet;
  return { workbook: () => new SheetsWorkbook(spreadsheet), hands };
}

function optionsOf(cell: Cell | null | undefined): string[] {
  const { condition } = (cell?.validation ?? {}) as {
    condition?: { values?: { userEnteredValue: string }[] };
  };
  return (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
}

/** Without the blanks to the right and below. */
function shownRows(
  grid: { lastRow(): number; lastColumn(): number },
  cell: (row: number, column: number) => string,
): string[][] {
  return Array.from({ length: grid.lastRow() }, (_, row) => {
    const cells = Array.from({ length: grid.lastColumn() }, (__, column) => cell(row, column));
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
}
