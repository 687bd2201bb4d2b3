import type { IssuedDocument } from '../../domain/accounting/document';
import { mailedVersion } from '../../domain/accounting/mailedDocuments';
import { normaliseEmail } from '../../domain/orders/order';
import { mailKey } from '../../domain/outbox/mailKey';
import { buyerDocuments, documentText, producerDocuments } from '../../text/mails/documentMails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { contactOf, producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import { type Sale, salesOf } from '../records/sale';
import { issuedIn } from './storedDocuments';

/** Whom documents go to. */
type Audience = 'buyers' | 'producers';

type LetterReads = Reads<'documents' | 'buyers' | 'producers' | 'sales' | 'templates'>;

/** All that one person gets. */
interface Letter {
  readonly to: Audience;
  /** Blank where nobody can be written to. */
  readonly recipient: string;
  readonly name: string;
  readonly documents: readonly IssuedDocument[];
}

function chosenIn({ tabs }: Reads<'documents'>, keys: readonly string[]): IssuedDocument[] {
  const wanted = new Set(keys);
  return tabs.documents.rows.flatMap(({ values }) =>
    values.key !== null && wanted.has(values.key) ? (issuedIn(values) ?? []) : [],
  );
}

function grouped(
  documents: readonly IssuedDocument[],
  of: (one: IssuedDocument) => string,
): Map<string, IssuedDocument[]> {
  const groups = new Map<string, IssuedDocument[]>();
  for (const one of documents) groups.set(of(one), [...(groups.get(of(one)) ?? []), one]);
  return groups;
}

export const lettersTo = (
  snapshot: LetterReads,
  to: Audience,
  keys: readonly string[],
): Letter[] => (to === 'buyers' ? toBuyers(snapshot, keys) : toProducers(snapshot, keys));

/**
 * A document keeps the address of somebody who has asked to be erased: nothing is sent there. What a
 * producer is invoiced goes to its own.
 */
function toBuyers(snapshot: LetterReads, keys: readonly string[]): Letter[] {
  const contacts = producerContacts(snapshot);
  const theirs = [...contacts.values()].map(({ email }) => email);
  const known = new Set([
    ...snapshot.tabs.buyers.rows.map(({ values }) => values.email),
    ...theirs,
  ]);
  const groups = grouped(chosenIn(snapshot, keys), ({ buyer, toProducer }) => {
    const email = toProducer ? contactOf(contacts, buyer.name)?.email : buyer.email;
    return normaliseEmail(email ?? '');
  });
  return [...groups].map(([email, documents]) => ({
    to: 'buyers',
    recipient: known.has(email) ? email : '',
    name: documents[0]?.buyer.name ?? '',
    documents,
  }));
}

/** What the drive sells itself is no producer's. */
function toProducers(snapshot: LetterReads, keys: readonly string[]): Letter[] {
  const contacts = producerContacts(snapshot);
  const isResale = snapshot.settings.mode === 'resale';
  const theirs = chosenIn(snapshot, keys).filter(
    ({ agent, service }) => agent !== undefined || (!isResale && service !== true),
  );
  return [...grouped(theirs, ({ seller }) => seller.name)].map(([name, documents]) => ({
    to: 'producers',
    recipient: contactOf(contacts, name)?.email ?? '',
    name,
    documents,
  }));
}

/** A cell holds some 50,000 characters: what is longer goes in several mails. */
const LONGEST = 40_000;

export function mailsOf(
  snapshot: LetterReads,
  { to, recipient, name, documents }: Letter,
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
