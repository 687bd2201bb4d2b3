import type { Remedy } from '../../domain/orders/instead';
import { isEmail, normaliseEmail } from '../../domain/orders/order';
import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import type { Instant } from '../../domain/values/time';
import { plainCell } from '../../tabs/engine/cell';
import { moment, type Place } from '../../tabs/engine/cellKinds';
import { letters, type SheetContent } from '../../tabs/engine/sheet';
import { wishes } from '../../tabs/orders';
import { isNoChoice, readChoice } from '../../text/form/choice';
import {
  type BuyerQuestion,
  buyerQuestionIds,
  buyerQuestions,
  isProductQuestion,
} from '../../text/form/form';
import type { CellValue } from '../kernel/ports';
import { askedNow, type Offered } from './offer';
import type { OrderSource, UnreadQuantity } from './orderRows';

/** One row of the form's own tab, read into an order. */
export interface Answer {
  readonly time: Instant;
  /** Empty when what was typed is no address. */
  readonly email: string;
  readonly typedEmail: string;
  readonly name: string;
  readonly phone: string;
  readonly comment: string;
  readonly wish?: Remedy;
  readonly asked: ReadonlyMap<string, number>;
  /** Cells that could not be read, as the buyer should be told. */
  readonly unread: readonly (UnreadQuantity & { readonly question: string })[];
  /** The row of Commandes that could not be taken, whose address was put right since. */
  readonly corrects?: number;
  /** It stands up to where its tab was read: changed since, or its row of Commandes is gone. */
  readonly isAgain?: true;
  /** Taken by the coordinator; absent: by the form. */
  readonly source?: OrderSource;
  readonly isWhole?: true;
  readonly isInVain?: true;
}

/** Nothing of it can be taken: no address, or not one quantity that was understood. */
export const isUnreadable = ({ email, asked, unread }: Answer): boolean =>
  email === '' || (asked.size === 0 && unread.length > 0);

const TIME_HEADERS = ['horodateur', 'timestamp'];

export interface Head {
  readonly time: number;
  readonly buyer: Readonly<Record<BuyerQuestion, number>>;
  readonly width: number;
}

export function headOf(sheet: SheetContent): Head {
  const titles = sheet.header.map((cell) => folded(cell.text));
  const buyer = Object.fromEntries(
    buyerQuestionIds.map((id) => {
      const { fr, en } = buyerQuestions[id];
      // The last: before it stands that of collected addresses, which is titled alike.
      return [id, Math.max(titles.lastIndexOf(folded(fr)), titles.lastIndexOf(folded(en)))];
    }),
  ) as Record<BuyerQuestion, number>;
  const time = titles.findIndex((title) => TIME_HEADERS.includes(title));
  return { time: Math.max(0, time), buyer, width: titles.length };
}

