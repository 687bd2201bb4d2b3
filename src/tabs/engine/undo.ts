import type { CellValue } from './cell';
import { type CellEdit, isLive, type RowToWrite, saidOf, type TabEdit } from './edit';
import type { ReadRow, ReadTab } from './readTab';
import { cellAt } from './sheet';
import type { Tab } from './tab';

/** Cells that hold again what they held before a write whose columns had moved. */
export interface Undone {
  readonly edit: TabEdit;
  /** Of these it was not read, or it was a formula of people's, of which only the value is known. */
  readonly unsure: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Columns moved between the reading that a write was worked out from and the write itself: each cell that
 * it struck gets back what stood there, as if it had not been. Where the drive's formulas stood nothing
 * does, so that they are written anew. `head`: the header that the write found, as columns may have moved
 * once more since. `meant`: by their keys, rows as the write means them, for what was not read of them.
 */
export function undone(
  before: ReadTab,
  fresh: ReadTab,
  write: Pick<TabEdit, 'tab' | 'sheetId' | 'cells' | 'appended' | 'end'>,
  head: readonly CellValue[],
  meant: ReadonlyMap<string, RowToWrite<Tab>>,
): Undone {
  const then = formerPlaces(before, fresh);
  const now = placesSince(head, fresh);
  const names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  const rows = new Map(before.rows.map((row) => [row.at, row]));
  const cells: CellEdit[] = [];
  const unsure: { row: number; column: number }[] = [];
  for (const { row, column: struck } of struckBy(write)) {
    const column = now.get(struck) ?? struck;
    const place = row < before.end ? then.get(column) : undefined;
    const name = names.get(column);
    const former = rows.get(row);
    const said = name === undefined ? undefined : meant.get(former?.key ?? '')?.[name];
    // What is new held nothing.
    const isBlank = isLive(said) || former === undefined || place === undefined;
    const held = isBlank
      ? { value: null, isSure: true }
      : heldIn(before, former, place, name, said);
    if (!held.isSure) unsure.push({ row, column });
    cells.push({ row, column, content: { value: held.value } });
  }
  const { columns, sheet, end } = fresh;
  const { headerRow, header } = sheet;
  const edit: TabEdit = {
    ...{ tab: write.tab, sheetId: write.sheetId, title: sheet.title },
    ...{ columns, cells, end, head: { row: headerRow, cells: header } },
    ...{ newColumns: [], appended: [], keyColumns: [], expected: new Map() },
    ...(sheet.rowCount > before.sheet.rowCount ? { looksFrom: before.sheet.rowCount } : {}),
  };
  return { edit, unsure };
}

interface Held {
  readonly value: CellValue;
  readonly isSure: boolean;
}

/** What a row held; of one that the same run has just written, what it wrote there. */
function heldIn(
  { tab, sheet: { onlyColumns } }: ReadTab,
  { cells, values, within }: ReadRow<Tab>,
  column: number,
  name: string | undefined,
  said: unknown,
): Held {
  const isWritten = cells.length === 0;
  const isRead = !onlyColumns || onlyColumns.has(column);
  const own = isWritten && name !== undefined ? values[name] : null;
  const known = own ?? (isRead ? null : saidOf(said));
  if (known !== null && name !== undefined)
    return { value: tab.columns[name]?.kind.write(known, within.place) ?? null, isSure: true };
  if (isWritten || !isRead) return { value: null, isSure: isRead && name !== undefined };
  const { value, formula, error } = cellAt(cells, column);
  return { value, isSure: formula === undefined && !error };
}

/** Every cell that a write touched, by where it stands in the grid: rows that it added stand at the end. */
function struckBy({
  cells,
  appended,
  end,
}: Pick<TabEdit, 'cells' | 'appended' | 'end'>): { row: number; column: number }[] {
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
