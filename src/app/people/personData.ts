import { normaliseEmail } from '../../domain/orders/order';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { CellValue, Ports, WholeTab } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import * as z from '../kernel/shape';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { sentenceOf } from '../kernel/toFix';
import { forgetHandedOver } from '../outbox/handOver';
import { ordersOf } from '../records/orderRows';
import { latestSale, salesOf } from '../records/sale';

/** Why a person cannot be erased yet. */
type Kept = 'personInSale' | 'personInBooks' | 'personProducer';

/** A buyer as the page about people shows them: plain JSON. */
export interface ListedPerson {
  readonly email: string;
  readonly name: string;
  readonly isSubscribed: boolean;
  readonly lastOrder: number | null;
  readonly failure: string | null;
  readonly problems: readonly string[];
  readonly kept: Kept | null;
}

export interface PeopleView {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly people: readonly ListedPerson[];
  readonly producers: readonly string[];
  /** The sheet of Acheteurs, where a person's row goes whole. */
  readonly buyers: number;
  /** The sheet of documents given to buyers: the law wants them kept as they are. */
  readonly documents: number;
  /** Sales' forms by their answers' sheets: they keep copies that only a person can delete. */
  readonly forms: readonly { readonly sheetId: number | null; readonly link: string }[];
}

const needs: Needs = {
  whole: ['settings', 'producers', 'buyers', 'sales'],
  rows: ['orders'],
  columns: { outbox: ['state'], history: [], documents: [] },
};

export function people(ports: Ports): Result<PeopleView, Refusal> {
  const book = openBook(ports, needs);
  const told = new Map<number, string[]>();
  for (const problem of book.problems) {
    const { tab, row = 0 } = problem;
    if (tab === 'buyers') told.set(row, [...(told.get(row) ?? []), sentenceOf(book, problem)]);
  }
  const { rows, sheet } = book.tab('buyers');
  return ok({
    language: book.settings.language,
    zone: book.place.zone,
    people: rows.map(({ at, key, values }) => ({
      email: key,
      name: values.name ?? '',
      isSubscribed: values.subscribed === 'yes',
      lastOrder: values.lastOrder,
      failure: values.mailFailed,
      problems: told.get(at + 1) ?? [],
      kept: keptFor(book, key),
    })),
    producers: book.tab('producers').rows.map(({ key }) => key),
    buyers: sheet.sheetId,
    documents: book.tab('documents').sheet.sheetId,
    forms: salesOf(book.tab('sales')).flatMap(({ form, answersSheet: sheetId }) =>
      form ? { sheetId, link: form.editUrl } : [],
    ),
  });
}

/** Volunteers need the name at pick-up, and money that is open needs its owner. */
function keptFor({ tab }: Book, email: string): Kept | null {
  const state = latestSale(tab('sales'))?.state;
  const isRunning = state === 'open' || state === 'closed';
  const orders = isRunning ? ordersOf(tab('orders')).rows : [];
  if (orders.some((one) => one.email === email && one.state === 'accepted')) return 'personInSale';
  if (tab('buyers').rows.some(({ key, values }) => key === email && values.balance))
    return 'personInBooks';
  const isProducer = tab('producers').rows.some(({ values }) => values.email === email);
  return isProducer ? 'personProducer' : null;
}

/** Rows of a tab with some words in them, by grid row; the first ones always, for their headers. */
export interface FoundTab extends WholeTab {
  readonly places: readonly number[];
}

const HEADERS_AMONG = 10;

const holds = (cells: readonly CellValue[], words: readonly string[]): boolean => {
  const text = cells.join('\n').toLowerCase();
  return words.some((word) => text.includes(word.toLowerCase()));
};

export const namingInput = z.object({
  words: z.array(z.string()),
  cells: z.enum(['shown', 'typed']),
});

export function rowsNaming(
  ports: Ports,
  { words, cells }: z.Infer<typeof namingInput>,
): Result<FoundTab[], Refusal> {
  return ok(
    ports.workbook.everything(cells).flatMap((tab) => {
      const found = tab.rows.flatMap((row, at) => (holds(row, words) ? at : []));
      if (found.length === 0) return [];
      const places = [...new Set([...tab.rows.keys()].slice(0, HEADERS_AMONG).concat(found))];
      return [{ ...tab, places, rows: places.map((at) => tab.rows[at] ?? []) }];
    }),
  );
}

export const erasingInput = z.object({
  email: z.string(),
  /** « Client effacé 3 ». */
  alias: z.string(),
  changes: z.array(
    z.object({
      sheetId: z.int(),
      row: z.int(),
      column: z.int(),
      /** What stood there when that was decided. */
      was: z.string(),
      text: z.string(),
    }),
  ),
});

export type Erasing = z.Infer<typeof erasingInput>;

/**
 * Writes what the page decided to take out of every cell, whole or not at all: each cell must still
 * hold what it held, and no other may name the address. Read once more afterwards, as rows may have
 * moved during the write itself.
 */
export function erasePerson(ports: Ports, erasing: Erasing): Result<null, Refusal> {
  const { alias, changes } = erasing;
  const email = normaliseEmail(erasing.email);
  const book = openBook(ports, needs);
  const kept = keptFor(book, email);
  if (kept) return fail({ code: kept, detail: email });
  const documents = book.tab('documents').sheet.sheetId;
  const tabs = new Map(ports.workbook.everything('typed').map((tab) => [tab.sheetId, tab]));
  const changed = new Map([...tabs].map(([id, { rows }]) => [id, rows.map((row) => [...row])]));
  for (const { sheetId, row, column, was, text } of changes) {
    const cells = changed.get(sheetId)?.[row];
    if (!cells || String(cells[column] ?? '') !== was || sheetId === documents)
      return fail({ code: 'rowsMovedMeanwhile' });
    cells[column] = text;
  }
  const isNamed = (all: Iterable<readonly (readonly CellValue[])[]>): boolean =>
    [...all].some((rows) => rows.some((row) => row.some((cell) => namesAlone(cell, email))));
  if (changes.length === 0 || isNamed(changed.values()))
    return fail({ code: 'rowsMovedMeanwhile' });
  const told = { action: historyWords(book).erase, detail: alias };
  carryOut(ports, book, needs, {
    layout: changes.map(({ was: _, ...change }) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, book, [told]) },
  });
  // The names of the last batch of mails hold addresses; with no mail under way they say nothing.
  if (!book.tab('outbox').rows.some(({ values }) => values.state === 'sending'))
    forgetHandedOver(ports);
  return isNamed(ports.workbook.everything('typed').map(({ rows }) => rows))
    ? fail({ code: 'erasureIncomplete' })
    : ok(null);
}

const namesAlone = (cell: CellValue, email: string): boolean =>
  typeof cell === 'string' && cell.trim().toLowerCase() === email;
