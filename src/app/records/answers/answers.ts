import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import { isUnderWay } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import type { CellValue } from '../../kernel/ports';
import type { FormRows, Reads } from '../../kernel/reads';
import { type Answer, isUnreadable } from '../answer';
import type { Offered } from '../offer';
import type { OrderRow } from '../orderRows';
import type { Sale } from '../sale';
import { answerReader, unreadableAnswer } from './answerReader';
import { askedTitles, type Columns, columnsOf } from './columns';
import { identity, type SentRow, unreadRows } from './unreadRows';

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

/** Answers that Commandes does not hold yet, in time order. Known by time and address, not by row. */
export function unreadAnswers(snapshot: Reads, { sale, offered, orders }: HeldBySale): ReadAnswers {
  const { place, answers: forms } = snapshot;
  const tab = forms.get(sale.answersSheet ?? -1);
  if (!tab) {
    const isMissing = isUnderWay(sale.state) || sale.answersSheet !== null;
    const problems = isMissing ? [{ code: 'answersTabMissing' as const, tab: 'sales' }] : [];
    return { answers: [], rowsRead: sale.answersRead, fresh: 0, waiting: 0, problems };
  }
  const columns = columnsOf(tab.sheet, askedTitles(offered), place.locale);
  const sent = sentRows(tab, columns, place);
  const rowsRead = (sent.at(-1)?.row ?? -1) + 1;
  const fresh = Math.max(0, rowsRead - sale.answersRead);
  if (columns.time < 0 || columns.places.size === 0)
    return {
      ...{ answers: [], rowsRead: sale.answersRead, fresh, waiting: fresh },
      problems: columns.problems,
    };
  const headed = { tab: 'answers', detail: tab.sheet.title } as const;
  const gridRow = (row: number): number => tab.sheet.headerRow + 1 + row;
  // What was taken at the desk has no row in a form's tab.
  const before = orders.filter(({ source }) => !source).map(asSent);
  const { rows, edited } = unreadRows(sent, before);
  const reader = answerReader(tab.sheet, columns, offered, place);
  const told = toldAgain(before, sent);
  const problems: Problem[] = [
    ...columns.problems,
    // Without their column answers are known by their time alone.
    ...(columns.email < 0 ? [] : edited).map(
      ({ row, email: read }): Problem => ({
        ...{ code: 'answerEdited', ...headed, row: gridRow(row) + 1, read },
      }),
    ),
    ...told.flatMap(({ order: { state, email, unread }, row }) => [
      ...(state === 'toFix' && !isEmail(normaliseEmail(email))
        ? [unreadableAnswer(tab.sheet, gridRow(row), email)]
        : []),
      ...reader.again(gridRow(row), unread),
    ]),
  ];
  const answers = rows.flatMap(({ row, corrects }): Answer[] => {
    const cells = tab.rows[row] ?? [];
    if (columns.mayHold(cells)) return [];
    const answer = reader.read(cells, gridRow(row), problems);
    if (!answer) return [];
    return [
      {
        ...answer,
        ...(row < sale.answersRead ? { isAgain: true as const } : {}),
        ...(corrects === undefined || answer.email === '' ? {} : { corrects }),
      },
    ];
  });
  const waiting =
    told.filter(({ order }) => order.state === 'toFix').length +
    (rows.length - answers.filter((one) => !isUnreadable(one)).length);
  answers.sort((a, b) => a.time - b.time);
  return { answers, rowsRead, fresh, waiting, problems };
}

/** Rows in which a time or an address stands. */
const sentRows = ({ rows }: FormRows, { time: at, email }: Columns, place: Place): SentRow[] =>
  rows.flatMap((cells, row) => {
    const [sentAt, from] = [cells[Math.max(0, at)], email < 0 ? null : cells[email]];
    if (isEmpty(sentAt) && isEmpty(from)) return [];
    const time = moment.read(plainCell(sentAt), place);
    return [{ row, time: time.ok ? time.value : null, email: String(from ?? '') }];
  });

const isEmpty = (value: CellValue | undefined): boolean => (value ?? '') === '';

/** Under the address that stands in the form's tab. */
const asSent = (order: OrderRow): OrderRow =>
  order.sentAs === undefined ? order : { ...order, email: order.sentAs };

interface Told {
  readonly order: OrderRow;
  readonly row: number;
}

/**
 * Of what Commandes remembers, each answer that could not be read, as long as its row stands in the form's
 * tab and its sender has not answered again. Who gave no address may be anybody.
 */
function toldAgain(orders: readonly OrderRow[], sent: readonly SentRow[]): Told[] {
  const places = new Map(sent.map((one) => [identity(one), one.row]));
  const last = new Map<string, number>();
  for (const { email, number } of orders)
    last.set(normaliseEmail(email), Math.max(number, last.get(normaliseEmail(email)) ?? 0));
  return orders.flatMap((order): Told[] => {
    const { state, email, number, unread } = order;
    const isOver = state === 'replaced' || state === 'cancelled';
    if (isOver || (state !== 'toFix' && unread.length === 0)) return [];
    const row = places.get(identity(order));
    const isAnsweredAgain = email !== '' && (last.get(normaliseEmail(email)) ?? 0) > number;
    return row === undefined || isAnsweredAgain ? [] : [{ order, row }];
  });
}
