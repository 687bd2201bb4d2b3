import {
  isObject,
  type Json,
  type JsonObject,
  numberAt,
  objectAt,
  objectsAt,
} from '../grid/apiJson';
import type { Cell } from '../grid/cells';
import { anchorRow, mapColourRule, offsetRule } from '../grid/conditions';
import {
  type Dimension,
  deletion,
  insertion,
  moving,
  type Shift,
  shiftFormula,
} from '../grid/gridShifts';
import type { GridRange } from '../grid/ranges';
import { withoutUndefined } from '../grid/ranges';
import { mayName, offsetFormula } from '../grid/references';
import type { SheetFields, SheetGrid } from '../grid/sheetGrid';
import type { SpreadsheetStore } from './spreadsheetStore';

type Lane<T> = (T | undefined)[];

function inserted<T>(lane: Lane<T>, at: number, added: Lane<T>): Lane<T> {
  if (at >= lane.length && added.every((item) => item === undefined)) return lane;
  const padded = lane.slice();
  while (padded.length < at) padded.push(undefined);
  // Not spread into splice: tens of thousands of rows overflow the argument stack.
  return padded.slice(0, at).concat(added, padded.slice(at));
}

function moved<T>(lane: Lane<T>, from: number, to: number, destination: number): Lane<T> {
  const padded = lane.slice();
  while (padded.length < Math.max(to, destination)) padded.push(undefined);
  const taken = padded.splice(from, to - from);
  const at = destination > from ? destination - taken.length : destination;
  return padded.slice(0, at).concat(taken, padded.slice(at));
}

/** MODELLED: a column of a form's tab keeps its question wherever it goes. */
function followColumns(
  fields: SheetFields,
  change: (lane: Lane<number | null>) => Lane<number | null>,
): void {
  if (!fields.questions) return;
  fields.questions = Array.from(change(fields.questions), (question) => question ?? null);
}

export function insertDimension(
  book: SpreadsheetStore,
  sheet: SheetGrid,
  dimension: Dimension,
  at: number,
  count: number,
  inheritFromBefore: boolean,
): void {
  const { fields } = sheet;
  const blank = new Array<undefined>(count).fill(undefined);
  if (dimension === 'ROWS') {
    sheet.replaceRows((rows) => inserted(rows, at, blank));
    fields.rowLooks = inserted(fields.rowLooks, at, blank);
    fields.rowCount += count;
  } else {
    const wide = fields.columnLooks[inheritFromBefore ? at - 1 : at];
    sheet.replaceRows((rows) => rows.map((row) => row && inserted(row, at, blank)));
    fields.columnLooks = inserted(fields.columnLooks, at, new Array(count).fill(wide));
    fields.columnCount += count;
    followColumns(fields, (lane) => inserted(lane, at, blank));
  }
  applyShift(book, sheet, insertion(dimension, at, count));
  inheritLooks(sheet, dimension, at, count, inheritFromBefore ? at - 1 : at + count);
}

/** New rows or columns look like the one they grow from; its values stay where they are. */
function inheritLooks(
  sheet: SheetGrid,
  dimension: Dimension,
  at: number,
  count: number,
  model: number,
): void {
  const rows = dimension === 'ROWS';
  const { startRow, startColumn, ...ends } = sheet.area();
  const lane = rows
    ? { ...ends, startColumn, startRow: model, endRow: model + 1 }
    : { ...ends, startRow, startColumn: model, endColumn: model + 1 };
  const found: [Cell, number, number][] = [];
  sheet.eachCell((cell, row, column) => {
    if (cell.format || cell.validation) found.push([cell, row, column]);
  }, lane);
  for (const [{ format, validation }, row, column] of found) {
    for (let to = at; to < at + count; to++) {
      const [down, across] = rows ? [to - row, 0] : [0, to - column];
      const rule = validation && offsetRule(validation, down, across);
      const look = withoutUndefined<Cell>({ format, validation: rule });
      sheet.setCell(row + down, column + across, look);
    }
  }
}

export function deleteDimension(
  book: SpreadsheetStore,
  sheet: SheetGrid,
  dimension: Dimension,
  from: number,
  to: number,
): void {
  const without = <T>(lane: Lane<T>): Lane<T> => lane.filter((_, at) => at < from || at >= to);
  const fields = sheet.fields;
  if (dimension === 'ROWS') {
    sheet.replaceRows((rows) => rows.slice(0, from).concat(rows.slice(to)));
    fields.rowLooks = dense(fields.rowLooks, without);
    fields.rowCount -= to - from;
    fields.frozenRowCount = frozenAfter(fields.frozenRowCount, from, to);
  } else {
    sheet.replaceRows((rows) => rows.map((row) => row?.slice(0, from).concat(row.slice(to))));
    fields.columnLooks = dense(fields.columnLooks, without);
    fields.columnCount -= to - from;
    followColumns(fields, without);
    fields.frozenColumnCount = frozenAfter(fields.frozenColumnCount, from, to);
  }
  applyShift(book, sheet, deletion(dimension, from, to));
}

/** `filter` passes over holes: they are filled first, so that places keep their meaning. */
function dense<T>(lane: Lane<T>, change: (lane: Lane<T>) => Lane<T>): Lane<T> {
  return change(Array.from(lane));
}

function frozenAfter(frozen: number, from: number, to: number): number {
  return frozen - Math.max(0, Math.min(to, frozen) - from);
}

