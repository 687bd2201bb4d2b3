import {
  type FactRow,
  type ProjectedRow,
  type RowToWrite,
  standingColumns,
  type TabEdit,
} from '../../tabs/engine/edit';
import { alsoGivingBack, type GivenBack } from '../../tabs/engine/giveBack';
import { keyOf, type ReadTab, readTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import { type CellBeside, type Gone, regenerate, upsert, withCells } from '../../tabs/engine/write';
import { type TabId, type Tabs, tabs, weekTabs } from '../../tabs/tabs';
import type { AnySnapshot } from './reads';
import type { LayoutEdit } from './services/layoutEdit';
import { type AnyTab, anyTab, emptySheet, isOver, presentTab } from './snapshot';

/** A plan names no computed cell but in rows that the projection gave. */
export type RowsOf<K extends TabId> = readonly (FactRow<Tabs[K]> | ProjectedRow<Tabs[K]>)[];

/** Rows of some tabs, and of no others. */
export type Rows<K extends TabId = TabId> = { readonly [T in K]?: RowsOf<T> } & {
  readonly [T in Exclude<TabId, K>]?: never;
};

/** What an action decided to write: shown or carried out, never half of it. */
export interface Plan<K extends TabId = TabId> {
  /** Rows to add or change, known by their keys. */
  readonly rows: Rows<K>;
  /** Rows that go, by their keys: only of tabs that were read whole. */
  readonly gone?: { readonly [T in K]?: readonly string[] };
  /** Of tabs that were read whole: rows whose key stands above already go. */
  readonly once?: readonly K[];
  /** Tabs that shall hold exactly these rows. */
  readonly whole?: Rows<K>;
  readonly layout?: readonly LayoutEdit[];
  /** Words in the add-on's own « À corriger » column beside a row of people's. */
  readonly rowProblems?: readonly RowCell[];
  /** What people left out of their own rows, and meant. */
  readonly filled?: readonly RowCell[];
}

export interface RowCell extends CellBeside {
  readonly tab: TabId;
}

/** What the plan changes in each tab, as it stands, and what is given back of an earlier write. */
export function editsOf(
  snapshot: AnySnapshot,
  plan: Plan,
  given: ReadonlyMap<TabId, GivenBack> = new Map(),
): Map<TabId, TabEdit> {
  const edits = new Map<TabId, TabEdit>();
  const beside = besideOf(plan);
  const left = new Set([...beside.keys(), ...given.keys()]);
  const add = (id: TabId, edit: TabEdit): void => {
    const planned = withCells(presentTab(snapshot, id), edit, beside.get(id) ?? []);
    const back = given.get(id);
    const whole = back ? alsoGivingBack(planned, back) : planned;
    left.delete(id);
    if (back || whole.cells.length + whole.appended.length > 0) edits.set(id, whole);
  };
  for (const [id, rows] of entries(plan.whole))
    add(id, regenerate(standing(snapshot, id, rows), rows, snapshot.place));
  for (const [id, rows] of entries(plan.rows))
    add(id, upsert(standing(snapshot, id, rows), rows, snapshot.place, goneOf(plan, id)));
  for (const id of left) add(id, upsert(presentTab(snapshot, id), [], snapshot.place));
  return edits;
}

/**
 * Rows that a write may strike in a tab that was read in part, and of which something is not known that no
 * run would write again: where columns move, those that it changes; where rows do and it writes such a
 * column, any.
 */
export function unreadIn(read: AnyTab, { cells }: TabEdit): number[] {
  const { tab, sheet, present, rows, width } = read;
  if (!sheet.onlyColumns || present) return [];
  const known = new Set(sheet.onlyColumns);
  // What is computed the next run writes again.
  for (const [id, at] of read.columns) if (tab.columns[id]?.mark === 'computed') known.add(at);
  if (known.size === width) return [];
  const changed = new Set(cells.map(({ row }) => row));
  const isAny = cells.some(({ column }) => column < width && !known.has(column));
  return rows.flatMap(({ at, isWhole }) => (!isWhole && (isAny || changed.has(at)) ? [at] : []));
}

/** What a plan says of tabs that were struck, as their rows stand now. */
export function partOf(plan: Plan, given: ReadonlyMap<TabId, GivenBack>): Plan {
  const only = (rows: Rows | undefined): Rows =>
    Object.fromEntries(entries(rows).filter(([id]) => given.has(id)));
  const asRowsStand = (cell: RowCell): RowCell[] => {
    const at = given.get(cell.tab)?.rows.get(cell.at);
    return at === undefined ? [] : [{ ...cell, at }];
  };
  return {
    ...plan,
    ...{ rows: only(plan.rows), whole: only(plan.whole) },
    rowProblems: (plan.rowProblems ?? []).flatMap(asRowsStand),
    filled: (plan.filled ?? []).flatMap(asRowsStand),
  };
}

/** A plan as it may be written: what is over stays as it is. */
export function writable(snapshot: AnySnapshot, plan: Plan): Plan {
  const rows = entries(plan.rows).map(([id, own]) => {
    const over = new Set(
      anyTab(snapshot, id)
        .rows.filter(isOver)
        .map(({ key }) => key),
    );
    return [id, own.filter((row) => !over.has(keyOf(row, tabs[id].key)))];
  });
  return { ...plan, rows: Object.fromEntries(rows) };
}

export function besideOf({ rowProblems = [], filled = [] }: Plan): Map<TabId, RowCell[]> {
  const beside = new Map<TabId, RowCell[]>();
  for (const cell of [...rowProblems, ...filled])
    beside.set(cell.tab, [...(beside.get(cell.tab) ?? []), cell]);
  return beside;
}

const goneOf = ({ gone, once }: Plan, id: TabId): Gone => ({
  keys: gone?.[id] ?? [],
  isOnce: once?.includes(id) ?? false,
});

export const entries = (rows: Rows | undefined): [TabId, readonly RowToWrite<Tab>[]][] =>
  Object.entries(rows ?? {}).filter(([, list]) => list !== undefined) as [
    TabId,
    readonly RowToWrite<Tab>[],
  ][];

/** A tab that is yet to be made has the columns that its first rows use, each in its place. */
function standing(snapshot: AnySnapshot, id: TabId, rows: readonly RowToWrite<Tab>[]): ReadTab {
  const read = anyTab(snapshot, id);
  if (read.stands) return read.present ?? read;
  const used = rows.flatMap((row) =>
    Object.keys(row).filter((column) => (row[column] ?? null) !== null),
  );
  return readTab(tabs[id] as Tab, emptySheet(id, snapshot.place.locale, used), snapshot.place);
}

/** Rows of several parts of one plan: of a row that two of them name, what both say, and the latter counts. */
export function joinedRows<K extends TabId>(...parts: readonly (Rows<K> | undefined)[]): Rows<K> {
  const joined = new Map<TabId, RowToWrite<Tab>[]>();
  for (const [id, rows] of parts.flatMap((part) => entries(part as Rows | undefined)))
    joined.set(id, joinedIn(tabs[id], joined.get(id) ?? [], rows));
  return Object.fromEntries(joined) as Rows<K>;
}

function joinedIn(
  { key }: Tab,
  former: readonly RowToWrite<Tab>[],
  rows: readonly RowToWrite<Tab>[],
): RowToWrite<Tab>[] {
  if (key.length === 0) return [...former, ...rows];
  const byKey = new Map(former.map((row) => [keyOf(row, key), row]));
  for (const row of rows) byKey.set(keyOf(row, key), { ...byKey.get(keyOf(row, key)), ...row });
  return [...byKey.values()];
}

/** What comes before: tabs that are yet to be made, each in its place. */
export function layoutOf(
  snapshot: AnySnapshot,
  plan: Plan,
  edits: ReadonlyMap<TabId, TabEdit>,
): LayoutEdit[] {
  const planned = plan.layout ?? [];
  const made = new Set(planned.map((edit) => edit.kind === 'addTab' && edit.tab));
  const missing = [...edits].flatMap(([tab, { sheetId, title }]): LayoutEdit[] =>
    anyTab(snapshot, tab).stands || made.has(tab) ? [] : [{ kind: 'addTab', tab, sheetId, title }],
  );
  const places = new Map(snapshot.survey.places);
  // Copies are put in front of all at last: the places of new tabs count from the first one.
  const isCopy = ({ kind }: LayoutEdit): boolean => kind === 'archive';
  const inPlace = planned.filter((edit) => !isCopy(edit));
  return [...missing, ...inPlace, ...planned.filter(isCopy)].map((edit) => {
    if (edit.kind !== 'addTab') return edit;
    const first = edits.get(edit.tab);
    return {
      ...edit,
      ...placeInWeek(edit.tab, places),
      ...(edit.index === undefined ? {} : { index: edit.index }),
      ...(first ? { used: standingColumns(first).map(([name]) => name) } : {}),
    };
  });
}

/**
 * Those of the week stand in its order, whenever they are made, each behind those before it, of which a
 * run that did not ask for them knows no place; the others behind all.
 */
function placeInWeek(tab: TabId, places: Map<TabId, number>): { readonly index?: number } {
  const at = weekTabs.indexOf(tab);
  if (at < 0) return {};
  const before = weekTabs.slice(0, at).flatMap((id) => places.get(id) ?? []);
  const index = Math.max(at, ...before.map((place) => place + 1));
  for (const [id, place] of places) if (place >= index) places.set(id, place + 1);
  places.set(tab, index);
  return { index };
}
