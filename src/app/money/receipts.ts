import { broughtIn, receiptsPrint } from '../../domain/money/carriedForward';
import { balances } from '../../domain/money/due';
import {
  baseIn,
  type EntryBase,
  entryBase,
  hasRow,
  readEntryBase,
  readEntryKey,
  undoneBy,
} from '../../domain/money/entryKey';
import type { Entry, Ledger } from '../../domain/money/ledger';
import {
  askedReceipt,
  FEW,
  type Means,
  postReceipt,
  type Receipt,
} from '../../domain/money/receipt';
import { receiptsGone, sumOf, sumsOf } from '../../domain/money/receiptIn';
import type { DueId } from '../../domain/money/reference';
import { normaliseEmail } from '../../domain/orders/order';
import { cents } from '../../domain/values/money';
import type { Problem } from '../../domain/values/problem';
import type { Unlikely } from '../../domain/values/unlikely';
import type { FactRow } from '../../tabs/engine/edit';
import { type ReadRow, typedIn } from '../../tabs/engine/readTab';
import type { receiptsTab } from '../../tabs/moneyTabs';
import { whether } from '../../text/problems/whether';
import { euros } from '../../text/values/format';
import type { RowCell } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { modeOf, otherSale, salesOf } from '../records/sale';
import { payeesIn } from './dues';

type Row = ReadRow<typeof receiptsTab>;

/** What is wrong with a row, in which column, and what stands there: by default its basket. */
type Wrong = readonly [code: Problem['code'], column?: string, read?: string, detail?: string];

/**
 * Makes the books follow Encaissements: what is new is posted, what went, was changed or cannot be read
 * is taken back. A row's own words are its key, so that reading it again posts nothing.
 */
export function followReceipts(
  ledger: Ledger,
  snapshot: Reads<'receipts' | 'buyers' | 'sales'>,
  sale: number,
  ownerOf: (basket: number) => string,
  /** A row whose amount somebody said yes to, as people count them. */
  sure?: number,
): Problem[] {
  const tab = snapshot.tabs.receipts;
  const { rows, seen } = keyed(tab.rows);
  // Without a column no row says what it said: none is taken back, and none counts anew.
  const isWhole = tab.missing.every((id) => tab.tab.columns[id].whenUsed);
  const gone = tab.stands && isWhole ? receiptsGone(ledger, seen) : [];
  // Somebody lost the rows rather than meant each of them.
  const areLost = gone.length > Math.max(FEW, seen.size);
  if (!areLost) for (const key of gone) ledger.undo(key, snapshot.now);
  const over = salesBrought(ledger);
  const counted = sumsOf(ledger, gone);
  const post = poster(ledger, snapshot, sale, ownerOf, { sure, counted });
  const problems = rows.flatMap(({ row, base }): Problem[] => {
    if (over.has(row.values.sale ?? 0)) return [];
    const known = base && ledger.entries.get(ledger.last(base) ?? '');
    const wrong = [
      ...(isAbout(row) ? [] : [['missing', 'basket', ''] as const]),
      ...(known ? changedIn(known, row, (undone) => isWhole && !seen.has(undone)) : []),
      ...(base && !known && isWhole ? post(row, base) : []),
    ];
    return wrong.map(
      ([code, column = 'amount', read = String(row.values.basket ?? '–'), detail]) => ({
        ...{ code, tab: 'receipts', row: row.at + 1, column, read },
        ...(detail === undefined ? {} : { detail }),
      }),
    );
  });
  return areLost
    ? [{ code: 'receiptsLost', tab: 'receipts', read: String(gone.length) }, ...problems]
    : problems;
}

