import type { MailKind } from '../../domain/outbox/mailKind';
import type { Instant } from '../../domain/values/time';
import type { PaymentDetails } from '../../text/mails/mailDetails';
import type { Mail } from '../../text/templates/mail';

/** A mail decided on; its key makes sure that it is queued once, however often that is decided. */
export interface QueuedMail {
  readonly kind: MailKind;
  readonly recipient: string;
  readonly dueAt: Instant;
  readonly key: string;
  readonly mail: Mail;
  readonly attachment?: string;
  /** What it tells of an order, as its row keeps it. */
  readonly told?: string;
  /** Of an order that changed: the same, with how what it comes to is paid. */
  readonly asking?: (payment: PaymentDetails) => Mail;
}
