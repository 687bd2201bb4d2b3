/** The rows that the drive would give, of a ledger and sales made here. */

import type { BookedSale, BooksView } from '../../src/accounting/view/view';
import type { IssuedDocument, SalesDocument } from '../../src/domain/accounting/document';
import { draftsOf } from '../../src/domain/accounting/drafts';
import type { Entry, Ledger } from '../../src/domain/money/ledger';
import { type Cents, cents } from '../../src/domain/values/money';
import { type Instant, instant } from '../../src/domain/values/time';
import { regimesTyped } from '../../src/tabs/vatRegimes';
import { draftWords } from '../../src/text/results/papers/draftWords';

export const noon = (day: string): Instant => instant(Date.parse(`${day}T12:00:00+02:00`));

export const ZONE = 'Europe/Paris';

const blank = {
  ...{ email: null, phone: null, iban: null, accountHolder: null, vatPayer: null },
  ...{ vatRegime: null, siret: null, address: null, vatNumber: null, minimum: null },
  ...{ legalName: null, legalForm: null, register: null },
  ...{ away: null, sheet: null, paidTo: null, toFix: null },
  ...{ presentation: null, place: null, label: null, site: null },
} as const;

export const aProducer = (
  name: string,
  traits: Partial<BooksView['producers'][number]> = {},
): BooksView['producers'][number] => {
  const row = { ...blank, name, ...traits };
  return { ...row, regimes: regimesTyped(row, ZONE) };
};

export const aBuyer = (
  email: string,
  traits: Partial<BooksView['buyers'][number]> = {},
): BooksView['buyers'][number] => ({
  ...{ name: null, email, address: null, phone: null, subscribed: null, company: null },
  ...{
    siret: null,
    billing: null,
    lastOrder: null,
    balance: null,
    requestedAt: null,
    mailFailed: null,
    toFix: null,
  },
  ...traits,
});

export const aView = (traits: Partial<BooksView> = {}): BooksView => ({
  language: 'fr',
  zone: ZONE,
  now: noon('2026-04-20'),
  from: '2026-04-01',
  until: '2026-04-30',
  settings: settings(),
  isPrepared: true,
  collector: '',
  producers: [],
  buyers: [],
  issued: [],
  sellers: [],
  unsure: [],
  unreadable: [],
  drafts: [],
  held: [],
  ledger: [],
  lostEntries: [],
  lostDocuments: [],
  sales: [],
  ...traits,
});

export const settings = (traits: Partial<BooksView['settings']> = {}): BooksView['settings'] => ({
  driveName: 'Drive du Bez',
  mode: 'mandate',
  driveVat: 'payer',
  legalName: '',
  siret: '',
  legalAddress: '',
  vatNumber: '',
  mentions: '',
  collectorHolder: '',
  ...traits,
});

export const aSale = (traits: Partial<BookedSale> = {}): BookedSale => ({
  number: 1,
  state: 'collected',
  pickupStart: noon('2026-04-11'),
  pickupEnd: noon('2026-04-11'),
  terms: { fees: [], place: '' },
  basis: 'received',
  offered: [],
  lines: [],
  split: [],
  ...traits,
});

export const draftsIn = (view: BooksView) => draftsOf(view, draftWords(view.language));

/** What the drive does with drafts: numbers a seller, and gives them back a seller after the other. */
export function numbered(
  drafts: readonly SalesDocument[],
  before: readonly IssuedDocument[] = [],
  at = noon('2026-04-13'),
): IssuedDocument[] {
  const all = [...before];
  for (const draft of drafts) {
    const own = all.filter(({ seller }) => seller.name === draft.seller.name);
    all.push({ ...draft, at, number: Math.max(0, ...own.map(({ number }) => number)) + 1 });
  }
  const sellers = [...new Set(all.map(({ seller }) => seller.name))];
  return sellers.flatMap((name) => all.filter(({ seller }) => seller.name === name));
}

const part = (amount: number): Cents | null => (amount > 0 ? cents(amount) : null);

/** As Écritures keeps a ledger, its rows numbered as they were posted. */
export const rowsOf = (
  ledger: Ledger,
  from = 1,
  postedAt: (entry: Entry) => Instant = () => noon('2026-04-13'),
) =>
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
      postedAt: postedAt(entry),
    })),
  );
