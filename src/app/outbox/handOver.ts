import * as z from 'zod/mini';
import { isEmail } from '../../domain/orders/order';
import { readMailKey } from '../../domain/outbox/mailKey';
import { tells } from '../../domain/outbox/mailKind';
import type { Locale } from '../../domain/values/locale';
import { png } from '../../formats/png';
import { qrCode } from '../../formats/qrCode';
import type { FactRow } from '../../tabs/engine/edit';
import { mailKindTable, type outboxTab } from '../../tabs/outbox';
import { mailHtml } from '../../text/mails/mailHtml';
import {
  cannotBeSent,
  notTaken,
  quotaReached,
  saysNotAllowed,
  unknownOutcome,
} from '../../text/results/outboxReasons';
import { fileRefused } from '../../text/results/words';
import { filled } from '../../text/values/format';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { OutgoingMail } from '../kernel/services/mailPort';
import { outboxRows, type ReadsOutbox } from '../records/outboxRows';
import type { QueuedMail } from '../records/queuedMail';
import { lookOf } from './mailLook';
import { printedOrder } from './printedOrder';
import { subjectLine } from './queue';
import { countRefusals, isAboutAddress, isAboutMail } from './refusedMails';
import { forgetTrial, refusalOfTrial, refusalSaid, whyNoneIsTaken } from './trial';

export type Change = FactRow<typeof outboxTab>;

/** Names the mails of a batch handed to Google so far; the last is the one that is on its way. */
export const IN_FLIGHT = 'mail.inFlight';
/** Time that the last write and the goodbye need. */
const RESERVE = 20_000;
/** So many refusals in a row are Google's trouble, not the recipients'. */
const REFUSALS = 3;

export const handedOver = (ports: Ports): string[] =>
  (ports.memory.get(IN_FLIGHT) ?? '').split('\n');

/** Which mail was handed over last, of what is remembered under IN_FLIGHT. */
export const lastOf = (handed: string): string | undefined =>
  handed.split('\n').at(-1)?.replace(DOUBTFUL, '');

export const lastHandedOver = (ports: Ports): string | undefined =>
  lastOf(ports.memory.get(IN_FLIGHT) ?? '');

/** Only while no row is « en cours »: the names then say nothing any more. */
export const forgetHandedOver = (ports: Ports): void => ports.memory.remove(IN_FLIGHT);

/** Rappels says as much as is remembered, unless mails are under way. */
export function forgetLast(
  ports: Ports,
  { tabs: { outbox } }: ReadsColumns<'outbox', 'state'>,
): void {
  if (!outbox.rows.some(({ values }) => values.state === 'sending')) forgetHandedOver(ports);
}

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
  const images = hasPictures ? [...pictures, ...codes.map(imageOf)] : [];
  const frame = { driveName, locale: place.locale, look: hasPictures ? look : bare };
  const html = (text: string): string => mailHtml(text, { ...frame, images: codes.map(imageName) });
  const files = attachment ? filesOf(attachment, key, place.locale) : undefined;
  const unfiled = files && withTable(mail.text, files.attachment, place.locale);
  return {
    to: recipient.trim(),
    subject: subjectLine(mail.subject),
    text: mail.text,
    html: html(mail.text),
    senderName: driveName,
    ...(images.length > 0 ? { images } : {}),
    ...(coordinatorEmail ? { replyTo: coordinatorEmail } : {}),
    ...files,
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
  const usual = of ? `${mailKindTable[of.kind][locale]}-${of.sale}` : 'drive';
  const file = text.replace(/\r?\n/g, '\r\n');
  if (file.startsWith('BEGIN:VCALENDAR'))
    return { name: `${usual}.ics`, type: 'text/calendar', text: file };
  const [head, name = `${usual}.csv`] = /^([\w-]+\.csv)\r\n/.exec(file) ?? [''];
  const table = file.slice(head.length).replace(/^\ufeff?/, '\ufeff');
  return { name, type: 'text/csv', text: table };
}

/** A producer's order also as a sheet to print. */
function filesOf(
  text: string,
  key: string,
  locale: Locale,
): { readonly attachment: MailFile } & Pick<OutgoingMail, 'printed'> {
  const attachment = fileOf(text, key, locale);
  if (!tells(readMailKey(key)?.kind ?? null, 'toBring')) return { attachment };
  const name = attachment.name.replace(/\.csv$/, '');
  const bytes = printedOrder(name, attachment.text);
  return { attachment, printed: { name: `${name}.xlsx`, bytes } };
}

const imageName = (_: string, index: number): string => `qr${index + 1}`;

/** Dots of a QR code in pixels: 53 dots are 5 cm on a telephone. */
const DOT = 4;

