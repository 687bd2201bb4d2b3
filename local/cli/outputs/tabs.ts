import Papa from 'papaparse';
import { rawText } from '../../drive/rawText';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import type { OutputFolder } from './outputFolder';

/** Every tab, the hidden ones too, as a table of raw values. */
export function writeTabs(book: SpreadsheetStore, out: OutputFolder): void {
  for (const sheet of book.sheets) {
    out.write(out.free('onglets', sheet.title, '.csv'), csvOf(rawRows(book, sheet)));
  }
}

/** A figure below zero is no formula. */
const FIGURE = /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i;
/** As in the add-on's own tables: whichever separator the file is opened with. */
const FORMULA_START = /(^|[;,\t\n\r])([ "\u00a0]*)(?=[=+\-@＝＋－＠])/g;

const inert = (text: string): string =>
  FIGURE.test(text) ? text : text.replace(FORMULA_START, "$1$2'").replace(/^(?=[\t\r])/, "'");

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(inert)),
        { newline: '\n' },
      )}\n`;

/** What the cells hold, free of how they look: decimal points, ISO dates, no currency. */
function rawRows(book: SpreadsheetStore, sheet: SheetStore): string[][] {
  const height = sheet.lastRow();
  const width = sheet.lastColumn();
  const rows: string[][] = [];
  for (let row = 0; row < height; row++) {
    const cells: string[] = [];
    for (let column = 0; column < width; column++) cells.push(rawText(book, sheet, row, column));
    rows.push(cells);
  }
  return rows;
}
