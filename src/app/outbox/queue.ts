import { wordless } from '../../domain/outbox/mailKey';
import { onceClosed } from '../../domain/outbox/onceClosed';
import { fingerprint } from '../../domain/values/fingerprint';
import type { RowToWrite } from '../../tabs/engine/edit';
import type { outboxTab } from '../../tabs/outbox';
import type { RowsOf } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { isDecidedAgain } from '../records/mailKinds';
import { outboxRows, type ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { mayLeave } from '../settings/mailSettings';

export const LONGEST_TEXT = 49_000;
/** Google refuses longer ones. */
const LONGEST_SUBJECT = 250;

/** A subject is one line, whatever was typed into what it tells. */
export const subjectLine = (subject: string): string =>
  subject
    .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
    .slice(0, LONGEST_SUBJECT);

export function outboxRow(mail: QueuedMail, sale: number): RowToWrite<typeof outboxTab> {
  const text = mail.mail.text.slice(0, LONGEST_TEXT);
  const closed = onceClosed(text, (mail.mail.onceClosed ?? text).slice(0, LONGEST_TEXT));
  const kept = closed && JSON.stringify(closed);
  return {
    kind: mail.kind,
    recipient: mail.recipient,
    subject: subjectLine(mail.mail.subject),
    dueAt: mail.dueAt,
    state: 'toSend',
    text,
    // A cell keeps line feeds alone, through a file and back too.
    attachment: mail.attachment?.replace(/\r/g, '') ?? null,
    ...(mail.mail.codes ? { codes: JSON.stringify(mail.mail.codes) } : {}),
    // A cell holds 50,000 signs.
    ...(kept && kept.length < 50_000 ? { onceClosed: kept } : {}),
    sale,
    key: mail.key,
  };
}

/** Each once, of the kinds that are wanted. */
export function notQueuedYet(
  snapshot: Reads<'sales'> & ReadsOutbox,
  sale: number,
  mails: readonly QueuedMail[],
): readonly QueuedMail[] {
  const known = new Set(outboxRows(snapshot).map(({ key }) => key));
  const told = toldOf(snapshot, sale);
  // A row that was deleted stays so, whatever words would be found for it now.
  const wasTold = ({ kind, key }: QueuedMail): boolean =>
    isDecidedAgain(kind) && [key, wordless(key)].some((one) => told.has(fingerprint(one)));
  return mails.filter(
    (mail) =>
      mayLeave(snapshot.settings, mail) &&
      !known.has(mail.key) &&
      !wasTold(mail) &&
      known.add(mail.key),
  );
}

export const toldOf = (snapshot: Reads<'sales'>, sale: number): Set<string> => {
  const row = snapshot.tabs.sales.rows.find(({ key }) => key === String(sale));
  return new Set((row?.values.told ?? '').split(' ').filter(Boolean));
};

/** A cell holds 50,000 characters: of a very large sale only the latest are remembered. */
const MOST_TOLD = 6_000;

export function toldNow(
  told: ReadonlySet<string>,
  sale: number,
  fresh: readonly QueuedMail[],
): RowsOf<'sales'> {
  // Of those decided together none is the later, in whichever order people have sorted their tabs.
  const more = fresh
    .filter(({ kind }) => isDecidedAgain(kind))
    .map(({ key }) => fingerprint(wordless(key)))
    .sort();
  if (sale === 0 || more.length === 0) return [];
  return [{ number: sale, told: [...told, ...more].slice(-MOST_TOLD).join(' ') }];
}
