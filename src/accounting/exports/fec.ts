import type { Posting } from '../../domain/money/ledger';
import { dueReference } from '../../domain/money/reference';
import { type Cents, cents } from '../../domain/values/money';
import { accountingPapers } from '../../text/results/accountingPapers';
import { journalLabels } from '../../text/results/frenchLaw';
import { wordsIn } from '../../text/values/pairs';
import { type Account, accountOf, entryLabel, resaleAccounts } from '../view/accounts';
import { buyerNames } from '../view/buyerNames';
import { issuedDocuments, numberText, vatOf } from '../view/document';
import { type BookEntry, dayIn, entriesInPeriod } from '../view/entries';
import { decimalComma } from '../view/paperTable';
import { lastDay } from '../view/period';
import type { BooksView } from '../view/view';

/** The columns of article A. 47 A-1 of the Livre des procédures fiscales, in their order. */
export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** Where a line of the file is posted to. */
export interface FecPosting {
  readonly account: Account;
  readonly party: string;
  readonly amount: Cents;
}

export interface FecEntry {
  readonly journal: Account;
  readonly number: string;
  readonly day: string;
  readonly piece: string;
  readonly label: string;
  readonly validOn: string;
  readonly postings: readonly FecPosting[];
}

const JOURNALS = {
  sales: { number: 'VE', label: journalLabels.sales },
  bank: { number: 'BQ', label: journalLabels.bank },
  cash: { number: 'CA', label: journalLabels.cash },
  other: { number: 'OD', label: journalLabels.other },
  vat: { number: 'TV', label: journalLabels.vat },
} as const;

function journalOf({ nature, postings }: BookEntry): Account {
  if (nature === 'sale' || nature === 'missing' || nature === 'fee') return JOURNALS.sales;
  const holds = (...names: readonly Posting['account'][]): boolean =>
    postings.some(({ account }) => names.includes(account));
  if (holds('cash')) return JOURNALS.cash;
  return holds('bank', 'cheques', 'cards', 'transfers') ? JOURNALS.bank : JOURNALS.other;
}

/**
 * What belongs to producers is a third party's in *mandat*. Who buys and sells has it as turnover,
 * as a purchase, and owes it to a supplier.
 */
function postingsOf({ nature, postings }: BookEntry, { settings, language }: BooksView) {
  return postings.flatMap(({ account, party, amount }): FecPosting[] => {
    const plain = { account: accountOf(account, language), party, amount };
    if (settings.mode !== 'resale') return [plain];
    const { sales, purchases, suppliers } = resaleAccounts;
    if (account === 'fees') return [{ ...plain, account: sales }];
    if (account !== 'producers') return [plain];
    const owed = { ...plain, account: suppliers };
    if (nature !== 'sale' && nature !== 'missing') return [owed];
    return [
      { account: sales, party: '', amount },
      { account: purchases, party: '', amount: cents(-amount) },
      owed,
    ];
  });
}

function pieceOf({ key, label, nature, postings }: BookEntry): string {
  const [first] = postings;
  if (first && first.basket > 0) return dueReference(first);
  return nature === 'payout' && label !== '' ? label : key;
}

/**
 * The entries of the period in the order in which they were posted. A number is the place in that
 * order: without gaps, and the same again when later entries are dated back into the period.
 */
function bookedEntries(view: BooksView): FecEntry[] {
  return entriesInPeriod(view).map(
    (entry, index): FecEntry => ({
      journal: journalOf(entry),
      number: String(index + 1),
      day: dayIn(entry.at, view),
      piece: pieceOf(entry),
      label: entryLabel(entry, view.language),
      validOn: dayIn(entry.postedAt, view),
      postings: postingsOf(entry, view),
    }),
  );
}

/** In resale the VAT within the turnover, a document each, in the order of their numbers. */
function vatEntries(view: BooksView): FecEntry[] {
  if (view.settings.mode !== 'resale') return [];
  const { sales, vat } = resaleAccounts;
  return issuedDocuments(view)
    .issued.filter((one) => vatOf(one) !== 0 && one.day >= view.from && one.day <= view.until)
    .map((document, index): FecEntry => {
      const { number, day, kind } = document;
      const amount = vatOf(document);
      return {
        journal: JOURNALS.vat,
        number: `${JOURNALS.vat.number}${index + 1}`,
        day,
        piece: numberText(number),
        label: `${wordsIn(accountingPapers, view.language).kinds[kind]} ${numberText(number)}`,
        validOn: dayIn(document.at, view),
        postings: [
          { account: sales, party: '', amount },
          { account: vat, party: '', amount: cents(-amount) },
        ],
      };
    });
}

const compactDay = (day: string): string => day.replace(/-/g, '');

/** Nothing that would end a field, and no sign that the file's character set does not have. */
const cleaned = (text: string): string =>
  text
    .replace(/[\t\r\n|]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

export function fecText(view: BooksView): string {
  const nameOf = buyerNames(view);
  const lines = [...bookedEntries(view), ...vatEntries(view)].flatMap((entry) =>
    entry.postings.map(({ account, party, amount }) => [
      entry.journal.number,
      entry.journal.label,
      entry.number,
      compactDay(entry.day),
      account.number,
      account.label,
      party,
      party === '' ? '' : nameOf(party),
      entry.piece,
      compactDay(entry.day),
      entry.label,
      decimalComma(cents(Math.max(0, amount))),
      decimalComma(cents(Math.max(0, -amount))),
      '',
      '',
      compactDay(entry.validOn),
      '',
      '',
    ]),
  );
  return [FEC_COLUMNS, ...lines].map((line) => `${line.map(cleaned).join('\t')}\r\n`).join('');
}

/** SIREN, « FEC » and the last day: what the tax office asks the file to be called. */
export function fecName({ settings, until }: BooksView): string {
  const siren = settings.siret.replace(/\D/g, '').slice(0, 9);
  return `${siren || 'SIREN'}FEC${compactDay(lastDay(until))}.txt`;
}

const LATIN_9: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};

/** ISO 8859-15, one of the sets that the tax office takes; what it lacks loses its accent, or is « ? ». */
export function latin9(text: string): Uint8Array {
  const taken = new Set(Object.values(LATIN_9));
  const codeOf = (sign: string): number => {
    const code = sign.codePointAt(0) ?? 0;
    return LATIN_9[sign] ?? (code < 0x100 && !taken.has(code) ? code : -1);
  };
  const bytes: number[] = [];
  for (const sign of text.normalize('NFC')) {
    const code = codeOf(sign);
    const plain = code < 0 ? codeOf(sign.normalize('NFD').slice(0, 1)) : code;
    bytes.push(plain < 0 ? 0x3f : plain);
  }
  return Uint8Array.from(bytes);
}
