import {
  MAX_CELLS,
  MAX_COLUMNS,
  PROTECTED,
  RequestError,
  TOO_MANY_CELLS,
} from '../../../base/errors';
import { type JsonObject, numberAt, objectAt, stringAt } from '../../grid/apiJson';
import type { Dimension } from '../../grid/gridShifts';
import {
  type Area,
  areaToA1,
  type GridRange,
  intersection,
  quotedTitle,
  withoutUndefined,
} from '../../grid/ranges';
import type { SheetStore } from '../../store/sheetStore';
import type { SpreadsheetStore } from '../../store/spreadsheetStore';
import { type Mask, MaskError, parseMask } from '../fieldMask';

/** Who writes, and where. */
export interface Batch {
  readonly book: SpreadsheetStore;
  readonly user: string;
  /** Tabs that this very batch duplicated. */
  readonly copies: Set<SheetStore>;
  /** Ids of tabs that it deleted. */
  readonly deleted: Set<number>;
}

export type Handler = (batch: Batch, request: JsonObject) => JsonObject;

export function gridOf(batch: Batch, sheetId: number): SheetStore {
  const sheet = batch.book.sheetById(sheetId);
  if (!sheet) throw new RequestError(`No grid with id: ${sheetId}`);
  return sheet;
}

export function required(request: JsonObject, key: string): JsonObject {
  const value = objectAt(request, key);
  if (!value) throw new RequestError(`${key} must be specified.`);
  return value;
}

export function maskOf(request: JsonObject, message: string): Mask {
  const text = stringAt(request, 'fields');
  if (text === undefined || text.trim() === '') {
    throw new RequestError(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  }
  try {
    return parseMask(text, message);
  } catch (error) {
    if (error instanceof MaskError) throw new RequestError(`Invalid field: ${error.message}`);
    throw error;
  }
}

export function readRange(range: JsonObject): GridRange {
  return withoutUndefined<GridRange>({
    sheetId: numberAt(range, 'sheetId') ?? 0,
    startRow: numberAt(range, 'startRowIndex'),
    endRow: numberAt(range, 'endRowIndex'),
    startColumn: numberAt(range, 'startColumnIndex'),
    endColumn: numberAt(range, 'endColumnIndex'),
  });
}

export interface Target {
  readonly sheet: SheetStore;
  readonly area: Area;
  readonly range: GridRange;
}

export function targetOf(batch: Batch, given: JsonObject): Target {
  const range = readRange(given);
  const sheet = gridOf(batch, range.sheetId);
  return { sheet, area: checkedArea(sheet, range), range };
}

export function checkedArea(sheet: SheetStore, range: Omit<GridRange, 'sheetId'>): Area {
  const wanted = {
    startRow: range.startRow ?? 0,
    endRow: range.endRow ?? sheet.rowCount,
    startColumn: range.startColumn ?? 0,
    endColumn: range.endColumn ?? sheet.columnCount,
  };
  checkOrder('row', range.startRow, range.endRow);
  checkOrder('column', range.startColumn, range.endColumn);
  const fits = wanted.endRow <= sheet.rowCount && wanted.endColumn <= sheet.columnCount;
  if (!fits || wanted.startRow >= wanted.endRow || wanted.startColumn >= wanted.endColumn) {
    const a1 = `${quotedTitle(sheet.title)}!${areaToA1(wanted)}`;
    throw new RequestError(
      `Range (${a1}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  }
  return wanted;
}

function checkOrder(name: string, start: number | undefined, end: number | undefined): void {
  if ((start ?? 0) < 0 || (end ?? 0) < 0)
    throw new RequestError(`${name} index must be at least 0.`);
  if (start !== undefined && end !== undefined && end <= start) {
    throw new RequestError(
      `end${upper(name)}Index[${end}] must be after start${upper(name)}Index[${start}]`,
    );
  }
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export interface Lanes {
  readonly sheet: SheetStore;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

/** Rows or columns that a request names; `beyond` lets an insertion stand after the last. */
export function lanesOf(batch: Batch, given: JsonObject, beyond = false): Lanes {
  const sheet = gridOf(batch, numberAt(given, 'sheetId') ?? 0);
  const dimension = dimensionOf(given);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = numberAt(given, 'startIndex') ?? 0;
  const end = numberAt(given, 'endIndex') ?? size;
  if (start < 0 || end <= start) {
    throw new RequestError(`endIndex[${end}] must be greater than startIndex[${start}].`);
  }
  if (beyond ? start > size : end > size) {
    throw new RequestError(
      `range.startIndex[${start}] must be less than the ${dimension.toLowerCase()} of the grid[${size}].`,
    );
  }
  return { sheet, dimension, start, end };
}

export function dimensionOf(given: JsonObject): Dimension {
  const dimension = stringAt(given, 'dimension');
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS')
    throw new RequestError('No dimension specified.');
  return dimension;
}

export function checkCellCount(book: SpreadsheetStore): void {
  if (book.cellCount() > MAX_CELLS) throw new RequestError(TOO_MANY_CELLS);
  if (book.sheets.some((sheet) => sheet.columnCount > MAX_COLUMNS)) {
    throw new RequestError(`A sheet cannot have more than ${MAX_COLUMNS} columns.`);
  }
}

/** A warning stops nobody; a real protection stops whoever is not among its editors. */
export function checkProtection(batch: Batch, sheet: SheetStore, area: Area): void {
  if (mayNotEdit(batch, sheet, area)) throw new RequestError(PROTECTED);
}

export function mayNotEdit(
  { book, user }: Pick<Batch, 'book' | 'user'>,
  sheet: SheetStore,
  area: Area,
): boolean {
  return sheet.fields.protectedRanges.some((one) => {
    if (one.warningOnly || user === book.owner || one.editors.includes(user)) return false;
    const overlap = intersection(sheet.area(one.range), area);
    if (!overlap) return false;
    return !one.unprotected.some((free) => contains(sheet.area(free), overlap));
  });
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}
