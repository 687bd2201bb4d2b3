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

type OutboxChange = RowToWrite<typeof outboxTab>;

export function outboxRow(mail: QueuedMail, sale: number): OutboxChange {
  const { kind, recipient, dueAt, key } = mail;
  return { kind, recipient, dueAt, state: 'toSend', ...wordsIn(mail), sale, key };
}

/** What a row holds of what is said. */
const wordsIn = ({ mail, attachment }: QueuedMail): OutboxChange => ({
  subject: subjectLine(mail.subject),
  text: mail.text.slice(0, LONGEST_TEXT),
  // A cell keeps line feeds alone, through a file and back too.
  attachment: attachment?.replace(/\r/g, '') ?? null,
  ...(mail.codes ? { codes: JSON.stringify(mail.codes) } : {}),
});

/** Changes of rows, with the words of those whose mails are at hand: they are not read to decide. */
export function withWords(
  changes: readonly OutboxChange[],
  mails: readonly QueuedMail[],
): OutboxChange[] {
  const words = new Map<unknown, QueuedMail>(mails.map((mail) => [mail.key, mail]));
  return changes.map((change) => {
    const mail = words.get(change.key);
    return mail ? { ...wordsIn(mail), ...change } : change;
  });
}
