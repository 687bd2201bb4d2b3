import type { Problem } from '../../domain/values/problem';
import type { RowToWrite, TabEdit } from '../../tabs/engine/edit';
import { keyIn, keyOf, type ReadTab, readTab } from '../../tabs/engine/readTab';
import type { Tab } from '../../tabs/engine/tab';
import {
  besideByKey,
  type CellBeside,
  type Gone,
  regenerate,
  repair,
  upsert,
  withCells,
} from '../../tabs/engine/write';
import { type TabId, type Tabs, tabs, weekTabs } from '../../tabs/tabs';
import type { Ports, Receipt } from './ports';
import type { AnySnapshot, TabsOf } from './reads';
import type { LayoutEdit } from './services/layoutEdit';
import { anyTab, emptySheet, isOver, presentTab, readSnapshot } from './snapshot';
import { toFixAdded } from './toFix';

export type RowsOf<K extends TabId> = readonly RowToWrite<Tabs[K]>[];

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
  /** Of a tab read in part: what every row holds, asked for only when rows moved under a write. */
  readonly every?: { readonly [T in K]?: () => RowsOf<T> };
  readonly layout?: readonly LayoutEdit[];
  /** Words in the add-on's own « À corriger » column beside a row of people's. */
  readonly rowProblems?: readonly RowCell[];
  /** What people left out of their own rows, and meant. */
  readonly filled?: readonly RowCell[];
}

export interface RowCell extends CellBeside {
  readonly tab: TabId;
}

export interface Written {
  /** The tabs after the write, as far as rows were touched. */
  readonly edits: ReadonlyMap<TabId, TabEdit>;
  /** What the plan said of its rows, by their keys. */
  readonly said: (tab: TabId) => ReadonlyMap<string, RowToWrite<Tab>>;
  /** Rows had moved between reading and writing, and were put right. */
  readonly moved: readonly Problem[];
}

/**
 * Writes a plan in one atomic call, then checks that each row is where it was thought to be. It
 * names only tabs that the snapshot has: a row is changed or added by what stands there.
 */
export function carryOut<S extends AnySnapshot>(
  ports: Ports,
  snapshot: S,
  planned: Plan<TabsOf<S>>,
): Written {
  const plan = planned as Plan;
  const edits = editsOf(snapshot, plan);
  const layout = layoutOf(snapshot, plan, edits);
  const said = (tab: TabId) => saidIn(plan, tab);
  if (layout.length === 0 && edits.size === 0) return { edits, said, moved: [] };
  const { locale } = snapshot.place;
  const receipt = ports.workbook.apply({ locale, layout, tabs: [...edits.values()] });
  if (receipt.isPlain) report(ports, snapshot, [{ code: 'looksRefused', tab: 'settings' }]);
  const moved = movedTabs(edits, receipt, snapshot.place);
  if (moved.length === 0) return { edits, said, moved: [] };
  const repaired = repairMoved(ports, snapshot, plan, edits, moved);
  const problems = moved.map((tab): Problem => ({ code: 'rowsMoved', tab }));
  report(ports, snapshot, problems);
  return { edits: repaired, said, moved: problems };
}

function saidIn({ rows, whole }: Plan, tab: TabId): Map<string, RowToWrite<Tab>> {
  const planned = [...(whole?.[tab] ?? []), ...(rows[tab] ?? [])] as RowToWrite<Tab>[];
  return new Map(planned.map((row) => [keyOf(row, tabs[tab].key), row]));
}

/** Done all the same, and told: somebody may want to look. */
function report(
  ports: Ports,
  { settings, survey }: AnySnapshot,
  problems: readonly Problem[],
): void {
  const heads = Object.fromEntries(problems.map(({ tab }) => [tab, []]));
  const needs = { whole: [], rows: ['toFix'], columns: heads } as const;
  const read = () => ({ settings, problems: [] });
  const snapshot = readSnapshot(ports, needs, read, survey.overlap ?? 'inHand');
  carryOut(ports, snapshot, { rows: toFixAdded(snapshot, problems) });
}

function editsOf(snapshot: AnySnapshot, plan: Plan): Map<TabId, TabEdit> {
  const edits = new Map<TabId, TabEdit>();
  const beside = besideOf(plan);
  const add = (id: TabId, edit: TabEdit): void => {
    const whole = withCells(presentTab(snapshot, id), edit, beside.get(id) ?? []);
    beside.delete(id);
    if (whole.cells.length > 0 || whole.appended.length > 0) edits.set(id, whole);
  };
  for (const [id, rows] of entries(plan.whole))
    add(id, regenerate(standing(snapshot, id, rows), rows, snapshot.place));
  for (const [id, rows] of entries(plan.rows)) {
    const own = rows.filter(isWritable(snapshot, id));
    add(id, upsert(standing(snapshot, id, own), own, snapshot.place, goneOf(plan, id)));
  }
  for (const id of [...beside.keys()])
    add(id, upsert(presentTab(snapshot, id), [], snapshot.place));
  return edits;
}

