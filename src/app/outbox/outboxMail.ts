import * as z from 'zod/mini';
import { MOVES, statesFor } from '../../domain/outbox/mailActs';
import { fail, ok, type Result } from '../../domain/values/result';
import { mailStates } from '../../tabs/outbox';
import { testMark } from '../../text/results/words';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { OutgoingMail } from '../kernel/services/mailPort';
import { mailKey } from '../records/mailKeys';
import { outboxRows, pendingRow, salesByNumber } from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import { type Change, forgetLast, LONGEST_TEXT, outgoing, storedCodes } from './handOver';
import { meant, type WhichMails } from './mailFilter';
import { needsToSend, readMails, tell } from './send';

/** A mail as its recipient will see it. */
export function outboxMail(
  ports: Ports,
  { key }: { readonly key: string },
): Result<OutgoingMail, Refusal> {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const sales = salesByNumber(snapshot);
  const row = outboxRows(snapshot).find((one) => one.key === key);
  const [mail] = readMails(ports, snapshot, row ? pendingRow(row, sales) : []);
  // A page shows no attached picture.
  return mail ? ok(outgoing(snapshot, mail, false)) : fail({ code: 'mailsChanged' });
}

export const mailTestInput = z.object({
  subject: z.string().check(z.maxLength(1000)),
  text: z.string().check(z.maxLength(LONGEST_TEXT)),
  codes: z.optional(storedCodes),
});

/** A mail that a page shows, to whoever asks. */
export function testMailText(
  ports: Ports,
  { codes, subject, text }: z.infer<typeof mailTestInput>,
): Result<{ readonly to: string }, Refusal> {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const { now, place } = snapshot;
  const recipient = ports.user();
  if (recipient === '') return fail({ code: 'userUnknown' });
  if (ports.mailer.remaining() <= 0) return fail({ code: 'quotaUsedUp' });
  const kind = 'test';
  const key = mailKey({ kind, sale: 0, recipient, version: String(now) });
  const marked = `${testMark[place.locale]} ${subject}`;
  const mail = { subject: marked, text, ...(codes ? { codes } : {}) };
  const { unsent } = tell(ports, snapshot, 0, [{ kind, recipient, dueAt: now, key, mail }]);
  return unsent ? fail({ code: 'testRefused' }) : ok({ to: recipient });
}

const needsToMove = reads({ ...needsToSend, columns: { ...needsToSend.columns, history: [] } });

/** The coordinator decides what becomes of mails that have not surely left. */
export const moveMails =
  (act: keyof typeof MOVES) =>
  (ports: Ports, which: WhichMails): Result<{ readonly moved: number }, Refusal> => {
    const state = MOVES[act];
    const snapshot = readDrive(ports, needsToMove, 'latest');
    const sales = salesByNumber(snapshot);
    const mails = outboxRows(snapshot)
      .flatMap((row) => pendingRow(row, sales))
      .filter(meant(which, statesFor(act)));
    if (mails.length === 0) return fail({ code: 'mailsChanged' });
    const sentAt = state === 'sent' ? { sentAt: snapshot.now } : {};
    const outbox = mails.map(({ key }): Change => ({ key, state, why: null, ...sentAt }));
    const { outbox: action, mails: count } = historyWords(snapshot);
    const after = String(mailStates.write(state, snapshot.place));
    const entry = { action, detail: count(mails.length), after };
    apply(ports, snapshot, {
      rows: { outbox, history: historyRows(ports, snapshot, [entry]) },
    });
    // Whoever decides on them knows what has left.
    forgetLast(ports, snapshot);
    return ok({ moved: mails.length });
  };
