import { type Leaving, leavingOf } from '../../domain/outbox/leaving';
import { planSendings, quotaOf, type Sending } from '../../domain/outbox/schedule';
import { apply, type Rows, type RowsOf, type Written } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type AnySnapshot, type Reads, reads, type Snapshot, type TabsOf } from '../kernel/reads';
import { isRecomputed } from '../records/mailKinds';
import { paced } from '../records/mailPace';
import {
  isWaiting,
  outboxColumns,
  outboxRows,
  type Pending,
  type Planned,
  pendingMail,
  pendingRow,
  quotaLeft,
  type ReadsOutbox,
  salesByNumber,
} from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { readDrive } from '../settings/readDrive';
import { afterwards, buyersFailed, failureProblems } from './afterwards';
import {
  type Change,
  forgetHandedOver,
  handedOver,
  handOver,
  lastHandedOver,
  recover,
} from './handOver';
import { isFormer, notQueuedYet, outboxRow, rememberedKeys, rememberedNow, unsent } from './queue';
import { mailsIn, withMails } from './readMails';
import { toTell, type Wanted } from './telling';

/** How many go between two writes. */
export const BATCH = 25;
/** Time that a batch and the goodbye need. */
const RESERVE = 40_000;

/** Mails that must be sent now, and rows that say so. */
export interface MailClaim {
  readonly rows: readonly Change[];
  readonly mails: readonly QueuedMail[];
  /** Others are due as well: a sending run should follow. */
  readonly moreDue: boolean;
  /** When each leaves, what waited before among them; none where nothing new is told. */
  readonly sendings: readonly Sending<Planned>[];
  /** What becomes of those that are new. */
  readonly leaving: Leaving;
  /** What Ventes remembers of the mails decided on, so that a deleted row is not decided again. */
  readonly remembered: RowsOf<'sales'>;
}

const NONE: Leaving = { now: 0, inTime: 0, later: [] };

/**
 * Queues what is wanted, once each, and claims those that today's quota lets go before all that is as urgent.
 * What a run that died has left is settled first: its trace is about to be written over.
 */
export function queueAndClaim(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsOutbox,
  sale: number,
  wanted: readonly QueuedMail[] | Wanted,
  /** Which mail was handed over last, where that is known. */
  last?: string,
): MailClaim {
  const outbox = outboxRows(snapshot);
  const remembered = rememberedKeys(snapshot, sale);
  const { mails, changes } =
    'intents' in wanted ? toTell(snapshot, sale, wanted) : { mails: wanted, changes: [] };
  const fresh = paced(snapshot, notQueuedYet(snapshot, sale, mails));
  const recovered = recover(ports, snapshot);
  if (fresh.length === 0)
    return {
      ...{ rows: [...recovered, ...changes], mails: [], moreDue: recovered.length > 0 },
      ...{ sendings: [], leaving: NONE, remembered: [] },
    };
  const sales = salesByNumber(snapshot);
  const gone = new Set<unknown>(
    changes.flatMap(({ key, state }) => (state === 'cancelled' ? [key] : [])),
  );
  const waiting = outbox.filter(({ key, values }) => isWaiting(values.state) && !gone.has(key));
  const quota = quotaLeft(ports, fresh, snapshot.now);
  const sendings = planSendings<Planned>(
    [
      ...waiting.flatMap((row) => pendingRow(row, sales)),
      ...fresh.map((mail) => pendingMail(mail, sales.get(sale))),
    ],
    quotaOf(quota),
    snapshot.now,
  );
  const byKey = new Map(fresh.map((mail) => [mail.key, mail]));
  const due = sendings.flatMap(({ mail, at, isTooLate }) => {
    const queued = byKey.get(mail.key);
    return queued && at <= snapshot.now && !isTooLate ? [queued] : [];
  });
  const isBack = due.length > 0 && isFormer(snapshot, last ?? lastHandedOver(ports));
  const claimed = isBack ? [] : due.slice(0, BATCH);
  const states = unsent(sendings, quota, snapshot, isBack);
  for (const { key } of claimed) states.set(key, { key, state: 'sending' });
  return {
    rows: [
      ...recovered,
      ...changes,
      ...fresh.map((mail) => ({ ...outboxRow(mail, sale), ...states.get(mail.key) })),
    ],
    mails: claimed,
    moreDue: (!isBack && due.length > claimed.length) || recovered.length > 0,
    sendings,
    leaving: leavingOf(
      isBack ? [] : sendings.filter(({ mail }) => byKey.has(mail.key)),
      snapshot.now,
    ),
    remembered: rememberedNow(remembered, sale, fresh),
  };
}

/** Sends what was claimed and marks it, with `also`, in the second write of the same run. */
export function sendClaimed<R extends ReadsToSend>(
  ports: Ports,
  snapshot: R,
  written: Written,
  mails: readonly QueuedMail[],
  also: Rows<TabsOf<R>> = {},
): readonly Change[] {
  const outbox = handOver(ports, snapshot, mails);
  const after = afterwards<ReadsToSend>(snapshot, written);
  const rows = {
    outbox,
    ...buyersFailed(snapshot, after, mails, outbox),
    ...failureProblems(after, mails, outbox),
    ...also,
  };
  // Of any tab: `also` names those of this very snapshot.
  apply<AnySnapshot>(ports, after, { rows });
  return outbox;
}

export const needsToSend = reads({
  whole: ['sales', 'templates'],
  rows: [],
  columns: { outbox: outboxColumns, buyers: ['email', 'mailFailed'], toFix: ['key'] },
});

