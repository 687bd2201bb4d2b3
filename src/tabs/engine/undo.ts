import type { CellValue } from './cell';
import type { Place } from './cellKinds';
import { type CellEdit, isLive, type RowToWrite, type TabEdit } from './edit';
import { FormerRows, type Held, heldBy, heldIn } from './formerRows';
import { holdsNothing, type ReadTab } from './readTab';
import { cellAt } from './sheet';
import { type Struck, struckIn } from './strikes';
import type { Tab } from './tab';

/** Cells that hold again what they held before a write under which columns or the header had moved. */
export interface Undone {
  readonly edit: TabEdit;
  /** Of these it was not read, or it was a formula of people's, of which only the value is known. */
  readonly unsure: readonly { readonly row: number; readonly column: number }[];
}

/** How a tab stood when a write was worked out, and as it stands after it. */
export interface Moved {
  readonly before: ReadTab;
  readonly fresh: ReadTab;
  readonly write: TabEdit;
  /** The row of the header as the write found it: columns may have moved once more since. */
  readonly head: readonly CellValue[];
  /** By their keys, rows as the write means them, for what was not read of them. */
  readonly meant: ReadonlyMap<string, RowToWrite<Tab>>;
}

const NOTHING: Held = { value: null, isSure: true };

/**
 * Columns moved between the reading that a write was worked out from and the write itself, or the header
 * with a row put in above it: each cell that it struck gets back what stood there, as if it had not been.
 * Where the drive's formulas stood nothing does, so that they are written anew.
 */
export function undone(moved: Moved, place: Place): Undone {
  const { before, fresh, write } = moved;
  const isHeadMoved = isHeaderElsewhere(before, fresh);
  const now = isHeadMoved ? new Map<number, number>() : placesSince(moved.head, fresh);
  const struck = struckIn(fresh, write, now);
  const { headerRow } = fresh.sheet;
  const overTitles = struck.find(({ row }) => row === headerRow)?.columns ?? new Set<number>();
  const then = formerPlaces(before, fresh, overTitles);
  const heldOf = formerCells(moved, then);
  const cells: CellEdit[] = [];
  const unsure: { row: number; column: number }[] = [];
  const header = [...fresh.sheet.header];
  for (const one of struck) {
    for (const [column, { value, isSure }] of heldOf(one)) {
      if (!isSure) unsure.push({ row: one.row, column });
      cells.push({ row: one.row, column, content: { value } });
      if (one.row === headerRow) header[column] = { value, text: String(value ?? '') };
    }
  }
  if (isHeadMoved) {
    // The title of a column that came with the write stands where the header was.
    for (const { column: id, index: column } of write.newColumns) {
      const value = fresh.tab.columns[id]?.header[place.locale] ?? null;
      cells.push({ row: write.head.row, column, content: { value: null } });
      cells.push({ row: headerRow, column, content: { value } });
    }
  }
  const { columns, sheet, end } = fresh;
  const edit: TabEdit = {
    ...{ tab: write.tab, sheetId: write.sheetId, title: sheet.title },
    ...{ columns, cells, end, head: { row: headerRow, cells: header } },
    ...{ newColumns: [], appended: [], keyColumns: [], expected: new Map() },
    ...(sheet.rowCount > before.sheet.rowCount ? { looksFrom: before.sheet.rowCount } : {}),
  };
  return { edit, unsure };
}

export const isHeaderElsewhere = (before: ReadTab, fresh: ReadTab): boolean =>
  before.sheet.headerRow !== fresh.sheet.headerRow;

/** What stood in the cells that a write struck, by their columns as they stand now. */
function formerCells(
  { before, fresh, meant }: Moved,
  then: ReadonlyMap<number, number>,
): (struck: Struck) => Map<number, Held> {
  const names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  const formerRows = new FormerRows(before, fresh, then);
  return ({ row, cells, columns, isAdded }) => {
    const held = (of: (column: number) => Held) =>
      new Map([...columns].map((column) => [column, of(column)]));
    if (isAdded) return held(() => NOTHING);
    if (row === fresh.sheet.headerRow)
      return held((column) => heldBy(cellAt(before.sheet.header, then.get(column))));
    const former = cells && formerRows.at(row, cells, columns);
    // What is new held nothing.
    const isNew =
      cells?.every((cell, column) => columns.has(column) || holdsNothing(cell)) ?? false;
    if (!former) return held(() => ({ value: null, isSure: isNew }));
    return held((column) => {
      const from = then.get(column);
      const name = names.get(column);
      const said = name === undefined ? undefined : meant.get(former.key)?.[name];
      return isLive(said) || from === undefined
        ? NOTHING
        : heldIn(before, former, from, name, said);
    });
  };
}

/**
 * Where each column stood: the tab's own by what they are, people's by their titles, and what has no
 * title, or whose title was written over, beside the one that it stood right of.
 */
function formerPlaces(
  before: ReadTab,
  fresh: ReadTab,
  overTitles: ReadonlySet<number>,
): Map<number, number> {
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
    const title = overTitles.has(now) ? '' : titleIn(fresh, now);
    const left = places.get(now - 1);
    const then =
      title === ''
        ? left === undefined
          ? -1
          : left + 1
        : before.sheet.header.findIndex(({ text }, index) => text === title && !taken.has(index));
    const isOver = overTitles.has(now) || titleIn(before, then) === title;
    if (then < 0 || taken.has(then) || !isOver) continue;
    places.set(now, then);
    taken.add(then);
  }
  return places;
}

/** Where what a write found stands by now: by its title, without one left or right of its neighbour. */
function placesSince(head: readonly CellValue[], { sheet }: ReadTab): Map<number, number> {
  const places = new Map<number, number>();
  const taken = new Set<number>();
  const put = (column: number, now: number | undefined): void => {
    if (now === undefined || now < 0 || taken.has(now)) return;
    places.set(column, now);
    taken.add(now);
  };
  const isUntitled = (value: CellValue | undefined): boolean => (value ?? '') === '';
  for (const [column, title] of head.entries())
    if (!isUntitled(title))
      put(
        column,
        sheet.header.findIndex(({ value }, at) => value === title && !taken.has(at)),
      );
  const beside = (column: number, neighbour: number, step: number): void => {
    const now = places.get(neighbour);
    if (now === undefined || places.has(column) || !isUntitled(head[column])) return;
    if (isUntitled(sheet.header[now + step]?.value)) put(column, now + step);
  };
  for (const column of [...head.keys()].reverse()) beside(column, column + 1, -1);
  for (const column of head.keys()) beside(column, column - 1, 1);
  return places;
}
