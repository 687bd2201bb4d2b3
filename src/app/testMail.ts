import { fail, ok, type Result } from '../domain/result';
import { testMark } from '../text/words';
import { mailKey } from './mail';
import { readMail } from './outboxMail';
import { carryOut } from './plan';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { needsToSend, queueAndClaim, sendClaimed, withMails } from './sendMails';

/** The same mail to whoever asks, as a row of its own: the other person's row stays as it is. */
export function testMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<{ readonly to: string }, Refusal> {
  const read = readMail(ports, key);
  if (!read) return fail({ code: 'mailsChanged' });
  const { book, row, mail } = read;
  if (ports.mailer.remaining() <= 0) return fail({ code: 'quotaUsedUp' });
  const recipient = ports.user();
  const subject = `${testMark[book.place.locale]} ${mail.mail.subject}`;
  const claim = queueAndClaim(ports, book, row.sale, [
    {
      ...mail,
      kind: 'test',
      recipient,
      dueAt: book.now,
      key: mailKey('test', row.sale, recipient, book.now),
      mail: { ...mail.mail, subject },
    },
  ]);
  const written = carryOut(ports, book, needsToSend, { rows: withMails({}, claim) });
  const [done] = sendClaimed(ports, book, needsToSend, written, claim.mails);
  return done?.state === 'failed'
    ? fail({ code: 'testRefused', detail: String(done.why) })
    : ok({ to: recipient });
}
