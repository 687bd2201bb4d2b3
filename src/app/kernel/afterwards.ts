import { plainCell } from '../../tabs/engine/cell';
import { saidOf, type TabEdit } from '../../tabs/engine/edit';
import { readTab } from '../../tabs/engine/readTab';
import type { TabId } from '../../tabs/tabs';
import type { Written } from './plan';
import type { AnySnapshot } from './reads';
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