export function moveDimension(
  book: SpreadsheetStore,
  sheet: SheetGrid,
  dimension: Dimension,
  from: number,
  to: number,
  destination: number,
): void {
  if (destination >= from && destination <= to) return;
  const move = <T>(lane: Lane<T>) => moved(lane, from, to, destination);
  if (dimension === 'ROWS') {
    sheet.replaceRows(move);
    sheet.fields.rowLooks = move(sheet.fields.rowLooks);
  } else {
    sheet.replaceRows((rows) => rows.map((row) => row && move(row)));
    sheet.fields.columnLooks = move(sheet.fields.columnLooks);
    followColumns(sheet.fields, move);
  }
  applyShift(book, sheet, moving(dimension, from, to, destination));
}

function applyShift(book: SpreadsheetStore, sheet: SheetGrid, shift: Shift): void {
  const { fields } = sheet;
  shiftMetadata(book, sheet, shift);
  const rules = fields.conditionalFormats;
  shiftFormulas(book, sheet, shift);
  if (shift.dimension === 'ROWS') fields.conditionalFormats = rules;
  fields.protectedRanges = fields.protectedRanges.flatMap((one) => {
    const range = shiftRange(one.range, shift);
    if (!range) return [];
    return [
      {
        ...one,
        range,
        unprotected: one.unprotected.flatMap((free) => shiftRange(free, shift) ?? []),
      },
    ];
  });
  fields.conditionalFormats = fields.conditionalFormats.flatMap((rule) => {
    const ranges: Json[] = objectsAt(rule, 'ranges').flatMap((range) => {
      const shifted = shiftApiRange(range, shift);
      return shifted ? [shifted] : [];
    });
    return ranges.length === 0 ? [] : [reanchored({ ...rule, ranges }, anchorRow(rule))];
  });
  if (fields.basicFilter) {
    const after = shiftedFilter(fields.basicFilter, shift);
    if (after) fields.basicFilter = after;
    else delete fields.basicFilter;
  }
  const views = fields.filterViews?.map((view) => shiftedFilter(view, shift));
  if (views) fields.filterViews = views.filter((view) => view !== undefined);
}

/** A filter names its columns by their places. */
function shiftedFilter(filter: JsonObject, shift: Shift): JsonObject | undefined {
  const range = shiftApiRange(objectAt(filter, 'range') ?? {}, shift);
  if (!range) return undefined;
  const specs: JsonObject[] = [...objectsAt(filter, 'filterSpecs')];
  if (specs.length === 0 || shift.dimension === 'ROWS') return { ...filter, range };
  const filterSpecs: JsonObject[] = specs.flatMap((spec) => {
    const column = shift.point(numberAt(spec, 'columnIndex') ?? 0);
    return column === undefined ? [] : [{ ...spec, columnIndex: column }];
  });
  return { ...filter, range, filterSpecs };
}

/** A colour rule is written for its first row: losing that row must not break it. */
function reanchored(rule: JsonObject, former: number): JsonObject {
  return mapColourRule(rule, (formula) => offsetFormula(formula, anchorRow(rule) - former, 0));
}

function shiftMetadata(book: SpreadsheetStore, sheet: SheetGrid, shift: Shift): void {
  const type = shift.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  book.metadata = book.metadata.flatMap((one) => {
    const { location } = one;
    if (location.sheetId !== sheet.id || location.type !== type) return [one];
    const index = shift.point(location.index ?? 0);
    return index === undefined ? [] : [{ ...one, location: { ...location, index } }];
  });
}

function shiftFormulas(book: SpreadsheetStore, sheet: SheetGrid, shift: Shift): void {
  const title = sheet.title.toLowerCase();
  book.rewriteFormulas((formula, at) => {
    if (at !== sheet && !mayName(formula, title)) return formula;
    return shiftFormula(formula, shift, (named) =>
      named === undefined ? at === sheet : named.toLowerCase() === title,
    );
  });
}

function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  const { startRow, endRow, startColumn, endColumn } = range;
  const rows = shift.dimension === 'ROWS';
  const [start, end] = rows ? [startRow, endRow] : [startColumn, endColumn];
  const span = shiftSides(start, end, shift);
  if (!span) return undefined;
  return withoutUndefined<GridRange>(
    rows
      ? { ...range, startColumn, endColumn, startRow: span[0], endRow: span[1] }
      : { ...range, startRow, endRow, startColumn: span[0], endColumn: span[1] },
  );
}

type Sides = readonly [start: number | undefined, end: number | undefined];

function shiftSides(
  start: number | undefined,
  end: number | undefined,
  shift: Shift,
): Sides | undefined {
  if (start === undefined && end === undefined) return [start, end];
  const span = shift.span(start ?? 0, end ?? Number.MAX_SAFE_INTEGER - 1e6);
  if (!span) return undefined;
  return [start === undefined ? undefined : span[0], end === undefined ? undefined : span[1]];
}

function shiftApiRange(range: JsonObject, shift: Shift): JsonObject | undefined {
  const [startKey, endKey] =
    shift.dimension === 'ROWS'
      ? ['startRowIndex', 'endRowIndex']
      : ['startColumnIndex', 'endColumnIndex'];
  const sides = shiftSides(asNumber(range[startKey]), asNumber(range[endKey]), shift);
  if (!sides || !isObject(range)) return undefined;
  const result: JsonObject = { ...range };
  if (sides[0] !== undefined) result[startKey] = sides[0];
  if (sides[1] !== undefined) result[endKey] = sides[1];
  return result;
}

function asNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
