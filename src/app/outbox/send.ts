import {
  type PendingMail,
  planSendings,
  quotaOf,
  type Sending,
} from '../../domain/outbox/schedule';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Problem } from '../../domain/values/problem';
import type { ReadTab } from '../../tabs/engine/read';
import type { TabId } from '../../tabs/tabs';
import { cameTooLate, quotaKept, quotaReached } from '../../text/results/words';
import { afterwards, carryOut, type Plan, type Written } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Book, type Needs, openBook } from '../kernel/snapshot';
import { toFixAdded } from '../kernel/toFix';
import { isDecidedAgain } from '../records/mailKinds';
import {
  isWaiting,
  outboxColumns,
  outboxRows,
  type Pending,
  pendingMail,
  pendingRow,
  quotaLeft,
  salesByNumber,
} from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { isMuted } from '../settings/mailSettings';
import {
  type Change,
  forgetHandedOver,
  handedOver,
  handOver,
  readCodes,
  recover,
} from './handOver';
import { outboxRow } from './queue';

/** How many go between two writes. */
export const BATCH = 25;
/** Time that a batch and the goodbye need. */
const RESERVE = 40_000;

/** Mails that must be sent now, and rows that say so. */
export interface Claim {
  readonly rows: readonly Change[];
  readonly mails: readonly QueuedMail[];
  /** Others are due as well: a sending run should follow. */
  readonly moreDue: boolean;
  /** What Ventes remembers of the mails decided on, so that a deleted row is not decided again. */
  readonly told: NonNullable<Plan['rows']['sales']>;
}

/** What becomes of those that are due and do not leave now. */
function unsent(
  sendings: readonly Sending<PendingMail>[],
  quota: number,
  { now, place }: Book,
): Map<string, Change> {
  const leaving = sendings.filter(({ at, isTooLate }) => at <= now && !isTooLate).length;
  const why = (leaving < quota ? quotaKept : quotaReached)[place.locale];
  const rows = new Map<string, Change>();
  for (const { mail, at, isTooLate } of sendings) {
    const { key, dueAt, event } = mail;
    if (event && event.end <= now)
      rows.set(key, { key, state: 'cancelled', why: cameTooLate[place.locale] });
    else if (dueAt <= now && (at > now || isTooLate)) rows.set(key, { key, state: 'waiting', why });
  }
  return rows;
}

/**
 * Queues mails once each, and claims those that today's quota lets go before all that is as urgent.
 * What a run that died has left is settled first: its trace is about to be written over.
 */
export function queueAndClaim(
  ports: Ports,
  book: Book,
  sale: number,
  mails: readonly QueuedMail[],
): Claim {
  const outbox = outboxRows(book);
  const told = toldOf(book, sale);
  const fresh = notQueuedYet(book, sale, mails);
  const recovered = recover(ports, book);
  if (fresh.length === 0)
    return { rows: recovered, mails: [], moreDue: recovered.length > 0, told: [] };
  const sales = salesByNumber(book);
  const waiting = outbox.filter(({ values }) => isWaiting(values.state));
  const quota = quotaLeft(ports, fresh, book.now);
  const sendings = planSendings<PendingMail>(
    [
      ...waiting.flatMap((row) => pendingRow(row, sales)),
      ...fresh.map((mail) => pendingMail(mail, sales.get(sale))),
    ],
    quotaOf(quota),
    book.now,
  );
  const byKey = new Map(fresh.map((mail) => [mail.key, mail]));
  const due = sendings.flatMap(({ mail, at, isTooLate }) => {
    const queued = byKey.get(mail.key);
    return queued && at <= book.now && !isTooLate ? [queued] : [];
  });
  const claimed = due.slice(0, BATCH);
  const states = unsent(sendings, quota, book);
  for (const { key } of claimed) states.set(key, { key, state: 'sending' });
  return {
    rows: [
      ...recovered,
      ...fresh.map((mail) => ({ ...outboxRow(mail, sale), ...states.get(mail.key) })),
    ],
    mails: claimed,
    moreDue: due.length > claimed.length || recovered.length > 0,
    told: toldNow(told, sale, fresh),
  };
}

