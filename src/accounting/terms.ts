import type { Day } from '../domain/values/time';
import type { Party } from './documents/document';

interface Terms {
  /** The first day of the wording; the last one before a document counts. */
  readonly from: Day;
  readonly text: string;
}

/** What the law wants on an invoice to another business: data with dates, as it changes. */
const terms: readonly Terms[] = [
  {
    from: '2013-01-01' as Day,
    text: 'Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux de trois fois l’intérêt légal et indemnité forfaitaire de 40 € pour frais de recouvrement (art. L. 441-10 et D. 441-5 du code de commerce).',
  },
];

export const isBusiness = ({ company, siret }: Party): boolean => Boolean(company ?? siret);

/** Blank on what a private person gets. */
export const businessMention = (buyer: Party, on: Day): string =>
  isBusiness(buyer)
    ? (terms.filter(({ from }) => from <= on).pop()?.text ?? '').replace(/ ([:€])/g, '\u00a0$1')
    : '';
