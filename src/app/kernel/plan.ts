import type { Problem } from '../../domain/values/problem';
import { type RowToWrite, standingColumns, type TabEdit } from '../../tabs/engine/edit';
import { keyIn, keyOf } from '../../tabs/engine/readTab';
import { isMoved } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import { isHeaderElsewhere, undone } from '../../tabs/engine/undo';
import { besideByKey, regenerate, repair } from '../../tabs/engine/write';
import { type TabId, tabs } from '../../tabs/tabs';
import { besideOf, editsOf, isWritable, layoutOf, type Plan, partOf, unreadIn } from './planned';
import type { CellValue, Ports, Receipt } from './ports';
import { readBesides } from './ranges';
import type { AnySnapshot, Needs, Snapshot, TabsOf } from './reads';
import { type AnyTab, anyTab, presentTab, readSnapshot } from './snapshot';
import { toFixAdded } from './toFix';

export type { Plan, RowCell, Rows, RowsOf } from './planned';

export interface Written {
  /** The tabs after the write, as far as rows were touched. */
  readonly edits: ReadonlyMap<TabId, TabEdit>;
  /** What the plan said of its rows, by their keys. */
  readonly said: (tab: TabId) => ReadonlyMap<string, RowToWrite<Tab>>;
  /** Of these, as they were read anew before they were written in the end. */
  readonly fresh: ReadonlyMap<TabId, AnyTab>;
  /** Rows or columns had moved between reading and writing, and were put right. */
  readonly moved: readonly Problem[];
}

const ATTEMPTS = 3;

/**
 * Writes a plan in one atomic call, then checks that each row and column is where it was thought to be.
 * It names only tabs that the snapshot has: a row is changed or added by what stands there.
 */
export function apply<S extends AnySnapshot>(
  ports: Ports,
  read: S,
  planned: Plan<TabsOf<S>>,
  attempts = ATTEMPTS,
): Written {
  const plan = planned as Plan;
  const known = withUnread(ports, read, plan);
  const snapshot: AnySnapshot = { ...read, tabs: { ...read.tabs, ...Object.fromEntries(known) } };
  const edits = editsOf(snapshot, plan);
  const layout = layoutOf(snapshot, plan, edits);
  const plain: Written = {
    edits,
    said: (tab) => saidIn(plan, tab),
    fresh: known,
    moved: [],
  };
  if (layout.length === 0 && edits.size === 0) return plain;
  const { locale } = snapshot.place;
  const receipt = ports.workbook.apply({ locale, layout, tabs: [...edits.values()] });
  const back = putBack(ports, snapshot, plan, edits, receipt);
  const straight = new Map([...edits].filter(([id]) => !back?.tabs.has(id)));
  const rowsMoved = movedTabs(straight, receipt, snapshot.place);
  const isPlain = receipt.isPlain ?? false;
  if (!back && rowsMoved.length === 0 && !isPlain) return plain;
  if (back && attempts === 1) throw new Error(`Columns kept moving in ${[...back.tabs.keys()]}`);
  const again = back && apply(ports, back.snapshot, back.plan, attempts - 1);
  const repaired = repairMoved(ports, snapshot, plan, straight, rowsMoved);
  const moved = [...(back?.tabs.keys() ?? []), ...rowsMoved].map(
    (tab): Problem => ({ code: 'moved', tab }),
  );
  const refused: Problem[] = isPlain ? [{ code: 'toRetry', tab: 'settings', detail: 'looks' }] : [];
  const toFix = report(ports, snapshot, [...refused, ...moved]);
  return {
    ...plain,
    edits: new Map([...repaired, ...(again?.edits ?? [])]),
    fresh: new Map([...known, ...(back?.tabs ?? []), ...(again?.fresh ?? []), ['toFix', toFix]]),
    moved: [...moved, ...(again?.moved ?? [])],
  };
}

/**
 * Tabs that were read in part, with all that the write may strike there, so that it can be put back
 * (docs/rules.md S106); where something moved since, as they stand by now.
 */
function withUnread(ports: Ports, snapshot: AnySnapshot, plan: Plan): Map<TabId, AnyTab> {
  const beside = besideOf(plan);
  const known = new Map<TabId, AnyTab>();
  for (const [id, edit] of editsOf(snapshot, plan)) {
    const tab = anyTab(snapshot, id);
    const unread = unreadIn(tab, edit);
    if (!unread) continue;
    const { read, isMoved } = readBesides(ports, tab, unread, snapshot.place);
    // What stands beside rows of people is known by where it was read.
    const isAnew = isMoved && !beside.has(id);
    if (isAnew) ports.readAnew?.();
    const now = isAnew ? anyTab(readAgain(ports, snapshot, { whole: [], rows: [id] }), id) : read;
    known.set(id, now);
  }
  return known;
}

