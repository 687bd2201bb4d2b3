import { plainCell } from '../../tabs/engine/cell';
import type { Place } from '../../tabs/engine/cellKinds';
import { type RowToWrite, saidOf, type TabEdit } from '../../tabs/engine/edit';
import { keyOf, type ReadRow, readTab } from '../../tabs/engine/readTab';
import type { RowOf, Tab } from '../../tabs/engine/tab';
import type { TabId } from '../../tabs/tabs';
import type { Written } from './plan';
import { entries, type Rows } from './planned';
import type { AnySnapshot, TabsOf } from './reads';
import { type AnyTab, anyTab, inFront, isOver, presentTab } from './snapshot';

/** The tabs as they stand after a write, for a second write of the same run: by their keys. */
export function afterwards<S extends AnySnapshot>(snapshot: S, written: Written): S {
  const tabs = Object.fromEntries(
    (Object.keys(snapshot.tabs) as TabId[]).map((id) => [id, tabAfter(snapshot, id, written)]),
  );
  return { ...snapshot, tabs };
}

function tabAfter(snapshot: AnySnapshot, id: TabId, written: Written): AnyTab {
  const edit = written.edits.get(id);
  const anew = written.fresh.get(id);
  if (!edit && !anew) return anyTab(snapshot, id);
  const read = anew ?? presentTab(snapshot, id);
  const after = edit ? presentAfter(snapshot, read, edit, written.said(id)) : read;
  return inFront(anyTab(snapshot, id).rows.filter(isOver), after);
}

function presentAfter(
  { place }: AnySnapshot,
  read: AnyTab,
  edit: TabEdit,
  said: ReturnType<Written['said']>,
): AnyTab {
  const added = edit.newColumns.map(({ column, index }) => [column, index] as const);
  const rows = new Map(read.rows.map((row) => [row.key, row]));
  const within = { columns: read.columns, place };
  for (const [at, key] of edit.expected) {
    const former = rows.get(key);
    const own = Object.entries(said.get(key) ?? {}).map(
      ([column, value]) => [column, saidOf(value)] as const,
    );
    const cells = [...(former?.cells ?? [])];
    for (const [column, value] of own) {
      const index = edit.columns.get(column);
      const held = value === null ? null : read.tab.columns[column]?.kind.write(value, place);
      if (index !== undefined) cells[index] = plainCell(held);
    }
    const row = {
      ...{ faults: new Set<string>(), peopleWrote: false, within, cells },
      // Of one that was added all is known.
      isWhole: former?.isWhole ?? former === undefined,
    };
    const values = { ...former?.values, ...Object.fromEntries(own) };
    rows.set(key, { ...row, values, at, key });
  }
  return {
    ...readTab(read.tab, { ...read.sheet, rows: [] }, place),
    columns: new Map([...read.columns, ...added]),
    width: read.width + added.length,
    rows: [...rows.values()],
    end: edit.end + edit.appended.length,
    stands: true,
  };
}

/** A reading as it will be once these rows are written: what an act decides, before anything is computed of it. */
export function laidOn<S extends AnySnapshot>(snapshot: S, rows: Rows<TabsOf<S>>): S {
  const laid = entries(rows as Rows).map(([id, own]) => [
    id,
    withRows(anyTab(snapshot, id), own, snapshot.place),
  ]);
  return { ...snapshot, tabs: { ...snapshot.tabs, ...Object.fromEntries(laid) } };
}

type Given = readonly RowToWrite<Tab>[];

function withRows(read: AnyTab, given: Given, place: Place): AnyTab {
  const rows: ReadRow<Tab>[] = [...read.rows];
  // Of two rows with one key the first counts, as everywhere.
  const places = new Map(rows.map(({ key }, index) => [key, index] as const).reverse());
  const blank = Object.fromEntries(Object.keys(read.tab.columns).map((id) => [id, null]));
  for (const row of given) {
    const key = keyOf(row, read.tab.key);
    const index = places.get(key);
    const before = index === undefined ? undefined : rows[index];
    const said = saidIn(row);
    if (before && index !== undefined) {
      const faults = new Set([...before.faults].filter((id) => !(id in said)));
      rows[index] = { ...before, faults, values: { ...before.values, ...said } as RowOf<Tab> };
      continue;
    }
    places.set(key, rows.length);
    rows.push({
      ...{ at: read.end + rows.length - read.rows.length, key, faults: new Set(), cells: [] },
      values: { ...blank, ...said } as RowOf<Tab>,
      ...{ peopleWrote: false, within: { columns: read.columns, place } },
    });
  }
  return { ...read, rows };
}

const saidIn = (row: Given[number]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([id, value]) =>
      value === undefined ? [] : [[id, saidOf(value)]],
    ),
  );
