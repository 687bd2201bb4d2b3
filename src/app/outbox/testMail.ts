import { fail, ok, type Result } from '../../domain/values/result';
import { testMark } from '../../text/results/words';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import * as z from '../kernel/shape';
import { type Book, openBook } from '../kernel/snapshot';
import { mailKey, type QueuedMail } from '../records/queuedMail';
import { storedCodes } from './handOver';
import { readMail } from './outboxMail';
import { LONGEST_TEXT } from './queue';
import { needsToSend, queueAndClaim, sendClaimed, withMails } from './send';

/** The same mail to whoever asks, as a row of its own: the other person's row stays as it is. */
export function testMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<{ readonly to: string }, Refusal> {
  const read = readMail(ports, key);
  if (!read) return fail({ code: 'mailsChanged' });
  return sendTest(ports, read.book, read.row.sale, read.mail);
}

export const mailTestInput = z.object({
  subject: z.string(z.atMost(1000)),
  text: z.string(z.atMost(LONGEST_TEXT)),
  codes: z.optional(storedCodes),
});

/** A mail that the page of the words has written, to whoever asks. */
export const testMailText = (
  ports: Ports,
  { codes, ...mail }: z.Infer<typeof mailTestInput>,
): Result<{ readonly to: string }, Refusal> =>
  sendTest(ports, openBook(ports, needsToSend), 0, {
    mail: { ...mail, ...(codes ? { codes } : {}) },
  });

function sendTest(
  ports: Ports,
  book: Book,
  sale: number,
  { mail, attachment }: Pick<QueuedMail, 'mail' | 'attachment'>,
): Result<{ readonly to: string }, Refusal> {
  if (ports.mailer.remaining() <= 0) return fail({ code: 'quotaUsedUp' });
  const recipient = ports.user();
  const subject = `${testMark[book.place.locale]} ${mail.subject}`;
  const claim = queueAndClaim(ports, book, sale, [
    {
      kind: 'test',
      recipient,
      dueAt: book.now,
      key: mailKey('test', sale, recipient, book.now),
      mail: { ...mail, subject },
      ...(attachment ? { attachment } : {}),
    },
  ]);
  const written = carryOut(ports, book, needsToSend, { rows: withMails({}, claim) });
  const [done] = sendClaimed(ports, book, needsToSend, written, claim.mails);
  return done?.state === 'failed'
    ? fail({ code: 'testRefused', detail: String(done.why) })
    : ok({ to: recipient });
}