/** Tabs whose columns moved under a write, as they stand once that is undone, and what is left to do. */
interface PutBack {
  readonly tabs: ReadonlyMap<TabId, AnyTab>;
  readonly snapshot: AnySnapshot;
  readonly plan: Plan;
}

/**
 * What landed under other columns than those that were read is taken away, and what stood there put
 * back (docs/rules.md S106); undefined where no column moved.
 */
function putBack(
  ports: Ports,
  snapshot: AnySnapshot,
  plan: Plan,
  edits: ReadonlyMap<TabId, TabEdit>,
  { heads }: Receipt,
): PutBack | undefined {
  const suspected = [...edits].filter(([id, edit]) => isShifted(edit, heads.get(id)));
  if (suspected.length === 0) return undefined;
  const ids = suspected.map(([id]) => id);
  const found = readAgain(ports, snapshot, { whole: [], rows: ids });
  const undos = suspected.flatMap(([id, edit]): [TabId, TabEdit][] => {
    const [before, now] = [presentTab(snapshot, id), anyTab(found, id)];
    const isInPlace = standingColumns(edit).every(
      ([name, index]) => now.columns.get(name) === index,
    );
    if (isInPlace && !isHeaderElsewhere(before, now)) return [];
    const meant = saidIn(plan, id);
    return [[id, undone({ before, fresh: now, write: edit, meant }, snapshot.place)]];
  });
  if (undos.length === 0) return undefined;
  const { locale } = snapshot.place;
  const receipt = ports.workbook.apply({
    locale,
    layout: [],
    tabs: undos.map(([, edit]) => edit),
  });
  const still = undos.filter(([id, edit]) => isShifted(edit, receipt.heads.get(id)));
  if (still.length > 0) throw new Error(`Columns kept moving in ${still.map(([id]) => id)}`);
  const shifted = undos.map(([id]) => id);
  const fresh = readAgain(ports, snapshot, { whole: [], rows: shifted });
  return {
    tabs: new Map(shifted.map((id) => [id, anyTab(fresh, id)])),
    snapshot: fresh,
    plan: partOf(plan, snapshot, new Set(shifted)),
  };
}

/** Nothing at all stands in the header's row where a row was put in above it. */
const isShifted = (edit: TabEdit, head: readonly CellValue[] = []): boolean =>
  isMoved(
    edit.head.cells,
    head,
    standingColumns(edit).map(([, index]) => index),
  );

const readAgain = <const N extends Needs>(
  ports: Ports,
  { settings, kept, survey }: AnySnapshot,
  needs: N,
): Snapshot<N> =>
  readSnapshot(ports, needs, () => ({ settings, kept, problems: [] }), survey.overlap ?? 'current');

function saidIn({ rows, whole }: Plan, tab: TabId): Map<string, RowToWrite<Tab>> {
  const planned = [...(whole?.[tab] ?? []), ...(rows[tab] ?? [])] as RowToWrite<Tab>[];
  return new Map(planned.map((row) => [keyOf(row, tabs[tab].key), row]));
}

/** Done all the same, and told, as somebody may want to look: gives *À corriger* as it stands then. */
function report(ports: Ports, about: AnySnapshot, problems: readonly Problem[]): AnyTab {
  const columns = Object.fromEntries(problems.map(({ tab }) => [tab, []]));
  const snapshot = readAgain(ports, about, { whole: [], rows: ['toFix'], columns } as const);
  apply(ports, snapshot, { rows: toFixAdded(snapshot, problems) });
  return anyTab(readAgain(ports, about, { whole: [], rows: ['toFix'] }), 'toFix');
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
    const fresh = readAgain(ports, snapshot, { whole: [], rows: wrong });
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
  const planned = (plan.rows[id] ?? []) as RowToWrite<Tab>[];
  const rows = planned.filter(isWritable(before, id));
  const beside = besideByKey(then, besideOf(plan).get(id) ?? []) as RowToWrite<Tab>[];
  return written && repair(now, then, { rows, beside }, written, before.place);
}
