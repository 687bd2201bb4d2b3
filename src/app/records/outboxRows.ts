import { isOfFormerKind, readMailKey } from '../../domain/outbox/mailKey';
import { type MailKind, rankOf } from '../../domain/outbox/mailKind';
import { type MailState, mailStateTraits } from '../../domain/outbox/mailState';
import type { PendingMail } from '../../domain/outbox/schedule';
import type { Instant } from '../../domain/values/time';
import { saysNotTaken, saysWithdrawn } from '../../text/results/outboxReasons';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns, RowPart } from '../kernel/reads';
import { eventOf } from './mailKinds';
import type { QueuedMail } from './queuedMail';
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

/** It is gone, as far as anybody knows. */
export const hasLeft = (state: MailState | null): boolean =>
  state !== null && mailStateTraits[state].stage === 'left';

/** It left, or somebody decided on it: it stands as told. */
export const standsAsSaid = (state: MailState | null): boolean =>
  !isWaiting(state) && state !== 'cancelled';

/** Asked for only when something is due: a call less where nothing is. */
export const quotaLeft = (
  ports: Ports,
  mails: readonly { readonly dueAt: Instant }[],
  now: Instant,
): number => (mails.some(({ dueAt }) => dueAt <= now) ? Math.max(0, ports.mailer.remaining()) : 0);
