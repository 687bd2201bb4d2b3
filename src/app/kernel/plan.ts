import type { Problem } from '../../domain/values/problem';
import { isLive, type RowToWrite, standingColumns, type TabEdit } from '../../tabs/engine/edit';
import { areColumnsMoved, type GivenBack, givenBack } from '../../tabs/engine/giveBack';
import { keyIn, keyOf } from '../../tabs/engine/readTab';
import { isMoved } from '../../tabs/engine/sheet';
import type { Tab } from '../../tabs/engine/tab';
import { type TabId, tabs } from '../../tabs/tabs';
import { besideOf, editsOf, layoutOf, type Plan, partOf, unreadIn, writable } from './planned';
import type { CellValue, Ports, Receipt, WorkbookEdits } from './ports';
import { withRows } from './ranges';
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
}

/** How often what was planned is done again where rows or columns move under it. */
const AGAIN = 3;

/**
 * Writes a plan in one atomic call, then checks that each row and column is where it was thought to be.
 * It names only tabs that the snapshot has: a row is changed or added by what stands there.
 */
export function apply<S extends AnySnapshot>(
  ports: Ports,
  read: S,
  planned: Plan<TabsOf<S>>,
): Written {
  const plan = writable(read, planned as Plan);
  const known = withUnread(ports, read, plan);
  const snapshot: AnySnapshot = { ...read, tabs: { ...read.tabs, ...Object.fromEntries(known) } };
  const edits = editsOf(snapshot, plan);
  const layout = layoutOf(snapshot, plan, edits);
  const plain: Written = { edits, said: (tab) => saidIn(plan, tab), fresh: known };
  if (layout.length === 0 && edits.size === 0) return plain;
  const receipt = written(ports, snapshot, edits, layout);
  const again = redone(ports, { snapshot, plan, edits, receipt }, AGAIN);
  const problems: Problem[] = [
    ...(receipt.isPlain ? [{ code: 'toRetry', tab: 'settings', detail: 'looks' } as const] : []),
    ...[...again.fresh.keys()].map((tab): Problem => ({ code: 'moved', tab })),
  ];
  if (problems.length === 0) return plain;
  return {
    ...plain,
    edits: new Map([...edits, ...again.edits]),
    fresh: new Map([...known, ...again.fresh, ['toFix', report(ports, snapshot, problems)]]),
  };
}

const written = (
  { workbook }: Ports,
  { place: { locale } }: AnySnapshot,
  edits: ReadonlyMap<TabId, TabEdit>,
  layout: WorkbookEdits['layout'] = [],
): Receipt => workbook.apply({ locale, layout, tabs: [...edits.values()] });

/**
 * Tabs that were read in part, with all that the write may strike there, so that it can be given back
 * (docs/rules.md S106); where something moved since, as they stand by now.
 */
function withUnread(ports: Ports, snapshot: AnySnapshot, plan: Plan): Map<TabId, AnyTab> {
  const beside = besideOf(plan);
  const known = new Map<TabId, AnyTab>();
  for (const [id, edit] of editsOf(snapshot, plan)) {
    const tab = anyTab(snapshot, id);
    const unread = unreadIn(tab, edit);
    if (unread.length === 0) continue;
    const whole = withRows(ports, tab, unread, snapshot.place);
    if (whole) known.set(id, whole);
    // What stands beside rows of people is known by where it was read.
    if (whole || beside.has(id)) continue;
    ports.readAnew?.();
    known.set(id, anyTab(readAgain(ports, snapshot, { whole: [], rows: [id] }), id));
  }
  return known;
}

/** A write as it was worked out and as it was carried out. */
interface Done {
  readonly snapshot: AnySnapshot;
  readonly plan: Plan;
  readonly edits: ReadonlyMap<TabId, TabEdit>;
  readonly receipt: Receipt;
}

