import Papa from 'papaparse';
import { DAY, isoOfSerial } from '../../drive/time';
import { patternOf, showsDate } from '../../standin/sheets/cellText/rendering';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import type { OutputFolder } from './files';

/** Every tab, the hidden ones too, as a table of raw values. */
export function writeTabs(book: SpreadsheetStore, out: OutputFolder): void {
  for (const sheet of book.sheets) {
    out.write(out.free('onglets', sheet.title, '.csv'), csvOf(rawRows(book, sheet)));
  }
}

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => [...row]),
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

export function rawText(
  book: SpreadsheetStore,
  sheet: SheetStore,
  row: number,
  column: number,
): string {
  const { kind, value } = book.effectiveValue(sheet.id, row, column);
  if (kind === 'blank' || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const cell = sheet.cell(row, column);
  if (!showsDate(cell, book.locale)) return plainNumber(value);
  if (value >= 0 && value < 1) return clockText(value);
  return isoOfSerial(value, /h/i.test(patternOf(cell, book.locale)) || !Number.isInteger(value));
}

/** As many digits as a sheet keeps, never an exponent for what people count. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') && Math.abs(rounded) < 1
    ? rounded.toFixed(15).replace(/0+$/, '')
    : text;
}

const clockText = (part: number): string =>
  new Date(Math.round(part * (DAY / 1000)) * 1000).toISOString().slice(11, 19);
