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

/** Whether amounts carry VAT at all. */
export const billsVat = (regime: VatRegime): boolean => regime === 'payer';
