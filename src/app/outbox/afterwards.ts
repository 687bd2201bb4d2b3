import { saidOf, type TabEdit } from '../../tabs/engine/edit';
import { readTab } from '../../tabs/engine/readTab';
import type { TabId } from '../../tabs/tabs';
import type { Written } from '../kernel/plan';
import type { AnySnapshot } from '../kernel/reads';
import { type AnyTab, anyTab, inFront, isOver, presentTab } from '../kernel/snapshot';

/** The tabs as they stand after a write, for a second write of the same run: by their keys. */
export function afterwards<S extends AnySnapshot>(snapshot: S, written: Written): S {
  const tabs = Object.fromEntries(
    (Object.keys(snapshot.tabs) as TabId[]).map((id) => [id, tabAfter(snapshot, id, written)]),
  );
  return { ...snapshot, tabs };
}

function tabAfter(snapshot: AnySnapshot, id: TabId, written: Written): AnyTab {
  const edit = written.edits.get(id);
  if (!edit) return anyTab(snapshot, id);
  const after = presentAfter(snapshot, id, edit, written);
  return inFront(anyTab(snapshot, id).rows.filter(isOver), after);
}

function presentAfter(snapshot: AnySnapshot, id: TabId, edit: TabEdit, written: Written): AnyTab {
  const read = presentTab(snapshot, id);
  const added = edit.newColumns.map(({ column, index }) => [column, index] as const);
  const rows = new Map(read.rows.map((row) => [row.key, row]));
  const within = { columns: read.columns, place: snapshot.place };
  const said = written.said(id);
  for (const [at, key] of edit.expected) {
    const row = { faults: new Set<string>(), peopleWrote: false, cells: [], within };
    const own = Object.entries(said.get(key) ?? {}).map(([column, value]) => [
      column,
      saidOf(value),
    ]);
    const values = { ...rows.get(key)?.values, ...Object.fromEntries(own) };
    rows.set(key, { ...row, values, at, key });
  }
  return {
    ...readTab(read.tab, { ...read.sheet, rows: [] }, snapshot.place),
    columns: new Map([...read.columns, ...added]),
    width: read.width + added.length,
    rows: [...rows.values()],
    end: edit.end + edit.appended.length,
    stands: true,
  };
}
