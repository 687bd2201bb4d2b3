import type { Break, Repeat } from '../sale/nextSale';
import type { ClockTime, Instant } from '../values/time';

/** A moment of every week, or of one sale only. */
export type When =
  | ({ readonly kind: 'weekly'; readonly weekday: number } & ClockTime)
  | { readonly kind: 'once'; readonly at: Instant };

export type PickupWhen =
  | {
      readonly kind: 'weekly';
      readonly weekday: number;
      readonly from: ClockTime;
      readonly until: ClockTime;
    }
  | { readonly kind: 'once'; readonly from: Instant; readonly until: Instant };

/** What Réglages says of when sales are. */
export interface SaleTimes {
  readonly opening: When;
  readonly closing: When;
  readonly pickup: PickupWhen;
  /** Null: a sale is opened when somebody thinks of it. */
  readonly repeat: Repeat | null;
  readonly breaks: readonly Break[];
}
