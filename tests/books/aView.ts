/** The rows that the drive would give, of a ledger and sales made here. */
import type { BooksView } from '../../src/books/view';
import type { Ledger } from '../../src/domain/ledger';
import { type Cents, cents } from '../../src/domain/money';
import { type Instant, instant } from '../../src/domain/time';

export const noon = (day: string): Instant => instant(Date.parse(`${day}T12:00:00+02:00`));

export const aView = (traits: Partial<BooksView> = {}): BooksView => ({
  language: 'fr',
  zone: 'Europe/Paris',
  now: noon('2026-04-20'),
  from: '2026-04-01',
  until: '2026-04-30',
  settings: settings(),
  collector: '',
  producers: [],
  buyers: [],
  mandates: [],
  supplierInvoices: [],
  documents: [],
  ledger: [],
  sales: [],
  ...traits,
});

export const settings = (traits: Partial<BooksView['settings']> = {}): BooksView['settings'] => ({
  driveName: 'Drive du Bez',
  mode: 'mandate',
  driveVat: 'payer',
  payoutBasis: 'received',
  invoicesPer: 'basket',
  legalName: '',
  siret: '',
  legalAddress: '',
  vatNumber: '',
  collectorHolder: '',
  ...traits,
});

const part = (amount: number): Cents | null => (amount > 0 ? cents(amount) : null);

/** As Écritures keeps a ledger, its rows numbered as they were posted. */
export const rowsOf = (ledger: Ledger, from = 1, postedAt = noon('2026-04-13')) =>
  [...ledger.entries.values()].flatMap((entry, nth): BooksView['ledger'][number][] =>
    entry.postings.map((posting, index) => ({
      at: entry.at,
      nature: entry.nature,
      account: posting.account,
      party: posting.party || null,
      sale: posting.sale || null,
      basket: posting.basket || null,
      payee: posting.payee || null,
      debit: part(posting.amount),
      credit: part(-posting.amount),
      label: entry.label || null,
      key: `${entry.key}#${index + 1}`,
      number: from + nth,
      postedAt,
    })),
  );
