import { type Leaving, leavingOf } from '../../domain/outbox/leaving';
import { planSendings, quotaOf } from '../../domain/outbox/schedule';
import { fingerprint } from '../../domain/values/fingerprint';
import { cellAt } from '../../tabs/engine/sheet';
import {
  cameTooLate,
  formerVersion,
  quotaKept,
  quotaReached,
  willBeTooLate,
} from '../../text/results/outboxReasons';
import { afterwards } from '../kernel/afterwards';
import { apply, type Plan, type Rows } from '../kernel/plan';
import { joinedRows } from '../kernel/planned';
import type { Ports } from '../kernel/ports';
import { withRows } from '../kernel/ranges';
import { type AnySnapshot, type Reads, reads, type Snapshot, type TabsOf } from '../kernel/reads';
import { anyTab } from '../kernel/snapshot';
import {
  isWaiting,
  isWithdrawn,
  mayRecur,
  outboxColumns,
  outboxRows,
  type Pending,
  type Planned,
  pendingMail,
  pendingRow,
  type QueuedMail,
  type ReadsOutbox,
  salesByNumber,
} from '../records/outboxRows';
import { readDrive } from '../settings/readDrive';
import {
  type Change,
  forgetHandedOver,
  handedOver,
  handOver,
  lastHandedOver,
  mayLeave,
  readCodes,
  recover,
  wordsIn,
} from './handOver';
import { toTell, type Wanted } from './telling';

/** How many go between two writes. */
export const BATCH = 25;
/** Time that a batch and the goodbye need. */
const RESERVE = 40_000;

export const needsToSend = reads({
  whole: ['sales', 'templates'],
  rows: [],
  columns: { outbox: outboxColumns },
});
type ReadsToSend = Snapshot<typeof needsToSend>;

/** Of what is told: rows that say so, and the mails that must be sent now. */
export interface MailClaim {
  readonly rows: Rows<'outbox' | 'sales'>;
  readonly mails: readonly QueuedMail[];
  /** Others are due as well. */
  readonly isMore: boolean;
  /** What becomes of those that are new. */
  readonly leaving: Leaving;
}

/** A cell holds 50,000 characters: of a very large sale only the latest are remembered. */
const MOST_TOLD = 6_000;

/** As Ventes remembers it. */
const nameOf = ({ key, name = key }: QueuedMail): string => fingerprint(name);

const rememberedIn = ({ tabs }: Reads<'sales'>, sale: number): string[] => {
  const row = tabs.sales.rows.find(({ key }) => key === String(sale));
  return (row?.values.told ?? '').split(' ').filter(Boolean);
};

/** Each once, of the kinds that are wanted: a row that was deleted stays so; one that was withdrawn waits again. */
export function notQueuedYet(
  snapshot: Reads<'sales'> & ReadsOutbox,
  sale: number,
  mails: readonly QueuedMail[],
): readonly QueuedMail[] {
  const rows = outboxRows(snapshot);
  const remembered = new Set(rememberedIn(snapshot, sale));
  const withdrawn = new Set(rows.filter(isWithdrawn).map(({ key }) => key));
  const known = new Set(rows.flatMap(({ key }) => (withdrawn.has(key) ? [] : [key])));
  const isTold = (mail: QueuedMail): boolean =>
    mayRecur(mail.kind) && !withdrawn.has(mail.key) && remembered.has(nameOf(mail));
  return mails.filter(
    (mail) =>
      mayLeave(snapshot.settings, mail) &&
      !known.has(mail.key) &&
      !isTold(mail) &&
      known.add(mail.key),
  );
}

/**
 * Queues what is wanted, once each, and claims those that today's quota lets go before all that is as urgent.
 * What a run that died has left is settled
 * first: its trace is about to be written over.
 */