/** Each once, of the kinds that are wanted. */
export function notQueuedYet(
  book: Book,
  sale: number,
  mails: readonly QueuedMail[],
): readonly QueuedMail[] {
  const known = new Set(outboxRows(book).map(({ key }) => key));
  const told = toldOf(book, sale);
  return mails.filter(
    ({ key, kind }) =>
      !isMuted(book.settings, kind) &&
      !known.has(key) &&
      !(isDecidedAgain(kind) && told.has(fingerprint(key))) &&
      known.add(key),
  );
}

const toldOf = (book: Book, sale: number): Set<string> => {
  const row = book.tab('sales').rows.find(({ values }) => values.number === sale);
  return new Set((row?.values.told ?? '').split(' ').filter(Boolean));
};

/** A cell holds 50,000 characters: of a very large sale only the latest are remembered. */
const MOST_TOLD = 6_000;

function toldNow(
  told: ReadonlySet<string>,
  sale: number,
  fresh: readonly QueuedMail[],
): Claim['told'] {
  const more = fresh.filter(({ kind }) => isDecidedAgain(kind)).map(({ key }) => fingerprint(key));
  if (sale === 0 || more.length === 0) return [];
  return [{ number: sale, told: [...told, ...more].slice(-MOST_TOLD).join(' ') }];
}

/** Sends what was claimed and marks it, with `also`, in the second write of the same run. */
export function sendClaimed(
  ports: Ports,
  book: Book,
  needs: Needs,
  written: Written,
  mails: readonly QueuedMail[],
  also: Plan['rows'] = {},
): readonly Change[] {
  const outbox = handOver(ports, book, mails);
  const after: Book = {
    ...book,
    anyTab: (id) => afterwards(book, id, written) as unknown as ReadTab,
    has: (id) => book.has(id) || written.edits.has(id),
  };
  const failures = isRead(needs, 'toFix') ? failuresTold(after, mails, outbox) : {};
  carryOut(ports, after, needs, {
    rows: { outbox, ...marksOfFailures(book, after, mails, outbox), ...failures, ...also },
  });
  return outbox;
}

const isRead = ({ rows, columns }: Needs, tab: TabId): boolean =>
  rows.includes(tab) || columns?.[tab]?.includes('key') === true;

function failuresTold(after: Book, mails: readonly QueuedMail[], sent: readonly Change[]) {
  const places = new Map(after.anyTab('outbox').rows.map(({ key, at }) => [key, at + 1]));
  const problems = sent.flatMap(({ key, state, why }, index): Problem[] => {
    const row = places.get(String(key));
    if (state !== 'failed' || row === undefined) return [];
    const detail = mails[index]?.recipient ?? '';
    return [{ code: 'mailFailed', tab: 'outbox', row, column: 'state', read: String(why), detail }];
  });
  return toFixAdded(after, problems);
}

/** Beside whoever could not be written to, until a mail leaves again. */
function marksOfFailures(
  book: Book,
  after: Book,
  mails: readonly QueuedMail[],
  sent: readonly Change[],
): Plan['rows'] {
  const outcomes = new Map(mails.map(({ recipient }, at) => [recipient, sent[at]]));
  const marks = new Map(book.tab('buyers').rows.map(({ key, values }) => [key, values.mailFailed]));
  const buyers = after.anyTab('buyers').rows.flatMap(({ key: email }) => {
    const { state, why } = outcomes.get(email) ?? {};
    const mailFailed = state === 'failed' ? String(why) : null;
    const isTold = state === 'failed' || state === 'sent';
    return isTold && (marks.get(email) ?? null) !== mailFailed ? [{ email, mailFailed }] : [];
  });
  return buyers.length > 0 ? { buyers } : {};
}

export const needsToSend: Needs = {
  whole: ['settings', 'sales', 'templates'],
  rows: [],
  columns: { outbox: outboxColumns, buyers: ['email', 'mailFailed'], toFix: ['key'] },
};

