import { leavingOf } from '../../domain/outbox/leaving';
import { statesFor } from '../../domain/outbox/mailActs';
import { type MailState, statesByUrgency } from '../../domain/outbox/mailState';
import { byUrgency, planSendings, quotaOf } from '../../domain/outbox/schedule';
import { ok, type Result } from '../../domain/values/result';
import { quotaReached } from '../../text/results/outboxReasons';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { isWaiting } from '../records/outboxRows';
import { leavingSaid } from './forecast';
import type { Change } from './handOver';
import { meant, type WhichMails } from './mailFilter';
import { BATCH, type Choose, sendBatch } from './send';

export interface SentNow {
  readonly sent: number;
  readonly failed: readonly string[];
  /** When the others go by themselves, in words. */
  readonly told: string;
  /** Not tried yet: to be asked for again. */
  readonly left: number;
  /** No longer true: they do not leave. */
  readonly outdated: number;
}

/** All of a kind means those that would leave anyhow; the others are named one by one. */
export function sendable({ keys, state }: WhichMails): readonly MailState[] {
  if (!keys && !state) return statesByUrgency.filter(isWaiting);
  return statesFor('send', { areNamed: keys !== undefined });
}

/** One batch, whatever its hour and even when it comes too late: somebody asks for it. */
export function sendMails(ports: Ports, which: WhichMails, outdated = 0): Result<SentNow, Refusal> {
  let left = 0;
  let said = (_: number) => '';
  const choose: Choose = (_, snapshot, all) => {
    const mails = all.filter(meant(which, sendable(which))).sort(byUrgency);
    const quota = mails.length > 0 ? Math.max(0, ports.mailer.remaining()) : 0;
    const short = mails.slice(quota);
    const why = quotaReached[snapshot.place.locale];
    left = Math.max(0, Math.min(mails.length, quota) - BATCH);
    const others = all.filter(
      ({ key, state }) => isWaiting(state) && !short.some((one) => one.key === key),
    );
    const soon = short.map((mail) => ({ ...mail, dueAt: snapshot.now }));
    const spent = { ...quotaOf(quota), left: 0 };
    const plan = planSendings([...others, ...soon], spent, snapshot.now);
    const keys = new Set(short.map(({ key }) => key));
    const later = leavingOf(
      plan.filter(({ mail }) => keys.has(mail.key)),
      snapshot.now,
    );
    said = (unsent) => leavingSaid({ ...later, unsent }, snapshot);
    return {
      chosen: mails.slice(0, quota),
      rows: new Map(
        short.map(({ key }): [string, Change] => [
          key,
          { key, state: 'waiting', dueAt: snapshot.now, why },
        ]),
      ),
    };
  };
  const done = sendBatch(ports, choose);
  const inState = (wanted: MailState) => done.filter(({ state }) => state === wanted);
  return ok({
    sent: inState('sent').length,
    failed: inState('failed').map(({ key }) => String(key)),
    told: said(inState('waiting').length + inState('toSend').length),
    left,
    outdated,
  });
}
