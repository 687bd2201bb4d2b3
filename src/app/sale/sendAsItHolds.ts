import { readMailKey, readThreadVersion } from '../../domain/outbox/mailKey';
import type { MailKind } from '../../domain/outbox/mailKind';
import type { Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import type { Change } from '../outbox/handOver';
import { meant, type WhichMails } from '../outbox/mailFilter';
import { mailRows, queueAndClaim } from '../outbox/send';
import { type SentNow, sendable, sendMails } from '../outbox/sendNow';
import { outdated } from '../outbox/versions';
import {
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  salesByNumber,
} from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { decidedKinds, needsToTell, timelyMails } from './dueMails';

/** Of these what somebody held back, or what failed, is told anew too. */
const ABOUT_SUMS: readonly MailKind[] = ['pickupReminder', 'payment', 'missing', 'unpaid'];

/** Whose it is, and about which basket. */
const aboutOf = ({ kind, recipient, key }: Pick<Pending, 'kind' | 'recipient' | 'key'>): string =>
  [kind, recipient, readThreadVersion(readMailKey(key)?.version ?? '')?.what].join('|');

/**
 * Sends what somebody asks for, each as it holds at this moment: what is no longer true gives way to
 * what is, or does not leave (docs/rules.md E8).
 */
export function sendAsItHolds(ports: Ports, which: WhichMails): Result<SentNow, Refusal> {
  const snapshot = readDrive(ports, needsToTell, 'inHand');
  const sale = saleOf(snapshot);
  if (!sale || sale.state === 'preparing' || sale.areFeesLost) return sendMails(ports, which);
  const sales = salesByNumber(snapshot);
  const asked = outboxRows(snapshot)
    .flatMap((row) => pendingRow(row, sales))
    .filter(meant(which, sendable(which)));
  const kinds = decidedKinds(snapshot, sale);
  const told = asked.filter(
    ({ kind, state, sale: of }) =>
      of === sale.number && kinds.includes(kind) && (isWaiting(state) || ABOUT_SUMS.includes(kind)),
  );
  if (told.length === 0) return sendMails(ports, which);
  const waiting = asWaiting(snapshot, told);
  const subjects = new Set(told.map(aboutOf));
  const mails = timelyMails(ports, waiting, sale).filter((mail) => subjects.has(aboutOf(mail)));
  const keys = new Set(told.map(({ key }) => key));
  const gone = outdated(waiting, sale.number, kinds, mails).filter(({ key }) =>
    keys.has(String(key)),
  );
  if (gone.length === 0) return sendMails(ports, which);
  queueAnew(ports, snapshot, { sale: sale.number, mails, told, gone });
  const lost = new Set(gone.map(({ key }) => key));
  const known = new Set(mails.map(aboutOf));
  const now = [...asked.filter(({ key }) => !lost.has(key)), ...mails].map(({ key }) => key);
  const dropped = told.filter((one) => lost.has(one.key) && !known.has(aboutOf(one)));
  return sendMails(ports, { keys: [...new Set(now)], except: which.except }, dropped.length);
}

type Read = Snapshot<typeof needsToTell>;

/** What was held back or failed is decided anew as if it still waited. */
function asWaiting(snapshot: Read, told: readonly Pending[]): Read {
  const keys = new Set(told.map(({ key }) => key));
  const rows = snapshot.tabs.outbox.rows.map((row) =>
    keys.has(row.key) ? { ...row, values: { ...row.values, state: 'toSend' as const } } : row,
  );
  return {
    ...snapshot,
    tabs: { ...snapshot.tabs, outbox: { ...snapshot.tabs.outbox, rows } },
  };
}

interface Anew {
  readonly sale: number;
  readonly mails: readonly QueuedMail[];
  readonly told: readonly Pending[];
  readonly gone: readonly Change[];
}

/** Not due yet, so that only what was asked for leaves; what was held back stays so until then. */
function queueAnew(ports: Ports, snapshot: Read, { sale, mails, told, gone }: Anew): void {
  const soon = snapshot.now + 1;
  const later = mails.map((mail) => ({ ...mail, dueAt: instant(Math.max(mail.dueAt, soon)) }));
  const claim = queueAndClaim(ports, snapshot, sale, later);
  const held = new Set(told.flatMap((one) => (one.state === 'held' ? [aboutOf(one)] : [])));
  const isHeld = new Set(mails.flatMap((mail) => (held.has(aboutOf(mail)) ? [mail.key] : [])));
  const queued = claim.rows.map((row) =>
    isHeld.has(String(row.key)) ? { ...row, state: 'held' as const } : row,
  );
  carryOut(ports, snapshot, { rows: mailRows({ ...claim, rows: [...queued, ...gone] }) });
}