/**
 * Sends what is due, most urgent first, within today's quota, in batches. First settles what a
 * run that died has left: what it had certainly sent, what it may have sent, what it had not.
 */
export function sendDue(ports: Ports): void {
  while (ports.clock.left() > RESERVE && wereSent(sendBatch(ports)) === BATCH);
}

const wereSent = (changes: readonly Change[]): number =>
  changes.filter(({ state }) => state === 'sent' || state === 'failed').length;

interface Choice {
  readonly chosen: readonly Pending[];
  /** What becomes of the others. */
  readonly rows: ReadonlyMap<string, Change>;
}

export type Choose = (ports: Ports, book: Book, mails: readonly Pending[]) => Choice;

const whatIsDue: Choose = (ports, book, mails) => {
  const waiting = mails.filter(({ state }) => isWaiting(state));
  const quota = quotaLeft(ports, waiting, book.now);
  const sendings = planSendings(waiting, quotaOf(quota), book.now);
  const leaving = sendings.filter(({ at, isTooLate }) => at <= book.now && !isTooLate);
  return { chosen: leaving.map(({ mail }) => mail), rows: unsent(sendings, quota, book) };
};

/** One batch of all that is due, or of what somebody asked for. */
export function sendBatch(ports: Ports, choose: Choose = whatIsDue): readonly Change[] {
  const book = openBook(ports, needsToSend);
  const recovered = recover(ports, book);
  const states = new Map(recovered.map(({ key, state }) => [key, state as Pending['state']]));
  const sales = salesByNumber(book);
  const mails = outboxRows(book)
    .flatMap((row) => pendingRow(row, sales))
    .map((mail) => ({ ...mail, state: states.get(mail.key) ?? mail.state }));
  const { chosen, rows } = choose(ports, book, mails);
  // Names of an earlier batch must not be taken for names of this one.
  const named = new Set(recovered.length > 0 ? handedOver(ports) : []);
  const batch = chosen.filter(({ key }) => !named.has(key)).slice(0, BATCH);
  if (batch.length > 0 && recovered.length === 0) forgetHandedOver(ports);
  const changes = new Map<unknown, Change>(recovered.map((row) => [row.key, row]));
  for (const [key, row] of rows) changes.set(key, row);
  for (const { key } of batch) changes.set(key, { key, state: 'sending' });
  const queued = batch.length > 0 ? readMails(ports, book, batch) : [];
  const written = carryOut(ports, book, needsToSend, { rows: { outbox: [...changes.values()] } });
  return sendClaimed(ports, book, needsToSend, written, queued);
}

export function readMails(ports: Ports, book: Book, chosen: readonly Pending[]): QueuedMail[] {
  const { columns, sheet } = book.tab('outbox');
  const width = Math.max(...columns.values()) + 1;
  const values = ports.workbook.fetch(
    chosen.map(({ at }) => ({
      sheetId: sheet.sheetId,
      startRow: at,
      endRow: at + 1,
      startColumn: 0,
      endColumn: width,
    })),
  );
  return chosen.map(({ key, kind, dueAt, recipient }, index) => {
    const cell = (id: 'subject' | 'text' | 'attachment' | 'codes'): string => {
      const column = columns.get(id);
      return column === undefined ? '' : String(values[index]?.[0]?.[column] ?? '');
    };
    const attachment = cell('attachment');
    const codes = readCodes(cell('codes'));
    const mail = { subject: cell('subject'), text: cell('text'), ...(codes ? { codes } : {}) };
    return { key, kind, dueAt, recipient, mail, ...(attachment ? { attachment } : {}) };
  });
}

/** Rows of the plan of an action whose mails go in the same run. */
export function withMails(rows: Plan['rows'], { rows: outbox, told }: Claim): Plan['rows'] {
  if (outbox.length === 0) return rows;
  const others = (rows.sales ?? []).filter(({ number }) => number !== told[0]?.number);
  const same = (rows.sales ?? []).find(({ number }) => number === told[0]?.number);
  const sales = told.length > 0 ? { sales: [...others, { ...same, ...told[0] }] } : {};
  return { ...rows, outbox, ...sales };
}
