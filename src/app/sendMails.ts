import type { Instant } from '../domain/time';
import type { RowToWrite } from '../tabs/edit';
import type { outboxTab } from '../tabs/outbox';
import type { ReadRow, ReadTab } from '../tabs/read';
import type { RowOf } from '../tabs/tab';
import { mailHtml } from '../text/mailHtml';
import { quotaReached, unknownOutcome } from '../text/words';
import { type Book, type Needs, openBook } from './book';
import { outboxRow, priorityOf, type QueuedMail } from './mail';
import { afterwards, carryOut, type Plan, type Written } from './plan';
import type { OutgoingMail, Ports } from './ports';

type OutboxRow = RowOf<typeof outboxTab>;
type Change = RowToWrite<typeof outboxTab>;

/** Names the mail that is being handed to Google, so that a run that dies leaves a trace. */
const IN_FLIGHT = 'mail.inFlight';
/** How many go between two writes. */
const BATCH = 25;
/** Time that the last write and the goodbye need. */
const RESERVE = 20_000;

/** What is read of Rappels to decide; the long texts stay where they are. */
export const outboxColumns = [
  'kind',
  'recipient',
  'dueAt',
  'state',
  'sentAt',
  'why',
  'key',
] as const;

interface Candidate {
  readonly key: string;
  readonly kind: NonNullable<OutboxRow['kind']>;
  readonly dueAt: Instant;
}

/** Mails that must be sent now, and rows of Rappels that say so. */
export interface Claim {
  readonly rows: readonly Change[];
  readonly mails: readonly QueuedMail[];
  /** Others are due as well: a sending run should follow. */
  readonly moreDue: boolean;
}

/** Of two rows with one key the first counts: a row that people copied is no second mail. */
const outboxRows = (book: Book): readonly ReadRow<typeof outboxTab>[] => {
  const rows = new Map([...book.tab('outbox').rows].reverse().map((row) => [row.key, row]));
  return [...rows.values()].reverse();
};

const byUrgency = (a: Candidate, b: Candidate): number =>
  priorityOf(a.kind) - priorityOf(b.kind) || a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1);

const isDue = (row: OutboxRow, now: Instant): boolean =>
  (row.state === 'toSend' || row.state === 'waiting') && row.dueAt !== null && row.dueAt <= now;

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
  const known = new Set(outbox.map(({ key }) => key));
  const fresh = mails.filter(({ key }) => !known.has(key) && known.add(key));
  const recovered = recover(ports, book);
  if (fresh.length === 0) return { rows: recovered, mails: [], moreDue: recovered.length > 0 };
  const due = fresh.filter(({ dueAt }) => dueAt <= book.now).sort(byUrgency);
  const waiting = outbox.flatMap(({ values }) =>
    isDue(values, book.now) && values.kind ? [priorityOf(values.kind)] : [],
  );
  const quota = due.length > 0 ? ports.mailer.remaining() : 0;
  const ahead = (kind: QueuedMail['kind']): number =>
    waiting.filter((priority) => priority <= priorityOf(kind)).length;
  const before = new Map(
    [...new Set(due.map(({ kind }) => kind))].map((kind) => [kind, ahead(kind)]),
  );
  const fits = due.filter(({ kind }, index) => (before.get(kind) ?? 0) + index < quota);
  const claimed = fits.slice(0, BATCH);
  const keys = new Set(claimed.map(({ key }) => key));
  const fitting = new Set(fits);
  const short = new Set(due.filter((mail) => !fitting.has(mail)).map(({ key }) => key));
  const rows = fresh.map((mail): Change => {
    const row = outboxRow(mail, sale);
    if (keys.has(mail.key)) return { ...row, state: 'sending' };
    return short.has(mail.key)
      ? { ...row, state: 'waiting', why: quotaReached[book.place.locale] }
      : row;
  });
  const moreDue = fits.length > claimed.length || recovered.length > 0;
  return { rows: [...recovered, ...rows], mails: claimed, moreDue };
}

/** Sends what was claimed and marks it, with `also`, in the second write of the same run. */
export function sendClaimed(
  ports: Ports,
  book: Book,
  needs: Needs,
  written: Written,
  mails: readonly QueuedMail[],
  also: Plan['rows'] = {},
): void {
  const outcomes = handOver(
    ports,
    book,
    mails.map((mail) => ({ key: mail.key, mail: outgoing(book, mail) })),
  );
  const outbox = outcomes.map(({ key, change }): Change => ({ key, ...change }));
  const after: Book = {
    ...book,
    anyTab: (id) => afterwards(book, id, written) as unknown as ReadTab,
    has: () => true,
  };
  carryOut(ports, after, needs, { rows: { outbox, ...also } });
  // A name left behind of a mail that is marked as sent says nothing any more.
  const last = outcomes[outcomes.length - 1];
  if (last && last.change.state !== 'sent') ports.memory.remove(IN_FLIGHT);
}

