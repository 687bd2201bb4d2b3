import type { Problem } from '../../domain/values/problem';
import type { RowToWrite, TabEdit } from '../../tabs/engine/edit';
import { keyIn, type ReadTab, readTab } from '../../tabs/engine/read';
import type { Tab } from '../../tabs/engine/tab';
import { regenerate, repair, upsert, withMarks } from '../../tabs/engine/write';
import { type TabId, type Tabs, tabs } from '../../tabs/tabs';
import type { LayoutEdit, Ports, Receipt } from './ports';
import { type Book, emptySheet, type Needs, openBook } from './snapshot';
import { toFixAdded } from './toFix';

type RowsByTab = { readonly [K in TabId]?: readonly RowToWrite<Tabs[K]>[] };

/** What an action decided to write: shown or carried out, never half of it. */
export interface Plan {
  /** Rows to add or change, known by their keys. */
  readonly rows: RowsByTab;
  /** Tabs that shall hold exactly these rows. */
  readonly whole?: RowsByTab;
  /** Of a tab read in part: what every row holds, asked for only when rows moved under a write. */
  readonly every?: { readonly [K in TabId]?: () => readonly RowToWrite<Tabs[K]>[] };
  readonly layout?: readonly LayoutEdit[];
  /** Words in the add-on's own « À corriger » column beside a row of people's. */
  readonly marks?: readonly Mark[];
}

export interface Mark {
  readonly tab: TabId;
  /** Grid row. */
  readonly at: number;
  readonly text: string | null;
}

export interface Written {
  /** The tabs after the write, as far as rows were touched. */
  readonly edits: ReadonlyMap<TabId, TabEdit>;
  /** Rows had moved between reading and writing, and were put right. */
  readonly moved: readonly Problem[];
}

/** Writes a plan in one atomic call, then checks that each row is where it was thought to be. */
export function carryOut(ports: Ports, book: Book, needs: Needs, plan: Plan): Written {
  const edits = editsOf(book, plan);
  const layout = layoutOf(book, plan, edits);
  if (layout.length === 0 && edits.size === 0) return { edits, moved: [] };
  const { locale } = book.place;
  const receipt = ports.workbook.apply({ locale, layout, tabs: [...edits.values()] });
  const moved = movedTabs(edits, receipt, book.place);
  if (moved.length === 0) return { edits, moved: [] };
  const repaired = repairMoved(ports, book, needs, plan, edits, moved);
  const problems = moved.map((tab): Problem => ({ code: 'rowsMoved', tab }));
  reportMoved(ports, problems);
  return { edits: repaired, moved: problems };
}

/** Put right, and told all the same: whoever moved the rows may want to look. */
function reportMoved(ports: Ports, problems: readonly Problem[]): void {
  const heads = Object.fromEntries(problems.map(({ tab }) => [tab, []]));
  const needs: Needs = { whole: ['settings'], rows: ['toFix'], columns: heads };
  const book = openBook(ports, needs);
  carryOut(ports, book, needs, { rows: toFixAdded(book, problems) });
}

function editsOf(book: Book, plan: Plan): Map<TabId, TabEdit> {
  const edits = new Map<TabId, TabEdit>();
  const marked = new Map<TabId, Mark[]>();
  for (const mark of plan.marks ?? [])
    marked.set(mark.tab, [...(marked.get(mark.tab) ?? []), mark]);
  const add = (id: TabId, edit: TabEdit): void => {
    const whole = withMarks(book.anyTab(id), edit, marked.get(id) ?? []);
    marked.delete(id);
    if (whole.cells.length > 0 || whole.appended.length > 0) edits.set(id, whole);
  };
  for (const [id, rows] of entries(plan.whole))
    add(id, regenerate(standing(book, id, rows), rows, book.place));
  for (const [id, rows] of entries(plan.rows))
    add(id, upsert(standing(book, id, rows), rows, book.place));
  for (const id of [...marked.keys()]) add(id, upsert(book.anyTab(id), [], book.place));
  return edits;
}

