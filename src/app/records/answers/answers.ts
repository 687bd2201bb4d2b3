import { isEmail, normaliseEmail } from '../../domain/orders/order';
import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { moment, type Place } from '../../tabs/engine/cellKinds';
import { readTab } from '../../tabs/engine/readTab';
import { isMoved, type SheetContent } from '../../tabs/engine/sheet';
import { tabs } from '../../tabs/tabs';
import type { CellValue, GridRange, Ports, Survey } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { formerTabs } from '../kernel/steps/formerForms';
import {
  type Answer,
  type AnswerReader,
  answerReader,
  type Head,
  headOf,
  unreadableAnswer,
} from './answerReader';
import type { Offered } from './offer';
import type { OrderRow } from './orderRows';
import { type Sale, saleOf } from './sale';

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Rows of the form's tab that are in Commandes after this reading. */
  readonly rowsRead: number;
  /** Rows that came since, in that tab and in those of former forms. */
  readonly fresh: number;
  readonly problems: readonly Problem[];
}

const saleIn = (survey: Survey): Sale | undefined => {
  const sheet = survey.sheets.get('sales');
  return sheet
    ? saleOf({
        tabs: { sales: readTab(tabs.sales, sheet, { zone: survey.zone, locale: 'fr' }) },
        survey,
      })
    : undefined;
};

/** The second read's share of the form's tab: two narrow columns, and the rows not read yet. */
export function answerRanges(survey: Survey): GridRange[] {
  const sale = saleIn(survey);
  const sheet = survey.answers.get(sale?.answersSheet ?? -1);
  if (!sale || !sheet) return [];
  const head = headOf(sheet);
  const { sheetId } = sheet;
  const startRow = sheet.headerRow + 1;
  const column = (index: number): GridRange => ({
    sheetId,
    startRow,
    startColumn: index,
    endColumn: index + 1,
  });
  const fresh = {
    sheetId,
    startRow: startRow + sale.answersRead,
    startColumn: 0,
    endColumn: head.width,
  };
  return [column(head.time), column(Math.max(0, head.buyer.email)), fresh];
}

