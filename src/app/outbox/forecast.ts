import { type Leaving, leavingOf } from '../../domain/outbox/leaving';
import { planSendings, quotaOf, quotaResetAfter } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import type { Instant } from '../../domain/values/time';
import { mailKinds } from '../../tabs/outbox';
import { type MailKind, rankOf } from '../../text/mailKinds/mailKinds';
import { leavingText } from '../../text/values/leaving';
import type { Ports } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import {
  eventOf,
  isWaiting,
  outboxRows,
  type Pending,
  pendingRow,
  type ReadsOutbox,
  type SalesByNumber,
  salesByNumber,
} from '../records/outboxRows';

/** What a large sending will be like: plain JSON, told by the pages. */
export interface Forecast extends Leaving {
  /** Due before the quota comes back. */
  readonly mails: number;
  readonly left: number;
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
    return { kind, key, rank: rankOf(kind), dueAt, event: eventOf(kind, sale, dueAt) };
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
    ...leavingOf(sendings, now),
    first: [...new Set(leaving.map(({ mail }) => String(mailKinds.write(mail.kind, place))))],
  };
}

/** What would become of these, behind what waits already. */
export function leavingAhead(
  snapshot: Reads<'sales'> & ReadsOutbox,
  left: number,
  more: readonly ToCome[],
): Leaving {
  const quota = quotaOf(left);
  const all = planSendings<ToCome>([...waitingMails(snapshot), ...more], quota, snapshot.now);
  const keys = new Set(more.map(({ key }) => key));
  return leavingOf(
    all.filter(({ mail }) => keys.has(mail.key)),
    snapshot.now,
  );
}

/** What an act did with its mails, in words. */
export const leavingSaid = (
  leaving: Leaving | undefined,
  { now, place: { locale, zone } }: Reads,
): string => (leaving ? leavingText(leaving, { now, locale, zone }) : '');

/** Before an act that tells so many people: what becomes of its mails, where some are late. */
export function lateSaid(
  ports: Ports,
  snapshot: Reads<'sales'> & ReadsOutbox,
  ...toCome: Parameters<typeof mailsToCome>
): string {
  const leaving = leavingAhead(snapshot, ports.mailer.remaining(), mailsToCome(...toCome));
  return leaving.later.length > 0 ? leavingSaid(leaving, snapshot) : '';
}
