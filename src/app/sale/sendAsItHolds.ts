import { readMailKey, readThreadVersion } from '../../domain/outbox/mailKey';
import type { MailKind } from '../../domain/outbox/mailKind';
import type { Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';
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
import { latestSale } from '../records/sale';
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
  const snapshot = readDrive(ports, needsToTell);
  const sale = latestSale(snapshot.tabs.sales);
  const sales = salesByNumber(snapshot);
  const asked = outboxRows(snapshot)
    .flatMap((row) => pendingRow(row, sales))
    .filter(meant(which, sendable(which)));
  if (!sale || sale.state === 'preparing' || sale.areFeesLost) return sendMails(ports, which);
  const kinds = decidedKinds(snapshot, sale);
  const told = asked.filter(
    ({ kind, state, sale: of }) =>
      of === sale.number && kinds.includes(kind) && (isWaiting(state) || ABOUT_SUMS.includes(kind)),
  );
  const keys = new Set(told.map(({ key }) => key));
  const rows = snapshot.tabs.outbox.rows.map((row) =>
    keys.has(row.key) ? { ...row, values: { ...row.values, state: 'toSend' as const } } : row,
  );
  const outbox = { ...snapshot.tabs.outbox, rows };
  const waiting = { ...snapshot, tabs: { ...snapshot.tabs, outbox } };
  const subjects = new Set(told.map(aboutOf));
  const mails =
    told.length === 0
      ? []
      : timelyMails(ports, waiting, sale).filter((mail) => subjects.has(aboutOf(mail)));
  const gone = outdated(waiting, sale.number, kinds, mails).filter(({ key }) =>
    keys.has(String(key)),
  );
  if (gone.length === 0) return sendMails(ports, which);
  // Not yet due: what leaves here is what was asked for, counted below.
  const soon = snapshot.now + 1;
  const later = mails.map((mail) => ({ ...mail, dueAt: instant(Math.max(mail.dueAt, soon)) }));
  const claim = queueAndClaim(ports, snapshot, sale.number, later);
  carryOut(ports, snapshot, { rows: mailRows({ ...claim, rows: [...claim.rows, ...gone] }) });
  const lost = new Set(gone.map(({ key }) => key));
  const known = new Set(mails.map(aboutOf));
  const left = asked.filter(({ key }) => !lost.has(key));
  const now = new Set([...left, ...mails].map(({ key }) => key));
  const dropped = told.filter((one) => lost.has(one.key) && !known.has(aboutOf(one)));
  return sendMails(ports, { keys: [...now], except: which.except }, dropped.length);
}
