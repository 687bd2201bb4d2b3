import type { Problem } from '../../domain/values/problem';
import type { Rows } from '../kernel/plan';
import type { AnySnapshot, ReadsColumns } from '../kernel/reads';
import { toFixAdded } from '../kernel/toFix';
import type { ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import type { Change } from './handOver';

type ReadsFailures = ReadsColumns<'buyers', 'email' | 'mailFailed'>;

/** In À corriger, where what failed is put right. */
export function failureProblems(
  after: ReadsOutbox & AnySnapshot,
  mails: readonly QueuedMail[],
  sent: readonly Change[],
) {
  const places = new Map(after.tabs.outbox.rows.map(({ key, at }) => [key, at + 1]));
  const problems = sent.flatMap(({ key, state, why }, index): Problem[] => {
    const row = places.get(String(key));
    if (state !== 'failed' || row === undefined) return [];
    const detail = mails[index]?.recipient ?? '';
    return [{ code: 'mailFailed', tab: 'outbox', row, column: 'state', read: String(why), detail }];
  });
  return toFixAdded(after, problems);
}

/** Beside whoever could not be written to, until a mail leaves again. */
export function buyersFailed(
  snapshot: ReadsFailures,
  after: ReadsFailures,
  mails: readonly QueuedMail[],
  sent: readonly Change[],
): Rows<'buyers'> {
  const outcomes = new Map(mails.map(({ recipient }, at) => [recipient, sent[at]]));
  const failures = new Map(
    snapshot.tabs.buyers.rows.map(({ key, values }) => [key, values.mailFailed]),
  );
  const buyers = after.tabs.buyers.rows.flatMap(({ key: email }) => {
    const { state, why } = outcomes.get(email) ?? {};
    const mailFailed = state === 'failed' ? String(why) : null;
    const isTold = state === 'failed' || state === 'sent';
    return isTold && (failures.get(email) ?? null) !== mailFailed ? [{ email, mailFailed }] : [];
  });
  return buyers.length > 0 ? { buyers } : {};
}
