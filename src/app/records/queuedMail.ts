import type { MailKind } from '../../domain/outbox/mailKind';
import type { Instant } from '../../domain/values/time';
import type { Mail } from '../../text/templates/mail';

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
