import * as z from 'zod/mini';
import { normaliseEmail } from '../../domain/orders/order';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { carryOut } from '../kernel/plan';
import type { CellValue, Ports, WholeTab } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { forgetHandedOver } from '../outbox/handOver';
import { ordersOf } from '../records/orderRows';
import { latestSale, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { orderersIn, peopleIn, peopleProblems } from './peopleProblems';

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

const needs = reads({
  whole: ['producers', 'buyers', 'sales'],
  rows: ['orders'],
  columns: { outbox: ['state'], history: [], documents: [] },
});

export function people(ports: Ports): Result<PeopleView, Refusal> {
  const snapshot = readDrive(ports, needs);
  const told = new Map<number, string[]>();
  const inPeople = peopleProblems(peopleIn(snapshot), orderersIn(snapshot));
  for (const problem of [...snapshot.problems, ...inPeople]) {
    const { tab, row = 0 } = problem;
    if (tab === 'buyers') told.set(row, [...(told.get(row) ?? []), sentenceOf(snapshot, problem)]);
  }
  const { rows, sheet } = snapshot.tabs.buyers;
  return ok({
    language: snapshot.settings.language,
    zone: snapshot.place.zone,
    people: rows.map(({ at, key, values }) => ({
      email: key,
      name: values.name ?? '',
      isSubscribed: values.subscribed === 'yes',
      lastOrder: values.lastOrder,
      failure: values.mailFailed,
      problems: told.get(at + 1) ?? [],
      kept: keptFor(snapshot, key),
    })),
    producers: snapshot.tabs.producers.rows.map(({ key }) => key),
    buyers: sheet.sheetId,
    documents: snapshot.tabs.documents.sheet.sheetId,
    forms: salesOf(snapshot.tabs.sales).flatMap(({ form, answersSheet: sheetId }) =>
      form ? { sheetId, link: form.editUrl } : [],
    ),
  });
}

/** Volunteers need the name at pick-up, and money that is open needs its owner. */
function keptFor(
  { tabs }: Reads<'producers' | 'buyers' | 'sales' | 'orders'>,
  email: string,
): Kept | null {
  const state = latestSale(tabs.sales)?.state;
  const isRunning = state === 'open' || state === 'closed';
  const orders = isRunning ? ordersOf(tabs.orders).rows : [];
  if (orders.some((one) => one.email === email && one.state === 'accepted')) return 'personInSale';
  if (tabs.buyers.rows.some(({ key, values }) => key === email && values.balance))
    return 'personInBooks';
  const isProducer = tabs.producers.rows.some(({ values }) => values.email === email);
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
  { words, cells }: z.infer<typeof namingInput>,
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

export type Erasing = z.infer<typeof erasingInput>;

/**
 * Writes what the page decided to take out of every cell, whole or not at all: each cell must still
 * hold what it held, and no other may name the address. Read once more afterwards, as rows may have
 * moved during the write itself.
 */
export function erasePerson(ports: Ports, erasing: Erasing): Result<null, Refusal> {
  const { alias, changes } = erasing;
  const email = normaliseEmail(erasing.email);
  const snapshot = readDrive(ports, needs);
  const kept = keptFor(snapshot, email);
  if (kept) return fail({ code: kept, detail: email });
  const documents = snapshot.tabs.documents.sheet.sheetId;
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
  const told = { action: historyWords(snapshot).erase, detail: alias };
  carryOut(ports, snapshot, {
    layout: changes.map(({ was: _, ...change }) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, snapshot, [told]) },
  });
  // The names of the last batch of mails hold addresses; with no mail under way they say nothing.
  if (!snapshot.tabs.outbox.rows.some(({ values }) => values.state === 'sending'))
    forgetHandedOver(ports);
  return isNamed(ports.workbook.everything('typed').map(({ rows }) => rows))
    ? fail({ code: 'erasureIncomplete' })
    : ok(null);
}

const namesAlone = (cell: CellValue, email: string): boolean =>
  typeof cell === 'string' && cell.trim().toLowerCase() === email;