type ReadsToSend = Snapshot<typeof needsToSend>;

/**
 * Sends what is due, most urgent first, within today's quota, in batches. First settles what a
 * run that died has left: what it had certainly sent, what it may have sent, what it had not.
 */
export function sendDue(ports: Ports): void {
  while (ports.clock.left() > RESERVE && isFull(sendBatch(ports)));
}

/**
 * All that an act told: what it claimed, then the rest, a batch after the other; and what became of it. What
 * each hour tells anew was not looked at by it: beside its own, that waits for the hour (docs/rules.md E12).
 */
export function sendTold<R extends ReadsToSend>(
  ports: Ports,
  snapshot: R,
  written: Written,
  claim: MailClaim,
  also: Rows<TabsOf<R>> = {},
): Leaving {
  const own = new Set(claim.rows.map(({ key }) => key));
  const choose: Choose = (...read) => {
    const { chosen, rows } = whatIsDue(...read);
    return {
      chosen: chosen.filter(({ kind, key }) => !isRecomputed(kind) || own.has(key)),
      rows,
    };
  };
  const done = [...sendClaimed(ports, snapshot, written, claim.mails, also)];
  let isMore = claim.moreDue;
  while (isMore && ports.clock.left() > RESERVE) {
    const batch = sendBatch(ports, choose);
    done.push(...batch);
    isMore = isFull(batch);
  }
  const { leaving } = claim;
  const tried = done.filter(({ key, state }) => own.has(key) && state !== undefined);
  const gone = tried.filter(({ state }) => state === 'sent' || state === 'maybeSent').length;
  // What there was no time for leaves within the hour.
  return gone < tried.length ? { ...leaving, now: gone, unsent: leaving.now - gone } : leaving;
}

/** Others are due as well, and Google takes mails. */
const isFull = (changes: readonly Change[]): boolean =>
  changes.length === BATCH && changes.some(({ state }) => state === 'sent' || state === 'failed');

interface Choice {
  readonly chosen: readonly Pending[];
  /** What becomes of the others. */
  readonly rows: ReadonlyMap<string, Change>;
}

export type Choose = (ports: Ports, snapshot: ReadsToSend, mails: readonly Pending[]) => Choice;

const whatIsDue: Choose = (ports, snapshot, mails) => {
  const waiting = mails.filter(({ state }) => isWaiting(state));
  const quota = quotaLeft(ports, waiting, snapshot.now);
  const sendings = planSendings(waiting, quotaOf(quota), snapshot.now);
  const leaving = sendings.filter(({ at, isTooLate }) => at <= snapshot.now && !isTooLate);
  const isBack = leaving.length > 0 && isFormer(snapshot, lastHandedOver(ports));
  const chosen = isBack ? [] : leaving.map(({ mail }) => mail);
  // Nobody waits behind what was refused before.
  const [first, last] = [
    chosen.filter((one) => !one.isRefused),
    chosen.filter((one) => one.isRefused),
  ];
  const rows = unsent(sendings, quota, snapshot, isBack);
  return { chosen: [...first, ...last], rows };
};

/** One batch of all that is due, or of what somebody asked for; read anew where rows just moved. */
export function sendBatch(ports: Ports, choose: Choose = whatIsDue, reads = 3): readonly Change[] {
  const snapshot = readDrive(ports, needsToSend, 'latest');
  const recovered = recover(ports, snapshot);
  const states = new Map(recovered.map(({ key, state }) => [key, state as Pending['state']]));
  const sales = salesByNumber(snapshot);
  const mails = outboxRows(snapshot)
    .flatMap((row) => pendingRow(row, sales))
    .map((mail) => ({ ...mail, state: states.get(mail.key) ?? mail.state }));
  const { chosen, rows } = choose(ports, snapshot, mails);
  // Names of an earlier batch must not be taken for names of this one.
  const named = new Set(recovered.length > 0 ? handedOver(ports) : []);
  const batch = chosen.filter(({ key }) => !named.has(key)).slice(0, BATCH);
  if (batch.length > 0 && recovered.length === 0) forgetHandedOver(ports);
  const changes = new Map<unknown, Change>(recovered.map((row) => [row.key, row]));
  for (const [key, row] of rows) changes.set(key, row);
  const read = batch.length > 0 ? withMails(ports, snapshot, batch) : snapshot;
  const queued = mailsIn(read, batch);
  if (queued.length < batch.length && reads > 1) {
    ports.readAnew?.();
    return sendBatch(ports, choose, reads - 1);
  }
  for (const { key } of queued) changes.set(key, { key, state: 'sending' });
  const written = apply(ports, read, { rows: { outbox: [...changes.values()] } });
  return sendClaimed(ports, read, written, queued);
}

/** What the mails of an action write, beside rows of Ventes that it writes itself: one a sale. */
export function mailRows(
  { rows: outbox, remembered }: Pick<MailClaim, 'rows' | 'remembered'>,
  ...own: readonly (RowsOf<'sales'> | undefined)[]
): Rows<'outbox' | 'sales'> {
  const hasMails = outbox.length > 0;
  const sales = new Map<unknown, RowsOf<'sales'>[number]>();
  for (const row of [...own, hasMails ? remembered : []].flatMap((rows) => rows ?? []))
    sales.set(row.number, { ...sales.get(row.number), ...row });
  return {
    ...(hasMails ? { outbox } : {}),
    ...(sales.size > 0 ? { sales: [...sales.values()] } : {}),
  };
}