/** Of a grid row of the form's tab; told again as long as it is so. */
export const unreadableAnswer = ({ title }: SheetContent, row: number, read: string): Problem => ({
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
  /** Questions that the tab has no column for. */
  readonly problems: readonly Problem[];
}

export function answerReader(
  sheet: SheetContent,
  head: Head,
  offered: readonly Offered[],
  place: Place,
): AnswerReader {
  const { questions, gone, problems } = questionsOf(sheet, offered);
  problems.push(...lostQuestions(sheet, head, place));
  const products = new Map(offered.map((one) => [one.ref, one]));
  const read: AnswerReader['read'] = (values, row, found) => {
    const words = (id: BuyerQuestion): string => String(values[head.buyer[id]] ?? '').trim();
    const unreadable = (seen: string): void => {
      found.push(unreadableAnswer(sheet, row, seen));
    };
    const time = moment.read(plainCell(values[head.time]), place);
    if (!time.ok) {
      unreadable(String(values[head.time] ?? ''));
      return undefined;
    }
    const email = normaliseEmail(words('email'));
    if (!isEmail(email)) unreadable(words('email'));
    const wish = wishes.read(plainCell(words('wish')), place);
    return {
      time: time.value,
      email: isEmail(email) ? email : '',
      typedEmail: email,
      name: words('name'),
      phone: phoneText(values[head.buyer.phone]),
      comment: words('comment'),
      ...(wish.ok ? { wish: wish.value } : {}),
      ...quantitiesOf(questions, gone, values, sheet, row, found),
    };
  };
  const again: AnswerReader['again'] = (row, unread) =>
    unread.flatMap(({ ref, typed }) => {
      // The question goes to the present price of the product.
      const asked = askedNow(products, ref)?.ref;
      const question = questions.find(
        ({ product }) => product.ref === asked || product.question === ref,
      );
      return question ? [unreadableQuantity(sheet, row, question.column, typed)] : [];
    });
  return { read, again, problems };
}

interface QuestionColumn {
  readonly product: Offered;
  readonly column: number;
}

/** Without these nobody can be told whose order it is. */
const NEEDED = ['email', 'name'] as const;

function lostQuestions({ title }: SheetContent, { buyer }: Head, { locale }: Place): Problem[] {
  return NEEDED.filter((id) => buyer[id] < 0).map((id) => ({
    ...{ code: 'unknownQuestion', tab: 'answers', row: 1 },
    ...{ read: buyerQuestions[id][locale], detail: title },
  }));
}

function questionsOf(sheet: SheetContent, offered: readonly Offered[]) {
  const byTitle = new Map(sheet.header.map((cell, index) => [cell.text.trim(), index]));
  const problems: Problem[] = [];
  const questions = offered.flatMap((product): QuestionColumn[] => {
    const { question, row } = product;
    if (question === '') return [];
    const column = byTitle.get(question);
    if (column !== undefined) return [{ product, column }];
    problems.push({
      code: 'unknownQuestion',
      tab: 'offer',
      row: row + 1,
      column: 'ref',
      read: question,
    });
    return [];
  });
  const known = new Set(questions.map(({ column }) => column));
  const gone = [...byTitle].filter(
    ([title, column]) => !known.has(column) && isProductQuestion(title),
  );
  for (const [title, column] of gone)
    problems.push({
      ...{ code: 'questionGone', tab: 'answers', row: 1, column: letters(column) },
      ...{ read: title, detail: sheet.title },
    });
  return { questions, gone, problems };
}

function quantitiesOf(
  questions: readonly QuestionColumn[],
  gone: readonly (readonly [title: string, column: number])[],
  values: readonly CellValue[],
  sheet: SheetContent,
  row: number,
  found: Problem[],
): Pick<Answer, 'asked' | 'unread' | 'isInVain'> {
  const unread: { ref: string; question: string; typed: string }[] = [];
  const asked = new Map<string, number>();
  let hasNoChoice = false;
  for (const { product, column } of questions) {
    const typed = values[column] ?? null;
    if (typed === null || String(typed).trim() === '') continue;
    hasNoChoice ||= isNoChoice(String(typed));
    const quantity = readQuantity(typed, product);
    if (quantity !== undefined) {
      asked.set(product.ref, quantity);
      continue;
    }
    const seen = String(typed);
    unread.push({ ref: product.ref, question: product.title, typed: seen });
    found.push(unreadableQuantity(sheet, row, column, seen));
  }
  for (const [title, column] of gone) {
    const typed = String(values[column] ?? '').trim();
    if (typed !== '') unread.push({ ref: title, question: title, typed });
  }
  const isInVain =
    hasNoChoice && unread.length === 0 && ![...asked.values()].some((one) => one > 0);
  return { asked, unread, ...(isInVain ? { isInVain } : {}) };
}

/** A form's tab turns « 0612345678 » into a number: its zero comes back. */
function phoneText(typed: CellValue | undefined): string {
  if (typeof typed !== 'number') return String(typed ?? '').trim();
  const digits = String(typed);
  return digits.length === 9 ? `0${digits}` : digits;
}

/** A choice of the form, or a number that a coordinator typed; in pieces, grams or millilitres. */
function readQuantity(typed: CellValue, product: Offered): number | undefined {
  const isLoose = product.sale === 'loose';
  if (typeof typed === 'number') {
    const counted = isLoose ? typed * 1000 : typed;
    const whole = Math.round(counted);
    // « 1/2 » is a date by now, and its number some 46 000.
    if (typed > 10_000) return undefined;
    return whole >= 0 && Math.abs(whole - counted) < 1e-6 ? whole : undefined;
  }
  const quantity = readChoice(String(typed));
  // « 2 kg » of what is sold by the piece, « 2 » of what is sold by weight: not certain.
  return quantity === 0 || MEASURED.test(String(typed)) === isLoose ? quantity : undefined;
}

const MEASURED = /^\s*[\d.,]+\s*[a-z]/i;