/**
 * Tabs in which other rows or columns stood than were read: what was struck there gets back what it held,
 * and the plan is carried out on what stands there now, in one write (docs/rules.md S106).
 */
function redone(ports: Ports, done: Done, tries: number): Pick<Written, 'edits' | 'fresh'> {
  const { snapshot, plan, edits, receipt } = done;
  const { place } = snapshot;
  const areRowsElsewhere = (edit: TabEdit): boolean =>
    [...(receipt.keys.get(edit.tab) ?? [])].some(
      ([row, cells]) =>
        (edit.expected.get(row) ?? '') !== keyIn(tabs[edit.tab as TabId], cells, place),
    );
  const suspected = [...edits].filter(
    ([id, edit]) => isHeadElsewhere(edit, receipt.heads.get(id)) || areRowsElsewhere(edit),
  );
  const nothing = { edits: new Map(), fresh: new Map() };
  if (suspected.length === 0) return nothing;
  const found = readAgain(ports, snapshot, { whole: [], rows: suspected.map(([id]) => id) });
  const given = new Map(
    suspected.flatMap(([id, write]): [TabId, GivenBack][] => {
      const struck = { before: presentTab(snapshot, id), write, fresh: anyTab(found, id) };
      // A title may only have been written otherwise.
      if (!areRowsElsewhere(write) && !areColumnsMoved(struck)) return [];
      return [[id, givenBack({ ...struck, live: liveIn(plan, id) }, place)]];
    }),
  );
  if (given.size === 0) return nothing;
  if (tries === 0)
    throw new Error(`Rows or columns kept moving in ${[...given.keys()].join(', ')}`);
  const fresh = new Map(
    [...given].map(([id, { read }]): [TabId, AnyTab] => [id, { ...read, stands: true }]),
  );
  const now: AnySnapshot = { ...found, tabs: { ...found.tabs, ...Object.fromEntries(fresh) } };
  const part = partOf(plan, given);
  const more = editsOf(now, part, given);
  const next = { snapshot: now, plan: part, edits: more, receipt: written(ports, now, more) };
  const again = redone(ports, next, tries - 1);
  return {
    edits: new Map([...more, ...again.edits]),
    fresh: new Map([...fresh, ...again.fresh]),
  };
}

/** Nothing at all stands in the header's row where a row was put in above it. */
const isHeadElsewhere = (edit: TabEdit, head: readonly CellValue[] = []): boolean =>
  isMoved(
    edit.head.cells,
    head,
    standingColumns(edit).map(([, index]) => index),
  );

const rowsOf = ({ rows, whole }: Plan, tab: TabId): RowToWrite<Tab>[] =>
  [...(whole?.[tab] ?? []), ...(rows[tab] ?? [])] as RowToWrite<Tab>[];

const liveIn = (plan: Plan, tab: TabId): Set<string> =>
  new Set(
    rowsOf(plan, tab).flatMap((row) => Object.keys(row).filter((column) => isLive(row[column]))),
  );

const saidIn = (plan: Plan, tab: TabId): Map<string, RowToWrite<Tab>> =>
  new Map(rowsOf(plan, tab).map((row) => [keyOf(row, tabs[tab].key), row]));

const readAgain = <const N extends Needs>(
  ports: Ports,
  { survey }: AnySnapshot,
  needs: N,
): Snapshot<N> => readSnapshot(ports, needs, survey.overlap ?? 'current');

/** Done all the same, and told, as somebody may want to look: gives *À corriger* as it stands then. */
function report(ports: Ports, about: AnySnapshot, problems: readonly Problem[]): AnyTab {
  const columns = Object.fromEntries(problems.map(({ tab }) => [tab, []]));
  const snapshot = readAgain(ports, about, { whole: [], rows: ['toFix'], columns } as const);
  apply(ports, snapshot, { rows: toFixAdded(snapshot, problems) });
  return anyTab(readAgain(ports, about, { whole: [], rows: ['toFix'] }), 'toFix');
}
