import { fail, ok, type Result } from '../../domain/values/result';
import type { OutgoingMail, Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { type Book, openBook } from '../kernel/snapshot';
import { outboxRows, type Pending, pendingRow, salesByNumber } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { outgoing } from './handOver';
import { needsToSend, readMails } from './send';

export interface ReadMail {
  readonly book: Book;
  readonly row: Pending;
  readonly mail: QueuedMail;
}

/** One mail whole, as its row stands now. */
export function readMail(ports: Ports, key: string): ReadMail | undefined {
  const book = openBook(ports, needsToSend);
  const sales = salesByNumber(book);
  const [row] = outboxRows(book).flatMap((one) => (one.key === key ? pendingRow(one, sales) : []));
  const [mail] = row ? readMails(ports, book, [row]) : [];
  return row && mail && { book, row, mail };
}

/** A mail as its recipient will see it. */
export function outboxMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<OutgoingMail, Refusal> {
  const read = readMail(ports, key);
  if (!read) return fail({ code: 'mailsChanged' });
  // A page shows no attached picture.
  return ok(outgoing(read.book, read.mail, false));
}
