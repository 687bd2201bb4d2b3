import type { Fact } from '../../../local/standin/base/whatIf';

/** Those that would do most harm. */
const riskiest = [
  'form-born-published',
  'unpublished-mostly-works',
  'form-closes',
  'linked-tab-soon',
  'deleting-nothing',
  'copy-keeps-marks',
  'columns-are-questions',
  'lists-taken',
  'receipt-given',
  'semicolons-parse',
] as const satisfies readonly Fact[];

type Pair = readonly [Fact, Fact];

/** Two by two; all pairs in `npm run torture`. */
export function pairs(): Pair[] {
  return riskiest.flatMap((one, at) =>
    riskiest
      .slice(at + 1)
      .filter((_, further) => process.env.PAIRS === 'all' || (further === 0 && at % 2 === 0))
      .map((other): Pair => [one, other]),
  );
}
