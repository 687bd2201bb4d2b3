import type { Cents } from '../values/money';

/** What a mail says that a basket comes to. */
export interface ToldSum {
  readonly basket: number;
  readonly total: Cents;
  /** Nothing waited for the scales. */
  readonly isFirm: boolean;
  /** What differed from the order as it was served, by part of the basket. */
  readonly parts: readonly (readonly [part: string, amount: number])[];
  /** Which goods are missing or replaced; blank: none. */
  readonly gaps: string;
  /** What it asks for, with small dues of before; absent: it does not say how to pay. */
  readonly asked?: Cents | undefined;
  /** What came, where that is not the rest of it. */
  readonly settled?: Cents | undefined;
  /** It reminds of the pick-up as well (docs/rules.md E6). */
  readonly reminds?: true | undefined;
}

/** In whatever words, and whether it reminds or not. */
export const asksTheSame = (one: ToldSum | undefined, other: ToldSum): boolean =>
  asksOf(one) === asksOf(other);

const asksOf = (sum: ToldSum | undefined): string =>
  JSON.stringify([sum?.total, sum?.isFirm, sum?.parts, sum?.asked, sum?.settled]);
