import { isReachable } from '../../domain/orders/order';
import type { PendingMail, Sending } from '../../domain/outbox/schedule';
import { cutTo } from '../../domain/values/cutTo';
import { fingerprint } from '../../domain/values/fingerprint';
import type { FactRow } from '../../tabs/engine/edit';
import type { outboxTab } from '../../tabs/outbox';
import {
  cameTooLate,
  formerVersion,
  quotaKept,
  quotaReached,
  willBeTooLate,
} from '../../text/results/outboxReasons';
import type { Settings } from '../../text/settings/settings';
import type { RowsOf } from '../kernel/plan';
import type { Reads } from '../kernel/reads';
import { mayRecur } from '../records/mailKinds';
import { isWithdrawn, outboxRows, type ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';

export const LONGEST_TEXT = 49_000;
/** Google refuses longer ones. */
const LONGEST_SUBJECT = 250;

/** A subject is one line, whatever was typed into what it tells. */
export const subjectLine = (subject: string): string =>
  cutTo(
    subject.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space)),
    LONGEST_SUBJECT,
  );

type OutboxChange = FactRow<typeof outboxTab>;

export function outboxRow(mail: QueuedMail, sale: number): OutboxChange {
  const { kind, recipient, dueAt, key } = mail;
  return {
    kind,
    recipient,
    dueAt,
    state: 'toSend',
    why: null,
    codes: null,
    ...wordsIn(mail),
    sale,
    key,
  };
}

/** What a row holds of what is said. */
export const wordsIn = ({
  mail,
  attachment,
  told,
}: Pick<QueuedMail, 'mail' | 'attachment' | 'told'>): OutboxChange => ({
  subject: subjectLine(mail.subject),
  text: cutTo(mail.text, LONGEST_TEXT),
  // A cell keeps line feeds alone, through a file and back too.
  attachment: attachment?.replace(/\r/g, '') ?? null,
  ...(mail.codes ? { codes: JSON.stringify(mail.codes) } : {}),
  ...(told === undefined ? {} : { told }),
});

/** Each once, of the kinds that are wanted: a row that was deleted stays so; one that was withdrawn waits again. */
export function notQueuedYet(
  snapshot: Reads<'sales'> & ReadsOutbox,
  sale: number,
  mails: readonly QueuedMail[],
): readonly QueuedMail[] {
  const rows = outboxRows(snapshot);
  const withdrawn = new Set(rows.filter(isWithdrawn).map(({ key }) => key));
  const known = new Set(rows.flatMap(({ key }) => (withdrawn.has(key) ? [] : [key])));
  const remembered = rememberedKeys(snapshot, sale);
  return mails.filter(
    (mail) =>
      mayLeave(snapshot.settings, mail) &&
      !known.has(mail.key) &&
      (withdrawn.has(mail.key) || !(mayRecur(mail.kind) && remembered.has(nameOf(mail)))) &&
      known.add(mail.key),
  );
}

/** As Ventes remembers it. */
const nameOf = ({ key, name = key }: QueuedMail): string => fingerprint(name);

export const rememberedKeys = (snapshot: Reads<'sales'>, sale: number): Set<string> => {
  const row = snapshot.tabs.sales.rows.find(({ key }) => key === String(sale));
  return new Set((row?.values.told ?? '').split(' ').filter(Boolean));
};

/** A cell holds 50,000 characters: of a very large sale only the latest are remembered. */
const MOST_TOLD = 6_000;

export function rememberedNow(
  remembered: ReadonlySet<string>,
  sale: number,
  fresh: readonly QueuedMail[],
): RowsOf<'sales'> {
  // Of those decided together none is the later, in whichever order people have sorted their tabs.
  const more = fresh
    .filter(({ kind }) => mayRecur(kind))
    .map(nameOf)
    .sort();
  if (sale === 0 || more.length === 0) return [];
  return [{ number: sale, told: [...remembered, ...more].slice(-MOST_TOLD).join(' ') }];
}

/** Of the mail handed over last Rappels has no row: a former version came back (docs/rules.md O36). */
export const isFormer = (snapshot: ReadsOutbox, last: string | undefined): boolean =>
  !!last && snapshot.tabs.outbox.stands && !outboxRows(snapshot).some(({ key }) => key === last);

/** What becomes of those that are due and do not leave now. */
export function unsent(
  sendings: readonly Sending<PendingMail>[],
  quota: number,
  { now, place }: Reads,
  isBack: boolean,
): Map<string, OutboxChange> {
  const leaving = sendings.filter(({ at, isTooLate }) => at <= now && !isTooLate).length;
  const later = leaving < quota ? quotaKept : quotaReached;
  const rows = new Map<string, OutboxChange>();
  for (const { mail, at, isTooLate } of sendings) {
    const { key, dueAt, event } = mail;
    if (event && event.end <= now)
      rows.set(key, { key, state: 'cancelled', why: cameTooLate[place.locale] });
    else if (dueAt <= now && (at > now || isTooLate)) {
      const why = (isTooLate ? willBeTooLate : later)[place.locale];
      rows.set(key, { key, state: 'waiting', why });
    } else if (isBack && at <= now)
      rows.set(key, { key, state: 'held', why: formerVersion[place.locale] });
  }
  return rows;
}

/** Wanted by the drive, and to somebody who has an address. */
export const mayLeave = (
  { mutedMails }: Pick<Settings, 'mutedMails'>,
  { kind, recipient }: Pick<QueuedMail, 'kind' | 'recipient'>,
): boolean => !mutedMails.includes(kind) && isReachable(recipient);