/** Of a row that was posted: it says another amount, or the row that it undoes is gone. */
function changedIn(
  { postings, label }: Entry,
  { values }: Row,
  isGone: (base: string) => boolean,
): Wrong[] {
  const isSame = postings.some(({ amount }) => Math.abs(amount) === values.amount);
  const undone = readEntryKey(undoneBy(label) ?? '');
  return [
    ...(isSame ? [] : [['receiptChanged'] as const]),
    ...(undone && hasRow(undone) && isGone(entryBase(undone))
      ? [['nothingToUndo', 'kind'] as const]
      : []),
  ];
}

/** Posts a new row, or says why not. */
function poster(
  ledger: Ledger,
  snapshot: Reads<'buyers' | 'sales'>,
  sale: number,
  ownerOf: (basket: number) => string,
  { sure, counted }: { sure: number | undefined; counted: ReadonlySet<string> },
): (row: Row, base: EntryBase) => Wrong[] {
  const isKnown = knownIn(ledger, snapshot);
  const ahead = otherSale(snapshot)?.number;
  const payeeOf = payeesIn(ledger);
  const sales = new Map(salesOf(snapshot.tabs.sales).map((one) => [one.number, one]));
  return (row, base) => {
    const { email, producer } = row.values;
    const isDirect = modeOf(snapshot, sales.get(row.values.sale ?? sale)) === 'direct';
    const payee = payeeOf(row.values, sale);
    const read = receiptOf(row, ledger.nextKey(base), sale, payee ?? 0, snapshot);
    if (!read) return [];
    const isAhead = read.basket > 0 && read.sale === ahead;
    if (isAhead) return [['countsAfter', 'sale', String(read.basket), 'ahead']];
    const expects = isDirect ? 'payee' : 'noPayee';
    const wrongPayee: Wrong = ['unfit', 'producer', producer ?? '–', expects];
    if (payee === undefined) return [wrongPayee];
    const receipt = read.sale === sale ? { ...read, owner: ownerOf(read.basket) } : read;
    if (receipt.email && !isKnown(receipt.email)) return [['unknownDue', 'email', email ?? '']];
    if (isTwice(ledger, receipt, base)) return [['receiptTwice', 'email', email ?? '']];
    // What a page noted was asked about there, and what counted in other words was when it first did.
    const isKnownSum = row.at + 1 === sure || counted.has(sumOf(receipt));
    const asked = base.source === 'hand' && !isKnownSum && askedReceipt(ledger, receipt);
    if (asked) return [['asked', 'amount', typedIn(row, 'amount'), ratherSum(asked, snapshot)]];
    const posted = postReceipt(ledger, receipt);
    if (posted.ok) return [];
    const isUnsaid = posted.error === 'nothingDue' && receipt.payee === 0 && isDirect;
    return [isUnsaid ? wrongPayee : [posted.error]];
  };
}

/** « est-ce 41,32 € ? » */
const ratherSum = ({ rather, isAgain }: Unlikely, { place: { locale } }: Reads): string =>
  whether(rather === undefined ? undefined : euros(cents(rather), locale), locale, isAgain);

/** A basket, or whose money it is; without an amount there is none yet. */
const isAbout = ({ values: { basket, email, amount } }: Row): boolean =>
  basket !== null || email !== null || amount === null;

/** Nothing says how much may come without a basket: the same row again is told, not counted. */
function isTwice(ledger: Ledger, { email, kind }: Receipt, { source, about }: EntryBase): boolean {
  const [, words = '', nth = '1'] = /^(.*)\.(\d+)$/s.exec(about) ?? [];
  if (!email || kind !== 'payment' || source !== 'hand' || nth === '1') return false;
  const before = ledger.last({ source, about: `${words}.${Number(nth) - 1}` });
  return before !== undefined && !ledger.isUndone(before);
}

/** Who may have a credit: whoever is in Acheteurs, or in the books already. */
export function knownIn(ledger: Ledger, { tabs }: Reads<'buyers'>): (email: string) => boolean {
  const emails = new Set([
    ...tabs.buyers.rows.flatMap(({ values }) => values.email ?? []),
    ...balances(ledger).keys(),
  ]);
  return (email) => emails.has(email);
}

