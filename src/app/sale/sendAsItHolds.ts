import { tellsNone } from '../../domain/outbox/answerVersion';
import { seriesIn } from '../../domain/outbox/mailKey';
import { mailTraits } from '../../domain/outbox/mailKind';
import { mailStateTraits } from '../../domain/outbox/mailState';
import { isInPreparation, wasCalledOff } from '../../domain/sale/transitions';
import type { Result } from '../../domain/values/result';
import { instant } from '../../domain/values/time';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import type { Snapshot } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { renewedOrderMails } from '../orders/mails/renewedMails';
import type { Change } from '../outbox/handOver';
import { meant, type WhichMails } from '../outbox/mailFilter';
import { mailRows, queueAndClaim } from '../outbox/send';
import { type SentNow, sendable, sendMails } from '../outbox/sendNow';
import { outdated } from '../outbox/versions';
import { lookedUp } from '../people/requestForm';
import {
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  salesByNumber,
} from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { otherSale, type Sale, saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { answeredAnnouncements } from './changing/answeredAnnouncements';
import { needsToTell, recomputedKinds, timelyMails } from './dueMails';

/** Whose it is, and about which basket. */
const aboutOf = ({ kind, recipient, key }: Pick<Pending, 'kind' | 'recipient' | 'key'>): string =>
  [kind, recipient, seriesIn(key)?.what].join('|');

/**
 * Sends what somebody asks for, each as it holds at this moment: what is no longer true gives way to
 * what is, or does not leave (docs/rules.md E8).
 */
export function sendAsItHolds(ports: Ports, which: WhichMails): Result<SentNow, Refusal> {
  const snapshot = readDrive(ports, needsToTell, 'current');
  const sale = saleOf(snapshot);
  const sales = salesByNumber(snapshot);
  const all = outboxRows(snapshot)
    .flatMap((row) => pendingRow(row, sales))
    .filter(meant(which, sendable(which)));
  const asked = all.filter((one) =>
    isCalledOff(sales.get(one.sale)) ? !tellsSale(one) : one.kind !== 'saleCalledOff',
  );
  const off = all.length - asked.length;
  const meanwhile = off > 0 ? { ...which, keys: asked.map(({ key }) => key) } : which;
  if (!sale || isInPreparation(sale.state) || sale.areFeesLost)
    return sendMails(ports, meanwhile, off);
  const fallen = new Set(fallenNow(ports, snapshot, sale, asked));
  const beside = otherSale(snapshot);
  if (beside && asked.some((one) => one.sale === beside.number && isLookedAt(one)))
    for (const key of fallenNow(ports, readDrive(ports, needsToTell, 'latest'), beside, asked))
      fallen.add(key);
  if (fallen.size === 0)
    return sendRecomputed(ports, snapshot, sale, { which: meanwhile, asked, fallen: off });
  const left = asked.filter(({ key }) => !fallen.has(key));
  const keys = left.map(({ key }) => key);
  return sendRecomputed(ports, snapshot, sale, {
    ...{ which: { keys, except: which.except }, asked: left },
    fallen: off + fallen.size,
  });
}

const isCalledOff = (sale: Sale | undefined): boolean => wasCalledOff(sale?.state);

/** That there is one, and what is ordered of it. */
const tellsSale = ({ kind, key }: Pick<Pending, 'kind' | 'key'>): boolean =>
  mailTraits[kind].asItStands && !tellsNone(key);

type OfRow = Pick<Pending, 'kind' | 'state'>;

/** Somebody may ask for it: it is told anew as well. */
const mayBeSent = ({ state }: OfRow): boolean => mailStateTraits[state].acts.includes('send');

/** What tells an order, as far as somebody may ask for it. */
const tellsAnew = (one: OfRow): boolean => mailTraits[one.kind].answers && mayBeSent(one);

const announces = (one: OfRow): boolean => one.kind === 'announcement' && mayBeSent(one);

const isLookedAt = (one: OfRow): boolean => tellsAnew(one) || announces(one);

/** Keys of what is not true any more, of orders and of announcements. */
const fallenNow = (
  ports: Ports,
  snapshot: TellSnapshot,
  sale: Sale,
  asked: readonly Pending[],
): readonly string[] => [
  ...ordersAnew(ports, snapshot, sale, asked),
  ...announcementsAnew(ports, snapshot, sale, asked),
];

function announcementsAnew(
  ports: Ports,
  snapshot: TellSnapshot,
  sale: Sale,
  asked: readonly Pending[],
): readonly string[] {
  const own = asked.filter((one) => one.sale === sale.number && announces(one));
  if (own.length === 0) return [];
  const keys = new Set(own.map(({ key }) => key));
  const changes = answeredAnnouncements(asWaiting(snapshot, own), sale).filter(({ key }) =>
    keys.has(String(key)),
  );
  const outbox = changes.filter(isWritten(own));
  if (outbox.length > 0) apply(ports, snapshot, { rows: { outbox } });
  return changes.map(({ key }) => String(key));
}

/** Of it what was asked for says how the order stands; gives the keys of what is not true any more. */
function ordersAnew(
  ports: Ports,
  snapshot: TellSnapshot,
  sale: Sale,
  asked: readonly Pending[],
): readonly string[] {
  const own = asked.filter((one) => one.sale === sale.number && tellsAnew(one));
  if (own.length === 0) return [];
  const keys = new Set(own.map(({ key }) => key));
  // With others to the same buyer: one tells what two were to tell.
  const changes = renewedOrderMails(ports, asWaiting(snapshot, own), sale, lookedUp(ports));
  const written = changes.filter(isWritten(own));
  if (written.length > 0) apply(ports, snapshot, { rows: { outbox: written } });
  return changes.flatMap(({ key, state }) =>
    state === 'cancelled' && keys.has(String(key)) ? [String(key)] : [],
  );
}

/** Of what is not sent after all: one that may have left, or that did not, stays what it was. */
function isWritten(asked: readonly Pending[]): (change: Change) => boolean {
  const settled = new Set(
    asked.flatMap(({ key, state }) => (mailStateTraits[state].isKept ? [key] : [])),
  );
  return ({ key, state }) => state !== 'cancelled' || !settled.has(String(key));
}

interface ToSend {
  readonly which: WhichMails;
  readonly asked: readonly Pending[];
  /** That were not true any more. */
  readonly fallen?: number;
}

function sendRecomputed(
  ports: Ports,
  snapshot: TellSnapshot,
  sale: Sale,
  { which, asked, fallen = 0 }: ToSend,
): Result<SentNow, Refusal> {
  const kinds = recomputedKinds(snapshot, sale);
  const recomputed = asked.filter(
    ({ kind, state, sale: of }) =>
      of === sale.number &&
      kinds.includes(kind) &&
      (isWaiting(state) || mailTraits[kind].aboutSums),
  );
  if (recomputed.length === 0) return sendMails(ports, which, fallen);
  const waiting = asWaiting(snapshot, recomputed);
  const subjects = new Set(recomputed.map(aboutOf));
  const mails = timelyMails(ports, waiting, sale).filter((mail) => subjects.has(aboutOf(mail)));
  const keys = new Set(recomputed.map(({ key }) => key));
  const gone = outdated(waiting, sale.number, kinds, mails).filter(({ key }) =>
    keys.has(String(key)),
  );
  if (gone.length === 0) return sendMails(ports, which, fallen);
  queueAnew(ports, snapshot, { sale: sale.number, mails, pending: recomputed, gone });
  const lost = new Set(gone.map(({ key }) => key));
  const known = new Set(mails.map(aboutOf));
  const left = asked.filter(({ key }) => !lost.has(key));
  const now = [...left, ...mails].map(({ key }) => key);
  const dropped = recomputed.filter((one) => lost.has(one.key) && !known.has(aboutOf(one)));
  const { length } = dropped;
  return sendMails(ports, { keys: [...new Set(now)], except: which.except }, length + fallen);
}

type TellSnapshot = Snapshot<typeof needsToTell>;

/** What was held back or failed is decided anew as if it still waited. */
function asWaiting(snapshot: TellSnapshot, pending: readonly Pending[]): TellSnapshot {
  const keys = new Set(pending.map(({ key }) => key));
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
  readonly pending: readonly Pending[];
  readonly gone: readonly Change[];
}

/** Not due yet, so that only what was asked for leaves; what was held back stays so until then. */
function queueAnew(
  ports: Ports,
  snapshot: TellSnapshot,
  { sale, mails, pending, gone }: Anew,
): void {
  const soon = snapshot.now + 1;
  const later = mails.map((mail) => ({ ...mail, dueAt: instant(Math.max(mail.dueAt, soon)) }));
  const claim = queueAndClaim(ports, snapshot, sale, later);
  const held = new Set(pending.flatMap((one) => (one.state === 'held' ? [aboutOf(one)] : [])));
  const isHeld = new Set(mails.flatMap((mail) => (held.has(aboutOf(mail)) ? [mail.key] : [])));
  const queued = claim.rows.map((row) =>
    isHeld.has(String(row.key)) ? { ...row, state: 'held' as const } : row,
  );
  const rows = [...queued, ...gone.filter(isWritten(pending))];
  apply(ports, snapshot, { rows: mailRows({ ...claim, rows }) });
}
