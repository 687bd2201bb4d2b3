import { type CellValue, emptyCell } from './cell';
import type { CellEdit, TabEdit } from './edit';
import type { ReadTab } from './readTab';
import { cellAt } from './sheet';

/** Cells that hold again what they held before a write whose columns had moved. */
export interface Undone {
  readonly edit: TabEdit;
  /** Of these it was not read, or it was a formula of people's, of which only the value is known. */
  readonly unsure: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Columns moved between the reading that a write was worked out from and the write itself: each cell that
 * it struck gets back what stood there, as if it had not been. Where the drive's formulas stood nothing
 * does, so that they are written anew: `isLive`, by the key of the row and the name of the column.
 */
export function undone(
  before: ReadTab,
  fresh: ReadTab,
  written: TabEdit,
  isLive: (key: string, column: string) => boolean,
): Undone {
  const then = formerPlaces(before, fresh);
  const names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  const keys = new Map(before.rows.map(({ at, key }) => [at, key]));
  const cells: CellEdit[] = [];
  const unsure: { row: number; column: number }[] = [];
  for (const { row, column } of struckBy(written)) {
    const place = row < before.end ? then.get(column) : undefined;
    const name = names.get(column);
    const isOurs = name !== undefined && isLive(keys.get(row) ?? '', name);
    const held = isOurs ? { value: null, isSure: true } : heldBefore(before, row, place);
    if (!held.isSure) unsure.push({ row, column });
    cells.push({ row, column, content: { value: held.value } });
  }
  const { columns, sheet, end } = fresh;
  const { headerRow, header } = sheet;
  const edit: TabEdit = {
    ...{ tab: written.tab, sheetId: written.sheetId, title: sheet.title },
    ...{ columns, cells, end, head: { row: headerRow, cells: header } },
    ...{ newColumns: [], appended: [], keyColumns: [], expected: new Map() },
  };
  return { edit, unsure };
}

function heldBefore(
  { sheet }: ReadTab,
  row: number,
  column: number | undefined,
): { readonly value: CellValue; readonly isSure: boolean } {
  // What is new held nothing.
  if (column === undefined) return { value: null, isSure: true };
  if (sheet.onlyColumns && !sheet.onlyColumns.has(column)) return { value: null, isSure: false };
  const cells = sheet.rows[row - sheet.headerRow - 1] ?? [];
  const { value, formula, error } = cellAt(cells, column) ?? emptyCell;
  return { value, isSure: formula === undefined && !error };
}

/** Every cell that a write touched, by where it stands in the grid: rows that it added stand at the end. */
function struckBy({ cells, appended, end }: TabEdit): { row: number; column: number }[] {
  const added = appended.flatMap((row, at) =>
    Object.keys(row).map((column) => ({ row: end + at, column: Number(column) })),
  );
  return [...cells.map(({ row, column }) => ({ row, column })), ...added];
}

/**
 * Where each column stood: the tab's own by what they are, people's by their titles, and what has no
 * title beside the one that it stood right of.
 */
function formerPlaces(before: ReadTab, fresh: ReadTab): Map<number, number> {
  const places = new Map<number, number>();
  const taken = new Set(before.columns.values());
  for (const [id, now] of fresh.columns) {
    const then = before.columns.get(id);
    if (then !== undefined) places.set(now, then);
  }
  const ours = new Set(fresh.columns.values());
  const titleIn = ({ sheet }: ReadTab, index: number): string => sheet.header[index]?.text ?? '';
  const width = Math.max(fresh.width, ...fresh.sheet.rows.map((cells) => cells.length));
  for (let now = 0; now < width; now++) {
    if (ours.has(now)) continue;
    const title = titleIn(fresh, now);
    const left = places.get(now - 1);
    const then =
      title === ''
        ? left === undefined
          ? -1
          : left + 1
        : before.sheet.header.findIndex(({ text }, index) => text === title && !taken.has(index));
    if (then < 0 || taken.has(then) || titleIn(before, then) !== title) continue;
    places.set(now, then);
    taken.add(then);
  }
  return places;
}
