import type { Instant } from '../values/time';

/** What was taken of a sale so far, whatever its orders say by now (docs/rules.md O36). */
export interface Given {
  /** The last number that was told. */
  readonly basket: number;
  /** The time of the last answer. */
  readonly until: Instant;
  /** The hour of closing by then. */
  readonly closesAt?: Instant | undefined;
  /** Of the numbers, those that were taken at the desk: no answer of the form had them. */
  readonly desk?: readonly number[] | undefined;
}

/** What was sent by then was told a number of its own, or was not read: it goes on from the orders that stand. */
export function basketAfter(last: number, time: Instant, given: Given | undefined): number {
  if (!given) return last + 1;
  if (time > given.until) return Math.max(last, given.basket) + 1;
  let next = last + 1;
  while (given.desk?.includes(next)) next += 1;
  return next;
}
