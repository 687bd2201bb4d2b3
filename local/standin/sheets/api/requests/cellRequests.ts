import { RequestError } from '../../../base/errors';
import {
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  stringAt,
} from '../../grid/apiJson';
import { type Cell, patched } from '../../grid/cells';
import { offsetRule } from '../../grid/conditions';
import type { Area } from '../../grid/ranges';
import { offsetFormula } from '../../grid/references';
import type { SheetStore } from '../../store/sheetStore';
import { below } from '../fieldMask';
import { checkWritable, type Patcher, patcher } from './cellData';
import {
  type Batch,
  checkCellCount,
  checkedArea,
  checkProtection,
  gridOf,
  type Handler,
  maskOf,
  required,
  targetOf,
} from './context';

function cellsOf(row: JsonObject | undefined): JsonObject[] {
  return objectsAt(row, 'values');
}

function widest(rows: readonly JsonObject[]): number {
  return rows.reduce((width, row) => Math.max(width, listAt(row, 'values').length), 0);
}

function writeRows(
  sheet: SheetStore,
  rows: readonly JsonObject[],
  row: number,
  column: number,
  patch: Patcher,
): void {
  rows.forEach((data, down) => {
    cellsOf(data).forEach((cell, across) => {
      const [at, to] = [row + down, column + across];
      sheet.patchCell(at, to, patch(sheet.cell(at, to), cell));
    });
  });
}

const updateCells: Handler = (batch, request) => {
  const mask = maskOf(request, 'CellData');
  checkWritable(mask);
  const rows = objectsAt(request, 'rows');
  const start = objectAt(request, 'start');
  const given = objectAt(request, 'range');
  if ((start === undefined) === (given === undefined)) {
    throw new RequestError('Exactly one of start or range must be set.');
  }
  if (given) {
    const { sheet, area } = targetOf(batch, given);
    checkProtection(batch, sheet, area);
    fillArea(sheet, area, rows, patcher(mask));
    return {};
  }
  const sheet = gridOf(batch, numberAt(start, 'sheetId') ?? 0);
  const [row, column] = [numberAt(start, 'rowIndex') ?? 0, numberAt(start, 'columnIndex') ?? 0];
  checkFits(sheet, row + rows.length, column + widest(rows));
  checkTable(batch, sheet, row);
  checkProtection(batch, sheet, areaFrom(row, column, rows));
  writeRows(sheet, rows, row, column, patcher(mask));
  return {};
};

function areaFrom(row: number, column: number, rows: readonly JsonObject[]): Area {
  return {
    startRow: row,
    endRow: row + rows.length,
    startColumn: column,
    endColumn: column + widest(rows),
  };
}

/** The header of a table is the form's own. */
function checkTable({ book }: Batch, sheet: SheetStore, row: number): void {
  const isTable = sheet.fields.formUrl !== undefined && book.whatIf.has('linked-tab-plain');
  if (isTable && row === 0) throw new RequestError('The header row of a table cannot be changed.');
}

function checkFits(sheet: SheetStore, endRow: number, endColumn: number): void {
  if (endRow > sheet.rowCount) {
    throw new RequestError(
      `Attempting to write row: ${endRow - 1}, beyond the last requested row of: ${sheet.rowCount - 1}`,
    );
  }
  if (endColumn > sheet.columnCount) {
    throw new RequestError(
      `Attempting to write column: ${endColumn - 1}, beyond the last requested column of: ${sheet.columnCount - 1}`,
    );
  }
}

/** A range is written whole: cells that the rows leave out lose the fields of the mask. */
function fillArea(
  sheet: SheetStore,
  area: Area,
  rows: readonly JsonObject[],
  patch: Patcher,
): void {
  if (
    rows.length > area.endRow - area.startRow ||
    widest(rows) > area.endColumn - area.startColumn
  ) {
    throw new RequestError('Attempting to write beyond the requested range.');
  }
  for (let row = area.startRow; row < area.endRow; row++) {
    const cells = cellsOf(rows[row - area.startRow]);
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const data = cells[column - area.startColumn];
      const cell = sheet.cell(row, column);
      if (data || cell) sheet.setCell(row, column, patched(cell, patch(cell, data ?? {})));
    }
  }
}

/** After the last row that holds anything in any column, growing the grid when needed. */
const appendCells: Handler = (batch, request) => {
  const mask = maskOf(request, 'CellData');
  checkWritable(mask);
  const sheet = gridOf(batch, numberAt(request, 'sheetId') ?? 0);
  const rows = objectsAt(request, 'rows');
  const isBelowFormats = batch.book.whatIf.has('append-below-values');
  const row = isBelowFormats ? sheet.fields.rows.length : sheet.lastRow();
  sheet.fields.rowCount = Math.max(sheet.rowCount, row + rows.length);
  sheet.fields.columnCount = Math.max(sheet.columnCount, widest(rows));
  checkCellCount(batch.book);
  checkProtection(batch, sheet, areaFrom(row, 0, rows));
  writeRows(sheet, rows, row, 0, patcher(mask));
  return {};
};

