import { isEmail, normaliseEmail } from '../../../domain/orders/order';
import type { Problem } from '../../../domain/values/problem';
import type { SheetContent } from '../../../tabs/engine/sheet';
import type { OrderRow } from '../orderRows';
import { type AnswerReader, unreadableAnswer } from './answerReader';
import { identity } from './unreadRows';

interface Told {
  readonly order: OrderRow;
  /** In the form's tab, from 0. */
  readonly place: number;
}

/**
 * Of what Commandes remembers, an answer that could not be read, as long as its row stands in the form's
 * tab and its sender has not answered again. Who gave no address may be anybody.
 */
export function toldAgain(
  order: OrderRow,
  orders: readonly OrderRow[],
  places: ReadonlyMap<string, number>,
): Told[] {
  const { state, email, time, number, unread } = order;
  const isOver = state === 'replaced' || state === 'cancelled';
  if (isOver || (state !== 'toFix' && unread.length === 0)) return [];
  const place = places.get(identity(time, email));
  const isAnsweredAgain =
    email !== '' && orders.some((one) => one.number > number && sameAddress(one, order));
  return place === undefined || isAnsweredAgain ? [] : [{ order, place }];
}

export function unreadOf(
  { order, place }: Told,
  sheet: SheetContent,
  reader: AnswerReader,
): Problem[] {
  const { state, email, unread } = order;
  const row = sheet.headerRow + 1 + place;
  const isLost = state === 'toFix' && !isEmail(normaliseEmail(email));
  return [...(isLost ? [unreadableAnswer(sheet, row, email)] : []), ...reader.again(row, unread)];
}

const sameAddress = (one: OrderRow, other: OrderRow): boolean =>
  normaliseEmail(one.email) === normaliseEmail(other.email);