function outgoing(
  { settings, place }: Book,
  { recipient, mail, attachment, key }: QueuedMail,
): OutgoingMail {
  const { driveName, coordinatorEmail } = settings;
  return {
    to: recipient,
    subject: mail.subject,
    text: mail.text,
    html: mailHtml(mail.text, { driveName, locale: place.locale }),
    senderName: driveName,
    ...(coordinatorEmail ? { replyTo: coordinatorEmail } : {}),
    ...(attachment
      ? { attachment: { name: `${key.split(':').slice(0, 2).join('-')}.csv`, csv: attachment } }
      : {}),
  };
}

interface Handed {
  readonly key: string;
  readonly change: Omit<Change, 'key'>;
}

/** At most once: the name of each mail is noted before it leaves. */
function handOver(
  ports: Ports,
  book: Book,
  mails: readonly { readonly key: string; readonly mail: OutgoingMail }[],
): Handed[] {
  return mails.map(({ key, mail }, index) => {
    ports.progress.tell({ step: 'mails', done: index, of: mails.length });
    if (ports.clock.left() < RESERVE) return { key, change: { state: 'toSend' as const } };
    ports.memory.set(IN_FLIGHT, key);
    const error = ports.mailer.send(mail);
    if (error === null)
      return { key, change: { state: 'sent' as const, sentAt: ports.clock.now(), why: null } };
    const isQuota = ports.mailer.remaining() <= 0;
    const why = isQuota ? quotaReached[book.place.locale] : error.slice(0, 500);
    return { key, change: { state: isQuota ? ('waiting' as const) : ('failed' as const), why } };
  });
}

const needsToSend: Needs = { whole: ['settings'], rows: [], columns: { outbox: outboxColumns } };

/**
 * Sends what is due, most urgent first, within today's quota, in batches. First settles what a
 * run that died has left: what it had certainly sent, what it may have sent, what it had not.
 */
export function sendDue(ports: Ports): void {
  while (ports.clock.left() > 2 * RESERVE && sendBatch(ports) === BATCH);
}

function sendBatch(ports: Ports): number {
  const book = openBook(ports, needsToSend);
  const recovered = recover(ports, book);
  const unclaimed = new Set(
    recovered.flatMap(({ key, state }) => (state === 'toSend' ? [key] : [])),
  );
  const due = outboxRows(book)
    .filter(({ values }) => isDue(values, book.now) || unclaimed.has(values.key))
    .flatMap(({ values, at }) => candidate(values, at))
    .sort(byUrgency);
  const quota = due.length > 0 ? Math.max(0, ports.mailer.remaining()) : 0;
  const chosen = due.slice(0, Math.min(BATCH, quota));
  const short = due.slice(quota).filter(({ state }) => state !== 'waiting');
  const rows = new Map<string, Change>(recovered.map((row) => [String(row.key), row]));
  for (const { key } of chosen) rows.set(key, { key, state: 'sending' });
  for (const { key } of short)
    rows.set(key, { key, state: 'waiting', why: quotaReached[book.place.locale] });
  const mails = chosen.length > 0 ? readMails(ports, book, chosen) : [];
  const written = carryOut(ports, book, needsToSend, { rows: { outbox: [...rows.values()] } });
  sendClaimed(ports, book, needsToSend, written, mails);
  return chosen.length;
}

type Pending = Candidate & {
  readonly at: number;
  readonly recipient: string;
  readonly state: OutboxRow['state'];
};

function candidate({ key, kind, dueAt, recipient, state }: OutboxRow, at: number): Pending[] {
  return key && kind && dueAt !== null && recipient
    ? [{ key, kind, dueAt, recipient, state, at }]
    : [];
}

/** Rows still « en cours » belong to a run that died: no other runs while this one holds the lock. */
function recover(ports: Ports, book: Book): Change[] {
  const left = outboxRows(book)
    .filter(({ values }) => values.state === 'sending')
    .flatMap(({ values, at }) => candidate(values, at))
    .sort(byUrgency);
  if (left.length === 0) return [];
  const inFlight = ports.memory.get(IN_FLIGHT);
  const position = left.findIndex(({ key }) => key === inFlight);
  return left.map(({ key }, index): Change => {
    if (index < position) return { key, state: 'sent', sentAt: book.now };
    if (index === position)
      return { key, state: 'maybeSent', why: unknownOutcome[book.place.locale] };
    return { key, state: 'toSend' };
  });
}

function readMails(ports: Ports, book: Book, chosen: readonly Pending[]): QueuedMail[] {
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
    const cell = (id: 'subject' | 'text' | 'attachment'): string => {
      const column = columns.get(id);
      return column === undefined ? '' : String(values[index]?.[0]?.[column] ?? '');
    };
    const attachment = cell('attachment');
    const mail = { subject: cell('subject'), text: cell('text') };
    return { key, kind, dueAt, recipient, mail, ...(attachment ? { attachment } : {}) };
  });
}

/** Rows of the plan of an action whose mails go in the same run. */
export const withMails = (rows: Plan['rows'], claim: Claim): Plan['rows'] =>
  claim.rows.length > 0 ? { ...rows, outbox: claim.rows } : rows;
