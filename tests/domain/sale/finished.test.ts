import type { CycleState } from '../../../src/domain/sale/cycle';
import { isFinished } from '../../../src/domain/sale/finished';
import { DAY, instant } from '../../../src/domain/values/time';

const pickupEnd = instant(Date.UTC(2026, 3, 11, 10));
const after = (days: number) => instant(pickupEnd + days * DAY);

// docs/rules.md S54
test.each<[string, CycleState, number, boolean, number, boolean]>([
  ['paid out, five newer, eight weeks back', 'settled', 5, false, 56, true],
  ['called off', 'calledOff', 5, false, 56, true],
  ['of a drive that follows no money', 'collected', 5, false, 56, true],
  ['a day too early', 'settled', 5, false, 55, false],
  ['among the last five', 'settled', 4, false, 400, false],
  ['somebody owes something', 'settled', 25, true, 400, false],
  ['somebody owes something since half a year', 'settled', 26, true, 400, true],
  ['never ended', 'closed', 25, false, 400, false],
  ['never ended, half a year back', 'closed', 26, true, 400, true],
])('%s', (_, state, newer, isDue, days, finished) => {
  expect(isFinished({ state, pickupEnd }, newer, isDue, after(days))).toBe(finished);
});
