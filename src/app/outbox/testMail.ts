import * as z from 'zod/mini';
import { mailKey } from '../../domain/outbox/mailKey';
import { fail, ok, type Result } from '../../domain/values/result';
import { testMark } from '../../text/results/words';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { QueuedMail } from '../records/queuedMail';
import { readDrive } from '../settings/readDrive';
import { storedCodes } from './handOver';
import { readMail } from './outboxMail';
import { LONGEST_TEXT } from './queue';
import { mailRows, needsToSend, queueAndClaim, sendClaimed } from './send';

/** The same mail to whoever asks, as a row of its own: the other person's row stays as it is. */
export function testMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<{ readonly to: string }, Refusal> {
  const read = readMail(ports, key);
  if (!read) return fail({ code: 'mailsChanged' });
  return sendTest(ports, read.snapshot, read.row.sale, read.mail);
}

export const mailTestInput = z.object({
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(LONGEST_TEXT)),
  codes: z.optional(storedCodes),
});

/** A mail that the page of the words has written, to whoever asks. */
export const testMailText = (
  ports: Ports,
  { codes, ...mail }: z.infer<typeof mailTestInput>,
): Result<{ readonly to: string }, Refusal> =>
  sendTest(ports, readDrive(ports, needsToSend, 'latest'), 0, {
    mail: { ...mail, ...(codes ? { codes } : {}) },
  });

function sendTest(
  ports: Ports,
  snapshot: Snapshot<typeof needsToSend>,
  sale: number,
  { mail, attachment }: Pick<QueuedMail, 'mail' | 'attachment'>,
): Result<{ readonly to: string }, Refusal> {
  const recipient = ports.user();
  if (recipient === '') return fail({ code: 'userUnknown' });
  if (ports.mailer.remaining() <= 0) return fail({ code: 'quotaUsedUp' });
  const subject = `${testMark[snapshot.place.locale]} ${mail.subject}`;
  const claim = queueAndClaim(ports, snapshot, sale, [
    {
      kind: 'test',
      recipient,
      dueAt: snapshot.now,
      key: mailKey({ kind: 'test', sale, recipient, version: String(snapshot.now) }),
      mail: { ...mail, subject },
      ...(attachment ? { attachment } : {}),
    },
  ]);
  const written = apply(ports, snapshot, { rows: mailRows(claim) });
  const [done] = sendClaimed(ports, snapshot, written, claim.mails);
  return done?.state === 'failed'
    ? fail({ code: 'testRefused', detail: String(done.why) })
    : ok({ to: recipient });
}
