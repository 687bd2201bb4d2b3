import { OUTSIDE, TypingRefused } from '../../base/errors';
import { dateOfSerial } from '../cellText/serialTime';
import { readTyped, type Typed } from '../cellText/typing';
import { objectAt, stringAt } from '../grid/apiJson';
import type { SheetGrid } from '../grid/sheetGrid';
import type { SpreadsheetStore } from './spreadsheetStore';
import { checkTyped } from './validation';

/** What a person's keyboard does to a cell; a strict validation refuses it, unless it is pasted. */
export function typeCell(
  book: SpreadsheetStore,
  sheet: SheetGrid,
  row: number,
  column: number,
  text: string,
  isPasted = false,
): void {
  if (row >= sheet.rowCount || column >= sheet.columnCount) throw new TypingRefused(OUTSIDE);
  if (text === '') {
    sheet.patchCell(row, column, { value: undefined, formula: undefined, runs: undefined });
    return;
  }
  const cell = sheet.cell(row, column);
  const format = objectAt(cell?.format, 'numberFormat');
  const isText = stringAt(format, 'type') === 'TEXT' || stringAt(format, 'pattern') === '@';
  const typed: Typed =
    isText && !book.whatIf.has('text-column-keeps') ? { value: text } : readAsTyped(book, text);
  if (typed.value !== undefined && cell?.validation && !isPasted) {
    checkTyped({ book, sheet, row, column }, cell.validation, typed.value);
  }
  const brought = format === undefined ? typed.numberFormat : undefined;
  sheet.patchCell(row, column, {
    value: typed.value === '' ? undefined : typed.value,
    formula: typed.formula,
    runs: undefined,
    ...(brought ? { format: { ...cell?.format, numberFormat: brought } } : {}),
  });
}

/** What a text becomes in this spreadsheet, whoever types it. */
export function readAsTyped(book: SpreadsheetStore, text: string): Typed {
  if (book.whatIf.has('dots-are-dates') && /^\d+\.\d+$/.test(text)) return { value: text };
  const year = dateOfSerial(book.serialNow()).getUTCFullYear();
  const { numberFormat, ...typed } = readTyped(text, book.locale, year);
  const isBrought = numberFormat && !book.whatIf.has('typing-brings-format');
  return isBrought ? { ...typed, numberFormat } : typed;
}
