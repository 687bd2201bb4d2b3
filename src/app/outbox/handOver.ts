import * as z from 'zod/mini';
import { isEmail, isReachable } from '../../domain/orders/order';
import { cutTo } from '../../domain/values/cutTo';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { DAY } from '../../domain/values/time';
import { png } from '../../formats/png';
import { qrCode } from '../../formats/qrCode';
import type { FactRow } from '../../tabs/engine/edit';
import type { outboxTab } from '../../tabs/outbox';
import { mailKindNames } from '../../text/mailKinds/mailKinds';
import { mailHtml } from '../../text/mails/mailHtml';
import {
  cannotBeSent,
  notTaken,
  quotaReached,
  unknownOutcome,
} from '../../text/results/outboxReasons';
import { fileRefused } from '../../text/results/words';
import type { Settings } from '../../text/settings/settings';
import { filled } from '../../text/values/format';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { OutgoingMail } from '../kernel/services/mailPort';
import { readMailKey } from '../records/mailKeys';
import { outboxRows, type QueuedMail, type ReadsOutbox } from '../records/outboxRows';
import { lookOf } from './mailLook';

export type Change = FactRow<typeof outboxTab>;

/** Names the mails of a batch handed to Google so far; the last is the one that is on its way. */
const IN_FLIGHT = 'mail.inFlight';
/** Before the name of one whose sending failed, and which may have gone all the same. */
const DOUBTFUL = '?';
/** Time that the last write and the goodbye need. */
const RESERVE = 20_000;
/** So many refusals in a row are Google's trouble, not the recipients'. */
const REFUSALS = 3;
/** What is refused so long after its hour, while others leave, is given up. */
const LONGEST_TRIED = DAY;

export const handedOver = (ports: Ports): string[] =>
  (ports.memory.get(IN_FLIGHT) ?? '').split('\n');

export const lastHandedOver = (ports: Ports): string | undefined =>
  handedOver(ports).at(-1)?.replace(DOUBTFUL, '');

/** Only while no row is « en cours »: the names then say nothing any more. */
export const forgetHandedOver = (ports: Ports): void => ports.memory.remove(IN_FLIGHT);

/** Rappels says as much as is remembered, unless mails are under way. */
export function forgetLast(
  ports: Ports,
  { tabs: { outbox } }: ReadsColumns<'outbox', 'state'>,
): void {
  if (!outbox.rows.some(({ values }) => values.state === 'sending')) forgetHandedOver(ports);
}

/** Wanted by the drive, and to somebody who has an address. */
export const mayLeave = (
  { mutedMails }: Pick<Settings, 'mutedMails'>,
  { kind, recipient }: Pick<QueuedMail, 'kind' | 'recipient'>,
): boolean => !mutedMails.includes(kind) && isReachable(recipient);

export const LONGEST_TEXT = 49_000;
/** Google refuses longer ones. */
const LONGEST_SUBJECT = 250;

/** A subject is one line, whatever was typed into what it tells. */
const subjectLine = (subject: string): string =>
  cutTo(
    subject.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space)),
    LONGEST_SUBJECT,
  );

/** What a row holds of what is said. */
export const wordsIn = ({
  mail,
  attachment,
  told,
}: Pick<QueuedMail, 'mail' | 'attachment' | 'told'>): Change => ({
  subject: subjectLine(mail.subject),
  text: cutTo(mail.text, LONGEST_TEXT),
  // A cell keeps line feeds alone, through a file and back too.
  attachment: attachment?.replace(/\r/g, '') ?? null,
  ...(mail.codes ? { codes: JSON.stringify(mail.codes) } : {}),
  ...(told === undefined ? {} : { told }),
});

export const storedCodes = z.array(z.string().check(z.maxLength(331)));

/** As the mail's row keeps them; undefined where it keeps none, or somebody changed the cell. */
export const readCodes = (text: string): readonly string[] | undefined =>
  readJson(storedCodes, text);

/** Dots of a QR code in pixels: 53 dots are 5 cm on a telephone. */
const DOT = 4;
const imageName = (_: string, index: number): string => `qr${index + 1}`;

export function outgoing(
  snapshot: Reads<'templates'>,
  { recipient, mail, attachment, key }: Omit<QueuedMail, 'kind' | 'dueAt'>,
  hasPictures = true,
): OutgoingMail {
  const { settings, place } = snapshot;
  const { driveName, coordinatorEmail } = settings;
  const { look, pictures } = lookOf(snapshot);
  const codes = hasPictures ? (mail.codes ?? []) : [];
  const { logo: _, ...bare } = look;
  const pictured = codes.map((code, at) => ({
    ...{ name: imageName(code, at), png: png(qrCode(code), DOT) },
  }));
  const images = hasPictures ? [...pictures, ...pictured] : [];
  const frame = { driveName, locale: place.locale, look: hasPictures ? look : bare };
  const html = (text: string): string => mailHtml(text, { ...frame, images: codes.map(imageName) });
  const file = attachment ? fileOf(attachment, key, place.locale) : undefined;
  const unfiled = file && withTable(mail.text, file, place.locale);
  return {
    to: recipient.trim(),
    subject: subjectLine(mail.subject),
    text: mail.text,
    html: html(mail.text),
    senderName: driveName,
    ...(images.length > 0 ? { images } : {}),
    ...(coordinatorEmail ? { replyTo: coordinatorEmail } : {}),
    ...(file ? { attachment: file } : {}),
    ...(unfiled ? { unfiled: { text: unfiled, html: html(unfiled) } } : {}),
  };
}

