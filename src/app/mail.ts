import type { Instant } from '../domain/time';
import type { RowToWrite } from '../tabs/edit';
import type { outboxTab } from '../tabs/outbox';
import type { RowOf } from '../tabs/tab';
import type { Mail } from '../text/mails/facts';

export type MailKind = NonNullable<RowOf<typeof outboxTab>['kind']>;

/** A mail decided on; its key makes sure that it is queued once, however often that is decided. */
export interface QueuedMail {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly dueAt: Instant;
  readonly key: string;
  readonly mail: Mail;
  readonly attachment?: string;
}

/** Urgent first: what somebody waits for, then what must come before an event. */
const PRIORITY: readonly MailKind[] = [
  'confirmation',
  'change',
  'cancellation',
  'toFix',
  'late',
  'pickupReminder',
  'producerOrder',
  'announcement',
  'authorisation',
];

export const priorityOf = (kind: MailKind): number => PRIORITY.indexOf(kind);

export const mailKey = (
  kind: MailKind,
  sale: number,
  recipient: string,
  version: string | number,
): string => [kind, sale, recipient, version].join(':');

const LONGEST_TEXT = 49_000;

export function outboxRow(mail: QueuedMail, sale: number): RowToWrite<typeof outboxTab> {
  return {
    kind: mail.kind,
    recipient: mail.recipient,
    subject: mail.mail.subject,
    dueAt: mail.dueAt,
    state: 'toSend',
    text: mail.mail.text.slice(0, LONGEST_TEXT),
    attachment: mail.attachment ?? null,
    sale,
    key: mail.key,
  };
}
