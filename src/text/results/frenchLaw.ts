import type { VatRegime } from '../../domain/accounting/vatRegime';
import { type BasisPoints, basisPoints } from '../../domain/values/money';
import type { Day } from '../../domain/values/time';
import { NBSP, unbreakable } from '../values/format';

/** Names of the plan comptable général: French in every language, as tax offices read them. */
export const accountLabels = {
  customers: 'Acheteurs',
  suppliers: 'Fournisseurs',
  thirdParties: 'Producteurs',
  deposits: 'Consignes à rendre',
  rebates: 'Rabais, remises et ristournes accordés',
  gains: 'Produits divers de gestion courante',
  losses: 'Charges diverses de gestion courante',
  sales: 'Ventes de marchandises',
  services: 'Prestations de services',
  vat: 'TVA collectée',
} as const;

export const journals = {
  sales: { number: 'VE', label: 'Ventes' },
  bank: { number: 'BQ', label: 'Banque et caisse' },
  other: { number: 'OD', label: 'Opérations diverses' },
} as const;

interface Wording {
  /** The first day of the wording; the last one before a document counts. */
  readonly from: Day;
  readonly text: string;
}

const since = (from: string, text: string): Wording => ({ from: from as Day, text });

const wordingOn = (wordings: readonly Wording[], day: Day): string | undefined =>
  wordings.filter(({ from }) => from <= day).pop()?.text;

/** The normal rate of VAT, in hundredths of a percent, from a day on. */
const normalRates: readonly { readonly from: string; readonly rate: number }[] = [
  { from: '2000-04-01', rate: 1960 },
  { from: '2014-01-01', rate: 2000 },
];

export const normalRateOn = (day: string): BasisPoints =>
  basisPoints(normalRates.filter(({ from }) => from <= day).pop()?.rate ?? 2000);

/** What the law wants on an invoice to another business: data with dates, as it changes. */
const businessTerms: readonly Wording[] = [
  since(
    '2013-01-01',
    'Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux de trois fois l’intérêt légal et indemnité forfaitaire de 40 € pour frais de recouvrement (art. L. 441-10 et D. 441-5 du code de commerce).',
  ),
];

/** In French, as documents must carry them. Articles move: each wording has its first day. */
const mentions: Readonly<Record<VatRegime, readonly Wording[]>> = {
  payer: [],
  exempt: [
    since('2014-01-01', 'TVA non applicable, art. 293 B du CGI'),
    // The articles on VAT moved to the Code des impositions sur les biens et services that day.
    since('2026-09-01', 'TVA non applicable, franchise en base (CIBS, ancien art. 293 B du CGI)'),
  ],
  flatRate: [
    since(
      '2014-01-01',
      'TVA non applicable, remboursement forfaitaire agricole, art. 298 quater du CGI',
    ),
    since(
      '2026-09-01',
      'TVA non applicable, remboursement forfaitaire agricole (CIBS, ancien art. 298 quater du CGI)',
    ),
  ],
};

/** What a document of that day says instead of VAT; undefined for who owes it. */
export const mentionOf = (regime: VatRegime, day: Day): string | undefined =>
  wordingOn(mentions[regime], day);

/** Blank before there was such a law. */
export const businessTermsOn = (day: Day): string =>
  unbreakable(wordingOn(businessTerms, day) ?? '').replace(' €', `${NBSP}€`);
