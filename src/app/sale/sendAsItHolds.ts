import { statesFor } from '../../domain/outbox/mailActs';
import { type MailState, statesByUrgency } from '../../domain/outbox/mailState';
import { byUrgency } from '../../domain/outbox/schedule';
import { ok, type Result } from '../../domain/values/result';
import { quotaReached } from '../../text/results/outboxReasons';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { meant, type WhichMails } from '../outbox/mailFilter';
import { BATCH, type Choose, needsToSend, sendBatch } from '../outbox/send';
import {
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  salesByNumber,
} from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import { tellInTime } from './dueMails';

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
function sendable({ keys, state }: WhichMails): readonly MailState[] {
  if (!keys && !state) return statesByUrgency.filter(isWaiting);
  return statesFor('send', { areNamed: keys !== undefined });
}

/**
 * Sends what somebody asks for, a batch of it, whatever its hour, each as it holds at this moment: it waits like any
 * other and is told anew as by the hour; what is no longer true does not leave (docs/rules.md E8).
 */
export function sendAsItHolds(ports: Ports, which: WhichMails): Result<SentNow, Refusal> {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const sales = salesByNumber(snapshot);
  const asked = outboxRows(snapshot)
    .flatMap((row) => pendingRow(row, sales))
    .filter(meant(which, sendable(which)))
    .sort(byUrgency);
  const first = asked.slice(0, BATCH);
  // What was held back waits again as its turn comes.
  const released = first.flatMap(({ key, state }) =>
    isWaiting(state) ? [] : [{ key, state: 'toSend' as const, why: null }],
  );
  if (released.length > 0) apply(ports, snapshot, { rows: { outbox: released } });
  tellInTime(ports, 'current');
  if (snapshot.survey.overlap !== null) tellInTime(ports, 'latest');
  const keys = new Set(
    asked.flatMap((one) => (first.includes(one) || isWaiting(one.state) ? [one.key] : [])),
  );
  const isMeant = meant(which, statesByUrgency.filter(isWaiting));
  const why = quotaReached[snapshot.place.locale];
  let mails: readonly Pending[] = [];
  let quota = 0;
  // Even when it comes too late: somebody asks for it; with what a run that died has claimed.
  const choose: Choose = (_, { now }, all) => {
    mails = all
      .filter((one) => isMeant(one) || (keys.has(one.key) && isWaiting(one.state)))
      .sort(byUrgency);
    quota = mails.length > 0 ? Math.max(0, ports.mailer.remaining()) : 0;
    const waiting = { state: 'waiting', dueAt: now, why } as const;
    const rows = mails.slice(quota).map(({ key }) => [key, { key, ...waiting }] as const);
    return { chosen: mails.slice(0, quota), rows: new Map(rows) };
  };
  const done = sendBatch(ports, choose);
  const inState = (wanted: MailState) => done.filter(({ state }) => state === wanted);
  return ok({
    sent: inState('sent').length,
    failed: inState('failed').map(({ key }) => String(key)),
    told: mails.length > quota ? why : '',
    left: Math.max(0, Math.min(mails.length, quota) - BATCH) + asked.length - keys.size,
    outdated: keys.size - mails.filter(({ key }) => keys.has(key)).length,
  });
}
