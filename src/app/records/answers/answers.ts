import type { Given } from '../../../domain/orders/basketNumbers';
import { isUnderWay } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import { readTab } from '../../../tabs/engine/readTab';
import type { SheetContent } from '../../../tabs/engine/sheet';
import { tabs } from '../../../tabs/tabs';
import type { GridRange, Ports, Survey } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type Answer, isUnreadable } from '../answer';
import type { Offered } from '../offer';
import type { OrderRow } from '../orderRows';
import { type Sale, saleOf } from '../sale';
import { answerReader } from './answerReader';
import { askedTitles, emailPlaces, timePlaces } from './columns';
import { type FormTabRead, formersOf, isHeadless, ownTab, rowsIn } from './formTabs';
import { heldByForm, knownAnswers, type Untaken } from './heldByForm';
import type { KnownTab } from './knownColumns';
import { rowValues } from './rowValues';
import { gridRows, otherThanSent } from './sentAnswers';
import { toldAgain, unreadOf } from './toldAgain';
import { identity, unreadRows } from './unreadRows';

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Rows of the form's tab that are in Commandes after this reading. */
  readonly rowsRead: number;
  /** Rows that came since, in that tab and in those of former forms. */
  readonly fresh: number;
  /** Rows of which nothing is taken as they stand (docs/rules.md O11). */
  readonly waiting: number;
  readonly problems: readonly Problem[];
  /** What the form has and cannot be taken; absent: the form was not asked, or did not tell. */
  readonly untaken?: readonly Untaken[];
  /** So many of the answers are the form's alone. */
  readonly held?: number;
  /** Numbers were told that Commandes does not know, and answers are gone with them. */
  readonly gone?: readonly number[];
  /** What is remembered of the tab of its answers. */
  readonly known?: KnownTab;
}

/** What new answers are read beside. */
export interface HeldBySale {
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly orders: readonly OrderRow[];
}

/** Whether the form is asked what it was sent, and which, where Ventes may not say. */
export interface FormAsked {
  readonly isAsked?: boolean;
  readonly form?: string | undefined;
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
  if (!sale || !sheet || isHeadless(sheet)) return [];
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
    endColumn: sheet.header.length,
  };
  return [...timePlaces(sheet).map(column), ...emailPlaces(sheet).map(column), fresh];
}

