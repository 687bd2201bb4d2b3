import {
  type Brought,
  broughtIn,
  carriedForward,
  isAbout,
  type Over,
  salesOver,
} from '../../../domain/money/carriedForward';
import {
  entryBase,
  entryOfPosting,
  hasRow,
  isBrought,
  readEntryKey,
} from '../../../domain/money/entryKey';
import type { Entry, Ledger } from '../../../domain/money/ledger';
import { folded } from '../../../domain/values/fold';
import type { Instant } from '../../../domain/values/time';
import type { RowToWrite } from '../../../tabs/engine/edit';
import type { ReadRow } from '../../../tabs/engine/readTab';
import type { Tabs } from '../../../tabs/tabs';
import { apply } from '../../kernel/plan';
import type { Ports } from '../../kernel/ports';
import { reads, type Snapshot } from '../../kernel/reads';
import { withPast } from '../../kernel/snapshot';
import { type KeyedRow, printOfRows, rowsAbout } from '../../money/receipts';
import { collectorIn } from '../../records/collector';
import { noteMovedSales, postingRows, readLedger } from '../../records/ledgerRows';
import { KEPT_ROWS, numbersTyped, type Sale, saleOf, salesOf } from '../../records/sale';
import { readDrive } from '../../settings/readDrive';

const needs = reads({
  whole: ['sales', 'producers'],
  rows: ['ledger', 'receipts', 'ledgerPast', 'salesPast'],
});

type SaleSnapshot = Snapshot<typeof needs>;

/**
 * Entries of sales that are over leave the tab that every run reads, and what stands for them takes
 * their place, by one write: no figure changes (docs/rules.md M24).
 */
export function carryForward(ports: Ports): void {
  const snapshot = readDrive(ports, needs, 'current');
  const present = saleOf(snapshot);
  if (!present) return;
  const before = broughtIn(readLedger(snapshot).ledger);
  const books = booksOver(snapshot, present, before);
  const sales = salesPast(snapshot, present, (books ?? before)?.sales ?? new Set());
  if (!books && sales.length === 0) return;
  const gone = new Set(sales.map(({ key }) => key));
  if (gone.size > 0) noteMovedSales(ports);
  apply(ports, snapshot, {
    rows: {
      ...(books ? { ledgerPast: books.moved } : {}),
      ...(gone.size > 0 ? { salesPast: sales.map(({ values }) => values) } : {}),
    },
    whole: {
      ...(books ? { ledger: books.left } : {}),
      ...(gone.size > 0 ? { sales: keptSales(snapshot, gone) } : {}),
    },
  });
}

interface BooksOver {
  readonly sales: ReadonlySet<number>;
  readonly moved: readonly RowToWrite<Tabs['ledgerPast']>[];
  readonly left: readonly RowToWrite<Tabs['ledger']>[];
}

/** Undefined where nothing more is over, or where a person changed what stands in the books. */
function booksOver(
  snapshot: SaleSnapshot,
  present: Sale,
  before: Brought | undefined,
): BooksOver | undefined {
  const { ledger: tab, ledgerPast, receipts } = snapshot.tabs;
  if (!tab.stands || tab.rows.some(({ faults, peopleWrote }) => faults.size > 0 || peopleWrote))
    return undefined;
  // Its entries are gone: nothing can be worked out anew.
  if (before && ledgerPast.rows.length === 0) return undefined;
  const all = {
    ...snapshot,
    tabs: withPast(snapshot.tabs as never, ['ledger']) as SaleSnapshot['tabs'],
  };
  const read = readLedger(all);
  if (read.problems.length > 0 || read.doubled.length > 0) return undefined;
  const known = [...(before?.sales ?? [])];
  const archived = salesOf(snapshot.tabs.sales).flatMap((one) =>
    isMoved(one) ? [one.number] : [],
  );
  const rows = rowsAbout(receipts.rows, new Set([...known, ...archived]));
  const refused = refusedIn(read.ledger, rows);
  const wanted = [...known, ...archived].filter((sale) => !refused.has(sale));
  const sales = salesOver(read.ledger, wanted, termsIn(snapshot, present, read.ledger, rows));
  // Somebody went back to one that was over: first that is even again.
  if (sales.size === known.length || !known.every((sale) => sales.has(sale))) return undefined;
  const over = [...read.ledger.entries.values()].filter((entry) => isAbout(entry, sales));
  const brought = { sales, receipts: printOfRows(receipts.rows, sales) };
  return { sales, ...rowsOf(snapshot, over, brought) };
}

