import type { SheetStore } from '../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../standin/sheets/store/spreadsheetStore';
import { folded } from './folded';
import { rawText } from './rawText';

/** A row of a tab by its headers, as a person reads it. */
export interface TabRecord {
  /** As people count: the header is row 1. */
  readonly row: number;
  text(...headers: readonly string[]): string;
  number(...headers: readonly string[]): number;
}

export const sheetNamed = (
  book: SpreadsheetStore,
  titles: readonly string[],
): SheetStore | undefined =>
  book.sheets.find((sheet) => titles.some((title) => folded(title) === folded(sheet.title)));

/** Where the headers of a tab stand; a header that is there twice counts once, at the left. */
export function headersOf(book: SpreadsheetStore, sheet: SheetStore): ReadonlyMap<string, number> {
  const headers = new Map<string, number>();
  const width = sheet.lastColumn();
  for (let column = 0; column < width; column++) {
    const key = folded(rawText(book, sheet, 0, column));
    if (key !== '' && !headers.has(key)) headers.set(key, column);
  }
  return headers;
}

/** The rows that are not blank. A tab that is not there has none. */
export function recordsOf(book: SpreadsheetStore, titles: readonly string[]): readonly TabRecord[] {
  const sheet = sheetNamed(book, titles);
  if (!sheet) return [];
  const headers = headersOf(book, sheet);
  const width = sheet.lastColumn();
  const records: TabRecord[] = [];
  const height = sheet.lastRow();
  for (let row = 1; row < height; row++) {
    const cells: string[] = [];
    for (let column = 0; column < width; column++) cells.push(rawText(book, sheet, row, column));
    if (cells.every((cell) => cell === '')) continue;
    const text = (...names: readonly string[]): string => {
      const column = names.map((name) => headers.get(folded(name))).find((at) => at !== undefined);
      return column === undefined ? '' : (cells[column] ?? '');
    };
    const number = (...names: readonly string[]): number => {
      const value = Number(text(...names));
      return Number.isFinite(value) ? value : 0;
    };
    records.push({ row: row + 1, text, number });
  }
  return records;
}
