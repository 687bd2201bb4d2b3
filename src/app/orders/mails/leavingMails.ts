import type { HeldOrder } from '../../../domain/orders/allocation';
import {
  type AnswerVersion,
  type Reason,
  readAnswerVersion,
} from '../../../domain/outbox/answerVersion';
import type { MailKind } from '../../../domain/outbox/mailKind';
import {
  type MailFate,
  type OrderMail,
  orderMailsLeft,
  tellsOrder,
} from '../../../domain/outbox/orderMailsLeft';
import { fingerprint } from '../../../domain/values/fingerprint';
import { isWithdrawn } from '../../outbox/versions';
import type { OrderRow } from '../../records/orderRows';
import { hasLeft, isWaiting, type OutboxRowRead } from '../../records/outboxRows';
import type { SaleContext } from '../../records/saleContext';
import { isStillDecided } from '../minimums';
import { lostBy } from '../orderMails';
import type { StandingOrders } from '../standingOrders';

/** Withdrawn by the drive, it may be true again (docs/rules.md E27). */
export const mayReturn = (row: OutboxRowRead): boolean =>
  row.values.kind !== null && tellsOrder(row.values.kind) && isWithdrawn(row);

const fateOf = (row: OutboxRowRead): MailFate => {
  const { state } = row.values;
  if (isWaiting(state)) return 'waits';
  if (hasLeft(state)) return 'left';
  return isWithdrawn(row) ? 'withdrawn' : 'stopped';
};

/** By address, the last answer of which its buyer was told, before those of which they are to hear yet. */
export function heardOf(rows: readonly OutboxRowRead[]): Map<string, number> {
  const heard = new Map<string, number>();
  const plain = rows.flatMap((row) => {
    const { kind, recipient } = row.values;
    const { answer, reason, isNone } = readAnswerVersion(row.key) ?? {};
    const isMeant = kind !== null && tellsOrder(kind) && recipient && answer !== undefined;
    return isMeant && reason && isPlain(kind, reason)
      ? [{ recipient, answer, isChange: kind === 'change' && !isNone, fate: fateOf(row) }]
      : [];
  });
  const next = new Map<string, number>();
  for (const { recipient, answer, isChange, fate } of plain)
    if (fate === 'waits' && isChange)
      next.set(recipient, Math.min(answer, next.get(recipient) ?? answer));
  for (const { recipient, answer, fate } of plain)
    if (fate === 'left' && answer < (next.get(recipient) ?? Number.POSITIVE_INFINITY))
      heard.set(recipient, Math.max(answer, heard.get(recipient) ?? 0));
  return heard;
}

/** Of these it tells the order and nothing else. */
export const isPlain = (kind: MailKind, { of }: Reason): boolean =>
  of === 'answer' || (kind === 'change' && of === 'mended');

/** Keys of those that are true of an order as it stands, and of those of which nothing is decided. */
export function leavingOf(
  context: SaleContext,
  rows: readonly OutboxRowRead[],
  standing: StandingOrders,
): Set<string> {
  const byEmail = new Map<string, OrderMail[]>();
  const leaving = new Set<string>();
  for (const row of rows) {
    const { kind, recipient, sentAt } = row.values;
    const version = readAnswerVersion(row.key);
    if (kind === null || !tellsOrder(kind)) continue;
    const fate = fateOf(row);
    if (!recipient || !version) {
      if (fate === 'waits') leaving.add(row.key);
      continue;
    }
    const { answer, reason, isNone = false } = version;
    const mail = {
      ...{ key: row.key, kind: isNone ? ('cancellation' as const) : kind, answer, fate },
      ...(sentAt === null ? {} : { leftAt: sentAt }),
      isPlain: isPlain(kind, reason),
      isWhy: fate === 'waits' && isWhyStill(standing, recipient, version),
      takesBack: isNone && takesBack(standing, version),
    };
    byEmail.set(recipient, [...(byEmail.get(recipient) ?? []), mail]);
  }
  for (const [email, mails] of byEmail)
    for (const { key } of leftOf(context, standing.standing(email), mails, standing))
      leaving.add(key);
  return leaving;
}

function leftOf(
  context: SaleContext,
  order: OrderRow | undefined,
  mails: readonly OrderMail[],
  standing: StandingOrders,
): readonly OrderMail[] {
  const waiting = mails.filter(({ fate }) => fate === 'waits');
  if (!order) return waiting;
  const isCancelled = order.state === 'cancelled';
  // One that cannot be read may have come after it.
  const isUnread = ({ answer, fate }: OrderMail): boolean =>
    fate !== 'withdrawn' && answer > order.number && !standing.row(answer);
  if (isCancelled && mails.some(isUnread)) return waiting;
  const lostOf = (previous?: HeldOrder): number => {
    const { outcome, answer: asked } = standing.outcome(order, 'changed');
    const one = { ...outcome, ...(previous ? { previous } : {}) };
    return lostBy(context, one, asked).lost?.lines.length ?? 0;
  };
  const last = standing.versions(order).at(-1);
  const hasLost = (): boolean => lostOf() > 0;
  const hasMissed = (): boolean =>
    last !== undefined && lostOf() > lostOf({ ...last, basket: last.basket ?? 0 });
  const { number: answer, time: answeredAt } = order;
  return orderMailsLeft(mails, { answer, answeredAt, isCancelled, hasLost, hasMissed });
}

function takesBack(standing: StandingOrders, { answer, reason }: AnswerVersion): boolean {
  const row = standing.row(answer);
  return reason.of !== 'answer' || (row !== undefined && standing.cancels(row));
}

/** What took something out, or changed its price, is still so of the order that stands by now. */
function isWhyStill(
  standing: StandingOrders,
  email: string,
  { answer, reason }: AnswerVersion,
): boolean {
  const [order, row] = [standing.standing(email), standing.row(answer)];
  if (!order || !row) return true;
  const isSameOrder = row === order || standing.versions(order).includes(row);
  if (reason.of === 'minimum') return isSameOrder && isStillDecided(order.lines, reason.leaves);
  if (row === order) return true;
  const has = order.lines.flatMap(({ ref, served }) => (served > 0 ? [ref] : []));
  if (reason.of === 'price')
    return isSameOrder && has.some((ref) => fingerprint(ref) === reason.fingerprint);
  const gone = row.lines.filter((line) => line.reason?.code === 'absent');
  return isSameOrder && !gone.some(({ ref }) => has.includes(ref));
}