/** What is over stays as it is. */
function isWritable(snapshot: AnySnapshot, id: TabId): (row: RowToWrite<Tab>) => boolean {
  const { rows, tab } = anyTab(snapshot, id);
  const over = new Set(rows.filter(isOver).map(({ key }) => key));
  return (row) => !over.has(keyOf(row, tab.key));
}

function besideOf({ rowProblems = [], filled = [] }: Plan): Map<TabId, RowCell[]> {
  const beside = new Map<TabId, RowCell[]>();
  for (const cell of [...rowProblems, ...filled])
    beside.set(cell.tab, [...(beside.get(cell.tab) ?? []), cell]);
  return beside;
}

const goneOf = ({ gone, once }: Plan, id: TabId): Gone => ({
  keys: gone?.[id] ?? [],
  isOnce: once?.includes(id) ?? false,
});

const entries = (rows: Rows | undefined): [TabId, readonly RowToWrite<Tab>[]][] =>
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

function layoutOf(
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
  const isCopy = ({ kind }: LayoutEdit): boolean => kind === 'archive' || kind === 'keepState';
  const inPlace = planned.filter((edit) => !isCopy(edit));
  return [...missing, ...inPlace, ...planned.filter(isCopy)].map((edit) => {
    if (edit.kind !== 'addTab') return edit;
    const first = edits.get(edit.tab);
    return {
      ...edit,
      ...placeInWeek(edit.tab, places),
      ...(edit.index === undefined ? {} : { index: edit.index }),
      ...(first ? { used: [...first.columns.keys()] } : {}),
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

function movedTabs(
  edits: ReadonlyMap<TabId, TabEdit>,
  receipt: Receipt,
  place: AnySnapshot['place'],
): TabId[] {
  return [...edits].flatMap(([id, edit]) => {
    const found = receipt.keys.get(id);
    if (!found) return [];
    const asExpected = [...found].every(
      ([row, cells]) => (edit.expected.get(row) ?? '') === keyIn(tabs[id] as Tab, cells, place),
    );
    return asExpected ? [] : [id];
  });
}

const ATTEMPTS = 3;

/** Reads again and puts every row that was hit by mistake back, and every row meant in its place. */
function repairMoved(
  ports: Ports,
  snapshot: AnySnapshot,
  plan: Plan,
  written: ReadonlyMap<TabId, TabEdit>,
  moved: readonly TabId[],
): Map<TabId, TabEdit> {
  const edits = new Map(written);
  let wrong = [...moved];
  for (let attempt = 0; wrong.length > 0 && attempt < ATTEMPTS; attempt++) {
    const { settings, survey } = snapshot;
    const needs = { whole: [], rows: wrong };
    const about = survey.overlap ?? 'inHand';
    const fresh = readSnapshot(ports, needs, () => ({ settings, problems: [] }), about);
    for (const id of wrong) {
      const edit = repairOf(fresh, snapshot, plan, id, edits.get(id));
      if (edit) edits.set(id, edit);
    }
    const again = new Map([...edits].filter(([id]) => wrong.includes(id)));
    const receipt = ports.workbook.apply({
      locale: snapshot.place.locale,
      layout: [],
      tabs: [...again.values()],
    });
    wrong = movedTabs(again, receipt, snapshot.place);
  }
  if (wrong.length > 0) throw new Error(`Rows kept moving in ${wrong.join(', ')}`);
  return edits;
}

function repairOf(
  fresh: AnySnapshot,
  before: AnySnapshot,
  plan: Plan,
  id: TabId,
  written: TabEdit | undefined,
): TabEdit | undefined {
  const [now, then] = [anyTab(fresh, id), presentTab(before, id)];
  const whole = plan.whole?.[id] as RowToWrite<Tab>[] | undefined;
  if (whole) return regenerate(now, whole, before.place);
  const planned = (plan.every?.[id]?.() ?? plan.rows[id] ?? []) as RowToWrite<Tab>[];
  const rows = planned.filter(isWritable(before, id));
  const beside = besideByKey(then, besideOf(plan).get(id) ?? []) as RowToWrite<Tab>[];
  return written && repair(now, then, { rows, beside }, written, before.place);
}
