import { DAY, type Instant } from '../values/time';
import type { Cycle } from './cycle';
import { isBehind } from './transitions';

/** Sales that stay in the workbook, whatever became of them: the last orders of four are looked up. */
const NEWER = 5;
const REST = 56 * DAY;
/** After so many others a sale is moved though something of it is still due. */
const MOST_KEPT = 26;

/**
 * Whether the tabs of a sale may move to an archive: its accounts are done, nothing of it is due, and it
 * is weeks back (docs/rules.md S54).
 * @param newer how many sales came after it
 */
export function isFinished(
  { state, pickupEnd }: Pick<Cycle, 'state' | 'pickupEnd'>,
  newer: number,
  isDue: boolean,
  now: Instant,
): boolean {
  if (newer < NEWER || now < pickupEnd + REST) return false;
  return newer >= MOST_KEPT || (isBehind(state) && !isDue);
}