/** Answers that Commandes does not hold yet, in time order. Known by time and address, not by row. */
export function unreadAnswers(
  ports: Ports,
  snapshot: Reads,
  sale: Sale,
  offered: readonly Offered[],
  orders: readonly OrderRow[],
): ReadAnswers {
  const own = ownTab(snapshot, sale);
  const formers = formersOf(ports, snapshot, sale);
  const all = own ? [...formers, own] : formers;
  // What was taken at the desk has no row in a form's tab.
  const sent = orders.filter(({ source }) => !source).map(asSent);
  const read = all.map((tab) => {
    // What stands in another form's tab cannot have been corrected in this one.
    const others = all.filter((one) => one !== tab);
    const ids = new Set(others.flatMap((one) => identitiesIn(one, snapshot.place)));
    const its =
      ids.size > 0 ? sent.filter(({ time, email }) => !ids.has(identity(time, email))) : sent;
    return readTabOf(ports, snapshot.place, tab, offered, its);
  });
  const isMissing = !own && sale.answersSheet !== null;
  return {
    answers: read.flatMap(({ answers }) => answers).sort((a, b) => a.time - b.time),
    rowsRead: own ? rowsIn(own) : sale.answersRead,
    fresh: all.reduce((most, tab) => most + Math.max(0, rowsIn(tab) - tab.mark), 0),
    problems: [
      ...(isMissing ? [{ code: 'answersTabMissing' as const, tab: 'sales' }] : []),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}
interface FormTabRead {
  readonly sheet: SheetContent;
  readonly head: Head;
  readonly times: Rows;
  readonly emails: Rows;
  /** Rows that came along, from this one on. */
  readonly values: Rows;
  readonly from: number;
  /** Up to which it was read. */
  readonly mark: number;
  /** A former form's lacks what came later, and is told of no more. */
  readonly isFormer?: true;
}
type Rows = readonly (readonly CellValue[])[];

const rowsIn = ({ times, emails }: FormTabRead): number => Math.max(times.length, emails.length);

function ownTab({ survey, more }: Reads, sale: Sale): FormTabRead | undefined {
  const sheet = survey.answers.get(sale.answersSheet ?? -1);
  if (!sheet) return undefined;
  const [times = [], emails = [], values = []] = more;
  const mark = sale.answersRead;
  return { sheet, head: headOf(sheet), times, emails, values, from: mark, mark };
}

/** What was sent to a form that lost its place may still come into its tab (docs/rules.md S105). */
function formersOf(ports: Ports, { survey }: Reads, sale: Sale): FormTabRead[] {
  const { number, answersSheet } = sale;
  // Nothing is asked where no other form's tab stands.
  if (![...survey.answers.keys()].some((id) => id !== answersSheet)) return [];
  return formerTabs(ports, number).flatMap(({ sheet: sheetId = -1, read = 0 }): FormTabRead[] => {
    const surveyed = survey.answers.get(sheetId);
    // The other one may not have come so far that the sale has it.
    if (!surveyed || sheetId === answersSheet) return [];
    const whole = { sheetId, startRow: surveyed.headerRow, startColumn: 0 };
    const [[header = [], ...values] = []] = ports.workbook.fetch([whole]);
    // Columns may have moved since: the header that came with the rows is theirs (docs/rules.md S106).
    const sheet = { ...surveyed, header: header.map(plainCell) };
    const head = headOf(sheet);
    const column = (index: number): Rows => values.map((row) => [row[index] ?? null]);
    const [times, emails] = [column(head.time), column(Math.max(0, head.buyer.email))];
    return [{ sheet, head, times, emails, values, from: 0, mark: read, isFormer: true }];
  });
}

const identitiesIn = ({ times, emails }: FormTabRead, place: Place): string[] =>
  times.flatMap(([value], row) => {
    const time = moment.read(plainCell(value), place);
    return time.ok ? [identity(time.value, String(emails[row]?.[0] ?? ''))] : [];
  });

function readTabOf(
  ports: Ports,
  place: Place,
  tab: FormTabRead,
  offered: readonly Offered[],
  sent: readonly OrderRow[],
): Pick<ReadAnswers, 'answers' | 'problems'> {
  const { sheet, head, times, emails: read, isFormer } = tab;
  const reader = answerReader(sheet, head, offered, place);
  // Without their column answers are known by their time alone.
  const emails = head.buyer.email >= 0 ? read : [];
  const { rows, edited, corrected, places } = unreadRows(times, emails, sent, place);
  const values = rowValues(ports, tab, rows);
  const problems = [
    ...(isFormer ? [] : reader.problems),
    ...(emails === read ? edited : []).map(({ row, email }): Problem => {
      const at = { tab: 'answers', row: sheet.headerRow + 2 + row, detail: sheet.title };
      return { code: 'answerEdited', ...at, read: email };
    }),
    ...sent.flatMap((order) => unreadOf(order, sent, sheet, reader, places)),
  ];
  const answers = rows.flatMap((row, index): Answer[] => {
    const cells = values[index];
    const answer = cells && reader.read(cells, sheet.headerRow + 1 + row, problems);
    if (!answer) return [];
    const corrects = answer.email === '' ? undefined : corrected.get(row);
    const known = row < tab.mark ? { ...answer, isAgain: true as const } : answer;
    return [corrects === undefined ? known : { ...known, corrects }];
  });
  return { answers, problems };
}

/** Under the address that stands in the form's tab. */
const asSent = (order: OrderRow): OrderRow =>
  order.sentAs === undefined ? order : { ...order, email: order.sentAs };

/**
 * What Commandes remembers of an answer that could not be read, as long as its row stands in the
 * form's tab and its sender has not answered again.
 */
function unreadOf(
  order: OrderRow,
  orders: readonly OrderRow[],
  sheet: SheetContent,
  reader: AnswerReader,
  places: ReadonlyMap<string, number>,
): Problem[] {
  const { state, email, time, number, unread } = order;
  const isOver = state === 'replaced' || state === 'cancelled';
  if (isOver || (state !== 'toFix' && unread.length === 0)) return [];
  const place = places.get(identity(time, email));
  if (place === undefined) return [];
  if (orders.some((one) => one.number > number && sameAddress(one, order))) return [];
  const row = sheet.headerRow + 1 + place;
  const isLost = state === 'toFix' && !isEmail(normaliseEmail(email));
  return [...(isLost ? [unreadableAnswer(sheet, row, email)] : []), ...reader.again(row, unread)];
}

const sameAddress = (one: OrderRow, other: OrderRow): boolean =>
  normaliseEmail(one.email) === normaliseEmail(other.email);

interface Unread {
  readonly rows: readonly number[];
  /** Of those, the orders that could not be taken as the address was then. */
  readonly corrected: ReadonlyMap<number, number>;
  /** Where each time and address stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Read already under another address: somebody corrected it here. */
  readonly edited: readonly { readonly row: number; readonly email: string }[];
}

function unreadRows(
  times: readonly (readonly CellValue[])[],
  emails: readonly (readonly CellValue[])[],
  orders: readonly OrderRow[],
  place: Place,
): Unread {
  const known = new Map<string, number>();
  for (const { time, email } of orders) count(known, identity(time, email), 1);
  const unread: { readonly row: number; readonly time: Instant | null }[] = [];
  const places = new Map<string, number>();
  times.forEach(([value], row) => {
    const time = moment.read(plainCell(value), place);
    if (!time.ok) {
      if (value !== null && value !== undefined && value !== '') unread.push({ row, time: null });
      return;
    }
    const id = identity(time.value, String(emails[row]?.[0] ?? ''));
    places.set(id, row);
    if ((known.get(id) ?? 0) > 0) count(known, id, -1);
    else unread.push({ row, time: time.value });
  });
  const orphans = new Map<Instant, number>();
  const untaken = new Map<Instant, number>();
  for (const { time, email, state, number } of orders) {
    const left = known.get(identity(time, email)) ?? 0;
    if (left === 0) continue;
    // Nothing of it was taken: with another address it is an answer that was not read yet.
    if (state === 'toFix') untaken.set(time, number);
    else orphans.set(time, left);
  }
  const rows: number[] = [];
  const corrected = new Map<number, number>();
  const edited: { row: number; email: string }[] = [];
  for (const { row, time } of unread) {
    const left = time === null ? 0 : (orphans.get(time) ?? 0);
    const before = time === null ? undefined : untaken.get(time);
    if (time !== null && before !== undefined && left === 0) {
      untaken.delete(time);
      corrected.set(row, before);
    }
    if (time === null || left === 0) rows.push(row);
    else {
      orphans.set(time, left - 1);
      edited.push({ row, email: String(emails[row]?.[0] ?? '') });
    }
  }
  return { rows, edited, corrected, places };
}

const identity = (time: Instant, email: string): string => `${time} ${normaliseEmail(email)}`;
const count = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

/**
 * Rows that did not come along are fetched apart: that happens only when somebody sorted the tab. One that
 * no longer stands there, or under other columns, is left to the next reading.
 */
function rowValues(
  ports: Ports,
  { sheet, head, times, emails, values, from }: FormTabRead,
  rows: readonly number[],
): (readonly CellValue[] | undefined)[] {
  const { sheetId, headerRow } = sheet;
  const above = rows.filter((row) => row < from);
  const range = (startRow: number): GridRange => ({
    ...{ sheetId, startRow, endRow: startRow + 1 },
    ...{ startColumn: 0, endColumn: head.width },
  });
  const asked = [headerRow, ...above.map((row) => headerRow + 1 + row)].map(range);
  const [header, ...fetched] = above.length > 0 ? ports.workbook.fetch(asked) : [];
  const email = Math.max(0, head.buyer.email);
  return rows.map((row) => {
    if (row >= from) return values[row - from] ?? [];
    const cells = fetched[above.indexOf(row)]?.[0] ?? [];
    const isIn = (column: number, read: Rows): boolean =>
      (cells[column] ?? '') === (read[row]?.[0] ?? '');
    const stands = isIn(head.time, times) && isIn(email, emails);
    return stands && !isMoved(sheet.header, header?.[0] ?? []) ? cells : undefined;
  });
}