export interface KeyedRow {
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

/** Sales whose entries others stand for: their rows are as they were then, else every entry was read. */
const salesBrought = (ledger: Ledger): ReadonlySet<number> => broughtIn(ledger)?.sales ?? new Set();

/** Rows that say of which of these sales they are. */
export const rowsAbout = (all: readonly Row[], sales: ReadonlySet<number>): readonly KeyedRow[] =>
  keyed(all).rows.filter(({ row }) => sales.has(row.values.sale ?? 0));

/** Tells whether any of them changed, came or went. */
export const printOfRows = (all: readonly Row[], sales: ReadonlySet<number>): string =>
  receiptsPrint(rowsAbout(all, sales).map(({ base }) => (base ? entryBase(base) : '')));

/** By which means a row says that it came, by the base of its entry. */
export const meansByBase = (rows: readonly Row[]): ReadonlyMap<string, Means | null> =>
  new Map(
    keyed(rows).rows.flatMap(({ row, base }) =>
      base ? [[entryBase(base), row.values.means] as const] : [],
    ),
  );

function typedBase(
  { values, faults }: Row,
  isTaken: (base: string) => boolean,
): EntryBase | undefined {
  const { sale, basket, email, producer, date, amount, means, kind } = values;
  if (faults.size > 0 || amount === null || means === null) return undefined;
  if (basket === null && email === null) return undefined;
  // As it stands, by itself: where a person is erased, the row and the entry change alike.
  const about = basket ?? `(${(email ?? '').trim()})`;
  const words = [sale ?? '', about, producer ?? '', date ?? '', amount, means, kind ?? 'payment'];
  const typed = words.join('.').replace(/:/g, '');
  const base = (nth: number): EntryBase => ({ source: 'hand', about: `${typed}.${nth}` });
  let nth = 1;
  while (isTaken(entryBase(base(nth)))) nth += 1;
  return base(nth);
}

/**
 * What people left out, as the next sale opens: baskets without a sale are of the one that ends. Those
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
    // Money without a basket is its person's, whatever the sale.
    const isOfPerson = values.basket === null && values.email !== null && faults.size === 0;
    if (values.sale !== null || faults.has('sale') || !isTyped || isOfPerson) return [];
    const key = base && ledger.last(base) !== undefined ? entryBase(base) : undefined;
    const cell = { tab: 'receipts', at } as const;
    return [
      { ...cell, column: 'sale', value: sale },
      ...(key === undefined || values.key ? [] : [{ ...cell, column: 'key', value: key }]),
    ];
  });

/** Whom a receipt is paid to, where that is a producer. */
export const payeeName = (ledger: Ledger, id: DueId): string | undefined =>
  id.payee === 0
    ? undefined
    : ledger.ofDue(id).find(({ account }) => account === 'producers')?.party;

function receiptOf(
  { values }: Row,
  key: string,
  current: number,
  payee: number,
  { now }: Reads,
): Receipt | undefined {
  const { sale, basket, email, date, amount, means, kind, note } = values;
  if (amount === null || means === null) return undefined;
  return {
    key,
    sale: sale ?? current,
    basket: basket ?? 0,
    ...(basket ? {} : { email: normaliseEmail(email ?? '') }),
    payee: basket ? payee : 0,
    at: date ?? now,
    amount,
    means,
    kind: kind ?? 'payment',
    label: note ?? '',
  };
}

/** A receipt as a row of Encaissements, for one that was not typed there. */
export const receiptRow = (
  { key, sale, basket, email, at, amount, means, kind, label }: Receipt,
  producer: string | undefined,
): FactRow<typeof receiptsTab> => ({
  date: at,
  sale,
  ...(basket > 0 ? { basket } : { email: email ?? null }),
  ...(producer ? { producer } : {}),
  amount,
  means,
  kind,
  note: label || null,
  key: baseIn(key),
});