function rowsOf(
  { tabs: { ledger, ledgerPast } }: SaleSnapshot,
  over: readonly Entry[],
  brought: Brought,
): Omit<BooksOver, 'sales'> {
  const keys = new Set(over.map(({ key }) => key));
  const entryIn = ({ key }: { readonly key: string }): string => entryOfPosting(key);
  const own = ledger.rows.filter((row) => !isBrought(entryIn(row)));
  const moved = own.filter((row) => keys.has(entryIn(row)));
  const left = own.filter((row) => !keys.has(entryIn(row)));
  const numbers = [...moved, ...ledgerPast.rows].map(({ values }) => values.number ?? 0);
  const last = numbers.reduce((most, one) => Math.max(most, one), 0) || null;
  const posted = [...moved, ...ledgerPast.rows].reduce(
    (most, { values }) => Math.max(most, values.postedAt ?? 0),
    0,
  ) as Instant;
  const standing = carriedForward(over, brought).flatMap((entry) =>
    postingRows(entry, last, posted || null),
  );
  return {
    moved: moved.map(({ values }) => values),
    left: [...standing, ...left.map(({ values }) => values)],
  };
}

function termsIn(
  snapshot: SaleSnapshot,
  present: Sale,
  ledger: Ledger,
  rows: readonly KeyedRow[],
): Over {
  const noted = new Map(rows.map(({ row, base }) => [base ? entryBase(base) : '', row]));
  const sales = new Map(salesOf(snapshot.tabs.sales).map((one) => [one.number, one]));
  return {
    before: present.opensAt,
    isCollector: (producer, sale) => folded(producer) === collectorIn(snapshot, sales.get(sale)),
    isKnown: ({ key, postings }) => {
      const base = readEntryKey(key);
      if (!base || !hasRow(base) || ledger.isUndone(key)) return true;
      const amount = noted.get(entryBase(base))?.values.amount;
      return ledger.last(base) === key && postings.some((one) => Math.abs(one.amount) === amount);
    },
  };
}

/** What was refused, or cannot be read, is told by every run: its sale stays. */
const refusedIn = (ledger: Ledger, rows: readonly KeyedRow[]): ReadonlySet<number> =>
  new Set(
    rows.flatMap(({ row: { values, faults }, base }) =>
      faults.size > 0 || !base || ledger.last(base) === undefined ? (values.sale ?? []) : [],
    ),
  );

/** Rows of Ventes that leave it: of half a year ago, in an archive, nothing of them open. */
function salesPast(
  { tabs: { sales, ledger } }: SaleSnapshot,
  present: Sale,
  over: ReadonlySet<number>,
): readonly ReadRow<Tabs['sales']>[] {
  if (sales.rows.some((row) => row.faults.size > 0 || numbersTyped(row).length > 0)) return [];
  const archived = new Set(salesOf(sales).flatMap((one) => (isMoved(one) ? [one.number] : [])));
  return sales.rows.filter(({ key }) => {
    const number = Number(key);
    if (!archived.has(number) || number > present.number - KEPT_ROWS) return false;
    return over.has(number) || !ledger.stands;
  });
}

/** What was read of the form « Demandes » is known by the latest of them. */
function keptSales(
  { tabs: { sales } }: SaleSnapshot,
  gone: ReadonlySet<string>,
): RowToWrite<Tabs['sales']>[] {
  const left = sales.rows.filter(({ key }) => !gone.has(key));
  const newest = left.reduce((last, { key }) => Math.max(last, Number(key)), 0);
  const read = sales.rows.reduce((last, { values }) => Math.max(last, values.requestsRead ?? 0), 0);
  return left.map(({ key, values }) =>
    Number(key) === newest && read > 0 ? { ...values, requestsRead: read as Instant } : values,
  );
}

const isMoved = ({ archive, areTabsGone }: Sale): boolean =>
  archive !== undefined || areTabsGone === true;
