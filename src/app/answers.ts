import { isEmail, normaliseEmail } from '../domain/order';
import type { Problem } from '../domain/problem';
import type { Instant } from '../domain/time';
import { tabs } from '../tabs/catalogue';
import { folded, plainCell } from '../tabs/cell';
import { moment, type Place } from '../tabs/kinds';
import { readTab } from '../tabs/read';
import { letters, type SheetContent } from '../tabs/sheet';
import { readChoice } from '../text/choice';
import { type BuyerQuestion, buyerQuestionIds, buyerQuestions } from '../text/form';
import type { Book } from './book';
import type { Offered } from './catalogue';
import type { OrderRow } from './orderRows';
import type { CellValue, GridRange, Ports, Survey } from './ports';
import { latestSale, type Sale } from './sale';

/** One row of the form's own tab, read into an order. */
export interface Answer {
  readonly time: Instant;
  /** Empty when what was typed is no address. */
  readonly email: string;
  readonly typedEmail: string;
  readonly name: string;
  readonly phone: string;
  readonly comment: string;
  readonly asked: ReadonlyMap<string, number>;
  /** Cells that could not be read, as the buyer should be told. */
  readonly unread: readonly { readonly question: string; readonly typed: string }[];
}

export interface ReadAnswers {
  readonly answers: readonly Answer[];
  /** Rows of the form's tab that are in Commandes after this reading. */
  readonly rowsRead: number;
  readonly problems: readonly Problem[];
}

const TIME_HEADERS = ['horodateur', 'timestamp'];

interface Head {
  readonly time: number;
  readonly buyer: Readonly<Record<BuyerQuestion, number>>;
  readonly width: number;
}

function headOf(sheet: SheetContent): Head {
  const titles = sheet.header.map((cell) => folded(cell.text));
  const buyer = Object.fromEntries(
    buyerQuestionIds.map((id) => {
      const { fr, en } = buyerQuestions[id];
      return [id, titles.findIndex((title) => title === folded(fr) || title === folded(en))];
    }),
  ) as Record<BuyerQuestion, number>;
  const time = titles.findIndex((title) => TIME_HEADERS.includes(title));
  return { time: Math.max(0, time), buyer, width: titles.length };
}

const saleIn = (survey: Survey): Sale | undefined => {
  const sheet = survey.sheets.get('sales');
  return sheet
    ? latestSale(readTab(tabs.sales, sheet, { zone: survey.zone, locale: 'fr' }))
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
  book: Book,
  sale: Sale,
  offered: readonly Offered[],
  orders: readonly OrderRow[],
): ReadAnswers {
  const sheet = book.survey.answers.get(sale.answersSheet ?? -1);
  if (!sheet) {
    const missing =
      sale.answersSheet === null ? [] : [{ code: 'answersTabMissing' as const, tab: 'sales' }];
    return { answers: [], rowsRead: sale.answersRead, problems: missing };
  }
  const head = headOf(sheet);
  const reader = answerReader(sheet, head, offered, book.place);
  const [times = [], emails = [], fresh = []] = book.more;
  const rows = unreadRows(times, emails, orders, book.place);
  const values = rowValues(ports, sheet, head, sale.answersRead, fresh, rows);
  const problems = [...reader.problems];
  const answers = rows.flatMap(
    (row, index) => reader.read(values[index] ?? [], sheet.headerRow + 1 + row, problems) ?? [],
  );
  return {
    answers: answers.sort((a, b) => a.time - b.time),
    rowsRead: Math.max(times.length, emails.length),
    problems,
  };
}

function unreadRows(
  times: readonly (readonly CellValue[])[],
  emails: readonly (readonly CellValue[])[],
  orders: readonly OrderRow[],
  place: Place,
): number[] {
  const known = new Map<string, number>();
  for (const { time, email } of orders) count(known, identity(time, email), 1);
  const unread: number[] = [];
  times.forEach(([value], row) => {
    const time = moment.read(plainCell(value), place);
    if (!time.ok) {
      if (value !== null && value !== undefined && value !== '') unread.push(row);
      return;
    }
    const id = identity(time.value, String(emails[row]?.[0] ?? ''));
    if ((known.get(id) ?? 0) > 0) count(known, id, -1);
    else unread.push(row);
  });
  return unread;
}

