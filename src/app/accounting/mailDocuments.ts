import * as z from 'zod/mini';
import { unmailed } from '../../domain/accounting/mailedDocuments';
import { readMailKey } from '../../domain/outbox/mailKey';
import { fail, ok, type Result } from '../../domain/values/result';
import { historyRows, historyWords } from '../kernel/history';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { refusedNow } from '../money/moneyChecks';
import { allMoneyNeeds } from '../money/moneyNow';
import { type Forecast, forecast, leavingSaid, mailsToCome } from '../outbox/forecast';
import { notQueuedYet } from '../outbox/queue';
import { mailRows, needsToSend, queueAndClaim, sendTold } from '../outbox/send';
import { outboxRows, type ReadsOutbox } from '../records/outboxRows';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { lettersTo, mailsOf } from './documentLetters';

export const mailDocumentsInput = z.object({
  keys: z.array(z.string()),
  to: z.enum(['buyers', 'producers']),
  /** Looks only: how many mails, and when they would leave. */
  isDraft: z.boolean(),
});

type MailDocuments = z.infer<typeof mailDocumentsInput>;

export interface DocumentMails {
  readonly mails: number;
  /** In Rappels already: nothing leaves twice. */
  readonly before: number;
  /** Who cannot be written to: no address, or no longer in Acheteurs. */
  readonly unreachable: readonly string[];
  readonly forecast: Forecast;
  /** What became of them, in words. */
  readonly told?: string;
}

const needs = reads({
  ...allMoneyNeeds,
  whole: [...allMoneyNeeds.whole, 'templates'],
  rows: [...allMoneyNeeds.rows, 'documents'],
  columns: { ...allMoneyNeeds.columns, outbox: needsToSend.columns.outbox },
});

/** What was sent to whom, by their address. */
function versionsIn(snapshot: ReadsOutbox): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>();
  for (const { key } of outboxRows(snapshot)) {
    const mail = readMailKey(key);
    if (mail?.kind === 'document')
      versions.set(mail.recipient, (versions.get(mail.recipient) ?? new Set()).add(mail.version));
  }
  return versions;
}

/** Numbered documents to buyers, or to the producers in whose name they were given: through Rappels. */
export function mailDocuments(
  ports: Ports,
  { keys, to, isDraft }: MailDocuments,
): Result<DocumentMails, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const latest = saleOf(snapshot);
  if (!latest) return fail({ code: 'noSale' });
  const held = refusedNow(snapshot);
  if (held) return held;
  const letters = lettersTo(snapshot, to, keys);
  const reached = letters.filter(({ recipient }) => recipient !== '');
  const versions = versionsIn(snapshot);
  const unsent = reached.map(({ documents, ...letter }) => ({
    ...letter,
    documents: unmailed(documents, versions.get(letter.recipient) ?? new Set()),
  }));
  const all = unsent.flatMap((letter) => mailsOf(snapshot, letter, latest));
  const fresh = notQueuedYet(snapshot, latest.number, all);
  const summary: DocumentMails = {
    mails: fresh.length,
    before: reached.filter(
      ({ documents }, index) => documents.length > (unsent[index]?.documents.length ?? 0),
    ).length,
    unreachable: letters.filter(({ recipient }) => recipient === '').map(({ name }) => name),
    forecast: forecast(
      snapshot,
      Math.max(0, ports.mailer.remaining()),
      mailsToCome('document', fresh.length, snapshot.now, latest),
    ),
  };
  if (isDraft || fresh.length === 0) return ok(summary);
  const claim = queueAndClaim(ports, snapshot, latest.number, fresh);
  const { documentsMailed } = historyWords(snapshot);
  const entry = { action: documentsMailed, detail: String(fresh.length) };
  const written = apply(ports, snapshot, {
    rows: { ...mailRows(claim), history: historyRows(ports, snapshot, [entry]) },
  });
  const told = sendTold(ports, snapshot, written, claim);
  return ok({ ...summary, told: leavingSaid(told, snapshot) });
}
