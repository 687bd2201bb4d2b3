import type { Named } from '../../domain/values/locale';

export interface Dialog {
  /** Its page: `sidebar/dialogs/<name>/`, built as `dist/<file>.html`. */
  readonly file: string;
  readonly title: Named;
  readonly width: number;
  readonly height: number;
}

/** The pages that open over the sheet, each a document of its own so that the sidebar stays small. */
export const dialogs = {
  opening: {
    file: 'Opening',
    title: { fr: 'Ouvrir une vente', en: 'Open a sale' },
    width: 820,
    height: 640,
  },
  closing: {
    file: 'Closing',
    title: { fr: 'Fermer les commandes', en: 'Close orders' },
    width: 640,
    height: 600,
  },
  outbox: {
    file: 'Outbox',
    title: { fr: 'Boîte d’envoi', en: 'Outbox' },
    width: 760,
    height: 620,
  },
  templates: {
    file: 'Templates',
    title: { fr: 'Textes des mails', en: 'Words of mails' },
    width: 1000,
    height: 700,
  },
  money: {
    file: 'Money',
    title: { fr: 'Argent', en: 'Money' },
    width: 820,
    height: 660,
  },
  statement: {
    file: 'Statement',
    title: { fr: 'Rapprocher le relevé', en: 'Match the bank statement' },
    width: 860,
    height: 680,
  },
  shortage: {
    file: 'Shortage',
    title: { fr: 'Partager un manque', en: 'Share a shortage' },
    width: 680,
    height: 600,
  },
  prices: {
    file: 'Prices',
    title: { fr: 'Prix changés', en: 'Changed prices' },
    width: 680,
    height: 600,
  },
  books: {
    file: 'Books',
    title: { fr: 'Comptes', en: 'Books' },
    width: 940,
    height: 680,
  },
  people: {
    file: 'People',
    title: { fr: 'Acheteurs', en: 'Buyers' },
    width: 760,
    height: 620,
  },
  poster: {
    file: 'Poster',
    title: { fr: 'Faire connaître la vente', en: 'Tell people about the sale' },
    width: 820,
    height: 680,
  },
  firstSteps: {
    file: 'FirstSteps',
    title: { fr: 'Premiers pas', en: 'First steps' },
    width: 900,
    height: 660,
  },
} as const satisfies Record<string, Dialog>;

export type DialogName = keyof typeof dialogs;

export const isDialog = (name: string): name is DialogName => name in dialogs;