const entries = (rows: RowsByTab | undefined): [TabId, readonly RowToWrite<Tab>[]][] =>
  Object.entries(rows ?? {}).filter(([, list]) => list !== undefined) as [
    TabId,
    readonly RowToWrite<Tab>[],
  ][];

/** A tab that is yet to be made has the columns that its first rows use, each in its place. */
function standing(book: Book, id: TabId, rows: readonly RowToWrite<Tab>[]): ReadTab {
  if (book.has(id)) return book.anyTab(id);
  const used = rows.flatMap((row) =>
    Object.keys(row).filter((column) => (row[column] ?? null) !== null),
  );
  return readTab(tabs[id] as Tab, emptySheet(id, book.place.locale, used), book.place);
}

function layoutOf(book: Book, plan: Plan, edits: ReadonlyMap<TabId, TabEdit>): LayoutEdit[] {
  const planned = plan.layout ?? [];
  const made = new Set(planned.map((edit) => edit.kind === 'addTab' && edit.tab));
  const missing = [...edits].flatMap(([tab, { sheetId, title }]): LayoutEdit[] =>
    book.has(tab) || made.has(tab) ? [] : [{ kind: 'addTab', tab, sheetId, title }],
  );
  return [...planned, ...missing].map((edit) => {
    const first = edit.kind === 'addTab' && edits.get(edit.tab);
    return first ? { ...edit, used: [...first.columns.keys()] } : edit;
  });
}

function movedTabs(
  edits: ReadonlyMap<TabId, TabEdit>,
  receipt: Receipt,
  place: Book['place'],
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
  book: Book,
  needs: Needs,
  plan: Plan,
  written: ReadonlyMap<TabId, TabEdit>,
  moved: readonly TabId[],
): Map<TabId, TabEdit> {
  const edits = new Map(written);
  let wrong = [...moved];
  for (let attempt = 0; wrong.length > 0 && attempt < ATTEMPTS; attempt++) {
    const fresh = openBook(ports, { ...needs, rows: [...new Set([...needs.rows, ...wrong])] });
    for (const id of wrong) {
      const edit = repairOf(fresh, book, plan, id, edits.get(id));
      if (edit) edits.set(id, edit);
    }
    const again = new Map([...edits].filter(([id]) => wrong.includes(id)));
    const receipt = ports.workbook.apply({
      locale: book.place.locale,
      layout: [],
      tabs: [...again.values()],
    });
    wrong = movedTabs(again, receipt, book.place);
  }
  if (wrong.length > 0) throw new Error(`Rows kept moving in ${wrong.join(', ')}`);
  return edits;
}

function repairOf(
  fresh: Book,
  before: Book,
  plan: Plan,
  id: TabId,
  written: TabEdit | undefined,
): TabEdit | undefined {
  const [now, then] = [fresh.anyTab(id), before.anyTab(id)];
  const whole = plan.whole?.[id] as RowToWrite<Tab>[] | undefined;
  if (whole) return regenerate(now, whole, before.place);
  const rows = (plan.every?.[id]?.() ?? plan.rows[id] ?? []) as RowToWrite<Tab>[];
  return written && repair(now, then, rows, written, before.place);
}

/** A tab's rows as they stand after a write, for a second write of the same run. */
export function afterwards<K extends TabId>(book: Book, id: K, written: Written): ReadTab<Tabs[K]> {
  const read = book.anyTab(id);
  const edit = written.edits.get(id);
  const added = edit?.newColumns.map(({ column, index }) => [column, index] as const) ?? [];
  const empty = readTab(read.tab, { ...read.sheet, rows: [] }, book.place);
  const rows = new Map(read.rows.map((row) => [row.key, row]));
  for (const [at, key] of edit?.expected ?? []) {
    const unread = { values: {}, faults: new Set<string>(), peopleWrote: false, cells: [] };
    rows.set(key, { ...unread, at, key });
  }
  const columns = new Map([...read.columns, ...added] as [string, number][]);
  return {
    ...empty,
    columns,
    width: read.width + added.length,
    rows: [...rows.values()],
    end: (edit?.end ?? read.end) + (edit?.appended.length ?? 0),
  } as unknown as ReadTab<Tabs[K]>;
}
