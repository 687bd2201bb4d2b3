import type { Day } from '../values/time';

/** Whether a producer bills VAT: `payer`, `exempt` (franchise en base), `flatRate` (agricole). */
export type VatRegime = 'payer' | 'exempt' | 'flatRate';

/** A regime from a day on; the first of several may have none. */
export interface DatedRegime {
  readonly regime: VatRegime;
  readonly from?: Day;
}

/** The last that began by then; before all of them, the first. */
const regimeOn = (regimes: readonly DatedRegime[], on: Day): VatRegime | undefined =>
  (regimes.filter(({ from = '' }) => from <= on).pop() ?? regimes[0])?.regime;

/** What a producer says of itself; none are dated where they cannot be read, or it says nothing. */
export interface ProducerRegimes {
  readonly regimes: readonly DatedRegime[];
  readonly vatPayer: 'yes' | 'no' | null;
}

/** Who says nothing owes VAT, unless « Assujetti » is « non ». */
export const regimeOf = (producer: ProducerRegimes | undefined, on: Day): VatRegime =>
  regimeOn(producer?.regimes ?? [], on) ?? (producer?.vatPayer === 'no' ? 'exempt' : 'payer');

/** Whether amounts carry VAT at all. */
export const billsVat = (regime: VatRegime): boolean => regime === 'payer';
