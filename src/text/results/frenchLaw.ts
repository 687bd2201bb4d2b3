import type { Day } from '../../domain/values/time';

/** Names of the plan comptable général: French in every language, as tax offices read them. */
export const accountLabels = {
  sales: 'Ventes de marchandises',
  purchases: 'Achats de marchandises',
  suppliers: 'Fournisseurs',
  vat: 'TVA collectée',
} as const;

export const journalLabels = {
  sales: 'Ventes',
  bank: 'Banque',
  cash: 'Caisse',
  other: 'Opérations diverses',
  vat: 'TVA collectée',
} as const;

interface Terms {
  /** The first day of the wording; the last one before a document counts. */
  readonly from: Day;
  readonly text: string;
}

/** What the law wants on an invoice to another business: data with dates, as it changes. */
export const businessTerms: readonly Terms[] = [
  {
    from: '2013-01-01' as Day,
    text: 'Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux de trois fois l’intérêt légal et indemnité forfaitaire de 40 € pour frais de recouvrement (art. L. 441-10 et D. 441-5 du code de commerce).',
  },
];
