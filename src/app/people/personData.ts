import * as z from 'zod/mini';
import { LONGEST_EMAIL, normaliseEmail } from '../../domain/orders/order';
import { type PersonTable, personTables } from '../../domain/people/personTables';
import type { ColumnNature, IsNature } from '../../domain/people/traces';
import { isUnderWay } from '../../domain/sale/transitions';
import { folded } from '../../domain/values/fold';
import type { Locale, Named } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { plainCell } from '../../tabs/engine/cell';
import type { Tab } from '../../tabs/engine/tab';
import { mailStates } from '../../tabs/outbox';
import { STANDS_FOR_PAST, tabs } from '../../tabs/tabs';
import { buyerQuestions } from '../../text/form/buyerQuestions';
import type { Ports, SheetCells } from '../kernel/ports';
import { type Reads, type ReadsColumns, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { ordersOf } from '../records/orderRows';
import { archivesOf } from '../records/pastTabs';
import { saleOf, salesOf } from '../records/sale';
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
  const sentences = new Map<number, string[]>();
  const inPeople = peopleProblems(peopleIn(snapshot), orderersIn(snapshot));
  for (const problem of [...snapshot.problems, ...inPeople]) {
    const { tab, row = 0 } = problem;
    if (tab === 'buyers')
      sentences.set(row, [...(sentences.get(row) ?? []), sentenceOf(snapshot, problem)]);
  }
  const { rows } = snapshot.tabs.buyers;
  return {
    language: snapshot.settings.language,
    zone: snapshot.place.zone,
    people: rows.map(({ at, key, values }) => ({
      email: key,
      name: values.name ?? '',
      isSubscribed: values.subscribed === 'yes',
      lastOrder: values.lastOrder,
      failure: values.mailFailed,
      problems: sentences.get(at + 1) ?? [],
      kept: keptFor(snapshot, key, ordered),
    })),
    forms: salesOf(snapshot.tabs.sales).flatMap(({ form, answersSheet: sheetId }) =>
      form ? { sheetId, link: form.editUrl } : [],
    ),
  };
}

/** Who has an order in a sale that is still to be picked up. */
export function orderersNow(
  ports: Ports,
  snapshot: Reads<'sales' | 'orders'>,
): ReadonlySet<string> {
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
export function keptFor(
  { tabs }: ReadsKept,
  email: string,
  ordered: ReadonlySet<string>,
): Kept | null {
  if (ordered.has(email)) return 'personInSale';
  if (tabs.buyers.rows.some(({ key, values }) => key === email && values.balance))
    return 'personInBooks';
  // A producer who is paid directly has what is theirs (docs/rules.md M11).
  if (
    tabs.payments.rows.some(
      ({ values: one }) => one.email === email && one.producer && one.remaining,
    )
  )
    return 'personInBooks';
  const isProducer = tabs.producers.rows.some(({ values }) => values.email === email);
  return isProducer ? 'personProducer' : null;
}

export const whoseInput = z.object({ email: z.string().check(z.maxLength(LONGEST_EMAIL)) });

export type WhoseData = z.infer<typeof whoseInput>;

const withoutBrought = ({ rows, ...tab }: SheetCells): SheetCells => ({
  ...tab,
  rows: rows.filter((row) => !row.some((cell) => String(cell).startsWith(STANDS_FOR_PAST))),
});

/** All that the spreadsheet says of somebody, to be given to them. */
export function personRows(ports: Ports, { email }: WhoseData): Result<PersonTable[], Refusal> {
  const { tabs: read } = readDrive(ports, peopleNeeds, 'current');
  const all = ports.workbook.everything('shown', archivesOf(salesOf(read.sales)));
  if (!all) return fail({ code: 'archiveClosed' });
  // What stands for entries stands in these as well.
  const { sheetId: books } = read.ledger.sheet;
  const own = all.map((tab) => (tab.sheetId === books ? withoutBrought(tab) : tab));
  return ok(personTables(own, normaliseEmail(email), columnNatures()));
}

const headersOf = (names: readonly Named[]): ReadonlySet<string> =>
  new Set(names.flatMap(({ fr, en }) => [folded(fr), folded(en)]));

const { buyers, orders, outbox } = tabs;

/** By the headers of the drive's tabs and of its forms: copies of people's own have them too. */
const naturesByHeader = (): Readonly<Record<ColumnNature, ReadonlySet<string>>> => ({
  email: headersOf([
    buyers.columns.email.header,
    outbox.columns.recipient.header,
    buyerQuestions.email,
  ]),
  name: headersOf([buyers.columns.name.header, buyerQuestions.name]),
  /** What says something of a person and is in no book. */
  private: headersOf([
    buyers.columns.address.header,
    orders.columns.phone.header,
    orders.columns.comment.header,
    ...(['subject', 'text', 'attachment', 'codes'] as const).map((id) => outbox.columns[id].header),
  ]),
  state: headersOf([outbox.columns.state.header]),
  technical: headersOf(
    Object.values(tabs as Readonly<Record<string, Tab>>).flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ technical, header }) => (technical ? [header] : [])),
    ),
  ),
});

export function columnNatures(): IsNature {
  const natures = naturesByHeader();
  return (nature, header) => natures[nature].has(header ?? '');
}

const place = (locale: Locale) => ({ zone: 'Europe/Paris', locale });

/** A mail that would still leave. */
export function isWaitingState(state: string): boolean {
  const read = mailStates.read(plainCell(state), place('fr'));
  return read.ok && (read.value === 'toSend' || read.value === 'waiting');
}

export const cancelledState = (locale: Locale): string =>
  String(mailStates.write('cancelled', place(locale)));
