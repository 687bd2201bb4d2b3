import type { JsonObject } from './apiJson';
import { type Cell, type CellPatch, hasContent, patched } from './cells';
import { mapColourRule, mapCondition } from './conditions';
import { type Area, type GridRange, withoutUndefined } from './ranges';

export type Row = (Cell | undefined)[];

export interface DimensionLook {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

export interface ProtectedRange {
  readonly id: number;
  /** Without sides: the whole sheet, which grows with it. */
  readonly range: GridRange;
  readonly unprotected: readonly GridRange[];
  readonly description?: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
}

/** Grows with each change of the spreadsheet: what was computed before is then known to be old. */
export interface Changes {
  count: number;
}

/** All that a tab is, as plain fields: a failed write puts the former fields back. */
export interface SheetFields {
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  rightToLeft: boolean;
  tabColorStyle?: JsonObject;
  formUrl?: string;
  /** Of a form's tab: whose answers each column takes, by the item's id. */
  questions?: (number | null)[];
  rows: (Row | undefined)[];
  rowLooks: (DimensionLook | undefined)[];
  columnLooks: (DimensionLook | undefined)[];
  protectedRanges: ProtectedRange[];
  conditionalFormats: JsonObject[];
  basicFilter?: JsonObject;
  /** Each for whoever chooses it; absent in what was kept before there were any. */
  filterViews?: JsonObject[];
}

export function newSheetFields(title: string): SheetFields {
  return {
    title,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rightToLeft: false,
    rows: [],
    rowLooks: [],
    columnLooks: [],
    protectedRanges: [],
    conditionalFormats: [],
  };
}

/** One tab: a grid of cells and what surrounds it. Rows and columns count from 0. */
export class SheetGrid {
  /** Rows that the write in progress has made its own; `null` between writes: all are. */
  private owned: Set<number> | null = null;
  /** Grows with each change of this tab's cells. */
  private ownChanges = 0;
  private all: SheetFields;

  constructor(
    readonly id: number,
    fields: SheetFields,
    protected readonly changes: Changes,
  ) {
    this.all = fields;
  }

  get fields(): SheetFields {
    return this.all;
  }

  set fields(fields: SheetFields) {
    this.all = fields;
    this.changed();
  }

  get cellChanges(): number {
    return this.ownChanges;
  }

  protected changed(): void {
    this.ownChanges++;
    this.changes.count++;
  }

  get title(): string {
    return this.fields.title;
  }

  get rowCount(): number {
    return this.fields.rowCount;
  }

  get columnCount(): number {
    return this.fields.columnCount;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.fields.rows[row]?.[column];
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    this.changed();
    const line = this.writableRow(row);
    if (cell === undefined && column >= line.length) return;
    while (line.length < column) line.push(undefined);
    line[column] = cell;
  }

  patchCell(row: number, column: number, patch: CellPatch): void {
    this.setCell(row, column, patched(this.cell(row, column), patch));
  }

  private writableRow(row: number): Row {
    const rows = this.fields.rows;
    while (rows.length < row) rows.push(undefined);
    let line = rows[row];
    if (line === undefined) {
      line = [];
      rows[row] = line;
    } else if (this.owned && !this.owned.has(row)) {
      line = line.slice();
      rows[row] = line;
    }
    this.owned?.add(row);
    return line;
  }

  /** Replaces the rows as a whole, when rows or columns come, go or change places. */
  replaceRows(change: (rows: (Row | undefined)[]) => (Row | undefined)[]): void {
    this.changed();
    this.fields.rows = change(this.fields.rows);
    // Rows may have changed places: which of them are shared is no longer known by index.
    if (this.owned) this.owned = new Set();
  }

  /** From here on shared rows are copied before they change; the returned step goes back. */
  beginWrite(): () => void {
    const before = { ...this.fields };
    this.all = {
      ...before,
      rows: before.rows.slice(),
      rowLooks: before.rowLooks.slice(),
      columnLooks: before.columnLooks.slice(),
      protectedRanges: before.protectedRanges.slice(),
      conditionalFormats: before.conditionalFormats.slice(),
    };
    this.owned = new Set();
    return () => {
      this.fields = before;
      this.owned = null;
    };
  }

  endWrite(): void {
    this.owned = null;
  }

  area(range: Omit<GridRange, 'sheetId'> = {}): Area {
    return {
      startRow: range.startRow ?? 0,
      endRow: Math.min(range.endRow ?? this.rowCount, this.rowCount),
      startColumn: range.startColumn ?? 0,
      endColumn: Math.min(range.endColumn ?? this.columnCount, this.columnCount),
    };
  }

  /** How many rows there are down to the last one with a value or a formula. */
  lastRow(): number {
    const rows = this.fields.rows;
    for (let row = rows.length - 1; row >= 0; row--) {
      if (rows[row]?.some(hasContent)) return row + 1;
    }
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const row of this.fields.rows) {
      if (!row) continue;
      for (let column = row.length - 1; column >= last; column--) {
        if (hasContent(row[column])) last = column + 1;
      }
    }
    return last;
  }

  eachCell(visit: (cell: Cell, row: number, column: number) => void, area?: Area): void {
    const within = area ?? this.area();
    const rows = this.fields.rows;
    const endRow = Math.min(within.endRow, rows.length);
    for (let row = within.startRow; row < endRow; row++) {
      const line = rows[row];
      if (!line) continue;
      const endColumn = Math.min(within.endColumn, line.length);
      for (let column = within.startColumn; column < endColumn; column++) {
        const cell = line[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  rewriteFormulas(change: (formula: string) => string): void {
    const rules = new Map<JsonObject, JsonObject>();
    const ruleAfter = (rule: JsonObject) => {
      const known = rules.get(rule);
      const after = known ?? mapCondition(rule, change);
      if (!known) rules.set(rule, after);
      return after;
    };
    const changed: [number, number, Cell][] = [];
    this.eachCell((cell, row, column) => {
      const formula = cell.formula === undefined ? undefined : change(cell.formula);
      const validation = cell.validation && ruleAfter(cell.validation);
      if (formula === cell.formula && validation === cell.validation) return;
      changed.push([row, column, withoutUndefined<Cell>({ ...cell, formula, validation })]);
    });
    for (const [row, column, cell] of changed) this.setCell(row, column, cell);
    this.fields.conditionalFormats = this.fields.conditionalFormats.map((rule) =>
      mapColourRule(rule, change),
    );
  }
}
