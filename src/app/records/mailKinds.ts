import { type MailKind, mailTraits } from '../../domain/outbox/mailKind';
import type { MailEvent } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import type { Instant } from '../../domain/values/time';

/** Decided anew by the hour, or by each closing, or said as things stand, while it waits. */
export const isRecomputed = (kind: MailKind): boolean =>
  mailTraits[kind].computedBy.length > 0 || mailTraits[kind].asItStands;

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
