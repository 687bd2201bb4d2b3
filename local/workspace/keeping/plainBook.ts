/** A workbook that carries no drive of its own: its tabs, in a new drive, for the add-on to adopt. */

import type { FoundSheet } from '../../excel/sheetFile';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { sheetTitle } from '../../text/keeping';

export function fillBook(book: SpreadsheetStore, sheets: readonly FoundSheet[]): void {
  const blank = book.sheets[0];
  for (const found of sheets) addFoundSheet(book, found, blank);
  if (blank && book.sheets.some((sheet) => sheet !== blank && !sheet.fields.hidden)) {
    book.deleteSheet(blank);
  }
}

export function addFoundSheet(
  book: SpreadsheetStore,
  found: FoundSheet,
  blank?: SheetStore,
): SheetStore {
  // « Feuille 1 » is the name of the blank one as well.
  if (blank && book.sheetByTitle(found.title) === blank) book.renameSheet(blank, freeTitle(book));
  const sheet = book.addSheet(book.sheetByTitle(found.title) ? freeTitle(book) : found.title);
  const { hidden, frozenRowCount, frozenColumnCount, rowCount, columnCount, rows } = found;
  Object.assign(sheet.fields, {
    hidden,
    frozenRowCount: Math.min(frozenRowCount, rowCount - 1),
    frozenColumnCount: Math.min(frozenColumnCount, Math.max(columnCount - 1, 0)),
    rowCount,
    columnCount,
    columnLooks: found.columnLooks.slice(),
    conditionalFormats: found.colourRules.map((rule) => ({
      ...rule,
      ranges: (rule.ranges as object[]).map((range) => ({ ...range, sheetId: sheet.id })),
    })),
  });
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell) sheet.setCell(row, column, cell);
    });
  });
  return sheet;
}

function freeTitle(book: SpreadsheetStore): string {
  for (let number = 1; ; number++) {
    const title = sheetTitle(number);
    if (!book.sheetByTitle(title)) return title;
  }
}
