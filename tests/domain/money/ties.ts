import {
  incomings,
  outgoings,
  type SaleSums,
  type SumName,
  signed,
} from '../../../src/domain/money/saleSums';

/** What came in, and where it went: nothing is told twice, and nothing left out. */
export function ties(sums: SaleSums): void {
  const total = (names: readonly SumName[]): number =>
    names.reduce((all, name) => all + signed(sums, name), 0);
  expect(total(incomings)).toBe(total(outgoings));
  expect(sums.due).toBe(sums.paid + sums.left);
}
