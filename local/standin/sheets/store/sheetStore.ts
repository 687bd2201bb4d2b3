import { RequestError } from '../../base/errors';
import { copyOf, localeOf } from '../../base/googleTexts';
import { compare } from '../formulas/operators';
import { objectAt, objectsAt } from '../grid/apiJson';
import { type Cell, CellError, hasContent, type Scalar } from '../grid/cells';
import { type Area, withoutUndefined } from '../grid/ranges';
import { offsetFormula } from '../grid/references';
import { type Changes, type Row, type SheetFields, SheetGrid } from '../grid/sheetGrid';
import { deleteDimension, insertDimension, moveDimension } from './dimensions';
import type { SpreadsheetStore } from './spreadsheetStore';

export interface SortKey {
  readonly column: number;
  readonly descending?: boolean;
}

/** A tab, with what a person does to it by hand. */
export class SheetStore extends SheetGrid {
  constructor(
    readonly book: SpreadsheetStore,
    id: number,
    fields: SheetFields,
    changes: Changes,
  ) {
    super(id, fields, changes);
  }

  insertRows(index: number, count = 1): void {
    insertDimension(this.book, this, 'ROWS', index, count, index > 0);
  }

  deleteRows(index: number, count = 1): void {
    this.refuseLosingAll(count, this.rowCount - this.fields.frozenRowCount);
    deleteDimension(this.book, this, 'ROWS', index, index + count);
  }

  insertColumns(index: number, count = 1): void {
    insertDimension(this.book, this, 'COLUMNS', index, count, index > 0);
  }

  deleteColumns(index: number, count = 1): void {
    this.refuseLosingAll(count, this.columnCount);
    deleteDimension(this.book, this, 'COLUMNS', index, index + count);
  }

  private refuseLosingAll(count: number, there: number): void {
    if (count >= there) throw new RequestError("You can't delete all the rows or columns.");
  }

  /** Puts a column before what stands at `destination`, as dragging its header does. */
  moveColumn(from: number, destination: number): void {
    moveDimension(this.book, this, 'COLUMNS', from, from + 1, destination);
  }

  moveRow(from: number, destination: number): void {
    moveDimension(this.book, this, 'ROWS', from, from + 1, destination);
  }

  /** Sorts all rows below the frozen ones, or below the first when none is. */
  sortRows(column: number, descending = false): void {
    const startRow = Math.max(this.fields.frozenRowCount, 1);
    this.sortArea({ ...this.area(), startRow }, [{ column, descending }]);
  }

  renameSheet(title: string): void {
    this.book.renameSheet(this, title);
  }

  /** « Copie de … », beside the original, as the tab's own menu makes it. */
  duplicate(): SheetStore {
    const copied = copyOf(this.title)[localeOf(this.book.locale)];
    let title = copied;
    for (let n = 2; this.book.sheetByTitle(title); n++) title = `${copied} ${n}`;
    const index = this.book.sheets.indexOf(this) + 1;
    return this.book.duplicateSheet(this, title, index);
  }

  deleteSheet(): void {
    this.book.deleteSheet(this);
  }

  /** Empties cells as the Delete key does: formats, notes and validations stay. */
  clear(area: Area = this.area()): void {
    const found: [number, number][] = [];
    this.eachCell((cell, row, column) => {
      if (hasContent(cell)) found.push([row, column]);
    }, area);
    for (const [row, column] of found) {
      this.patchCell(row, column, { value: undefined, formula: undefined, runs: undefined });
    }
  }

  /** Everything of another tab but its title; formula cells become its own. */
  copyFrom(source: SheetStore): void {
    const { rows, formUrl: _, questions: __, ...fields } = source.fields;
    const copy = structuredClone(fields);
    const here = <T extends { readonly sheetId?: unknown }>(range: T) => ({
      ...range,
      sheetId: this.id,
    });
    this.fields = {
      ...copy,
      hidden: false,
      protectedRanges: copy.protectedRanges.map((one) => ({
        ...one,
        id: this.book.nextId(),
        range: here(one.range),
        unprotected: one.unprotected.map(here),
      })),
      ...(copy.basicFilter
        ? {
            basicFilter: {
              ...copy.basicFilter,
              range: here(objectAt(copy.basicFilter, 'range') ?? {}),
            },
          }
        : {}),
      ...(copy.filterViews
        ? {
            filterViews: copy.filterViews.map((view) => ({
              ...view,
              filterViewId: this.book.nextId(),
              range: here(objectAt(view, 'range') ?? {}),
            })),
          }
        : {}),
      conditionalFormats: copy.conditionalFormats.map((rule) => ({
        ...rule,
        ranges: objectsAt(rule, 'ranges').map(here),
      })),
      rows: rows.map((row) =>
        row?.map((cell) => (cell?.formula === undefined ? cell : { ...cell })),
      ),
    };
  }

  /** Cells change places, rows do not: their heights and marks stay where they are. */
  sortArea(area: Area, keys: readonly SortKey[]): void {
    const lines: { row: number; cells: Row; keys: Scalar[] }[] = [];
    for (let row = area.startRow; row < Math.min(area.endRow, this.fields.rows.length); row++) {
      const cells = this.fields.rows[row]?.slice(area.startColumn, area.endColumn) ?? [];
      const read = ({ column }: SortKey) => this.book.calculator.value(this, row, column);
      lines.push({ row, cells, keys: keys.map(read) });
    }
    lines.sort((a, b) => compareKeys(a.keys, b.keys, keys));
    lines.forEach((line, at) => {
      const row = area.startRow + at;
      if (row === line.row) return;
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const cell = line.cells[column - area.startColumn];
        if (cell || this.cell(row, column))
          this.setCell(row, column, movedCell(cell, row - line.row));
      }
    });
  }
}

/** A sorted formula keeps looking at its own row, as after a copy. */
function movedCell(cell: Cell | undefined, rows: number): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  return withoutUndefined<Cell>({
    ...blankParts(cell),
    formula: offsetFormula(cell.formula, rows, 0),
  });
}

function blankParts(cell: Cell): { [K in keyof Cell]-?: Cell[K] | undefined } {
  const { value, formula, format, note, validation, runs } = cell;
  return { value, formula, format, note, validation, runs };
}

/** Blank cells come last whichever the direction. */
function compareKeys(a: readonly Scalar[], b: readonly Scalar[], keys: readonly SortKey[]): number {
  for (let at = 0; at < keys.length; at++) {
    const [one, other] = [sortable(a[at]), sortable(b[at])];
    if (one === null && other === null) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    const order = compare(one, other);
    if (order !== 0) return keys[at]?.descending ? -order : order;
  }
  return 0;
}

function sortable(value: Scalar | undefined): Exclude<Scalar, CellError> {
  return value instanceof CellError || value === undefined || value === '' ? null : value;
}
