import * as z from 'zod/mini';
import type { IssuedDocument } from '../../domain/accounting/document';
import { mailedVersion, unmailed } from '../../domain/accounting/mailedDocuments';
import { normaliseEmail } from '../../domain/orders/order';
import { fail, ok, type Result } from '../../domain/values/result';
import { buyerDocuments, documentText, producerDocuments } from '../../text/mails/documentMails';
import { historyRows, historyWords } from '../kernel/history';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { refusedNow } from '../money/moneyChecks';
import { allMoneyNeeds } from '../money/moneyNow';
import { type Forecast, forecast, leavingSaid, mailsToCome } from '../outbox/forecast';
import { writerFor } from '../outbox/mailWords';
import { needsToSend, notQueuedYet, tell } from '../outbox/send';
import { mailKey, readMailKey } from '../records/mailKeys';
import { occasionOf } from '../records/orderDetails';
import { outboxRows, type QueuedMail, type ReadsOutbox } from '../records/outboxRows';
import { contactOf, producerContacts } from '../records/producerContacts';
import { type Sale, saleOf, salesOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import { issuedIn } from './storedDocuments';

export const mailDocumentsInput = z.object({
  keys: z.array(z.string()),
  to: z.enum(['buyers', 'producers']),
  /** Looks only: how many mails, and when they would leave. */
  isDraft: z.boolean(),
});

type MailDocuments = z.infer<typeof mailDocumentsInput>;

export interface DocumentMails {
  readonly mails: number;
  /** In Rappels already: nothing leaves twice. */
  readonly before: number;
  /** Who cannot be written to: no address, or no longer in Acheteurs. */
  readonly unreachable: readonly string[];
  readonly forecast: Forecast;
  /** What became of them, in words. */
  readonly told?: string;
}

const needs = reads({
  ...allMoneyNeeds,
  whole: [...allMoneyNeeds.whole, 'templates'],
  rows: [...allMoneyNeeds.rows, 'documents'],
  columns: { ...allMoneyNeeds.columns, outbox: needsToSend.columns.outbox },
});

/** What was sent to whom, by their address. */
function versionsIn(snapshot: ReadsOutbox): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>();
  for (const { key } of outboxRows(snapshot)) {
    const mail = readMailKey(key);
    if (mail?.kind === 'document')
      versions.set(mail.recipient, (versions.get(mail.recipient) ?? new Set()).add(mail.version));
  }
  return versions;
}

/** Numbered documents to buyers, or to the producers in whose name they were given: through Rappels. */
export function mailDocuments(
  ports: Ports,
  { keys, to, isDraft }: MailDocuments,
): Result<DocumentMails, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const latest = saleOf(snapshot);
  if (!latest) return fail({ code: 'noSale' });
  const held = refusedNow(snapshot);
  if (held) return held;
  const letters = lettersTo(snapshot, to, keys);
  const reached = letters.filter(({ recipient }) => recipient !== '');
  const versions = versionsIn(snapshot);
  const unsent = reached.map(({ documents, ...letter }) => ({
    ...letter,
    documents: unmailed(documents, versions.get(letter.recipient) ?? new Set()),
  }));
  const all = unsent.flatMap((letter) => mailsOf(snapshot, to, letter, latest));
  const fresh = notQueuedYet(snapshot, latest.number, all);
  const summary: DocumentMails = {
    mails: fresh.length,
    before: reached.filter(
      ({ documents }, index) => documents.length > (unsent[index]?.documents.length ?? 0),
    ).length,
    unreachable: letters.filter(({ recipient }) => recipient === '').map(({ name }) => name),
    forecast: forecast(
      snapshot,
      Math.max(0, ports.mailer.remaining()),
      mailsToCome('document', fresh.length, snapshot.now, latest),
    ),
  };
  if (isDraft || fresh.length === 0) return ok(summary);
  const { documentsMailed } = historyWords(snapshot);
  const entry = { action: documentsMailed, detail: String(fresh.length) };
  const told = tell(ports, snapshot, latest.number, fresh, {
    rows: { history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ ...summary, told: leavingSaid(told, snapshot) });
}

/** All that one person gets. */
interface Letter {
  /** Blank where nobody can be written to. */
  readonly recipient: string;
  readonly name: string;
  readonly documents: readonly IssuedDocument[];
}

type LetterReads = Reads<'documents' | 'buyers' | 'producers' | 'sales' | 'templates'>;

/**
 * To buyers, but to nobody who has asked to be erased, and what a producer is invoiced goes to its own address; to
 * producers what is written in their name.
 */
function lettersTo(
  snapshot: LetterReads,
  to: MailDocuments['to'],
  keys: readonly string[],
): Letter[] {
  const { documents, buyers } = snapshot.tabs;
  const contacts = producerContacts(snapshot);
  const addressOf = (name: string): string => contactOf(contacts, name)?.email ?? '';
  const known = new Set(buyers.rows.map(({ key }) => key));
  const isResale = snapshot.settings.mode === 'resale';
  const letters = new Map<string, Letter>();
  for (const { values } of documents.rows) {
    const one = values.key !== null && keys.includes(values.key) ? issuedIn(values) : undefined;
    if (!one) continue;
    const { seller, buyer, agent, service, toProducer } = one;
    if (to === 'producers' && agent === undefined && (isResale || service)) continue;
    const name = to === 'producers' ? seller.name : buyer.name;
    const email = normaliseEmail(buyer.email ?? '');
    const own = to === 'producers' || toProducer ? addressOf(name) : known.has(email) ? email : '';
    const before = letters.get(own || name);
    const all = [...(before?.documents ?? []), one];
    letters.set(own || name, { recipient: own, name: before?.name ?? name, documents: all });
  }
  return [...letters.values()];
}

/** A cell holds some 50,000 characters: what is longer goes in several mails. */
const LONGEST = 40_000;

function mailsOf(
  snapshot: LetterReads,
  to: MailDocuments['to'],
  { recipient, name, documents }: Letter,
  latest: Sale,
): QueuedMail[] {
  const { place, now } = snapshot;
  const sales = salesOf(snapshot.tabs.sales);
  const write = writerFor(snapshot);
  return inParts(documents, (one) => documentText(one, place.zone, place.locale).length).map(
    (part): QueuedMail => {
      const about = part[0]?.lines[0]?.sale;
      const sale = sales.find(({ number }) => number === about) ?? latest;
      const details = { ...occasionOf(snapshot, sale), name, documents: part };
      const version = mailedVersion(part);
      const kind = 'document';
      return {
        kind,
        recipient,
        dueAt: now,
        key: mailKey({ kind, sale: sale.number, recipient, version }),
        mail: (to === 'buyers' ? buyerDocuments : producerDocuments)(details, write),
      };
    },
  );
}

function inParts(
  documents: readonly IssuedDocument[],
  length: (one: IssuedDocument) => number,
): IssuedDocument[][] {
  const parts: IssuedDocument[][] = [];
  let room = 0;
  for (const one of documents) {
    room -= length(one);
    const last = parts.at(-1);
    if (last && room >= 0) last.push(one);
    else {
      parts.push([one]);
      room = LONGEST - length(one);
    }
  }
  return parts;
}
