import type { ClockTime } from '../values/time';

/** People who are wanted at every pick-up. */
export interface Shift {
  readonly people: number;
  readonly role: string;
  /** Null: those of the pick-up. */
  readonly hours: { readonly from: ClockTime; readonly until: ClockTime } | null;
}

export const MOST_ON_DUTY = 20;
