import { badRequest, RequestError } from '../../base/errors';
import { showsDate } from '../cellText/rendering';
import { isObject, type Json, type JsonObject, objectsAt, stringAt } from '../grid/apiJson';
import { CellError, errorText } from '../grid/cells';
import { type Area, areaToA1, type GridRange, quotedTitle } from '../grid/ranges';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { matchesOf } from './filters';
import { keptRows, type Rendered } from './keptRows';

/** How the values of a read are written. */
export interface ValueStyle {
  readonly render: string;
  readonly dates: string;
  readonly columns: boolean;
}

export function valueStyle(options: JsonObject): ValueStyle {
  return {
    render: stringAt(options, 'valueRenderOption') ?? 'FORMATTED_VALUE',
    dates: stringAt(options, 'dateTimeRenderOption') ?? 'SERIAL_NUMBER',
    columns: stringAt(options, 'majorDimension') === 'COLUMNS',
  };
}

export function valueRange(
  book: SpreadsheetStore,
  range: GridRange,
  style: ValueStyle,
): JsonObject {
  const sheet = book.sheet(range.sheetId);
  const area = sheet.area(range);
  if (area.startRow >= area.endRow || area.startColumn >= area.endColumn) {
    throw badRequest(
      `Range (${quotedTitle(sheet.title)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  const how = `values ${style.render} ${style.dates} ${style.columns}`;
  const values = keptRows(book, sheet, area, how, () => valuesIn(book, sheet, area, style));
  return {
    range: `${quotedTitle(sheet.title)}!${areaToA1(area)}`,
    majorDimension: style.columns ? 'COLUMNS' : 'ROWS',
    ...(values.length > 0 ? { values } : {}),
  };
}

function valuesIn(
  book: SpreadsheetStore,
  sheet: SheetStore,
  area: Area,
  style: ValueStyle,
): Rendered {
  const rows: Json[][] = [];
  let computed = false;
  const stored = sheet.fields.rows;
  const endRow = Math.min(area.endRow, stored.length);
  for (let row = area.startRow; row < endRow; row++) {
    const line: Json[] = [];
    const cells = stored[row] ?? [];
    const endColumn = Math.min(area.endColumn, cells.length);
    for (let column = area.startColumn; column < endColumn; column++) {
      if (cells[column]?.formula !== undefined) computed = true;
      line.push(cellValue(book, sheet, row, column, style));
    }
    rows.push(trimmed(line, (value) => value === '' && !book.whatIf.has('values-trimmed')));
  }
  const kept = trimmed(rows, (line) => line.length === 0);
  return { rows: style.columns ? transposed(kept) : kept, computed };
}

function trimmed<T>(list: T[], empty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && empty(list[end - 1] as T)) end--;
  return end === list.length ? list : list.slice(0, end);
}

function transposed(rows: readonly Json[][]): Json[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) =>
    trimmed(
      rows.map((row) => row[column] ?? ''),
      (value) => value === '',
    ),
  );
}

function cellValue(
  book: SpreadsheetStore,
  sheet: SheetStore,
  row: number,
  column: number,
  style: ValueStyle,
): Json {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  if (style.render === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const value = book.calculator.value(sheet, row, column);
  if (value === null) return '';
  if (value instanceof CellError) return errorText(value.type);
  const asText =
    style.render === 'FORMATTED_VALUE' ||
    (style.dates === 'FORMATTED_STRING' &&
      typeof value === 'number' &&
      showsDate(cell, book.locale));
  return asText ? book.shown(value, cell) : value;
}

/** Ranges in the order asked; one that several filters meet is given once, with all of them. */
export function matchedValueRanges(book: SpreadsheetStore, request: JsonObject): JsonObject[] {
  const style = valueStyle(request);
  const found = new Map<string, { range: GridRange; filters: JsonObject[] }>();
  for (const filter of objectsAt(request, 'dataFilters')) {
    for (const { range } of matchesOf(book, filter)) {
      const key = JSON.stringify(range);
      const known = found.get(key);
      if (known) known.filters.push(filter);
      else found.set(key, { range, filters: [filter] });
    }
  }
  const ranges = [...found.values()].map(({ range, filters }) => ({
    valueRange: valueRange(book, range, style),
    dataFilters: book.whatIf.has('filters-as-asked') ? filters.map(withoutZeros) : filters,
  }));
  return book.whatIf.has('ranges-in-order') ? ranges.reverse() : ranges;
}

function withoutZeros({ gridRange, ...filter }: JsonObject): JsonObject {
  if (!isObject(gridRange)) return filter;
  const kept = Object.entries(gridRange).filter(([, value]) => value !== 0);
  return { ...filter, gridRange: Object.fromEntries(kept) };
}

/** Errors of a read are those of the whole call. */
export function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RequestError) throw badRequest(error.message);
    throw error;
  }
}
