import type { BooksPageWords } from './words';

const several = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;
const few = (items: readonly (string | number)[]): string =>
  items.slice(0, 5).join(', ') + (items.length > 5 ? '…' : '');

export const english: BooksPageWords = {
  title: 'Books',
  failed: 'The books did not load.',
  lead: (period) => `What the books say, ${period}.`,
  period: 'Period',
  otherPeriod: 'Other dates',
  from: 'From',
  until: 'Until',
  parts: {
    documents: 'Invoices',
    vat: 'VAT',
    purchases: 'Purchases',
    margin: 'Margin',
    mandates: 'Mandates',
    statement: 'Collected for others',
    entries: 'Ledger',
  },
  working: 'Saving…',
  numbered: 'The documents are numbered and kept.',
  prepared: 'The columns and tabs stand in the spreadsheet.',
  entries: (count) => several(count, 'entry', 'entries'),
  noEntry: 'No entry in this period.',
  aboutEntries:
    'Each entry sums to zero and has a number without gaps, in the order in which it was posted.',
  entriesMissing: (numbers) =>
    `Rows of the Ledger tab are gone: no. ${few(numbers)}. Put them back (File, Version history).`,
  ledgerCsv: 'Ledger (CSV)',
  fec: 'French accounting file (FEC)',
  aboutFec: 'The FEC is the file that French tax offices and accounting programs ask for.',
  aboutDocuments: {
    mandate:
      'Mandate: each producer has its own invoices and its own series of numbers. The drive makes them out in its name and on its behalf, and is never the seller.',
    resale: 'Resale: the drive sells, and invoices.',
    direct:
      'Direct: each producer is paid by the buyer. These receipts are the producer’s own: hand them over.',
  },
  unreadable: (names) =>
    `Rows of the Invoices tab were changed: ${few(names)}. Put them back (File, Version history).`,
  toNumber: 'To be numbered',
  nothingToNumber: 'All that was delivered in this period has its document.',
  drafts: (count, credits, total) =>
    `${several(count, 'document', 'documents')}${credits > 0 ? `, ${several(credits, 'credit note', 'credit notes')} among them` : ''}, ${total} in all.`,
  number: 'Number and keep',
  aboutNumbers:
    'A number that was given is not taken back. When a basket changes later, a credit note or a further document corrects it, with a number of its own.',
  estimated: (baskets) =>
    `Not weighed yet, so without a document (sale / basket): ${few(baskets)}.`,
  waiting: (months) =>
    `One invoice a month: ${few(months)} waits for the end of the month, or for a period that holds it whole.`,
  issued: (count) => several(count, 'numbered document', 'numbered documents'),
  documentsGone: (names) =>
    `Numbers are missing: ${few(names)}. A row of the Invoices tab was erased; put it back (File, Version history).`,
  seller: 'Seller',
  allSellers: 'All',
  documentsCsv: 'List (CSV)',
  papers: 'Print preview',
  print: 'Print, or save as PDF',
  keepFile: 'All in one file',
  gaps: 'To be completed',
  gap: {
    sellers: (who) => `Address or SIRET to be written in Producers: ${who}.`,
    drive: () => 'Legal name, SIRET, address and VAT of the drive to be written in Settings.',
    regime: (who, read) =>
      `VAT regime of ${who}: “${read}” cannot be read. Write for example “exempt; VAT payer since 01/07/2026”.`,
    mandates: (who) => `No valid mandate of: ${who}.`,
  },
  prepare: 'Prepare the columns and tabs',
  noVat: 'No document in this period.',
  aboutVat:
    'By seller, month and rate. Each document is rounded once a rate, and the period is the sum of its documents.',
  vatCsv: 'VAT (CSV)',
  draftsInVat: (count) =>
    `${several(count, 'document is', 'documents are')} not numbered yet and not counted here.`,
  aboutPurchases:
    'What was ordered from producers, what came, and what they invoice. Note what comes under “Received” in Producer split, and their invoices in the Supplier invoices tab.',
  purchasesCsv: 'Purchases (CSV)',
  receptions: 'Did not come as ordered',
  allReceived: 'All came as it was ordered.',
  aboutMargin:
    'What is left of each sale: sold, less the VAT that the drive owes, less purchases. Margin on cost is counted on the purchase price, margin on price on the selling price without VAT. Note the “Hours” that everybody spent in Sales.',
  marginCsv: 'Margin (CSV)',
  aboutMandates:
    'Collecting for a producer asks for its written mandate. Note it in the Mandates tab: since when, and where the signed document is.',
  noSeller: 'No sale in this period.',
  aboutStatement:
    'What belongs to others, is no turnover of whoever collects, and is proved by this statement.',
  statementPaper: 'Statement of money collected for others',
};
