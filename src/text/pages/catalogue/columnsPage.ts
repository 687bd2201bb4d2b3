import type { WordsOf } from '../../values/pairs';

export const columnsPage = {
  lead: {
    fr: 'Des colonnes à ajouter quand elles vous servent. Aucune n’est nécessaire pour vendre ; ce qui est déjà dans vos onglets ne bouge pas.',
    en: 'Columns to add when you need them. None is needed to sell; what stands in your tabs stays where it is.',
  },
  failed: { fr: 'Les colonnes n’ont pas pu être lues.', en: 'The columns could not be read.' },
  notAdded: { fr: 'La colonne n’est pas ajoutée.', en: 'The column is not added.' },
  add: { fr: 'Ajouter', en: 'Add' },
  there: { fr: 'déjà là', en: 'there already' },
  adding: { fr: 'La colonne arrive…', en: 'The column is coming…' },
  added: {
    fr: (column: string, tab: string, isAtTheRight: boolean) =>
      `La colonne «\u00a0${column}\u00a0» est dans ${tab}${isAtTheRight ? ', à droite' : ''}.`,
    en: (column: string, tab: string, isAtTheRight: boolean) =>
      `The column “${column}” stands in ${tab}${isAtTheRight ? ', at the right' : ''}.`,
  },
  others: {
    fr: 'Les colonnes que le drive remplit lui-même viennent toutes seules.',
    en: 'Columns that the drive fills by itself come on their own.',
  },
  purposes: { invoices: { fr: 'Pour les factures', en: 'For invoices' } },
  folded: {
    fr: (purpose: string, count: number) => `${purpose} (${count})`,
    en: (purpose: string, count: number) => `${purpose} (${count})`,
  },
};

/** What a drive that does none of it never needs: folded until one of its columns stands. */
export const foldedColumns: Readonly<
  Record<string, { readonly purpose: 'invoices'; readonly columns: readonly string[] }>
> = {
  producers: {
    purpose: 'invoices',
    columns: [
      ...['vatRegime', 'siret', 'legalName', 'legalForm', 'register', 'address', 'vatNumber'],
    ],
  },
  buyers: { purpose: 'invoices', columns: ['company', 'siret', 'billing'] },
};

export type ColumnsWords = WordsOf<typeof columnsPage>;
