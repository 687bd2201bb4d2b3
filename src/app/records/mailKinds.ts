import type { MailKind } from '../../domain/outbox/mailKind';
import type { MailEvent } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import { type MailKindOf, mailKindTable } from '../../tabs/outbox';

/** The lowest goes first. */
export const priorityOf = (kind: MailKind): number => ranks.get(kind) ?? ranks.size;
/** May be decided again by a later run, so that a row which people deleted must be remembered. */
export const isDecidedAgain = (kind: MailKind): boolean => !kinds[kind].answers;
export function eventOf(kind: MailKind, sale: CycleDates | undefined): MailEvent | null {
  const { before } = kinds[kind];
  if (!before || !sale) return null;
  const { closesAt, pickupStart, pickupEnd } = sale;
  return before === 'closing'
    ? { kind: before, start: closesAt, end: closesAt }
    : { kind: before, start: pickupStart, end: pickupEnd };
}
export const kinds: Readonly<Record<MailKind, MailKindOf>> = mailKindTable;
export const ranks = new Map(Object.keys(mailKindTable).map((kind, index) => [kind, index]));
