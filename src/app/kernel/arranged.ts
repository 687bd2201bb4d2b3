import { emptyCell, plainCell } from '../../tabs/engine/cell';
import { readTab } from '../../tabs/engine/readTab';
import type { SheetContent } from '../../tabs/engine/sheet';
import type { ColumnOf, Tab } from '../../tabs/engine/tab';
import { type TabId, type Tabs, tabs, weekTabs } from '../../tabs/tabs';
import type { AnySnapshot, ReadsHead } from './reads';
import type { LayoutEdit } from './services/layoutEdit';
import { anyTab } from './snapshot';

/**
 * The columns of a tab that is read on a phone, those of people left at its right, where an earlier
 * version made fewer, or some came later at its right end. Only in a write that touches none of its
 * rows: places change.
 */
export function arranged<K extends TabId>(
  snapshot: ReadsHead<K>,
  id: K,
  /** Of the columns that stand when they are used, or that somebody deleted, those that will be. */
  used: readonly string[] = [],
): LayoutEdit[] {
  const { stands, sheet, columns, width, deleted } = anyTab(snapshot, id);
  const tab = tabs[id] as Tab;
  if (!stands || !tab.handheld) return [];
  const { sheetId, headerRow: row } = sheet;
  const all = Object.entries(tab.columns);
  const places: (string | null)[] = Array.from({ length: width }, () => null);
  for (const [column, index] of columns) places[index] = column;
  const added = all.flatMap(([column, { whenUsed }]): LayoutEdit[] => {
    const waits = whenUsed || deleted.includes(column);
    if ((waits && !used.includes(column)) || columns.has(column)) return [];
    places.push(column);
    const index = places.length - 1;
    return [{ kind: 'addColumn', tab: id, sheetId, row, column, index }];
  });
  const order = all.flatMap(([column]) => (places.includes(column) ? [column] : []));
  const last = Math.max(...all.map(([id, { whenUsed }]) => (whenUsed ? -1 : places.indexOf(id))));
  const isLate = all.some(([id, { technical }]) => !technical && places.indexOf(id) > last);
  if (added.length === 0 && !isLate) return [];
  const moves = movedTo(order, places, sheetId);
  const frozen = 1 + Math.max(...tab.key.map((column) => order.indexOf(column)));
  const after = new Map(order.map((column, index) => [column, index]));
  return [
    ...added,
    { kind: 'freeze', sheetId, columns: 0 },
    ...moves,
    { kind: 'freeze', sheetId, columns: frozen },
    ...(added.length > 0
      ? [{ ...{ kind: 'handheld' as const, tab: id, sheetId, row }, columns: after }]
      : []),
  ];
}

/** These columns to the left, in this order; `places` is what stands where, before and then after it. */
const movedTo = (
  order: readonly string[],
  places: (string | null)[],
  sheetId: number,
): LayoutEdit[] =>
  order.flatMap((column, to): LayoutEdit[] => {
    const from = places.indexOf(column);
    if (from === to) return [];
    places.splice(from, 1);
    places.splice(to, 0, column);
    return [{ kind: 'moveColumn', sheetId, from, to }];
  });

/**
 * Tabs of the week that just became the drive's, each behind those of the week that come before it, as
 * they stand once the layout before is made (docs/rules.md S57).
 */
export function inWeekOrder(
  snapshot: AnySnapshot,
  standing: readonly number[],
  before: readonly LayoutEdit[],
  adopted: ReadonlySet<TabId>,
): LayoutEdit[] {
  const places = [...standing];
  const ids = new Map(
    weekTabs.flatMap((tab) =>
      snapshot.tabs[tab]?.stands ? [[tab, anyTab(snapshot, tab).sheet.sheetId] as const] : [],
    ),
  );
  for (const edit of before) {
    if (edit.kind !== 'addTab') continue;
    places.splice(edit.index ?? places.length, 0, edit.sheetId);
    ids.set(edit.tab, edit.sheetId);
  }
  let index = -1;
  return weekTabs.flatMap((tab): LayoutEdit[] => {
    const sheetId = ids.get(tab);
    if (sheetId === undefined) return [];
    const from = places.indexOf(sheetId);
    const stays = !adopted.has(tab) || from <= index + 1;
    index = stays ? Math.max(index, from) : index + 1;
    if (stays) return [];
    places.splice(from, 1);
    places.splice(index, 0, sheetId);
    return [{ kind: 'moveTab', sheetId, index }];
  });
}

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
  const { stands, columns, missing, sheet, width: from } = read;
  const last = columns.get(behind);
  // One that stands twice is reported, and not missing.
  if (!stands || !missing.includes(column) || last === undefined) return { snapshot, layout: [] };
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