export function queueAndClaim(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsOutbox,
  sale: number,
  wanted: readonly QueuedMail[] | Wanted,
): MailClaim {
  const rows = outboxRows(snapshot);
  const { mails, changes } =
    'intents' in wanted ? toTell(snapshot, sale, wanted) : { mails: wanted, changes: [] };
  const recovered = recover(ports, snapshot);
  const fresh = notQueuedYet(snapshot, sale, mails);
  const gone = new Set<unknown>(
    changes.flatMap(({ key, state }) => (state === 'cancelled' ? [key] : [])),
  );
  const sales = salesByNumber(snapshot);
  const waiting = rows.filter(({ key, values }) => isWaiting(values.state) && !gone.has(key));
  const byKey = new Map(fresh.map((mail) => [mail.key, mail]));
  const { due, states, sendings } = dueNow<Planned>(
    ports,
    snapshot,
    [
      ...waiting.flatMap((row) => pendingRow(row, sales)),
      ...fresh.map((mail) => pendingMail(mail, sales.get(sale))),
    ],
    byKey,
  );
  const claimed = due.slice(0, BATCH).flatMap(({ key }) => byKey.get(key) ?? []);
  for (const { key } of claimed) states.set(key, { key, state: 'sending' });
  const more = fresh
    .filter(({ kind }) => mayRecur(kind))
    .map(nameOf)
    .sort();
  const queued = fresh.map(
    (mail): Change => ({
      ...{ kind: mail.kind, recipient: mail.recipient, dueAt: mail.dueAt, key: mail.key, sale },
      ...{ state: 'toSend', why: null, codes: null, ...wordsIn(mail), ...states.get(mail.key) },
    }),
  );
  return {
    rows: {
      outbox: [...recovered, ...changes, ...queued],
      ...(sale > 0 && more.length > 0
        ? {
            sales: [
              {
                number: sale,
                told: [...rememberedIn(snapshot, sale), ...more].slice(-MOST_TOLD).join(' '),
              },
            ],
          }
        : {}),
    },
    mails: claimed,
    isMore: due.length > claimed.length || recovered.length > 0,
    leaving: leavingOf(
      sendings.filter(({ mail }) => byKey.has(mail.key)),
      snapshot.now,
    ),
  };
}

interface Due<M> {
  /** Those that leave now, the most urgent first. */
  readonly due: readonly M[];
  /** What becomes of others that are due. */
  readonly states: Map<string, Change>;
  readonly sendings: ReturnType<typeof planSendings<Planned>>;
}

/**
 * Most urgent first, within today's quota. Where Rappels does not know the mail handed over last a former version
 * came back: whatever would leave is held (docs/rules.md O36).
 */
function dueNow<M extends Planned>(
  ports: Ports,
  snapshot: ReadsOutbox,
  mails: readonly M[],
  own: { readonly has: (key: string) => boolean } = { has: () => true },
): Due<M> {
  const { now, place, tabs } = snapshot;
  const isOwnDue = mails.some(({ key, dueAt }) => own.has(key) && dueAt <= now);
  // A call less where nothing is due.
  const quota = isOwnDue ? Math.max(0, ports.mailer.remaining()) : 0;
  const isAny = mails.some(({ key }) => own.has(key));
  const sendings = isAny ? planSendings<M>(mails, quotaOf(quota), now) : [];
  const leaving = sendings.filter(({ at, isTooLate }) => at <= now && !isTooLate);
  const due = leaving.flatMap(({ mail }) => (own.has(mail.key) ? [mail] : []));
  const last = due.length > 0 && tabs.outbox.stands ? lastHandedOver(ports) : undefined;
  const isBack = !!last && !outboxRows(snapshot).some(({ key }) => key === last);
  const later = leaving.length < quota ? quotaKept : quotaReached;
  const states = new Map<string, Change>();
  for (const { mail, at, isTooLate } of sendings) {
    const { key, dueAt, event } = mail;
    if (event && event.end <= now)
      states.set(key, { key, state: 'cancelled', why: cameTooLate[place.locale] });
    else if (dueAt <= now && (at > now || isTooLate)) {
      const why = (isTooLate ? willBeTooLate : later)[place.locale];
      states.set(key, { key, state: 'waiting', why });
    } else if (isBack && at <= now)
      states.set(key, { key, state: 'held', why: formerVersion[place.locale] });
  }
  return { due: isBack ? [] : due, states, sendings };
}

/**
 * Writes what an act decided with the mails that tell of it, sends those that are due, and says what became of
 * them. `after`: what is known once it is written, and goes with the marks.
 */
