import type { Day } from '../values/time';

/** Whether a producer bills VAT: `payer`, `exempt` (franchise en base), `flatRate` (agricole). */
export type VatRegime = 'payer' | 'exempt' | 'flatRate';

/** A regime from a day on; the first of several may have none. */
export interface DatedRegime {
  readonly regime: VatRegime;
  readonly from?: Day;
}

/** The last that began by then; before all of them, the first. */
export const regimeOn = (regimes: readonly DatedRegime[], on: Day): VatRegime | undefined =>
  (regimes.filter(({ from = '' }) => from <= on).pop() ?? regimes[0])?.regime;

interface Mention {
  /** The first day of the wording; the last one before a sale counts. */
  readonly from: Day;
  readonly text: string;
}

const since = (from: string, text: string): Mention => ({ from: from as Day, text });

/** In French, as documents must carry them. Articles move: each wording has its first day. */
const mentions: Readonly<Record<VatRegime, readonly Mention[]>> = {
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
  mentions[regime].filter(({ from }) => from <= day).pop()?.text;

/** Whether amounts carry VAT at all. */
export const billsVat = (regime: VatRegime): boolean => regime === 'payer';
