import {
  baseIn,
  type EntryBase,
  type EntrySource,
  entryBase,
  readEntryBase,
  readEntryKey,
} from '../../domain/money/entryKey';
import type { Ledger } from '../../domain/money/ledger';
import { postReceipt, type Receipt } from '../../domain/money/receipt';
import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import type { receiptsTab } from '../../tabs/moneyTabs';
import type { RowCell } from '../kernel/plan';
import type { Reads } from '../kernel/reads';

type Row = ReadRow<typeof receiptsTab>;

/**
 * Makes the books follow Encaissements: what is new is posted, what went or was changed is taken
 * back. A row's own words are its key, so that reading it again posts nothing.
 */
export function followReceipts(
  ledger: Ledger,
  snapshot: Reads<'receipts'>,
  sale: number,
  payees: ReadonlyMap<string, number>,
): Problem[] {
  const tab = snapshot.tabs.receipts;
  const problems: Problem[] = [];
  const { rows, seen } = keyed(tab.rows);
  // A cell that cannot be read may be any of those that the books know: nothing is taken back then.
  const isWhole =
    tab.rows.every(({ faults }) => faults.size === 0) &&
    tab.missing.every((id) => tab.tab.columns[id].whenUsed);
  const gone = snapshot.tabs.receipts.stands && isWhole ? goneFrom(ledger, seen) : [];
  // Somebody lost the rows rather than meant each of them.
  if (gone.length > Math.max(FEW, seen.size))
    problems.push({ code: 'receiptsLost', tab: 'receipts', read: String(gone.length) });
  else for (const key of gone) ledger.undo(key, snapshot.now);
  for (const { row, base } of rows) {
    if (base === undefined) continue;
    const report = (code: Problem['code']): void => {
      const read = String(row.values.basket);
      problems.push({ code, tab: 'receipts', row: row.at + 1, column: 'amount', read });
    };
    const known = ledger.entries.get(ledger.last(base) ?? '');
    if (known) {
      const isSame = known.postings.some(({ amount }) => Math.abs(amount) === row.values.amount);
      if (!isSame) report('receiptChanged');
      continue;
    }
    const receipt = receiptOf(row, ledger.nextKey(base), sale, payees, snapshot);
    if (!receipt) continue;
    const posted = postReceipt(ledger, receipt);
    if (!posted.ok) report(posted.error);
  }
  return problems;
}

interface KeyedRow {
  readonly row: Row;
  /** Undefined where it cannot be read. */
  readonly base: EntryBase | undefined;
}

/** Rows of the add-on's own carry their key; the words of people's make one. */
function keyed(all: readonly Row[]): { rows: KeyedRow[]; seen: ReadonlySet<string> } {
  const carried = new Set(all.map(({ values }) => values.key ?? ''));
  const seen = new Set<string>();
  const rows = all.map((row) => {
    const own = readEntryBase(row.values.key ?? '');
    const isOwn = own !== undefined && !seen.has(entryBase(own));
    const base = isOwn ? own : typedBase(row, (key) => seen.has(key) || carried.has(key));
    if (base) seen.add(entryBase(base));
    return { row, base };
  });
  return { rows, seen };
}

function typedBase(
  { values, faults }: Row,
  isTaken: (base: string) => boolean,
): EntryBase | undefined {
  const { sale, basket, producer, date, amount, means, kind } = values;
  if (faults.size > 0 || basket === null || amount === null || means === null) return undefined;
  const words = [sale ?? '', basket, producer ?? '', date ?? '', amount, means, kind ?? 'payment'];
  const typed = words.join('.').replace(/:/g, '');
  const base = (nth: number): EntryBase => ({ source: 'hand', about: `${typed}.${nth}` });
  let nth = 1;
  while (isTaken(entryBase(base(nth)))) nth += 1;
  return base(nth);
}

/**
 * What people left out, as the next sale opens: rows without a sale are of the one that ends. Those
 * that the books know keep the key that they have without it.
 */
export const ofEndingSale = (
  ledger: Ledger,
  { tabs: { receipts } }: Reads<'receipts'>,
  sale: number,
): RowCell[] =>
  keyed(receipts.rows).rows.flatMap(({ row, base }): RowCell[] => {
    const { at, values, faults } = row;
    const isTyped = values.basket !== null || values.amount !== null || faults.size > 0;
    if (values.sale !== null || faults.has('sale') || !isTyped) return [];
    const key = base && ledger.last(base) !== undefined ? entryBase(base) : undefined;
    const cell = { tab: 'receipts', at } as const;
    return [
      { ...cell, column: 'sale', value: sale },
      ...(key === undefined || values.key ? [] : [{ ...cell, column: 'key', value: key }]),
    ];
  });

/** Entries that stand in Encaissements too. */
const HAS_ROW: Readonly<Record<EntrySource, boolean>> = {
  hand: true,
  note: true,
  bank: true,
  move: false,
  paid: false,
  sale: false,
  missing: false,
  fee: false,
  credit: false,
  setOff: false,
  payout: false,
  undo: false,
};

const FEW = 5;

/** The latest first, so that what a row had taken back counts again before it goes itself. */
const goneFrom = (ledger: Ledger, present: ReadonlySet<string>): string[] =>
  [...ledger.entries.keys()].reverse().filter((key) => {
    const base = readEntryKey(key);
    return (
      base !== undefined &&
      HAS_ROW[base.source] &&
      !present.has(entryBase(base)) &&
      ledger.last(base) === key
    );
  });

function receiptOf(
  { values }: Row,
  key: string,
  current: number,
  payees: ReadonlyMap<string, number>,
  { now }: Reads,
): Receipt | undefined {
  const { sale, basket, producer, date, amount, means, kind, note } = values;
  if (basket === null || amount === null || means === null) return undefined;
  const named = [...payees].find(([name]) => folded(name) === folded(producer ?? ''));
  return {
    key,
    sale: sale ?? current,
    basket,
    payee: named?.[1] ?? 0,
    at: date ?? now,
    amount,
    means,
    kind: kind ?? 'payment',
    label: note ?? '',
  };
}

/** A receipt as a row of Encaissements, for one that was not typed there. */
export const receiptRow = (
  { key, sale, basket, at, amount, means, kind, label }: Receipt,
  producer: string | undefined,
): RowToWrite<typeof receiptsTab> => ({
  date: at,
  sale,
  basket,
  ...(producer ? { producer } : {}),
  amount,
  means,
  kind,
  note: label || null,
  key: baseIn(key),
});