export function tell<R extends ReadsToSend>(
  ports: Ports,
  snapshot: R,
  sale: number,
  wanted: readonly QueuedMail[] | Wanted,
  plan: Plan<TabsOf<R>> = { rows: {} },
  // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to write
  after: () => Rows<TabsOf<R>> | void = () => undefined,
): Leaving {
  const { rows, mails, isMore, leaving } = queueAndClaim(ports, snapshot, sale, wanted);
  const written = apply<AnySnapshot>(ports, snapshot, {
    ...(plan as Plan),
    rows: joinedRows(rows, plan.rows as Rows),
  });
  const also = after() ?? {};
  const done = [...sendClaimed(ports, afterwards(snapshot, written), mails, also as Rows)];
  const own = new Set(rows.outbox?.map(({ key }) => key));
  // What others told waits for the hour, which tells it as it stands (docs/rules.md E12).
  const choose: Choose = (...read) => {
    const { chosen, rows: others } = whatIsDue(...read);
    return { chosen: chosen.filter(({ key }) => own.has(key)), rows: others };
  };
  for (let goesOn = isMore; goesOn && ports.clock.left() > RESERVE; ) {
    const batch = sendBatch(ports, choose);
    done.push(...batch);
    goesOn = isFull(batch);
  }
  const tried = done.filter(({ key, state }) => own.has(key) && state !== undefined);
  const gone = tried.filter(({ state }) => state === 'sent' || state === 'maybeSent').length;
  // What there was no time for leaves within the hour.
  return gone < tried.length ? { ...leaving, now: gone, unsent: leaving.now - gone } : leaving;
}

/** Hands over what was claimed and marks it, in the second write of the same run. */
function sendClaimed(
  ports: Ports,
  snapshot: ReadsToSend,
  mails: readonly QueuedMail[],
  also: Rows = {},
): readonly Change[] {
  const outbox = handOver(ports, snapshot, mails);
  apply<AnySnapshot>(ports, snapshot, { rows: { outbox, ...also } });
  return outbox;
}

/** Sends what is due, in batches. */
export function sendDue(ports: Ports): void {
  while (ports.clock.left() > RESERVE && isFull(sendBatch(ports)));
}

/** Others are due as well, and Google takes mails. */
const isFull = (changes: readonly Change[]): boolean =>
  changes.length === BATCH && changes.some(({ state }) => state === 'sent' || state === 'failed');

/** Those to send, and what becomes of others. */
export type Choose = (
  ports: Ports,
  snapshot: ReadsToSend,
  mails: readonly Pending[],
) => { readonly chosen: readonly Pending[]; readonly rows: ReadonlyMap<string, Change> };

const whatIsDue: Choose = (ports, snapshot, mails) => {
  const waiting = mails.filter(({ state }) => isWaiting(state));
  const { due, states } = dueNow(ports, snapshot, waiting);
  // Nobody waits behind what was refused before.
  const chosen = [...due].sort((a, b) => Number(a.isRefused) - Number(b.isRefused));
  return { chosen, rows: states };
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
  const read = batch.length > 0 ? withMails(ports, snapshot, batch) : snapshot;
  const queued = mailsIn(read, batch);
  if (queued.length < batch.length && reads > 1) {
    ports.readAnew?.();
    return sendBatch(ports, choose, reads - 1);
  }
  const changes = new Map<unknown, Change>(recovered.map((row) => [row.key, row]));
  for (const [key, row] of rows) changes.set(key, row);
  for (const { key } of queued) changes.set(key, { key, state: 'sending' });
  const written = apply(ports, read, { rows: { outbox: [...changes.values()] } });
  return sendClaimed(ports, afterwards(read, written), queued);
}

/** With all of these rows of Rappels, in one call: with none where somebody moved any meanwhile. */
function withMails<S extends ReadsOutbox>(ports: Ports, snapshot: S, rows: readonly Pending[]): S {
  const read = anyTab(snapshot, 'outbox');
  const places = rows.map(({ at }) => at);
  const outbox = withRows(ports, read, places, snapshot.place) ?? read;
  return { ...snapshot, tabs: { ...snapshot.tabs, outbox } };
}

/** The mails of these rows; nothing where somebody moved any meanwhile, for the text of another. */
export const readMails = (
  ports: Ports,
  snapshot: ReadsOutbox,
  chosen: readonly Pending[],
): QueuedMail[] => mailsIn(withMails(ports, snapshot, chosen), chosen);

function mailsIn(snapshot: ReadsOutbox, chosen: readonly Pending[]): QueuedMail[] {
  const { columns, rows } = anyTab(snapshot, 'outbox');
  const whole = new Map(rows.flatMap((row) => (row.isWhole ? [[row.at, row]] : [])));
  return chosen.flatMap(({ at, key, kind, dueAt, recipient }): QueuedMail[] => {
    const row = whole.get(at);
    if (!row) return [];
    const cell = (id: 'subject' | 'text' | 'attachment' | 'codes'): string =>
      String(cellAt(row.cells, columns.get(id)).value ?? '');
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const mail = { subject: cell('subject'), text: cell('text'), ...(codes ? { codes } : {}) };
    return [{ key, kind, dueAt, recipient, mail, ...(attachment ? { attachment } : {}) }];
  });
}
