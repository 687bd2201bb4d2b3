import type { RowToWrite } from '../../tabs/engine/edit';
import type { outboxTab } from '../../tabs/outbox';
import type { QueuedMail } from '../records/queuedMail';

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
