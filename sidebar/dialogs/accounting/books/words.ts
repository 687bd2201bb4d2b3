import type { Language } from '../../../shared/format';
import { english } from './english';
import { french } from './french';

export type Part =
  | 'documents'
  | 'vat'
  | 'purchases'
  | 'margin'
  | 'mandates'
  | 'statement'
  | 'entries';
type Mode = 'mandate' | 'resale' | 'direct';
type GapName = 'sellers' | 'drive' | 'regime' | 'mandates';

export interface BooksPageWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: (period: string) => string;
  readonly period: string;
  readonly otherPeriod: string;
  readonly from: string;
  readonly until: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly working: string;
  readonly numbered: string;
  readonly prepared: string;
  readonly entries: (count: number) => string;
  readonly noEntry: string;
  readonly aboutEntries: string;
  readonly entriesMissing: (numbers: readonly number[]) => string;
  readonly ledgerCsv: string;
  readonly fec: string;
  readonly aboutFec: string;
  readonly aboutDocuments: Readonly<Record<Mode, string>>;
  readonly unreadable: (names: readonly string[]) => string;
  readonly toNumber: string;
  readonly nothingToNumber: string;
  readonly drafts: (count: number, credits: number, total: string) => string;
  readonly number: string;
  readonly aboutNumbers: string;
  readonly estimated: (baskets: readonly string[]) => string;
  readonly waiting: (months: readonly string[]) => string;
  readonly issued: (count: number) => string;
  readonly documentsGone: (names: readonly string[]) => string;
  readonly seller: string;
  readonly allSellers: string;
  readonly documentsCsv: string;
  readonly papers: string;
  readonly print: string;
  readonly keepFile: string;
  readonly gaps: string;
  readonly gap: Readonly<Record<GapName, (who: string, read: string) => string>>;
  readonly prepare: string;
  readonly noVat: string;
  readonly aboutVat: string;
  readonly vatCsv: string;
  readonly draftsInVat: (count: number) => string;
  readonly aboutPurchases: string;
  readonly purchasesCsv: string;
  readonly receptions: string;
  readonly allReceived: string;
  readonly aboutMargin: string;
  readonly marginCsv: string;
  readonly aboutMandates: string;
  readonly noSeller: string;
  readonly aboutStatement: string;
  readonly statementPaper: string;
}

export const booksWords: Readonly<Record<Language, BooksPageWords>> = { fr: french, en: english };
