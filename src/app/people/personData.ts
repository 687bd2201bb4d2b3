import * as z from 'zod/mini';
import { LONGEST_EMAIL, normaliseEmail } from '../../domain/orders/order';
import {
  type ColumnNature,
  type Erasure,
  erasureOf,
  type IsNature,
  isOf,
  type PersonTable,
  personTables,
} from '../../domain/people/erasure';
import { isUnderWay } from '../../domain/sale/transitions';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Named } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import type { Tab } from '../../tabs/engine/tab';
import { mailStates } from '../../tabs/outbox';
import { STANDS_FOR_PAST, tabs } from '../../tabs/tabs';
import { buyerQuestions } from '../../text/form/buyerQuestions';
import { erasedName } from '../../text/results/erased';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports, SheetCells } from '../kernel/ports';
import { type Reads, type ReadsColumns, reads, type Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { forgetLast } from '../outbox/handOver';
import { ordersOf } from '../records/orderRows';
import { archivesOf } from '../records/pastTabs';
import { saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { peopleProblems } from './peopleProblems';

/** Why a person cannot be erased yet. */
type Kept = 'personInSale' | 'personInBooks' | 'personProducer';

/** A buyer as the page about people shows them: plain JSON. */
export interface ListedPerson {
  readonly email: string;
  readonly name: string;
  readonly isSubscribed: boolean;
  readonly lastOrder: number | null;
  readonly problems: readonly string[];
  readonly kept: Kept | null;
}

export interface PeopleView {
  readonly language: 'fr' | 'en';
  readonly zone: string;
  readonly people: readonly ListedPerson[];
  /** Sales' forms by their answers' sheets: they keep copies that only a person can delete. */
  readonly forms: readonly { readonly sheetId: number | null; readonly link: string }[];
}

export const peopleNeeds = reads({
  whole: ['producers', 'buyers', 'sales'],
  rows: ['orders'],
  past: ['sales'],
  columns: {
    ...{ outbox: ['state'], history: [], documents: [], ledger: [] },
    payments: ['email', 'producer', 'remaining'],
  },
});

type ReadsKept = Reads<'producers' | 'buyers'> &
  ReadsColumns<'payments', 'email' | 'producer' | 'remaining'>;
type ReadsPeople = Reads<'sales' | 'orders'> & ReadsKept;

export const people = (ports: Ports): Result<PeopleView, Refusal> =>
  ok(peopleView(ports, readDrive(ports, peopleNeeds, 'current')));

export function peopleView(ports: Ports, snapshot: ReadsPeople): PeopleView {
  const ordered = orderersNow(ports, snapshot);
  const problems = [...snapshot.problems, ...peopleProblems(snapshot)];
  const { rows } = snapshot.tabs.buyers;
  return {
    language: snapshot.settings.language,
    zone: snapshot.place.zone,
    people: rows.map(({ at, key, values }) => ({
      email: key,
      name: values.name ?? '',
      isSubscribed: values.subscribed === 'yes',
      lastOrder: values.lastOrder,
      problems: problems.flatMap((one) =>
        one.tab === 'buyers' && one.row === at + 1 ? [sentenceOf(snapshot, one)] : [],
      ),
      kept: keptFor(snapshot, key, ordered),
    })),
    forms: salesOf(snapshot.tabs.sales).flatMap(({ form, answersSheet: sheetId }) =>
      form ? { sheetId, link: form.editUrl } : [],
    ),
  };
}

/** Who has an order in a sale that is still to be picked up. */
function orderersNow(ports: Ports, snapshot: Reads<'sales' | 'orders'>): ReadonlySet<string> {
  const sale = saleOf(snapshot);
  const isRunning = sale !== undefined && isUnderWay(sale.state);
  const beside =
    snapshot.survey.overlap === null
      ? []
      : [readDrive(ports, { whole: [], rows: ['orders'] }, 'latest').tabs.orders];
  return new Set(
    [...(isRunning ? [snapshot.tabs.orders] : []), ...beside].flatMap((orders) =>
      ordersOf(orders).rows.flatMap(({ email, state: is }) => (is === 'accepted' ? email : [])),
    ),
  );
}

/** Volunteers need the name at pick-up, and money that is open needs its owner. */
function keptFor({ tabs }: ReadsKept, email: string, ordered: ReadonlySet<string>): Kept | null {
  if (ordered.has(email)) return 'personInSale';
  // A producer who is paid directly has what is theirs (docs/rules.md M11).
  const isInBooks =
    tabs.buyers.rows.some(({ key, values }) => key === email && values.balance) ||
    tabs.payments.rows.some(
      ({ values: one }) => one.email === email && one.producer && one.remaining,
    );
  if (isInBooks) return 'personInBooks';
  const isProducer = tabs.producers.rows.some(({ values }) => values.email === email);
  return isProducer ? 'personProducer' : null;
}

export const whoseInput = z.object({ email: z.string().check(z.maxLength(LONGEST_EMAIL)) });

export type WhoseData = z.infer<typeof whoseInput>;

type PeopleRead = Snapshot<typeof peopleNeeds>;

/** Every cell of the spreadsheet and its archives; refused where one of them cannot be opened. */
function everything(
  ports: Ports,
  { tabs: { sales } }: PeopleRead,
  as: 'shown' | 'typed',
): Result<readonly SheetCells[], Refusal> {
  const all = ports.workbook.everything(as, archivesOf(salesOf(sales)));
  return all ? ok(all) : fail({ code: 'archiveClosed' });
}

/** All that the spreadsheet says of somebody, to be given to them. */
export function personRows(ports: Ports, { email }: WhoseData): Result<PersonTable[], Refusal> {
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const all = everything(ports, snapshot, 'shown');
  if (!all.ok) return all;
  // What stands for entries of before stands in the archives as well.
  const own = all.value.map(({ rows, ...tab }) => ({
    ...tab,
    rows: rows.filter((row) => !row.some((cell) => String(cell).startsWith(STANDS_FOR_PAST))),
  }));
  return ok(personTables(own, normaliseEmail(email), columnNatures()));
}

/** What an erasure would change, and in which tabs. */
export interface ErasureDraft extends Pick<Erasure, 'email' | 'alias'> {
  readonly tabs: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly cells: number;
  }[];
  /** Of these cells, and of what stands in them. */
  readonly seen: string;
}

export const erasingInput = z.object({ email: z.string(), seen: z.string() });

function erasureIn(all: readonly SheetCells[], snapshot: PeopleRead, email: string): Erasure {
  const { language } = snapshot.settings;
  const { buyers, producers, documents } = snapshot.tabs;
  const place = { zone: 'Europe/Paris', locale: language };
  return erasureOf(all, email, {
    isNature: columnNatures(),
    isWaiting: (state) => {
      const read = mailStates.read(plainCell(state), place);
      return read.ok && (read.value === 'toSend' || read.value === 'waiting');
    },
    cancelled: String(mailStates.write('cancelled', place)),
    erased: erasedName[language],
    erasedNames: Object.values(erasedName),
    buyers: buyers.sheet.sheetId,
    documents: documents.sheet.sheetId,
    others: [
      ...producers.rows.map(({ key }) => key),
      ...buyers.rows.flatMap(({ key, values }) => (key === email ? [] : [values.name ?? ''])),
    ],
  });
}

const seenOf = (erasure: Erasure): string => fingerprint(JSON.stringify(erasure));

/** What would go; nothing is written. */
export function draftErasure(ports: Ports, whose: WhoseData): Result<ErasureDraft, Refusal> {
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const all = everything(ports, snapshot, 'typed');
  if (!all.ok) return all;
  const erasure = erasureIn(all.value, snapshot, normaliseEmail(whose.email));
  const tabs = all.value.flatMap(({ sheetId, title }) => {
    const { length } = erasure.changes.filter((change) => change.sheetId === sheetId);
    return length === 0 ? [] : [{ sheetId, title, cells: length }];
  });
  const { email, alias } = erasure;
  return ok({ email, alias, tabs, seen: seenOf(erasure) });
}

/**
 * Writes what was shown, whole or not at all: the drive works out again what must go, and no cell may
 * have changed since. Read once more afterwards, as rows may have moved during the write itself.
 */
export function erasePerson(
  ports: Ports,
  { seen, ...whose }: z.infer<typeof erasingInput>,
): Result<null, Refusal> {
  const email = normaliseEmail(whose.email);
  const snapshot = readDrive(ports, peopleNeeds, 'current');
  const kept = keptFor(snapshot, email, orderersNow(ports, snapshot));
  if (kept) return fail({ code: kept, detail: email });
  const all = everything(ports, snapshot, 'typed');
  if (!all.ok) return all;
  const erasure = erasureIn(all.value, snapshot, email);
  if (erasure.changes.length === 0 || seenOf(erasure) !== seen)
    return fail({ code: 'rowsMovedMeanwhile' });
  const entry = { action: historyWords(snapshot).erase, detail: erasure.alias };
  apply(ports, snapshot, {
    layout: erasure.changes.map(({ was: _, ...change }) => ({ kind: 'text', ...change })),
    rows: { history: historyRows(ports, snapshot, [entry]) },
  });
  // The names of the last batch of mails hold addresses.
  forgetLast(ports, snapshot);
  const left = everything(ports, snapshot, 'typed');
  const isGone = left.ok && !left.value.some(({ rows }) => rows.some((one) => isOf(email, one)));
  return isGone ? ok(null) : fail({ code: 'erasureIncomplete' });
}

/** By the headers of the drive's tabs and of its forms: copies of people's own have them too. */
function columnNatures(): IsNature {
  const headersOf = (...names: readonly Named[]): ReadonlySet<string> =>
    new Set(names.flatMap(({ fr, en }) => [folded(fr), folded(en)]));
  const { buyers, orders, outbox } = tabs;
  const { recipient, subject, text, attachment, codes, state } = outbox.columns;
  const natures: Readonly<Record<ColumnNature, ReadonlySet<string>>> = {
    email: headersOf(buyers.columns.email.header, recipient.header, buyerQuestions.email),
    name: headersOf(buyers.columns.name.header, buyerQuestions.name),
    /** What says something of a person and is in no book. */
    private: headersOf(
      ...[buyers.columns.address, orders.columns.phone, orders.columns.comment].map(headerOf),
      ...[subject, text, attachment, codes].map(headerOf),
    ),
    state: headersOf(state.header),
    technical: headersOf(
      ...Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ columns }) =>
        Object.values(columns).flatMap((one) => (one.technical ? [one.header] : [])),
      ),
    ),
  };
  return (nature, header) => natures[nature].has(header ?? '');
}

const headerOf = ({ header }: { readonly header: Named }): Named => header;
