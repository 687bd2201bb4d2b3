import { normaliseEmail } from '../domain/order';
import { fail, ok, type Result } from '../domain/result';
import { folded } from '../tabs/cell';
import { mailStates } from '../tabs/outbox';
import { erasedWord, historyWords } from '../text/words';
import { type Book, type Needs, openBook } from './book';
import { type CellChange, type Erasure, erasureOf, tracesLeft } from './erasure';
import { forgetHandedOver, handedOver } from './handOver';
import { historyRows } from './history';
import { ordersOf } from './orderRows';
import { isWaiting, outboxColumns } from './outboxRows';
import { type PersonTable, personTables } from './personTraces';
import { carryOut } from './plan';
import type { Ports, WholeTab } from './ports';
import type { Refusal } from './refusal';
import { latestSale, salesOf } from './sale';
import { sentenceOf } from './toFix';

interface Asked {
  readonly email: string;
}

/** A buyer as the page about people shows them: plain JSON. */
export interface ListedPerson {
  readonly email: string;
  readonly name: string;
  readonly isSubscribed: boolean;
  readonly lastOrder: number | null;
  readonly failure: string | null;
  readonly problems: readonly string[];
}

export interface PeopleView {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly people: readonly ListedPerson[];
}

const viewNeeds: Needs = { whole: ['settings', 'buyers'], rows: ['orders'] };

export function people(ports: Ports): Result<PeopleView, Refusal> {
  const book = openBook(ports, viewNeeds);
  const told = new Map<number, string[]>();
  for (const problem of book.problems) {
    const { tab, row = 0 } = problem;
    if (tab === 'buyers') told.set(row, [...(told.get(row) ?? []), sentenceOf(book, problem)]);
  }
  return ok({
    language: book.settings.language,
    zone: book.place.zone,
    people: book.tab('buyers').rows.map(({ at, values }) => ({
      email: values.email ?? '',
      name: values.name ?? '',
      isSubscribed: values.subscribed === 'yes',
      lastOrder: values.lastOrder,
      failure: values.mailFailed,
      problems: told.get(at + 1) ?? [],
    })),
  });
}

/** All that the spreadsheet holds of a person, to be given to them. */
export function personData(ports: Ports, { email }: Asked): Result<PersonTable[], Refusal> {
  const found = personTables(ports.workbook.everything('shown'), normaliseEmail(email));
  return found.length > 0 ? ok(found) : fail({ code: 'personUnknown', detail: email });
}

export interface ErasureView {
  readonly alias: string;
  /** How many cells change, by tab. */
  readonly tabs: readonly { readonly title: string; readonly cells: number }[];
  /** Forms that keep their own copy of the person's answers, which only a person can delete. */
  readonly forms: readonly string[];
}

const needs: Needs = {
  whole: ['settings', 'producers', 'buyers', 'sales'],
  rows: ['orders'],
  columns: { outbox: outboxColumns, history: [] },
};

interface Decided {
  readonly book: Book;
  readonly erasure: Erasure;
  readonly view: ErasureView;
}

/** What erasing a person would change; nothing is written. */
export function previewErasure(ports: Ports, asked: Asked): Result<ErasureView, Refusal> {
  const decided = decide(ports, asked);
  return decided.ok ? ok(decided.value.view) : decided;
}

/**
 * Takes a person out of every tab: rows that the books need stay, under « Client effacé N ». One
 * write; then all is read once more, as rows may have moved meanwhile.
 */
export function erasePerson(ports: Ports, asked: Asked): Result<ErasureView, Refusal> {
  const decided = decide(ports, asked);
  if (!decided.ok) return decided;
  const { book, erasure, view } = decided.value;
  const told = {
    action: historyWords[book.place.locale].erase,
    detail: erasure.alias,
  };
  carryOut(ports, book, needs, {
    layout: erasure.changes.map((change) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, book, [told]) },
  });
  if (handedOver(ports).some((key) => key.includes(asked.email))) forgetHandedOver(ports);
  const email = normaliseEmail(asked.email);
  return tracesLeft(ports.workbook.everything('typed'), email)
    ? fail({ code: 'erasureIncomplete' })
    : ok(view);
}

function decide(ports: Ports, asked: Asked): Result<Decided, Refusal> {
  const email = normaliseEmail(asked.email);
  const book = openBook(ports, needs);
  const refused = refusalOf(book, email);
  if (refused) return fail({ code: refused, detail: email });
  const all = ports.workbook.everything('typed');
  const { locale } = book.place;
  const others = new Set(
    [
      ...book.tab('producers').rows.map(({ values }) => values.name),
      ...book.tab('buyers').rows.flatMap(({ key, values }) => (key === email ? [] : values.name)),
    ].map((name) => folded(name ?? '')),
  );
  const found = erasureOf(all, {
    email,
    buyers: book.tab('buyers').sheet.sheetId,
    isShared: (name) => others.has(folded(name)),
    word: erasedWord[locale],
  });
  if (found.changes.length === 0) return fail({ code: 'personUnknown', detail: email });
  const erasure = { ...found, changes: [...found.changes, ...cancelled(book, email)] };
  return ok({ book, erasure, view: viewOf(book, all, erasure) });
}

/** Volunteers need the name at pick-up, and money that is open needs its owner. */
function refusalOf(book: Book, email: string): Refusal['code'] | undefined {
  const buyer = book.tab('buyers').rows.find(({ key }) => key === email);
  const { state } = latestSale(book.tab('sales')) ?? {};
  const isRunning = state === 'open' || state === 'closed';
  const hasOrder = ordersOf(book.tab('orders')).rows.some(
    (order) => order.email === email && order.state === 'accepted',
  );
  if (isRunning && hasOrder) return 'personInSale';
  if (buyer?.values.balance) return 'personInBooks';
  return book.tab('producers').rows.some(({ values }) => values.email === email)
    ? 'personProducer'
    : undefined;
}

/** A mail that waits for somebody who is gone would fail. */
function cancelled({ tab, place }: Book, email: string): CellChange[] {
  const { sheet, columns, rows } = tab('outbox');
  const column = columns.get('state');
  const text = String(mailStates.write('cancelled', place));
  return rows.flatMap(({ at: row, values: { recipient, state } }) =>
    recipient === email && isWaiting(state) && column !== undefined
      ? [{ sheetId: sheet.sheetId, row, column, text }]
      : [],
  );
}

function viewOf(book: Book, all: readonly WholeTab[], { alias, changes }: Erasure): ErasureView {
  const cells = new Map<number, number>();
  for (const { sheetId } of changes) cells.set(sheetId, (cells.get(sheetId) ?? 0) + 1);
  return {
    alias,
    tabs: all.flatMap(({ sheetId, title }) => {
      const count = cells.get(sheetId);
      return count ? [{ title, cells: count }] : [];
    }),
    forms: salesOf(book.tab('sales')).flatMap(({ form, answersSheet }) =>
      form && cells.has(answersSheet ?? -1) ? form.editUrl : [],
    ),
  };
}
