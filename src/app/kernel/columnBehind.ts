import { emptyCell, plainCell } from '../../tabs/engine/cell';
import { readTab } from '../../tabs/engine/readTab';
import type { SheetContent } from '../../tabs/engine/sheet';
import type { ColumnOf, Tab } from '../../tabs/engine/tab';
import { type TabId, type Tabs, tabs } from '../../tabs/tabs';
import type { ReadsHead } from './reads';
import type { LayoutEdit } from './services/layoutEdit';
import { anyTab } from './snapshot';

/** A drive as it will be read, and what makes it so: the first of the same write. */
export interface Relaid<S> {
  readonly snapshot: S;
  readonly layout: readonly LayoutEdit[];
}

/** With a column of a tab close behind another one, unless it stands somewhere. */
export function columnBehind<K extends TabId, S extends ReadsHead<K>>(
  snapshot: S,
  id: K,
  column: ColumnOf<Tabs[K]>,
  behind: ColumnOf<Tabs[K]>,
): Relaid<S> {
  const read = anyTab(snapshot, id);
  const { stands, columns, sheet, width: from } = read;
  const last = columns.get(behind);
  if (!stands || columns.has(column) || last === undefined) return { snapshot, layout: [] };
  const { sheetId, headerRow: row } = sheet;
  const to = last + 1;
  const header = tabs[id].columns[column as never] as Tab['columns'][string];
  const wider = withColumn(sheet, to, column, header.header[snapshot.place.locale]);
  const again = { ...readTab(tabs[id] as Tab, wider, snapshot.place), stands };
  return {
    snapshot: { ...snapshot, tabs: { ...snapshot.tabs, [id]: again } },
    layout: [
      { kind: 'addColumn', tab: id, sheetId, row, column, index: from },
      ...(to < from ? [{ kind: 'moveColumn' as const, sheetId, from, to }] : []),
    ],
  };
}

function withColumn(sheet: SheetContent, at: number, id: string, header: string): SheetContent {
  const wider = <T>(line: readonly T[], blank: T, put: T): T[] => {
    const filled = [...line, ...Array.from({ length: at - line.length }, () => blank)];
    return [...filled.slice(0, at), put, ...filled.slice(at)];
  };
  const { onlyColumns } = sheet;
  const moved = (index: number): number => (index < at ? index : index + 1);
  return {
    ...sheet,
    ...(onlyColumns ? { onlyColumns: new Set([...onlyColumns].map(moved)) } : {}),
    columnCount: sheet.columnCount + 1,
    header: wider(sheet.header, emptyCell, plainCell(header)),
    columnIds: wider(sheet.columnIds, null, id),
    rows: sheet.rows.map((cells) =>
      cells.length < at ? cells : wider(cells, emptyCell, emptyCell),
    ),
  };
}
