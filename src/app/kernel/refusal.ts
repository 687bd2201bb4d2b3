import type { RefusalText } from '../../text/results/refusals';
import type { MoneyDone, SaleDone } from '../../text/results/summaries';

/** A rule saying no. Each code has its sentence, by type. */
export interface Refusal {
  readonly code: RefusalText;
  readonly detail?: string;
}

/** What an action did, for the person who asked. */
export type Summary = SaleDone;
export type MoneySummary = MoneyDone;
