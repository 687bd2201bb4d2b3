/** What people changed in a saved workbook with another program comes back with the drive. */

import type { FoundSheet } from '../../excel/sheetFile';
import { excelNames } from '../../excel/writeWorkbook';
import type { Cell } from '../../standin/sheets/grid/cells';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { addFoundSheet } from './plainBook';

export interface ChangesTaken {
  readonly cells: number;
  readonly newTabs: readonly string[];
  /** Tabs of the drive that the file has no longer: they stay. */
  readonly missing: readonly string[];
}

export function takeChanges(book: SpreadsheetStore, sheets: readonly FoundSheet[]): ChangesTaken {
  const own = [...book.sheets];
  const names = excelNames(own.map(({ title }) => title));
  const byName = new Map(sheets.map((found) => [found.title.toLowerCase(), found]));
  let cells = 0;
  const missing: string[] = [];
  own.forEach((sheet, at) => {
    const name = (names[at] ?? sheet.title).toLowerCase();
    const found = byName.get(name);
    byName.delete(name);
    if (found) cells += takeCells(book, sheet, found);
    else missing.push(sheet.title);
  });
  const newTabs = [...byName.values()].map((found) => addFoundSheet(book, found).title);
  return { cells, newTabs, missing };
}

function takeCells(book: SpreadsheetStore, sheet: SheetStore, found: FoundSheet): number {
  const height = Math.max(sheet.fields.rows.length, found.rows.length);
  const width = Math.max(sheet.columnCount, found.columnCount);
  const changes: { row: number; column: number; there: Cell | undefined }[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const there = found.rows[row]?.[column];
      if (!isSame(sheet, row, column, there)) changes.push({ row, column, there });
    }
  }
  for (const { row, column, there } of changes) {
    sheet.fields.rowCount = Math.max(sheet.rowCount, row + 1);
    sheet.fields.columnCount = Math.max(sheet.columnCount, column + 1);
    const content = { value: there?.value, formula: there?.formula, runs: undefined };
    sheet.patchCell(row, column, content);
  }
  // Columns that may have moved are found by their headers again.
  if (changes.some(({ row }) => row === 0)) {
    book.metadata = book.metadata.filter(
      ({ location }) => location.type !== 'COLUMN' || location.sheetId !== sheet.id,
    );
  }
  return changes.length;
}

/** Formulas are told by being there: programs write the same one in many ways. */
function isSame(sheet: SheetStore, row: number, column: number, there: Cell | undefined): boolean {
  const here = sheet.cell(row, column);
  if (here?.formula !== undefined || there?.formula !== undefined) {
    return (here?.formula === undefined) === (there?.formula === undefined);
  }
  const value = here?.value === undefined ? '' : here.value;
  const found = there?.value === undefined ? '' : there.value;
  if (typeof value === 'number' && typeof found === 'number') {
    return Math.abs(value - found) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  if (typeof value === 'string' && typeof found === 'string') return plain(value) === plain(found);
  return value === found;
}

/** Files for Excel hold no control characters, and one kind of line end. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the file leaves out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_x[0-9a-f]{4}_/gi, '');
