import type { Cell } from '../../standin/sheets/grid/cells';
import type { Metadata } from '../../standin/sheets/grid/metadata';
import { columnName } from '../../standin/sheets/grid/ranges';
import type { SheetFields } from '../../standin/sheets/grid/sheetGrid';
import type { SheetStore } from '../../standin/sheets/store/sheetStore';
import type { SpreadsheetStore } from '../../standin/sheets/store/spreadsheetStore';
import { changedSince, rewrittenSince } from '../../text/gestures';

/** A spreadsheet at one moment. Cells are never changed in place, so that it costs little. */
export interface Moment {
  readonly sheets: readonly SheetStore[];
  readonly fields: ReadonlyMap<SheetStore, SheetFields>;
  readonly metadata: readonly Metadata[];
}

export function momentOf(book: SpreadsheetStore): Moment {
  return {
    sheets: book.sheets,
    fields: new Map(book.sheets.map((sheet) => [sheet, copyOf(sheet.fields)])),
    metadata: book.metadata,
  };
}

function copyOf(fields: SheetFields): SheetFields {
  return {
    ...fields,
    rows: fields.rows.map((row) => row?.slice()),
    rowLooks: fields.rowLooks.slice(),
    columnLooks: fields.columnLooks.slice(),
    protectedRanges: fields.protectedRanges.slice(),
    conditionalFormats: fields.conditionalFormats.slice(),
  };
}

type CellStep = readonly [
  sheet: SheetStore,
  row: number,
  column: number,
  before: Cell | undefined,
  after: Cell | undefined,
];

/** One thing that a person did, so that it can be taken back and done again. */
export type Step =
  | { readonly cells: readonly CellStep[] }
  | { readonly before: Moment; readonly after: Moment };

/** What a gesture changed; nothing when it changed nothing. */
export function stepBetween(before: Moment, after: Moment): Step | undefined {
  if (shapeOf(before) !== shapeOf(after)) return { before, after };
  const cells: CellStep[] = [];
  for (const [sheet, fields] of after.fields) {
    const former = before.fields.get(sheet);
    // One by one: a sorted tab has more cells than a call takes arguments.
    if (former) for (const one of changedCells(sheet, former, fields)) cells.push(one);
  }
  return cells.length > 0 ? { cells } : undefined;
}

/** All but the cells. */
function shapeOf({ sheets, fields, metadata }: Moment): string {
  return JSON.stringify([
    metadata,
    ...sheets.map((sheet) => [sheet.id, { ...fields.get(sheet), rows: [] }]),
  ]);
}

function changedCells(sheet: SheetStore, before: SheetFields, after: SheetFields): CellStep[] {
  const changed: CellStep[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const [was, is] = [before.rows[row] ?? [], after.rows[row] ?? []];
    for (let column = 0; column < Math.max(was.length, is.length); column++) {
      const [a, b] = [was[column], is[column]];
      if (a !== b && JSON.stringify(a) !== JSON.stringify(b)) {
        changed.push([sheet, row, column, a, b]);
      }
    }
  }
  return changed;
}

/** Puts things back as they were on one side of a step, unless something came in between. */
export function turn(
  book: SpreadsheetStore,
  step: Step,
  to: 'before' | 'after',
): string | undefined {
  if ('cells' in step) return turnCells(book, step.cells, to);
  const from = step[to === 'before' ? 'after' : 'before'];
  const now = momentOf(book);
  if (shapeOf(now) !== shapeOf(from) || differs(now, from)) {
    return changedSince;
  }
  const { sheets, fields, metadata } = step[to];
  book.sheets = [...sheets];
  book.metadata = [...metadata];
  for (const [sheet, those] of fields) sheet.fields = copyOf(those);
  book.changes.count++;
  return undefined;
}

function differs(one: Moment, other: Moment): boolean {
  return [...one.fields].some(([sheet, fields]) => {
    const former = other.fields.get(sheet);
    return !former || changedCells(sheet, former, fields).length > 0;
  });
}

function turnCells(
  book: SpreadsheetStore,
  cells: readonly CellStep[],
  to: 'before' | 'after',
): string | undefined {
  for (const [sheet, row, column, before, after] of cells) {
    const expected = to === 'before' ? after : before;
    const there = book.sheetById(sheet.id)?.cell(row, column);
    if (there !== expected && JSON.stringify(there) !== JSON.stringify(expected)) {
      const name = `${columnName(column)}${row + 1}`;
      return rewrittenSince(name, sheet.title);
    }
  }
  for (const [sheet, row, column, before, after] of cells) {
    sheet.setCell(row, column, to === 'before' ? before : after);
  }
  return undefined;
}
