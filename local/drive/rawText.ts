import { patternOf, showsDate } from '../standin/sheets/cellText/rendering';
import type { SheetStore } from '../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../standin/sheets/store/spreadsheetStore';
import { DAY, isoOfSerial } from './time';

/** What a cell holds, free of how it looks: decimal points, ISO dates, no currency. */
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
    ? rounded.toFixed(15).replace(/0{1,15}$/, '')
    : text;
}

const clockText = (part: number): string =>
  new Date(Math.round(part * (DAY / 1000)) * 1000).toISOString().slice(11, 19);
