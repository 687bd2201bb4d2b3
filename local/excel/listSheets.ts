/** The sheets of an .xlsx as people see them: results of formulas, days as days, decimals with a comma. */
import type ExcelJS from 'exceljs';
import { openWorkbook } from './readWorkbook';

export interface ListSheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export type SheetsReading =
  | { readonly sheets: readonly ListSheet[] }
  | { readonly refused: string };

/** A list has at most a thousand lines: whoever reads one says so. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

/** Every sheet that is shown and holds something. */
export async function readListSheets(bytes: Buffer): Promise<SheetsReading> {
  const opened = await openWorkbook(bytes);
  if ('refused' in opened) return opened;
  const sheets = opened.workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .map((worksheet) => ({ title: worksheet.name, rows: rowsOf(worksheet) }))
    .filter(({ rows }) => rows.length > 0);
  return { sheets };
}

function rowsOf(worksheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  for (let number = 1; number <= Math.min(worksheet.rowCount, MOST_ROWS); number++) {
    const cells: string[] = [];
    worksheet.findRow(number)?.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MOST_COLUMNS) return;
      while (cells.length < column) cells.push('');
      cells[column - 1] = shownText(cell);
    });
    rows.push(cells);
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return rows;
}

function shownText(cell: ExcelJS.Cell): string {
  const { formula } = cell;
  const isFormula = typeof formula === 'string' && formula !== '';
  if (isFormula && (cell.result === undefined || cell.result === null)) return `=${formula}`;
  return textOf(isFormula ? cell.result : cell.value, String(cell.numFmt || ''));
}

function textOf(value: ExcelJS.CellValue | undefined, pattern: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayText(value);
  if (typeof value === 'number') return numberText(value, pattern);
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return String(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue, '');
  return '';
}

const DIGITS = 15;

/** « 3,5 », and the words that the cell's format puts behind it: « 3,5 €/kg ». */
function numberText(value: number, pattern: string): string {
  const isPercent = pattern.replace(/"[^"]*"/g, '').includes('%');
  const digits = String(Number((isPercent ? value * 100 : value).toPrecision(DIGITS)));
  const words = [...pattern.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text.trim());
  return [digits.replace('.', ','), ...(isPercent ? ['%'] : []), ...new Set(words)]
    .filter(Boolean)
    .join(' ');
}

const dayText = (date: Date): string =>
  [date.getUTCDate(), date.getUTCMonth() + 1]
    .map((part) => String(part).padStart(2, '0'))
    .concat(String(date.getUTCFullYear()))
    .join('/');