const repeatCell: Handler = (batch, request) => {
  const mask = maskOf(request, 'CellData');
  checkWritable(mask);
  const data = objectAt(request, 'cell') ?? {};
  const { sheet, area } = targetOf(batch, required(request, 'range'));
  checkProtection(batch, sheet, area);
  const patch = patcher(mask);
  const formula = below(mask, 'userEnteredValue') ? formulaOf(data) : undefined;
  let model: { readonly before: Cell | undefined; readonly after: Cell | undefined } | undefined;
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const before = sheet.cell(row, column);
      // The blank cells of a filled column all become one cell object.
      if (!model || model.before !== before || before?.formula !== undefined) {
        model = { before, after: patched(before, patch(before, data)) };
      }
      const [down, across] = [row - area.startRow, column - area.startColumn];
      const after = formula === undefined ? model.after : movedBy(model.after, down, across);
      if (after || before) sheet.setCell(row, column, after);
    }
  }
  return {};
};

function formulaOf(data: JsonObject): string | undefined {
  return stringAt(objectAt(data, 'userEnteredValue'), 'formulaValue');
}

function movedBy(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: offsetFormula(cell.formula, rows, columns) };
}

const copyPaste: Handler = (batch, request) => {
  const source = targetOf(batch, required(request, 'source'));
  const target = targetOf(batch, required(request, 'destination'));
  if (stringAt(request, 'pasteOrientation') === 'TRANSPOSE') {
    throw new RequestError('Transposed pasting is not modelled.');
  }
  const height = source.area.endRow - source.area.startRow;
  const width = source.area.endColumn - source.area.startColumn;
  const area = pasteArea(target.sheet, target.area, height, width);
  checkProtection(batch, target.sheet, area);
  const type = stringAt(request, 'pasteType') ?? 'PASTE_NORMAL';
  const copied = readArea(source.area, (at, to) => source.sheet.cell(at, to));
  // Formulas that are pasted as such are not computed: each cell written would make them so anew.
  const values = type === 'PASTE_VALUES' ? readArea(source.area, valueIn(batch, source.sheet)) : [];
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const down = (row - area.startRow) % height;
      const across = (column - area.startColumn) % width;
      const [fromRow, fromColumn] = [source.area.startRow + down, source.area.startColumn + across];
      const cell = movedBy(copied[down]?.[across], row - fromRow, column - fromColumn);
      const value = values[down]?.[across];
      target.sheet.setCell(row, column, pasted(target.sheet.cell(row, column), cell, value, type));
    }
  }
  return {};
};

/** A source larger than the destination spills over; a smaller one is repeated to fill it. */
function pasteArea(sheet: SheetStore, area: Area, height: number, width: number): Area {
  const times = (size: number, unit: number) => Math.max(1, Math.floor(size / unit)) * unit;
  const endRow = area.startRow + times(area.endRow - area.startRow, height);
  const endColumn = area.startColumn + times(area.endColumn - area.startColumn, width);
  return checkedArea(sheet, { ...area, endRow, endColumn });
}

/** An error and a blank leave nothing. */
function valueIn({ book, copies }: Batch, sheet: SheetStore) {
  const isUncomputed = copies.has(sheet) && book.whatIf.has('copy-computes');
  return (row: number, column: number): Cell['value'] => {
    if (isUncomputed) return sheet.cell(row, column)?.value;
    const value = book.calculator.value(sheet, row, column);
    return typeof value === 'object' ? undefined : value;
  };
}

function readArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const line: T[] = [];
    for (let column = area.startColumn; column < area.endColumn; column++) {
      line.push(read(row, column));
    }
    rows.push(line);
  }
  return rows;
}

function pasted(
  there: Cell | undefined,
  copy: Cell | undefined,
  value: Cell['value'] | undefined,
  type: string,
): Cell | undefined {
  switch (type) {
    case 'PASTE_VALUES':
      return patched(there, { value, formula: undefined, runs: undefined });
    case 'PASTE_FORMAT':
      return patched(there, { format: copy?.format });
    case 'PASTE_FORMULA':
      return patched(there, { value: copy?.value, formula: copy?.formula, runs: undefined });
    case 'PASTE_DATA_VALIDATION':
      return patched(there, { validation: copy?.validation });
    default:
      return copy;
  }
}

const setDataValidation: Handler = (batch, request) => {
  const { sheet, area } = targetOf(batch, required(request, 'range'));
  checkProtection(batch, sheet, area);
  const rule = objectAt(request, 'rule');
  const condition = objectAt(rule, 'condition');
  if (rule && !condition) throw new RequestError('No condition specified.');
  const relative = stringAt(condition, 'type') === 'CUSTOM_FORMULA';
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      if (!rule && !sheet.cell(row, column)) continue;
      const [down, across] = [row - area.startRow, column - area.startColumn];
      const validation = rule && relative ? offsetRule(rule, down, across) : rule;
      sheet.patchCell(row, column, { validation });
    }
  }
  return {};
};

export const CELL_REQUESTS: Record<string, Handler> = {
  updateCells,
  appendCells,
  repeatCell,
  copyPaste,
  setDataValidation,
};
