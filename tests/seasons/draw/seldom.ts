/** What most draws do without. */
import * as fc from 'fast-check';

/** Of so many draws one has it. */
export const oneIn = <T>(of: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: of - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