type MailFile = NonNullable<OutgoingMail['attachment']>;

/** The words with what a table says; dates for a calendar stand in the words as they are. */
const withTable = (words: string, { type, text }: MailFile, locale: Locale): string | undefined =>
  type === 'text/csv'
    ? `${words}\n\n${fileRefused[locale]}\n\n${text.replace(/^\ufeff/, '').replace(/\r/g, '')}`
    : undefined;

/**
 * As its cell keeps it, whose lines may end otherwise than a file’s: dates for a calendar, or a table
 * below the name that it goes by.
 */
function fileOf(text: string, key: string, locale: Locale): MailFile {
  const of = readMailKey(key);
  const usual = of ? `${mailKindNames[of.kind][locale]}-${of.sale}` : 'drive';
  const file = text.replace(/\r?\n/g, '\r\n');
  if (file.startsWith('BEGIN:VCALENDAR'))
    return { name: `${usual}.ics`, type: 'text/calendar', text: file };
  const [head, name = `${usual}.csv`] = /^([\w-]+\.csv)\r\n/.exec(file) ?? [''];
  const table = file.slice(head.length).replace(/^\ufeff?/, '\ufeff');
  return { name, type: 'text/csv', text: table };
}

/** It names the address: any other error may pass. */
const isAboutAddress = (said: string, recipient: string): boolean =>
  folded(said).startsWith('invalid email') || folded(said).includes(folded(recipient));

/**
 * At most once: the name of each mail is noted before it leaves. What Google did not take, and did not send, is tried
 * again by the hour, unless the error is about its address, or others leave a day after its hour (docs/rules.md E19).
 */
export function handOver(
  ports: Ports,
  snapshot: Reads<'templates'>,
  mails: readonly QueuedMail[],
): Change[] {
  const { locale } = snapshot.place;
  const handed: string[] = [];
  let refusals = 0;
  let isSpent = false;
  const old = new Map<unknown, string>();
  const changes = mails.map((queued, done): Change => {
    const { key, dueAt } = queued;
    ports.progress.tell({ step: 'mails', done, of: mails.length });
    if (isSpent) return { key, state: 'waiting', why: quotaReached[locale] };
    if (refusals >= REFUSALS || ports.clock.left() < RESERVE) return { key, state: 'toSend' };
    const mail = outgoing(snapshot, queued);
    if (!isEmail(mail.to) || [mail.subject, mail.text].some((words) => words.trim() === ''))
      return { key, state: 'failed', why: cannotBeSent[locale] };
    if (!ports.memory.note(IN_FLIGHT, [...handed, key].join('\n'))) {
      refusals = REFUSALS;
      return { key, state: 'toSend' };
    }
    const unsent = ports.mailer.send(mail);
    if (unsent === null) {
      refusals = 0;
      handed.push(key);
      return { key, state: 'sent', sentAt: ports.clock.now(), why: null };
    }
    refusals += 1;
    if (unsent.mayHaveGone) {
      handed.push(DOUBTFUL + key);
      return { key, state: 'maybeSent', why: unknownOutcome[locale] };
    }
    isSpent = ports.mailer.remaining() <= 0;
    if (isSpent) return { key, state: 'waiting', why: quotaReached[locale] };
    const said = unsent.error.slice(0, 500);
    if (isAboutAddress(said, mail.to)) return { key, state: 'failed', why: said };
    if (ports.clock.now() - dueAt > LONGEST_TRIED) old.set(key, said);
    return { key, state: 'toSend', why: filled(notTaken, locale, said) };
  });
  if (!changes.some(({ state }) => state === 'sent')) return changes;
  return changes.map((one) => {
    const why = old.get(one.key);
    return why === undefined ? one : { ...one, state: 'failed', why };
  });
}

/**
 * Rows still « en cours » belong to a run that died: no other runs while this one holds the lock.
 * What that run had named before its last name was sent; whether the last one was is not known.
 */
export function recover(ports: Ports, snapshot: ReadsOutbox): Change[] {
  const left = outboxRows(snapshot).filter(({ key, values }) => key && values.state === 'sending');
  if (left.length === 0) return [];
  const handed = handedOver(ports);
  const why = unknownOutcome[snapshot.place.locale];
  return left.map(({ key }): Change => {
    const index = handed.indexOf(key);
    const isDoubtful = handed.includes(DOUBTFUL + key) || index === handed.length - 1;
    if (isDoubtful) return { key, state: 'maybeSent', why };
    return index < 0 ? { key, state: 'toSend' } : { key, state: 'sent', sentAt: snapshot.now };
  });
}
