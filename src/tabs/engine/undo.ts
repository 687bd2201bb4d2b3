import { type Cell, type CellValue, isBlank } from './cell';
import type { Place } from './cellKinds';
import { type CellEdit, isLive, type RowToWrite, saidOf, shows, type TabEdit } from './edit';
import type { ReadRow, ReadTab } from './readTab';
import { cellAt } from './sheet';
import type { Tab } from './tab';

/** How a tab stood when a write was worked out, and as it stands after it. */
export interface Moved {
  readonly before: ReadTab;
  readonly fresh: ReadTab;
  readonly write: TabEdit;
  /** By their keys, rows as the write means them. */
  readonly meant: ReadonlyMap<string, RowToWrite<Tab>>;
}

/**
 * Columns moved under a write, or its header with a row put in above it: each cell that was struck gets
 * back what stood there. Where the drive's formulas stood nothing does, so that they are written anew.
 */
export function undone({ before, fresh, write, meant }: Moved, place: Place): TabEdit {
  const { headerRow, rows, header: titles } = fresh.sheet;
  const shift = headerRow - before.sheet.headerRow;
  const places = formerPlaces(before, fresh);
  // Its title may have been written over.
  const then = (column: number): number | undefined =>
    places.get(column) ?? (shift === 0 ? undefined : column);
  const names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  const former = new Map(before.rows.map((row) => [row.at + shift, row]));
  const header = [...titles];
  const cells = struckBy(write, shift).flatMap(({ row, column, content }): CellEdit[] => {
    const isTitle = row === headerRow;
    const now = isTitle ? titles : (rows[row - headerRow - 1] ?? []);
    // Somebody wrote over it meanwhile.
    if (!showsIn(cellAt(now, column), content)) return [];
    const value = isTitle
      ? cellAt(before.sheet.header, then(column)).value
      : heldIn(before.tab, former.get(row), then(column), names.get(column), meant);
    if (isTitle) header[column] = { value, text: String(value ?? '') };
    return [{ row, column, content: { value } }];
  });
  if (shift !== 0)
    for (const { column: id, index: column } of write.newColumns) {
      const value = fresh.tab.columns[id]?.header[place.locale];
      cells.push({ row: write.head.row, column, content: { value: null } });
      cells.push({ row: headerRow, column, content: { value: value ?? null } });
    }
  return {
    ...{ tab: write.tab, sheetId: write.sheetId, title: fresh.sheet.title },
    ...{ columns: fresh.columns, cells, end: fresh.end, head: { row: headerRow, cells: header } },
    ...{ newColumns: [], appended: [], keyColumns: [], expected: new Map() },
  };
}

export const isHeaderElsewhere = (before: ReadTab, fresh: ReadTab): boolean =>
  before.sheet.headerRow !== fresh.sheet.headerRow;

/** Google adds rows below the last one. */
const struckBy = ({ cells, appended, end }: TabEdit, shift: number): CellEdit[] => [
  ...cells,
  ...appended.flatMap((row, at) =>
    row.flatMap((content, column) => (content ? [{ row: end + shift + at, column, content }] : [])),
  ),
];

/** A box without a tick, as a cell that was never ticked. */
function showsIn(cell: Cell, content: CellEdit['content']): boolean {
  if ('formula' in content) return true;
  const wanted = 'value' in content ? content.value : content;
  const now = isBlank(cell) || cell.value === false ? null : cell.value;
  return shows(now, wanted === false ? null : saidOf(wanted));
}

/** What a row held; of one that the same run has just written, what it wrote there. */
function heldIn(
  tab: Tab,
  row: ReadRow<Tab> | undefined,
  column: number | undefined,
  name: string | undefined,
  meant: Moved['meant'],
): CellValue {
  if (!row || column === undefined) return null;
  if (name !== undefined && isLive(meant.get(row.key)?.[name])) return null;
  const cell = cellAt(row.cells, column);
  const written = row.isWritten && isBlank(cell) && name !== undefined ? row.values[name] : null;
  if (name !== undefined && (written ?? null) !== null)
    return tab.columns[name]?.kind.write(written, row.within.place) ?? null;
  return cell.value;
}

/**
 * Where each column stood: the tab's own by what they are, people's by their titles, and what has no
 * title beside the one that it stood right of.
 */
function formerPlaces(before: ReadTab, fresh: ReadTab): Map<number, number> {
  const names = new Map([...fresh.columns].map(([id, index]) => [index, id]));
  const titleIn = ({ sheet }: ReadTab, at: number): string => cellAt(sheet.header, at).text;
  const places = new Map<number, number>();
  const width = Math.max(fresh.width, ...fresh.sheet.rows.map((cells) => cells.length));
  for (let now = 0; now < width; now++) {
    const name = names.get(now);
    const title = titleIn(fresh, now);
    const beside = (places.get(now - 1) ?? -1) + 1;
    const then =
      name !== undefined
        ? before.columns.get(name)
        : title === ''
          ? beside
          : before.sheet.header.findIndex(({ text }) => text === title);
    if (then === undefined || then < 0) continue;
    if (name !== undefined || titleIn(before, then) === title) places.set(now, then);
  }
  return places;
}
