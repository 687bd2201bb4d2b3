import { isObject, type Json, type JsonObject, objectAt, stringAt } from '../grid/apiJson';
import { type Cell, CellError, type Scalar } from '../grid/cells';
import type { Area } from '../grid/ranges';
import type { SheetStore } from '../store/sheetStore';
import type { SpreadsheetStore } from '../store/spreadsheetStore';
import { DEFAULT_FORMAT } from './defaultFormat';
import { below, type Mask, maskNumber, select } from './fieldMask';
import { keptRows, type Rendered } from './keptRows';
import { lanes } from './renderLanes';

/** The cells of one range, as far as they hold anything. */
export function gridData(
  book: SpreadsheetStore,
  sheet: SheetStore,
  area: Area,
  mask: Mask,
): JsonObject {
  const result: JsonObject = {};
  if (area.startRow > 0 && below(mask, 'startRow')) result.startRow = area.startRow;
  if (area.startColumn > 0 && below(mask, 'startColumn')) result.startColumn = area.startColumn;
  const rowData = below(mask, 'rowData');
  const values = rowData && below(rowData, 'values');
  if (values) {
    const how = `cells ${maskNumber(values)}`;
    const rows = keptRows(book, sheet, area, how, () => rowsOf(book, sheet, area, values));
    if (rows.length > 0) result.rowData = rows;
  }
  const { startRow, endRow, startColumn, endColumn } = area;
  const rowMask = below(mask, 'rowMetadata');
  if (rowMask) {
    const rows = { sheet, dimension: 'ROWS', start: startRow, end: endRow } as const;
    result.rowMetadata = lanes(rows, rowMask);
  }
  const columnMask = below(mask, 'columnMetadata');
  if (columnMask) {
    const columns = { sheet, dimension: 'COLUMNS', start: startColumn, end: endColumn } as const;
    result.columnMetadata = lanes(columns, columnMask);
  }
  return result;
}

function rowsOf(book: SpreadsheetStore, sheet: SheetStore, area: Area, mask: Mask): Rendered {
  const rows: Json[] = [];
  let used = 0;
  let computed = false;
  const render = cellRenderer(book, sheet, mask);
  const stored = sheet.fields.rows;
  for (let row = area.startRow; row < Math.min(area.endRow, stored.length); row++) {
    const line = stored[row] ?? [];
    let end = Math.min(area.endColumn, line.length);
    const isLeftOut = book.whatIf.has('cells-kept') ? holdsNothing : isAbsent;
    while (end > area.startColumn && isLeftOut(line[end - 1])) end--;
    const values: Json[] = [];
    for (let column = area.startColumn; column < end; column++) {
      const cell = line[column];
      if (cell?.formula !== undefined) computed = true;
      values.push(render(cell, row, column));
    }
    rows.push(values.length > 0 ? { values } : {});
    if (values.length > 0) used = rows.length;
  }
  return { rows: rows.slice(0, used), computed };
}

const isAbsent = (cell: Cell | undefined): boolean => cell === undefined;
const holdsNothing = (cell: Cell | undefined): boolean =>
  cell?.value === undefined && cell?.formula === undefined;

function cellRenderer(book: SpreadsheetStore, sheet: SheetStore, mask: Mask) {
  const parts = {
    entered: below(mask, 'userEnteredValue'),
    effective: below(mask, 'effectiveValue'),
    formatted: below(mask, 'formattedValue'),
    format: below(mask, 'userEnteredFormat'),
    effectiveFormat: below(mask, 'effectiveFormat'),
    hyperlink: below(mask, 'hyperlink'),
    note: below(mask, 'note'),
    runs: below(mask, 'textFormatRuns'),
    validation: below(mask, 'dataValidation'),
  };
  const computed = parts.effective ?? parts.formatted;
  const look = lookOf(parts.effectiveFormat);
  return (cell: Cell | undefined, row: number, column: number): JsonObject => {
    if (!cell) return {};
    const result: JsonObject = {};
    const entered = parts.entered && enteredValue(cell);
    if (entered && parts.entered) result.userEnteredValue = select(entered, parts.entered);
    const value = computed ? book.calculator.value(sheet, row, column) : null;
    if (value !== null) {
      if (parts.effective) result.effectiveValue = select(extended(value), parts.effective);
      if (parts.formatted) result.formattedValue = book.shown(value, cell);
    }
    if (parts.format && cell.format) result.userEnteredFormat = select(cell.format, parts.format);
    if (parts.effectiveFormat) result.effectiveFormat = look(cell.format);
    const link = parts.hyperlink && linkOf(cell);
    if (link) result.hyperlink = link;
    if (parts.note && cell.note) result.note = cell.note;
    if (parts.runs && cell.runs) result.textFormatRuns = select(cell.runs, parts.runs);
    if (parts.validation && cell.validation) {
      result.dataValidation = select(cell.validation, parts.validation);
    }
    return result;
  };
}

function linkOf(cell: Cell): string | undefined {
  return stringAt(objectAt(objectAt(cell.format, 'textFormat'), 'link'), 'uri');
}

function enteredValue(cell: Cell): JsonObject | undefined {
  if (cell.formula !== undefined) return { formulaValue: cell.formula };
  return cell.value === undefined ? undefined : extended(cell.value);
}

function extended(value: Exclude<Scalar, null>): JsonObject {
  if (value instanceof CellError) {
    return { errorValue: { type: value.type, message: value.message } };
  }
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

/** Most cells of a tab share a few formats. */
function lookOf(mask: Mask = {}) {
  const known = new Map<JsonObject | undefined, Json | undefined>();
  return (format: JsonObject | undefined): Json | undefined => {
    if (!known.has(format)) known.set(format, select(overlaid(DEFAULT_FORMAT, format), mask));
    return known.get(format);
  };
}

function overlaid(base: JsonObject, over: JsonObject | undefined): JsonObject {
  const result: JsonObject = { ...base };
  for (const [key, item] of Object.entries(over ?? {})) {
    const under = result[key];
    result[key] = isObject(item) && isObject(under) ? overlaid(under, item) : item;
  }
  return result;
}
