import { type MailState, mailStateTraits } from '../../domain/outbox/mailState';
import type { MailEvent, PendingMail } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import type { Instant } from '../../domain/values/time';
import { type MailKind, mailTraits, rankOf } from '../../text/mailKinds/mailKinds';
import { saysNotTaken, saysWithdrawn } from '../../text/results/outboxReasons';
import type { Mail } from '../../text/templates/mail';
import type { Reads, ReadsColumns, RowPart } from '../kernel/reads';
import { isOfFormerKind, readMailKey } from './mailKeys';
import { type Sale, salesOf } from './sale';

/** What is read of Rappels to decide; the long texts stay where they are. */
export const outboxColumns = [
  'kind',
  'recipient',
  'dueAt',
  'state',
  'sentAt',
  'why',
  'sale',
  'key',
  'told',
] as const;

type OutboxColumn = (typeof outboxColumns)[number];
export type ReadsOutbox = ReadsColumns<'outbox', OutboxColumn>;
export type OutboxRowRead = RowPart<'outbox', OutboxColumn>;

/** A mail decided on; its key makes sure that it is queued once, however often that is decided. */
export interface QueuedMail {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly dueAt: Instant;
  readonly key: string;
  readonly mail: Mail;
  readonly attachment?: string;
  /** What it tells, as its row keeps it. */
  readonly told?: string;
  /** As Ventes remembers it, where its key does not say what it tells. */
  readonly name?: string;
}

/** May be decided again by a later run, so that a row which people deleted must be remembered. */
export const mayRecur = (kind: MailKind): boolean => !mailTraits[kind].answers;

/** What a mail must come before (docs/rules.md E4). */
export function eventOf(
  kind: MailKind,
  sale: CycleDates | undefined,
  dueAt: Instant,
): MailEvent | null {
  const { before, answers } = mailTraits[kind];
  if (!before || !sale) return null;
  const { closesAt, pickupStart, pickupEnd } = sale;
  // What is told of an order afterwards is about what came after it, and so is that it was not held.
  if ((answers || kind === 'saleCalledOff') && dueAt >= pickupEnd) return null;
  if (before === 'closing') return { kind: 'closing', start: closesAt, end: closesAt };
  // Nobody is reminded of what has begun.
  const end = before === 'pickup' ? pickupStart : pickupEnd;
  return { kind: 'pickup', start: pickupStart, end };
}

/** One that is to leave: its row stands, or is about to. */
export interface Planned extends PendingMail {
  readonly kind: MailKind;
  readonly recipient: string;
}

/** A mail as its row tells it: nothing of what it needs is missing. */
export interface Pending extends Planned {
  readonly state: MailState;
  readonly sale: number;
  /** Grid row. */
  readonly at: number;
  /** Google did not take it when it was tried last. */
  readonly isRefused: boolean;
}

/** Of two rows with one key the first counts: a row that people copied is no second mail. */
export function outboxRows(snapshot: ReadsOutbox): readonly OutboxRowRead[] {
  const rows = new Map([...snapshot.tabs.outbox.rows].reverse().map((row) => [row.key, row]));
  return [...rows.values()].reverse();
}

/** The dates of each sale, for what its mails must come before. */
export type SalesByNumber = ReadonlyMap<number, Sale>;

export const salesByNumber = (snapshot: Reads<'sales'>): SalesByNumber =>
  new Map(salesOf(snapshot.tabs.sales).map((sale) => [sale.number, sale]));

export function pendingRow({ values, at }: OutboxRowRead, sales: SalesByNumber): Pending[] {
  const { key, kind, dueAt, recipient, state } = values;
  if (!key || !kind || !state || dueAt === null || !recipient || isOfFormerKind(key)) return [];
  const sale = values.sale ?? 0;
  const event = eventOf(kind, saleMeant(key, sales.get(sale)), dueAt);
  const isRefused = saysNotTaken(values.why ?? '');
  const rank = rankOf(kind);
  return [{ key, kind, dueAt, recipient, state, sale, at, rank, event, isRefused }];
}

/** Of no sale by its key, it comes before none: a turn of a later pick-up changes hands. */
const saleMeant = (key: string, sale: Sale | undefined): Sale | undefined =>
  readMailKey(key)?.sale === 0 ? undefined : sale;

/** One that is decided on. */
export const pendingMail = (
  { key, kind, recipient, dueAt }: QueuedMail,
  sale: Sale | undefined,
): Planned => ({
  ...{ key, kind, recipient, dueAt, rank: rankOf(kind) },
  event: eventOf(kind, saleMeant(key, sale), dueAt),
});

export const isWaiting = (state: MailState | null): boolean =>
  state !== null && mailStateTraits[state].stage === 'waits';

/** It was taken back unsent, as it was no longer true; what a person stops stands as told. */
export const isWithdrawn = ({ values: { state, why } }: OutboxRowRead): boolean =>
  state === 'cancelled' && saysWithdrawn(why ?? '');

/** It left, or somebody decided on it: it stands as told. */
export const standsAsSaid = (state: MailState | null): boolean =>
  !isWaiting(state) && state !== 'cancelled';
