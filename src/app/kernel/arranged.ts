import type { Tab } from '../../tabs/engine/tab';
import { type TabId, tabs, weekTabs } from '../../tabs/tabs';
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

export type Wanted<K extends TabId> = readonly [K, string];

/** Those that do not stand yet, at the right end of their tabs. */
export function columnsToAdd<K extends TabId>(
  snapshot: ReadsHead<K>,
  wanted: readonly Wanted<K>[],
): LayoutEdit[] {
  const taken = new Map<TabId, number>();
  return wanted.flatMap(([tab, column]): LayoutEdit[] => {
    const { stands, columns, sheet, width } = anyTab(snapshot, tab);
    if (!stands || columns.has(column)) return [];
    const index = taken.get(tab) ?? width;
    taken.set(tab, index + 1);
    const { sheetId, headerRow: row } = sheet;
    return [{ kind: 'addColumn', tab, sheetId, row, column, index }];
  });
}
