import { isOrderedByMeasure, shownScale } from '../../../domain/catalogue/saleKind';
import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import { isUnderWay } from '../../../domain/sale/transitions';
import type { Problem } from '../../../domain/values/problem';
import type { Instant } from '../../../domain/values/time';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import { letters, type SheetContent } from '../../../tabs/engine/sheet';
import { type BuyerQuestion, readTolerance } from '../../../text/form/buyerQuestions';
import { readChoice } from '../../../text/form/choice';
import type { CellValue } from '../../kernel/ports';
import type { FormRows, Reads } from '../../kernel/reads';
import type { Offered } from '../offer';
import { type Answer, isUnreadable, type OrderRow, type UnreadQuantity } from '../orderRows';
import type { Sale } from '../sale';
import { askedTitles, type Columns, columnsOf, titleKey } from './columns';

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
  if (columns.problems.length > 0)
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
    ...edited.map(
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

/** Of a row of the form's tab, what tells whether it is in Commandes; rows count from 0 below the header. */
export interface SentRow {
  readonly row: number;
  readonly time: Instant | null;
  readonly email: string;
}

export interface Unread {
  /** With the order that could not be taken as the address was then. */
  readonly rows: readonly (SentRow & { readonly corrects: number | undefined })[];
  /** Read already under another address: somebody corrected it here. */
  readonly edited: readonly SentRow[];
}

/** Rows that no order is of: neither by its very time and address nor, of one that was taken, by its time. */
function unreadRows(sent: readonly SentRow[], orders: readonly OrderRow[]): Unread {
  const exactly = grouped(orders, identity);
  const others = sent.filter((one) => !exactly.get(identity(one))?.shift());
  const left = [...exactly.values()].flat();
  const atTime = (isUntaken: boolean) =>
    grouped(
      left.filter(({ state }) => (state === 'toFix') === isUntaken),
      ({ time }) => time,
    );
  const [untaken, taken] = [atTime(true), atTime(false)];
  const isEdited = ({ time }: SentRow): boolean =>
    time !== null && taken.get(time)?.shift() !== undefined;
  const edited = others.filter(isEdited);
  const untakenAt = (time: Instant | null) =>
    time === null ? undefined : untaken.get(time)?.shift();
  const rows = others
    .filter((one) => !edited.includes(one))
    .map((one) => ({ ...one, corrects: untakenAt(one.time)?.number }));
  return { rows, edited };
}

const identity = ({ time, email }: Pick<SentRow, 'time' | 'email'>): string =>
  `${time} ${normaliseEmail(email)}`;

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Of a grid row of the form's tab; told again as long as it is so. */
const unreadableAnswer = ({ title }: SheetContent, row: number, read: string): Problem => ({
  ...{ code: 'answerUnreadable', tab: 'answers', row: row + 1, read, detail: title },
});

const unreadableQuantity = (
  { title }: SheetContent,
  row: number,
  column: number,
  read: string,
): Problem => ({
  ...{ code: 'quantityUnreadable', tab: 'answers', row: row + 1, column: letters(column) },
  ...{ read, detail: title },
});

export interface AnswerReader {
  /** Undefined when not even the time can be read. */
  read(values: readonly CellValue[], row: number, found: Problem[]): Answer | undefined;
  /** What could not be read of an answer that was taken all the same. */
  again(row: number, unread: readonly UnreadQuantity[]): Problem[];
}

function answerReader(
  sheet: SheetContent,
  { time: timeColumn, places, gone }: Columns,
  offered: readonly Offered[],
  place: Place,
): AnswerReader {
  const questions = offered.flatMap((product) => {
    const column = product.question === '' ? undefined : places.get(titleKey(product.question));
    return column === undefined ? [] : [{ product, column }];
  });
  const read: AnswerReader['read'] = (values, row, found) => {
    const typed = (id: BuyerQuestion): CellValue => values[places.get(id) ?? -1] ?? null;
    const words = (id: BuyerQuestion): string => String(typed(id) ?? '').trim();
    const time = moment.read(plainCell(values[timeColumn]), place);
    if (!time.ok) {
      found.push(unreadableAnswer(sheet, row, String(values[timeColumn] ?? '')));
      return undefined;
    }
    const email = normaliseEmail(words('email'));
    const tolerance = readTolerance(words('tolerance'));
    if (!isEmail(email)) found.push(unreadableAnswer(sheet, row, words('email')));
    const unread: UnreadQuantity[] = [];
    const asked = new Map<string, number>();
    for (const { product, column } of questions) {
      const seen = String(values[column] ?? '');
      if (seen.trim() === '') continue;
      const quantity = readQuantity(values[column] ?? null, product);
      if (quantity !== undefined) {
        asked.set(product.ref, quantity);
        continue;
      }
      unread.push({ ref: product.ref, typed: seen });
      found.push(unreadableQuantity(sheet, row, column, seen));
    }
    for (const column of gone) {
      const seen = String(values[column] ?? '').trim();
      if (seen !== '') unread.push({ ref: sheet.header[column]?.text.trim() ?? '', typed: seen });
    }
    return {
      time: time.value,
      email: isEmail(email) ? email : '',
      typedEmail: email,
      name: words('name'),
      phone: phoneText(typed('phone')),
      comment: words('comment'),
      ...(tolerance ? { tolerance } : {}),
      ...{ asked, unread },
    };
  };
  const again: AnswerReader['again'] = (row, unread) =>
    unread.flatMap(({ ref, typed }) => {
      const question = questions.find(({ product }) => product.ref === ref);
      return question ? [unreadableQuantity(sheet, row, question.column, typed)] : [];
    });
  return { read, again };
}

/** A form's tab turns « 0612345678 » into a number: its zero comes back. */
function phoneText(typed: CellValue): string {
  if (typeof typed !== 'number') return String(typed ?? '').trim();
  const digits = String(typed);
  return digits.length === 9 ? `0${digits}` : digits;
}

/** A choice of the form, or a number that a coordinator typed; in pieces, grams or millilitres. */
function readQuantity(typed: CellValue, product: Offered): number | undefined {
  if (typeof typed === 'number') {
    const counted = typed * shownScale(product);
    const whole = Math.round(counted);
    // « 1/2 » is a date by now, and its number some 46 000.
    if (typed > 10_000) return undefined;
    return whole >= 0 && Math.abs(whole - counted) < 1e-6 ? whole : undefined;
  }
  const quantity = readChoice(String(typed));
  // « 2 kg » of what is sold by the piece, « 2 » of what is sold by weight: not certain.
  const isMeant = quantity === 0 || MEASURED.test(String(typed)) === isOrderedByMeasure(product);
  return isMeant ? quantity : undefined;
}

const MEASURED = /^\s*[\d.,]+\s*[a-z]/i;
