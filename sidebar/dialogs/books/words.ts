import type { Language } from '../../shared/format';

export type Part = 'entries';

export interface BooksPageWords {
  readonly title: string;
  readonly failed: string;
  readonly lead: (period: string) => string;
  readonly period: string;
  readonly otherPeriod: string;
  readonly from: string;
  readonly until: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly entries: (count: number) => string;
  readonly noEntry: string;
  readonly aboutEntries: string;
  readonly entriesMissing: (numbers: readonly number[]) => string;
  readonly ledgerCsv: string;
  readonly fec: string;
  readonly aboutFec: string;
}

const french: BooksPageWords = {
  title: 'Comptes',
  failed: 'Les comptes ne se sont pas chargés.',
  lead: (period) => `Ce que disent les comptes, ${period}.`,
  period: 'Période',
  otherPeriod: 'Autres dates',
  from: 'Du',
  until: 'Au',
  parts: { entries: 'Écritures' },
  entries: (count) => (count > 1 ? `${count} écritures` : '1 écriture'),
  noEntry: 'Aucune écriture sur cette période.',
  aboutEntries:
    'Chaque écriture tombe à zéro et porte un numéro sans trou, dans l’ordre où elle a été validée.',
  entriesMissing: (numbers) =>
    `Des lignes de l’onglet Écritures ont disparu\u00a0: n°\u00a0${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? '…' : ''}. Remettez-les (Fichier, Historique des versions).`,
  ledgerCsv: 'Écritures (CSV)',
  fec: 'Fichier des écritures comptables (FEC)',
  aboutFec:
    'Le FEC est le fichier que demandent l’administration fiscale et les logiciels de comptabilité.',
};

const english: BooksPageWords = {
  title: 'Books',
  failed: 'The books did not load.',
  lead: (period) => `What the books say, ${period}.`,
  period: 'Period',
  otherPeriod: 'Other dates',
  from: 'From',
  until: 'Until',
  parts: { entries: 'Ledger' },
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  noEntry: 'No entry in this period.',
  aboutEntries:
    'Each entry sums to zero and has a number without gaps, in the order in which it was posted.',
  entriesMissing: (numbers) =>
    `Rows of the Ledger tab are gone: no. ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? '…' : ''}. Put them back (File, Version history).`,
  ledgerCsv: 'Ledger (CSV)',
  fec: 'French accounting file (FEC)',
  aboutFec: 'The FEC is the file that French tax offices and accounting programs ask for.',
};

export const booksWords: Readonly<Record<Language, BooksPageWords>> = { fr: french, en: english };
