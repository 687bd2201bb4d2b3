import type { MailEvent } from '../../domain/outbox/schedule';
import type { CycleDates } from '../../domain/sale/cycle';
import type { Instant } from '../../domain/values/time';
import type { RowToWrite } from '../../tabs/engine/edit';
import { type MailKind, type MailKindOf, mailKindTable, type outboxTab } from '../../tabs/outbox';
import type { Mail } from '../../text/mails/facts';

/** A mail decided on; its key makes sure that it is queued once, however often that is decided. */
export interface QueuedMail {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly dueAt: Instant;
  readonly key: string;
  readonly mail: Mail;
  readonly attachment?: string;
}

const kinds: Readonly<Record<MailKind, MailKindOf>> = mailKindTable;
const ranks = new Map(Object.keys(mailKindTable).map((kind, index) => [kind, index]));

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

export const mailKey = (
  kind: MailKind,
  sale: number,
  recipient: string,
  version: string | number,
): string => [kind, sale, recipient, version].join(':');

export const LONGEST_TEXT = 49_000;
/** Google refuses longer ones. */
const LONGEST_SUBJECT = 250;

/** A subject is one line, whatever was typed into what it tells. */
export const subjectLine = (subject: string): string =>
  subject
    .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
    .slice(0, LONGEST_SUBJECT);

export function outboxRow(mail: QueuedMail, sale: number): RowToWrite<typeof outboxTab> {
  return {
    kind: mail.kind,
    recipient: mail.recipient,
    subject: subjectLine(mail.mail.subject),
    dueAt: mail.dueAt,
    state: 'toSend',
    text: mail.mail.text.slice(0, LONGEST_TEXT),
    // A cell keeps line feeds alone, through a file and back too.
    attachment: mail.attachment?.replace(/\r/g, '') ?? null,
    ...(mail.mail.codes ? { codes: JSON.stringify(mail.mail.codes) } : {}),
    sale,
    key: mail.key,
  };
}
