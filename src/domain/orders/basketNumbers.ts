import type { Instant } from '../values/time';

/** What was taken of a sale so far, whatever its orders say by now (docs/rules.md O36). */
export interface Given {
  /** The last number that was told. */
  readonly basket: number;
  /** The time of the last answer. */
  readonly until: Instant;
}

/** What was sent by then was told a number of its own, or was not read: it goes on from the orders that stand. */
export function basketAfter(last: number, time: Instant, given: Given | undefined): number {
  const isNew = given !== undefined && time > given.until;
  return (isNew ? Math.max(last, given.basket) : last) + 1;
}
