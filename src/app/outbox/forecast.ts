import { type MailKind, rankOf } from '../../domain/outbox/mailKind';
import { planSendings, quotaOf, quotaResetAfter, type Sending } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import type { Instant } from '../../domain/values/time';
import { mailKinds } from '../../tabs/outbox';
import type { Reads } from '../kernel/reads';
import { eventOf } from '../records/mailKinds';
import {
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  type ReadsOutbox,
  type SalesByNumber,
  salesByNumber,
} from '../records/outboxRows';

/** Mails that leave later than they are due, or not at all. */
export interface LaterMails {
  readonly count: number;
  readonly at: number;
  /** What they should come before. */
  readonly event: { readonly kind: 'closing' | 'pickup'; readonly start: number } | null;
  readonly isTooLate: boolean;
}

/** What a large sending will be like: plain JSON, told by the pages. */
export interface Forecast {
  /** Due before the quota comes back. */
  readonly mails: number;
  readonly left: number;
  readonly later: readonly LaterMails[];
  /** The kinds that leave today, the most urgent first. */
  readonly first: readonly string[];
}

type ToCome = Pick<Pending, 'kind' | 'key' | 'rank' | 'dueAt' | 'event'>;

/** All that waits in Rappels. */
export const waitingMails = (
  snapshot: Reads<'sales'> & ReadsOutbox,
  sales: SalesByNumber = salesByNumber(snapshot),
): Pending[] =>
  outboxRows(snapshot).flatMap((row) =>
    isWaiting(row.values.state) ? pendingRow(row, sales) : [],
  );

/** Mails that an action would queue, for its preview. */
export const mailsToCome = (
  kind: MailKind,
  count: number,
  dueAt: Instant,
  sale: CycleDates,
): ToCome[] =>
  Array.from({ length: count }, (_, index) => {
    const key = `${kind} ${index}`;
    return { kind, key, rank: rankOf(kind), dueAt, event: eventOf(kind, sale, { dueAt }) };
  });

/** The same where something would be late; null where all goes in time. */
export function troubleAhead(
  snapshot: Reads<'sales'> & ReadsOutbox,
  left: number,
  more: readonly ToCome[] = [],
): Forecast | null {
  const all = forecast(snapshot, left, more);
  return all.later.length > 0 ? all : null;
}

/** Before a sending begins: Rappels must be read, by `outboxColumns`. */
export function forecast(
  snapshot: Reads<'sales'> & ReadsOutbox,
  left: number,
  more: readonly ToCome[] = [],
): Forecast {
  const { now, place } = snapshot;
  const sendings = planSendings<ToCome>([...waitingMails(snapshot), ...more], quotaOf(left), now);
  const reset = quotaResetAfter(now);
  const today = sendings.filter(({ mail }) => mail.dueAt < reset);
  const leaving = today.filter(({ at, isTooLate }) => at < reset && !isTooLate);
  return {
    mails: today.length,
    left,
    later: laterMails(sendings, now),
    first: [...new Set(leaving.map(({ mail }) => String(mailKinds.write(mail.kind, place))))],
  };
}

function laterMails(sendings: readonly Sending<ToCome>[], now: Instant): LaterMails[] {
  const groups = new Map<string, LaterMails>();
  for (const { mail, at, isTooLate } of sendings) {
    if (at <= Math.max(mail.dueAt, now) && !isTooLate) continue;
    const { event } = mail;
    const key = [isTooLate || at, event?.kind, event?.start].join();
    const count = (groups.get(key)?.count ?? 0) + 1;
    groups.set(key, {
      count,
      at,
      event: event && { kind: event.kind, start: event.start },
      isTooLate,
    });
  }
  return [...groups.values()].sort((a, b) => a.at - b.at);
}
