import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { WireSheet } from '../../wire/wireBook';
import { freezeOf } from './sheets';

export type Mutate = (id: string, params: object) => void;

/** A tab changed in more than its cells: the grid is brought in step, piece by piece. */
export function reshape(mutate: Mutate, was: WireSheet, is: WireSheet): void {
  const subUnitId = String(is.id);
  if (was.title !== is.title) {
    mutate(SetWorksheetNameMutation.id, { subUnitId, name: is.title });
  }
  if (was.rows !== is.rows) {
    mutate(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: is.rows });
  }
  if (was.columns !== is.columns) {
    mutate(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: is.columns });
  }
  if (was.hidden !== is.hidden) {
    mutate(SetWorksheetHideMutation.id, { subUnitId, hidden: is.hidden ? 1 : 0 });
  }
  if (was.colour !== is.colour) {
    mutate(SetTabColorMutation.id, { subUnitId, color: is.colour ?? '' });
  }
  if (was.frozenRows !== is.frozenRows || was.frozenColumns !== is.frozenColumns) {
    const freeze = freezeOf(is.frozenRows, is.frozenColumns);
    mutate(SetFrozenMutation.id, { subUnitId, ...freeze, resetScroll: false });
  }
  resize(mutate, subUnitId, was, is);
  rehide(mutate, subUnitId, was, is);
}

function resize(mutate: Mutate, subUnitId: string, was: WireSheet, is: WireSheet): void {
  for (const [at, colWidth] of changedSizes(was.widths, is.widths, 100)) {
    const ranges = [columns(at, is)];
    mutate(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth });
  }
  for (const [at, rowHeight] of changedSizes(was.heights, is.heights, 24)) {
    const ranges = [rows(at, is)];
    mutate(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight });
  }
}

function rehide(mutate: Mutate, subUnitId: string, was: WireSheet, is: WireSheet): void {
  const change = (id: string, ranges: object[]) => {
    if (ranges.length > 0) mutate(id, { subUnitId, ranges });
  };
  const only = (some: readonly number[], others: readonly number[]) =>
    some.filter((at) => !others.includes(at));
  const row = (at: number) => rows(at, is);
  const column = (at: number) => columns(at, is);
  change(SetRowHiddenMutation.id, only(is.hiddenRows, was.hiddenRows).map(row));
  change(SetRowVisibleMutation.id, only(was.hiddenRows, is.hiddenRows).map(row));
  change(SetColHiddenMutation.id, only(is.hiddenColumns, was.hiddenColumns).map(column));
  change(SetColVisibleMutation.id, only(was.hiddenColumns, is.hiddenColumns).map(column));
}

const rows = (at: number, sheet: WireSheet) => ({
  startRow: at,
  endRow: at,
  startColumn: 0,
  endColumn: sheet.columns - 1,
  rangeType: 1,
});

const columns = (at: number, sheet: WireSheet) => ({
  startRow: 0,
  endRow: sheet.rows - 1,
  startColumn: at,
  endColumn: at,
  rangeType: 2,
});

function changedSizes(
  was: Readonly<Record<number, number>>,
  is: Readonly<Record<number, number>>,
  usual: number,
): [number, number][] {
  const all = new Set([...Object.keys(was), ...Object.keys(is)].map(Number));
  return [...all]
    .filter((at) => was[at] !== is[at])
    .map((at) => [at, is[at] ?? usual] as [number, number]);
}
