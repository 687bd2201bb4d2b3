import { isUnderWay } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { readTab } from '../../../tabs/engine/readTab';
import { tabs } from '../../../tabs/tabs';
import type { GridRange, Ports, Survey } from '../../kernel/ports';
import type { Reads } from '../../kernel/reads';
import { type Answer, isUnreadable } from '../answer';
import type { Offered } from '../offer';
import type { OrderRow } from '../orderRows';
import { type Sale, saleOf } from '../sale';
import { answerReader } from './answerReader';
import { askedTitles } from './columns';
import { type FormTab, formTabOf, rangesOf, rowsIn } from './formTab';
import { rowValues } from './rowValues';
import { toldAgain, unreadOf } from './toldAgain';
import { unreadRows } from './unreadRows';

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Rows of the form's tab that are in Commandes after this reading. */
  readonly rowsRead: number;
  /** Rows that came since. */
  readonly fresh: number;
  /** Rows of which nothing is taken as they stand (docs/rules.md O11). */
  readonly waiting: number;
  readonly problems: readonly Problem[];
}

/** What new answers are read beside. */
export interface HeldBySale {
  readonly sale: Sale;
  readonly offered: readonly Offered[];
  readonly orders: readonly OrderRow[];
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

/** The second read's share of the form's tab. */
export const answerRanges = (survey: Survey): GridRange[] => rangesOf(survey, saleIn(survey));

/** Answers that Commandes does not hold yet, in time order. Known by time and address, not by row. */
export function unreadAnswers(
  ports: Ports,
  snapshot: Reads,
  { sale, offered, orders }: HeldBySale,
): ReadAnswers {
  const tab = formTabOf(snapshot, sale, askedTitles(offered));
  if (tab) return readTabOf(ports, snapshot, { tab, offered, orders });
  const isMissing = isUnderWay(sale.state) || sale.answersSheet !== null;
  const problems = isMissing ? [{ code: 'answersTabMissing' as const, tab: 'sales' }] : [];
  return { answers: [], rowsRead: sale.answersRead, fresh: 0, waiting: 0, problems };
}

interface TabToRead extends Omit<HeldBySale, 'sale'> {
  readonly tab: FormTab;
}

function readTabOf(
  ports: Ports,
  { place }: Reads,
  { tab, offered, orders }: TabToRead,
): ReadAnswers {
  const { sheet, columns, times, mark } = tab;
  const rowsRead = rowsIn(tab);
  const fresh = tab.values.length;
  if (columns.time < 0 || columns.places.size === 0)
    return { answers: [], rowsRead: mark, fresh, waiting: fresh, problems: columns.problems };
  // Without their column answers are known by their time alone.
  const emails = columns.email >= 0 ? tab.emails : [];
  // What was taken at the desk has no row in a form's tab.
  const sent = orders.filter(({ source }) => !source).map(asSent);
  const knownBy = { times, emails, length: rowsRead };
  const { rows, edited, corrected, places } = unreadRows(knownBy, sent, place);
  const values = rowValues(ports, tab, rows);
  const reader = answerReader(sheet, columns, offered, place);
  const told = sent.flatMap((order) => toldAgain(order, sent, places));
  const problems = [
    ...columns.problems,
    ...reader.problems,
    ...(emails === tab.emails ? edited : []).map(({ row, email }): Problem => {
      const at = { tab: 'answers', row: sheet.headerRow + 2 + row, detail: sheet.title };
      return { code: 'answerEdited', ...at, read: email };
    }),
    ...told.flatMap((one) => unreadOf(one, sheet, reader)),
  ];
  const answers = rows.flatMap((row, index): Answer[] => {
    const cells = values[index];
    if (!cells || columns.mayHold(cells)) return [];
    const answer = reader.read(cells, sheet.headerRow + 1 + row, problems);
    if (!answer) return [];
    const corrects = answer.email === '' ? undefined : corrected.get(row);
    const known = row < mark ? { ...answer, isAgain: true as const } : answer;
    return [corrects === undefined ? known : { ...known, corrects }];
  });
  const waiting =
    told.filter(({ order }) => order.state === 'toFix').length +
    (rows.length - answers.filter((one) => !isUnreadable(one)).length);
  answers.sort((a, b) => a.time - b.time);
  return { answers, rowsRead, fresh, waiting, problems };
}

/** Under the address that stands in the form's tab. */
const asSent = (order: OrderRow): OrderRow =>
  order.sentAs === undefined ? order : { ...order, email: order.sentAs };
