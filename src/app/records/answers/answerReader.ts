import { isOrderedByMeasure, shownScale } from '../../../domain/catalogue/saleKind';
import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import type { Problem } from '../../../domain/values/problem';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import { letters, type SheetContent } from '../../../tabs/engine/sheet';
import { type BuyerQuestion, readTolerance } from '../../../text/form/buyerQuestions';
import { readChoice } from '../../../text/form/choice';
import type { CellValue } from '../../kernel/ports';
import type { Answer } from '../answer';
import type { Offered } from '../offer';
import type { UnreadQuantity } from '../orderRows';
import { type Columns, titleKey } from './columns';

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
}

export function answerReader(
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
      const typed = String(values[column] ?? '').trim();
      if (typed !== '') unread.push({ ref: sheet.header[column]?.text.trim() ?? '', typed });
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
