import { OUTSIDE, TypingRefused } from '../errors';
import { objectAt, stringAt } from '../store/json';
import type { SheetGrid } from '../store/sheetGrid';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { checkTyped } from '../store/validation';
import { dateOfSerial } from './serialTime';
import { readTyped, type Typed } from './typing';

/** What a person's keyboard does to a cell; a strict validation refuses it. */
export function typeCell(
  book: SpreadsheetStore,
  sheet: SheetGrid,
  row: number,
  column: number,
  text: string,
): void {
  if (row >= sheet.rowCount || column >= sheet.columnCount) throw new TypingRefused(OUTSIDE);
  if (text === '') {
    sheet.patchCell(row, column, { value: undefined, formula: undefined, runs: undefined });
    return;
  }
  const cell = sheet.cell(row, column);
  const format = objectAt(cell?.format, 'numberFormat');
  const typed: Typed =
    stringAt(format, 'type') === 'TEXT' || stringAt(format, 'pattern') === '@'
      ? { value: text }
      : readTyped(text, book.locale, dateOfSerial(book.serialNow()).getUTCFullYear());
  if (typed.value !== undefined && cell?.validation) {
    checkTyped(book, sheet, row, column, cell.validation, typed.value);
  }
  const brought = format === undefined ? typed.numberFormat : undefined;
  sheet.patchCell(row, column, {
    value: typed.value === '' ? undefined : typed.value,
    formula: typed.formula,
    runs: undefined,
    ...(brought ? { format: { ...cell?.format, numberFormat: brought } } : {}),
  });
}