const identity = (time: Instant, email: string): string => `${time} ${normaliseEmail(email)}`;
const count = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

/** Rows above the mark are fetched apart: that happens only when somebody sorted the tab. */
function rowValues(
  ports: Ports,
  sheet: SheetContent,
  head: Head,
  mark: number,
  fresh: readonly (readonly CellValue[])[],
  rows: readonly number[],
): (readonly CellValue[])[] {
  const above = rows.filter((row) => row < mark);
  const ranges = above.map((row) => {
    const startRow = sheet.headerRow + 1 + row;
    return {
      sheetId: sheet.sheetId,
      startRow,
      endRow: startRow + 1,
      startColumn: 0,
      endColumn: head.width,
    };
  });
  const fetched = ranges.length > 0 ? ports.workbook.fetch(ranges) : [];
  return rows.map(
    (row) => (row < mark ? fetched[above.indexOf(row)]?.[0] : fresh[row - mark]) ?? [],
  );
}

function answerReader(sheet: SheetContent, head: Head, offered: readonly Offered[], place: Place) {
  const byTitle = new Map(sheet.header.map((cell, index) => [cell.text.trim(), index]));
  const problems: Problem[] = [];
  const products: { readonly product: Offered; readonly column: number }[] = [];
  for (const product of offered) {
    if (product.question === '') continue;
    const column = byTitle.get(product.question);
    if (column === undefined)
      problems.push({
        code: 'unknownQuestion',
        tab: 'offer',
        row: product.row + 1,
        column: 'ref',
        read: product.question,
      });
    else products.push({ product, column });
  }
  const read = (
    values: readonly CellValue[],
    row: number,
    found: Problem[],
  ): Answer | undefined => {
    const words = (id: BuyerQuestion): string => String(values[head.buyer[id]] ?? '').trim();
    const time = moment.read(plainCell(values[head.time]), place);
    if (!time.ok) {
      found.push({
        code: 'answerUnreadable',
        tab: 'answers',
        row: row + 1,
        read: String(values[head.time] ?? ''),
        detail: sheet.title,
      });
      return undefined;
    }
    const unread: { question: string; typed: string }[] = [];
    const asked = new Map<string, number>();
    for (const { product, column } of products) {
      const typed = values[column] ?? null;
      if (typed === null || String(typed).trim() === '') continue;
      const quantity = readQuantity(typed, product);
      if (quantity !== undefined) asked.set(product.ref, quantity);
      else {
        unread.push({ question: product.title, typed: String(typed) });
        found.push({
          code: 'quantityUnreadable',
          tab: 'answers',
          row: row + 1,
          read: String(typed),
          detail: `${sheet.title}!${letters(column)}${row + 1}`,
        });
      }
    }
    const email = normaliseEmail(words('email'));
    if (!isEmail(email))
      found.push({
        code: 'answerUnreadable',
        tab: 'answers',
        row: row + 1,
        read: words('email'),
        detail: sheet.title,
      });
    return {
      time: time.value,
      email: isEmail(email) ? email : '',
      typedEmail: email,
      name: words('name'),
      phone: phoneText(values[head.buyer.phone]),
      comment: words('comment'),
      asked,
      unread,
    };
  };
  return { read, problems };
}

/** A form's tab turns « 0612345678 » into a number: its zero comes back. */
function phoneText(typed: CellValue | undefined): string {
  if (typeof typed !== 'number') return String(typed ?? '').trim();
  const digits = String(typed);
  return digits.length === 9 ? `0${digits}` : digits;
}

/** A choice of the form, or a number that a coordinator typed; in pieces, grams or millilitres. */
function readQuantity(typed: CellValue, product: Offered): number | undefined {
  if (typeof typed === 'number') {
    const counted = product.sale === 'loose' ? typed * 1000 : typed;
    const whole = Math.round(counted);
    return whole >= 0 && Math.abs(whole - counted) < 1e-6 ? whole : undefined;
  }
  const quantity = readChoice(String(typed));
  return quantity !== undefined && Number.isSafeInteger(quantity) && quantity >= 0
    ? quantity
    : undefined;
}
