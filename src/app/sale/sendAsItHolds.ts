import { tellsNone } from '../../domain/outbox/answerVersion';
import { seriesIn } from '../../domain/outbox/mailKey';
import { mailTraits } from '../../domain/outbox/mailKind';
import { byUrgency } from '../../domain/outbox/schedule';
import { wasCalledOff } from '../../domain/sale/transitions';
import { ok, type Result } from '../../domain/values/result';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
import { meant, type WhichMails } from '../outbox/mailFilter';
import { BATCH, needsToSend } from '../outbox/send';
import { type SentNow, sendable, sendMails } from '../outbox/sendNow';
import {
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  salesByNumber,
} from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import { tellInTime } from './dueMails';

/** Whose it is, and about which basket. */
const aboutOf = ({ kind, recipient, sale, key }: Pending): string =>
  [kind, recipient, sale, seriesIn(key)?.what].join('|');

/**
 * Sends what somebody asks for, each as it holds at this moment: it waits like any other, is told anew as by the
 * hour, and leaves; what is no longer true gives way to what is, or does not leave (docs/rules.md E8).
 */
export function sendAsItHolds(ports: Ports, which: WhichMails): Result<SentNow, Refusal> {
  const { snapshot, pending, sales } = pendingNow(ports);
  const all = pending.filter(meant(which, sendable(which)));
  const asked = all.filter((one) =>
    wasCalledOff(sales.get(one.sale)?.state) ? !tellsSale(one) : one.kind !== 'saleCalledOff',
  );
  // What was held back waits again as its turn comes.
  const first = [...asked].sort(byUrgency).slice(0, BATCH);
  const released = first.flatMap(({ key, state }) =>
    isWaiting(state) ? [] : [{ key, state: 'toSend' as const, why: null }],
  );
  if (released.length > 0) apply(ports, snapshot, { rows: { outbox: released } });
  tellInTime(ports, 'current');
  if (snapshot.survey.overlap !== null) tellInTime(ports, 'latest');
  const waiting = pendingNow(ports).pending.filter(({ state }) => isWaiting(state));
  const there = new Set(waiting.map(({ key }) => key));
  const isAsIs =
    released.length === 0 &&
    all.every(({ key }) => asked.some((one) => one.key === key) && there.has(key));
  // What a run that died has claimed is meant as well.
  if (isAsIs) return sendMails(ports, which);
  const byAbout = new Map(waiting.map((one) => [aboutOf(one), one.key]));
  const now = first.flatMap((one) =>
    there.has(one.key) ? one.key : (byAbout.get(aboutOf(one)) ?? []),
  );
  const keys = [...new Set(now)];
  const sent = sendMails(
    ports,
    { keys, except: which.except },
    all.length - asked.length + first.length - now.length,
  );
  return sent.ok
    ? ok({ ...sent.value, left: sent.value.left + asked.length - first.length })
    : sent;
}

function pendingNow(ports: Ports) {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const sales = salesByNumber(snapshot);
  const pending = outboxRows(snapshot).flatMap((row) => pendingRow(row, sales));
  return { snapshot, sales, pending };
}

/** That there is one, and what is ordered of it. */
const tellsSale = ({ kind, key }: Pick<Pending, 'kind' | 'key'>): boolean =>
  mailTraits[kind].asItStands && !tellsNone(key);
