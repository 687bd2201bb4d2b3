import type { Moments } from '../../../domain/sale/moments';
import { fail, ok, type Result } from '../../../domain/values/result';
import { type Instant, instant } from '../../../domain/values/time';
import type { SheetContent } from '../../../tabs/engine/sheet';
import type { RowOf, Tab } from '../../../tabs/engine/tab';
import { type TabId, type Tabs, tabs } from '../../../tabs/tabs';
import type { CellValue, KeptSheet, Ports } from '../../kernel/ports';
import { reads, type Snapshot } from '../../kernel/reads';
import type { Refusal } from '../../kernel/refusal';
import type { LayoutEdit } from '../../kernel/services/layoutEdit';
import { anyTab, KEPT_MARK, KEPT_TABS, type KeptAct, keptIdsFor } from '../../kernel/snapshot';
import { ordersOf } from '../../records/orderRows';
import { asTab } from '../../records/pastTabs';
import { type Sale, saleOf, salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';
import { movingNeeds } from '../changing/movedMails';
import { inTheWay } from './inTheWay';
import type { GoingBack } from './notifiedSince';
import { isUnread, OF_MONEY } from './paidAtTable';

export const restoreNeeds = reads({
  whole: movingNeeds.whole,
  rows: [...movingNeeds.rows, 'ledger', 'producerSplit', 'pickup'],
  columns: { ...movingNeeds.columns, baskets: [] },
});

type RestoreReads = Snapshot<typeof restoreNeeds>;
type Row = readonly CellValue[];

/** A tab that comes back, and its header as it was kept. */
export interface Restored {
  readonly edit: Extract<LayoutEdit, { kind: 'restore' }>;
  readonly title: string;
  readonly head: Row;
}

/** Tabs as they come back, where rows of them are written as well. */
const READ_BACK = ['offer', 'orders', 'pickup'] as const;
type ReadBack = (typeof READ_BACK)[number];
type Came = {
  readonly [K in ReadBack]?: Pick<RestoreReads['tabs'][K], 'rows' | 'end'>;
};

export interface Kept {
  readonly snapshot: RestoreReads;
  readonly act: KeptAct;
  readonly at: Instant;
  readonly sale: Sale;
  /** The sale's row of Ventes. */
  readonly row: RowOf<Tabs['sales']>;
  /** Its dates and place then. */
  readonly was: Moments;
  /** Its tabs are those that come back, as what is written stands beside and behind them. */
  readonly after: RestoreReads;
  readonly restored: readonly Restored[];
  /** Rows that hold something else since, by tab. */
  readonly changed: readonly { readonly title: string; readonly rows: number }[];
}

/** What would come back, or why it cannot. */
export function keptBefore(ports: Ports): Result<Kept, Refusal> {
  const snapshot = readDrive(ports, restoreNeeds, 'latest');
  const [act, at, number, ids = ''] = snapshot.survey.kept[0]?.said.split(' ') ?? [];
  const sale = saleOf(snapshot);
  if (!act || !sale) return fail({ code: 'nothingKept' });
  if (sale.number !== Number(number)) return fail({ code: 'keptOfOther', detail: number ?? '' });
  const pairs = keptPairs(ports, snapshot, ids.split(','));
  if (!pairs.ok) return pairs;
  const back = broughtBack(snapshot, act, pairs.value);
  if (!back.ok) return back;
  const then = saleThen(snapshot, sale.number, pairs.value);
  if (!then) return fail({ code: 'nothingKept' });
  const { came, restored, changed } = back.value;
  // Typed there, and read by no run yet: nobody was told, and it goes.
  const typed = sale.typed ? [{ title: snapshot.tabs.sales.sheet.title, rows: 1 }] : [];
  const found: Kept = {
    ...{ snapshot, after: afterwards(snapshot, came), sale, ...then },
    ...{ restored, changed: [...typed, ...changed] },
    ...{ act: act as KeptAct, at: instant(Number(at)) },
  };
  const refusal = inTheWay({ ...found, ...goingBack(found) });
  return refusal ? fail(refusal) : ok(found);
}

/** A tab, its copy, and what stands in both. */
interface KeptPair {
  readonly id: (typeof KEPT_TABS)[number];
  readonly copy: KeptSheet;
  readonly sheet: SheetContent;
  readonly before: readonly Row[];
  readonly now: readonly Row[];
}

function keptPairs(
  ports: Ports,
  snapshot: RestoreReads,
  named: readonly string[],
): Result<readonly KeptPair[], Refusal> {
  // Only now are the places of the copies known.
  ports.workbook.titles();
  const standing: Omit<KeptPair, 'before' | 'now'>[] = [];
  for (const id of KEPT_TABS) {
    const copy = snapshot.survey.kept.find(({ sheetId }) => keptIdsFor(id).includes(sheetId));
    const { stands, sheet } = anyTab(snapshot, id);
    if (copy && stands) standing.push({ id, copy, sheet });
    else if (named.includes(id))
      return fail({ code: 'keptGone', detail: stands ? sheet.title + KEPT_MARK : sheet.title });
  }
  const cells = ports.workbook.fetch(
    standing.flatMap(({ copy, sheet }) =>
      [copy.sheetId, sheet.sheetId].map((sheetId) => ({ sheetId, startRow: 0, startColumn: 0 })),
    ),
  );
  return ok(
    standing.map((one, nth) => ({
      ...one,
      ...{ before: cells[2 * nth] ?? [], now: cells[2 * nth + 1] ?? [] },
    })),
  );
}

/** The row of Ventes, whose tab itself stays. */
function saleThen(
  snapshot: RestoreReads,
  number: number,
  pairs: readonly KeptPair[],
): Pick<Kept, 'row' | 'was'> | undefined {
  const before = pairs.find(({ id }) => id === 'sales')?.before;
  const read = before && asTab(tabs.sales, before, snapshot);
  const row = read?.rows.find(({ values }) => values.number === number)?.values;
  const sale = read && salesOf(read).find(({ number: of }) => of === number);
  if (!row || !sale) return undefined;
  const { opensAt, closesAt, pickupStart, pickupEnd, place } = sale;
  return { row, was: { opensAt, closesAt, pickupStart, pickupEnd, place } };
}

/** The tabs of the sale as they come back, and where something else stands since. */
function broughtBack(
  snapshot: RestoreReads,
  act: string,
  pairs: readonly KeptPair[],
): Result<Pick<Kept, 'restored' | 'changed'> & { readonly came: Came }, Refusal> {
  const stays = staysInPickup(snapshot, act);
  const restored: Restored[] = [];
  const changed: { title: string; rows: number }[] = [];
  let came: Came = {};
  for (const { id, copy, sheet, before, now } of pairs) {
    if (id === 'sales') continue;
    const { sheetId, title, headerRow, rowCount } = sheet;
    if (isReadBack(id)) {
      const { rows, end } = asTab<Tab>(tabs[id], before, snapshot);
      came = { ...came, [id]: { rows, end } };
    }
    const besides = {
      columns: (at: number) => (id === 'pickup' ? stays(at) : NO_COLUMNS),
      rows: id === 'orders' ? readAnew(snapshot, before) : new Set<number>(),
    };
    if (!beginsAlike(before[headerRow], now[headerRow]))
      return fail({ code: 'keptMoved', detail: title });
    restored.push({
      edit: { kind: 'restore', sheetId, copyId: copy.sheetId, headerRow, rowCount, kept: copy },
      title,
      head: before[headerRow] ?? [],
    });
    const rows = differing(before, now, headerRow, besides);
    if (rows > 0) changed.push({ title, rows });
  }
  return ok({ restored, changed, came });
}

const isReadBack = (id: TabId): id is ReadBack => READ_BACK.some((one) => one === id);

const afterwards = (
  snapshot: Kept['snapshot'],
  { offer, orders, pickup }: Came,
): Kept['after'] => ({
  ...snapshot,
  tabs: {
    ...snapshot.tabs,
    offer: { ...snapshot.tabs.offer, ...offer },
    orders: { ...snapshot.tabs.orders, ...orders },
    pickup: { ...snapshot.tabs.pickup, ...pickup },
  },
});

/** Columns that came since stand at the right end. */
export const beginsAlike = (before: Row = [], now: Row = []): boolean =>
  before.every((cell, at) => cell === (now[at] ?? ''));

const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * Columns of a row of Retrait of which nothing is lost: what is noted of money stays, but what cannot be read
 * of it (docs/rules.md M39); what closing itself wrote there comes anew with the next one.
 */
function staysInPickup(
  { tabs: { pickup } }: RestoreReads,
  act: string,
): (at: number) => ReadonlySet<number> {
  const columns = [...pickup.columns];
  const own = new Set(
    columns.flatMap(([column, at]) =>
      act === 'close' && pickup.tab.columns[column].owner === 'addOn' ? [at] : [],
    ),
  );
  const money = columns.flatMap(([column, at]) => (OF_MONEY.includes(column) ? [at] : []));
  const all = new Set([...own, ...money]);
  const unread = new Set(pickup.rows.flatMap((row) => (isUnread(row) ? [row.at] : [])));
  return (row) => (unread.has(row) ? own : all);
}

/** Rows of Commandes with answers that came since: they are in the form's tab, and lost nowhere. */
function readAnew(snapshot: RestoreReads, before: readonly Row[]): ReadonlySet<number> {
  const known = new Set(
    ordersOf(asTab(tabs.orders, before, snapshot)).rows.map(({ number }) => number),
  );
  const since = ordersOf(snapshot.tabs.orders).rows.filter(
    ({ number, source }) => source !== 'desk' && !known.has(number),
  );
  return new Set(since.map(({ at }) => at));
}

/** How many rows under the header say something else, what need not count aside. */
function differing(
  before: readonly Row[],
  now: readonly Row[],
  headerRow: number,
  besides: {
    readonly columns: (row: number) => ReadonlySet<number>;
    readonly rows: ReadonlySet<number>;
  },
): number {
  let rows = 0;
  for (let at = headerRow + 1; at < Math.max(before.length, now.length); at++) {
    const left = besides.columns(at);
    const isOther = (_: unknown, column: number): boolean =>
      !left.has(column) && saidIn(before[at], column) !== saidIn(now[at], column);
    const width = Math.max(before[at]?.length ?? 0, now[at]?.length ?? 0);
    if (!besides.rows.has(at) && Array.from({ length: width }).some(isOther)) rows += 1;
  }
  return rows;
}

/** A box that is not ticked says as little as none. */
function saidIn(row: Row | undefined, column: number): CellValue {
  const cell = row?.[column] ?? '';
  return cell === false ? '' : cell;
}

/** The sale as its row of Ventes said. */
export const asBefore = ({ sale, row, was }: Pick<Kept, 'sale' | 'row' | 'was'>): Sale => ({
  ...sale,
  ...was,
  state: row.stands ?? row.state ?? sale.state,
});

export const goingBack = (kept: Kept): GoingBack => ({
  sale: kept.sale,
  back: asBefore(kept),
  at: kept.at,
  orders: ordersOf(kept.snapshot.tabs.orders).rows,
  ordersBack: ordersOf(kept.after.tabs.orders).rows,
});
