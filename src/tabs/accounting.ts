import type { DocumentKind } from '../domain/accounting/document';
import type { Mandate } from '../domain/accounting/mandate';
import { type Instant, localTime } from '../domain/values/time';
import { choice, date, moment, signedEuros, stored, text, whole } from './engine/cellKinds';
import { appended, defineTab, type RowOf, required, technical, typed } from './engine/tab';

/** `credit` is an avoir: it takes back what an earlier document says. */
const documentKinds = choice<DocumentKind>({
  invoice: { fr: 'facture', en: 'invoice' },
  receipt: { fr: 'reçu', en: 'receipt' },
  credit: { fr: 'avoir', en: 'credit note' },
});

/** What was given to buyers, whole: a number is given once, and a row is never changed. */
export const documentsTab = defineTab({
  id: 'documents',
  title: { fr: 'Factures', en: 'Invoices' },
  owner: 'addOn',
  hidden: true,
  key: ['key'],
  columns: {
    seller: appended(text, 'Vendeur', 'Seller', 200),
    number: appended(whole, 'N°', 'No.', 60),
    kind: appended(documentKinds, 'Nature', 'Kind', 90),
    at: appended(moment, 'Date', 'Date', 140),
    name: appended(text, 'Acheteur', 'Buyer', 200),
    baskets: appended(stored, 'Paniers', 'Baskets', 140),
    total: appended(signedEuros, 'Montant TTC', 'Amount incl. VAT', 100),
    vat: appended(signedEuros, 'TVA', 'VAT', 80),
    content: technical(stored, 'Contenu', 'Content'),
    key: technical(text, 'Clé', 'Key'),
  },
});

/** Who let the drive collect in their name. */
export const mandatesTab = defineTab({
  id: 'mandates',
  title: { fr: 'Mandats', en: 'Mandates' },
  owner: 'people',
  key: ['producer', 'since'],
  columns: {
    producer: required(typed(text, 'Producteur', 'Producer', 200)),
    since: required(typed(date, 'Depuis', 'Since', 100)),
    until: typed(date, 'Jusqu’au', 'Until', 100),
    document: typed(text, 'Document signé', 'Signed document', 300),
  },
});

export function mandateTyped(
  { producer, since, until }: RowOf<typeof mandatesTab>,
  zone: string,
): Mandate {
  const day = (at: Instant | null) => (at === null ? undefined : localTime(at, zone).day);
  return {
    producer: producer ?? '',
    since: day(since),
    until: day(until),
  };
}