const imageOf = (code: string, index: number): { name: string; png: readonly number[] } => ({
  name: imageName(code, index),
  png: png(qrCode(code), DOT),
});

export const storedCodes = z.array(z.string().check(z.maxLength(331)));

/** As the mail's row keeps them; undefined where it keeps none, or somebody changed the cell. */
export const readCodes = (text: string): readonly string[] | undefined =>
  readJson(storedCodes, text);

/** Before the name of one whose sending failed, and which may have gone all the same. */
const DOUBTFUL = '?';

/** What became of a mail that was handed to Google. */
type Outcome = Change | { readonly key: string; readonly refused: string };

/**
 * At most once: the name of each mail is noted before it leaves. What Google did not take, and did
 * not send, waits for a day from its first refusal, unless the error says that its address is wrong or, as
 * others show that left after it, that its words are; where others leave after it by then, or a trial does, the
 * trouble is its own.
 */
export function handOver(
  ports: Ports,
  snapshot: Reads<'templates'>,
  mails: readonly QueuedMail[],
): Change[] {
  const outcomes = handedOut(ports, snapshot, mails);
  const refused = outcomes.flatMap((one) => ('refused' in one ? [one.key] : []));
  const refusals = refused.length > 0 ? countRefusals(ports, refused) : undefined;
  const lastSent = outcomes.map((one) => 'state' in one && one.state === 'sent').lastIndexOf(true);
  const { locale } = snapshot.place;
  let takesMails: boolean | undefined;
  const isTheirs = (index: number, key: string, said: string): boolean => {
    const recipient = mails[index]?.recipient.trim() ?? '';
    if (isAboutAddress(said, recipient)) return true;
    const isLong = refusals?.isLong(key) === true;
    if (index < lastSent && (isLong || isAboutMail(said, recipient))) return true;
    if (!isLong) return false;
    takesMails ??= refusalOfTrial(ports, snapshot) === null;
    return takesMails;
  };
  const changes = outcomes.map((one, index): Change => {
    if (!('refused' in one)) return one;
    return isTheirs(index, one.key, one.refused)
      ? { key: one.key, state: 'failed', why: one.refused }
      : { key: one.key, state: 'toSend', why: filled(notTaken, locale, one.refused) };
  });
  refusals?.remember(changes.flatMap(({ key, state }) => (state === 'failed' ? [key] : [])));
  return changes;
}

function handedOut(
  ports: Ports,
  snapshot: Reads<'templates'>,
  mails: readonly QueuedMail[],
): Outcome[] {
  const { locale } = snapshot.place;
  const handed: string[] = [];
  let refusals = 0;
  let isSpent = false;
  let isSure = false;
  return mails.map((queued, done): Outcome => {
    const { key } = queued;
    ports.progress.tell({ step: 'mails', done, of: mails.length });
    if (isSpent) return { key, state: 'waiting', why: quotaReached[locale] };
    if (refusals >= REFUSALS || ports.clock.left() < RESERVE) return { key, state: 'toSend' };
    const mail = outgoing(snapshot, queued);
    if (!isEmail(mail.to) || [mail.subject, mail.text].some((words) => words.trim() === ''))
      return { key, state: 'failed', why: cannotBeSent[locale] };
    const whyNot = isSure ? null : whyNoneIsTaken(ports, snapshot);
    if (whyNot !== null) {
      refusals = REFUSALS;
      return { key, state: 'toSend', why: filled(notTaken, locale, whyNot.slice(0, 500)) };
    }
    isSure = true;
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
    isSure = false;
    if (unsent.mayHaveGone) {
      handed.push(DOUBTFUL + key);
      forgetTrial(ports);
      return { key, state: 'maybeSent', why: unknownOutcome[locale] };
    }
    const said = refusalSaid(ports, unsent.error, locale);
    if (saysNotAllowed(said)) {
      refusals = REFUSALS;
      return { key, state: 'toSend', why: filled(notTaken, locale, said) };
    }
    isSpent = ports.mailer.remaining() <= 0;
    return isSpent
      ? { key, state: 'waiting', why: quotaReached[locale] }
      : { key, refused: unsent.error.slice(0, 500) };
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
  return left.map(({ key }): Change => {
    const index = handed.indexOf(key);
    const doubtful = {
      key,
      state: 'maybeSent' as const,
      why: unknownOutcome[snapshot.place.locale],
    };
    if (handed.includes(DOUBTFUL + key)) return doubtful;
    if (index < 0) return { key, state: 'toSend' };
    return index < handed.length - 1 ? { key, state: 'sent', sentAt: snapshot.now } : doubtful;
  });
}
