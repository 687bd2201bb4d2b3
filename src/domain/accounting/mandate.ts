import { folded } from '../values/fold';
import type { Day } from '../values/time';

export interface Mandate {
  readonly producer: string;
  readonly since?: Day | undefined;
  /** The last day on which it counts. */
  readonly until?: Day | undefined;
}

/** Whether a producer had given one on a day (docs/rules.md A13). */
export const isMandatedOn = (mandates: readonly Mandate[], producer: string, day: Day): boolean =>
  mandates.some(
    ({ producer: name, since, until }) =>
      folded(name) === folded(producer) &&
      since !== undefined &&
      since <= day &&
      (until === undefined || until >= day),
  );
