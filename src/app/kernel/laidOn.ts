import type { Place } from '../../tabs/engine/cellKinds';
import { type RowToWrite, saidOf } from '../../tabs/engine/edit';
import { keyOf, type ReadRow } from '../../tabs/engine/readTab';
import type { RowOf, Tab } from '../../tabs/engine/tab';
import { entries, type Rows } from './planned';
import type { AnySnapshot, TabsOf } from './reads';
import { type AnyTab, anyTab } from './snapshot';

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