/** Answers that Commandes does not hold yet, in time order. Known by time and address, not by row. */
export function unreadAnswers(
  ports: Ports,
  snapshot: Reads,
  { sale, offered, orders }: HeldBySale,
  { isAsked = false, form = sale.form?.id }: FormAsked = {},
): ReadAnswers {
  const titles = askedTitles(offered);
  const own = ownTab(ports, snapshot, sale, titles);
  const formers = formersOf(ports, snapshot, sale, titles);
  const all = own ? [...formers, own] : formers;
  // What was taken at the desk has no row in a form's tab.
  const sent = orders.filter(({ source }) => !source).map(asSent);
  const read = all.map((tab) => {
    const others = all.filter((one) => one !== tab);
    const its = notIn(sent, others, snapshot.place);
    return readTabOf(ports, snapshot, { tab, offered, sent: its });
  });
  const isLive = isUnderWay(sale.state);
  const known = own?.known;
  const gone = goneNumbers(orders, known?.given);
  const isToAsk = isLive && (isAsked || !own || known?.asks || gone.length > 0);
  const held =
    isToAsk && form
      ? heldByForm(ports, {
          ...{ form, offered, place: snapshot.place },
          known: knownAnswers(all, sent, snapshot.place),
          desk: orders.filter(({ source }) => source !== undefined),
        })
      : undefined;
  const isMissing = !own && (isLive || sale.answersSheet !== null);
  return {
    answers: [...read.flatMap(({ answers }) => answers), ...(held?.answers ?? [])].sort(
      (a, b) => a.time - b.time,
    ),
    ...(held ? { untaken: held.untaken, held: held.answers.length, gone } : {}),
    ...(known ? { known } : {}),
    rowsRead: own ? rowsIn(own) : sale.answersRead,
    waiting: read.reduce((most, one) => most + one.waiting, 0),
    fresh: all.reduce((most, tab) => most + Math.max(0, rowsIn(tab) - tab.mark), 0),
    problems: [
      ...(isMissing ? [{ code: 'answersTabMissing' as const, tab: 'sales' }] : []),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

/** What stands in another form's tab cannot have been corrected in this one. */
function notIn(
  sent: readonly OrderRow[],
  others: readonly FormTabRead[],
  place: Place,
): readonly OrderRow[] {
  const ids = new Set(others.flatMap((one) => identitiesIn(one, place)));
  return ids.size > 0 ? sent.filter(({ time, email }) => !ids.has(identity(time, email))) : sent;
}

const identitiesIn = ({ times, emails }: FormTabRead, place: Place): string[] =>
  times.flatMap(([value], row) => {
    const time = moment.read(plainCell(value), place);
    return time.ok ? [identity(time.value, String(emails[row]?.[0] ?? ''))] : [];
  });

/** Numbers that were told and Commandes does not know: the last ones, and any that was taken at the desk. */
function goneNumbers(
  orders: readonly OrderRow[],
  { basket: last, desk = [] }: Pick<Given, 'basket' | 'desk'> = { basket: 0 },
): number[] {
  const known = new Set(orders.map(({ basket }) => basket));
  const highest = Math.max(0, ...orders.map(({ basket }) => basket ?? 0));
  const after = Array.from({ length: Math.max(0, last - highest) }, (_, nth) => highest + 1 + nth);
  return [...desk.filter((one) => one < highest && !known.has(one)), ...after];
}

interface TabToRead {
  readonly tab: FormTabRead;
  readonly offered: readonly Offered[];
  readonly sent: readonly OrderRow[];
}

function readTabOf(
  ports: Ports,
  { place }: Reads,
  { tab, offered, sent }: TabToRead,
): Pick<ReadAnswers, 'answers' | 'waiting' | 'problems'> {
  const { sheet, columns, times, emails: read, isFormer } = tab;
  const { head } = columns;
  if (columns.byTitle.size === 0) return { answers: [], waiting: 0, problems: [titlesGone(sheet)] };
  // Without their column answers are known by their time alone.
  const emails = head.buyer.email >= 0 ? read : [];
  const isFilled = (row: number): boolean =>
    !columns.isSure && (tab.values[row - tab.from] ?? []).some((value) => (value ?? '') !== '');
  const length = Math.max(rowsIn(tab), columns.isSure ? 0 : tab.from + tab.values.length);
  const knownBy = { times, emails, length, isFilled, mark: tab.mark };
  const { rows, edited, corrected, places } = unreadRows(knownBy, sent, place);
  const values = rowValues(ports, tab, rows);
  const refused = columns.isSure
    ? undefined
    : otherThanSent(ports, tab, gridRows(sheet, rows, values), offered, place);
  const reader = answerReader(sheet, refused?.columns ?? columns, offered, place);
  const told = sent.flatMap((order) => toldAgain(order, sent, places));
  const problems = [
    ...(isFormer ? [] : reader.problems),
    ...(refused?.problems ?? []),
    ...(emails === read ? edited : []).map(({ row, email }): Problem => {
      const at = { tab: 'answers', row: sheet.headerRow + 2 + row, detail: sheet.title };
      return { code: 'answerEdited', ...at, read: email };
    }),
    ...told.flatMap((one) => unreadOf(one, sheet, reader)),
  ];
  const answers = rows.flatMap((row, index): Answer[] => {
    const cells = values[index];
    if (refused?.rows.has(sheet.headerRow + 1 + row)) return [];
    const answer = cells && reader.read(cells, sheet.headerRow + 1 + row, problems);
    if (!answer) return [];
    const corrects = answer.email === '' ? undefined : corrected.get(row);
    const known = row < tab.mark ? { ...answer, isAgain: true as const } : answer;
    return [corrects === undefined ? known : { ...known, corrects }];
  });
  const waiting =
    told.filter(({ order }) => order.state === 'toFix').length +
    (rows.length - answers.filter((one) => !isUnreadable(one)).length);
  return { answers, waiting, problems };
}

/** Nothing is read until they are back (docs/rules.md O31). */
const titlesGone = ({ title }: SheetContent): Problem => ({
  ...{ code: 'titlesGone', tab: 'answers', row: 1, detail: title },
});

/** Under the address that stands in the form's tab. */
const asSent = (order: OrderRow): OrderRow =>
  order.sentAs === undefined ? order : { ...order, email: order.sentAs };
