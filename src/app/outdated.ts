import type { MailKind } from '../tabs/outbox';
import { noLongerTrue } from '../text/words';
import type { Book } from './book';
import type { Change } from './handOver';
import type { QueuedMail } from './mail';
import { isWaiting, outboxRows } from './outboxRows';

/**
 * Mails of these kinds that still wait and that nobody would decide on now: an order came, a due was
 * paid, hours changed. They do not leave.
 */
export function outdated(
  book: Book,
  sale: number,
  kinds: readonly MailKind[],
  wanted: readonly QueuedMail[],
): Change[] {
  const keys = new Set(wanted.map(({ key }) => key));
  return outboxRows(book).flatMap(({ key, values }): Change[] => {
    const { kind, state } = values;
    const isMeant = kind !== null && kinds.includes(kind) && values.sale === sale;
    return isMeant && isWaiting(state) && !keys.has(key)
      ? [{ key, state: 'cancelled', why: noLongerTrue[book.place.locale] }]
      : [];
  });
}
