import { folded } from '../values/fold';
import type { Day } from '../values/time';

export interface Mandate {
  readonly producer: string;
  readonly since?: Day | undefined;
  /** The last day on which it counts. */
  readonly until?: Day | undefined;
  readonly document?: string | undefined;
}

export type MandateState = 'valid' | 'none' | 'ended' | 'later';

/** Whether a producer had given one on a day, and which (docs/rules.md A13). */
export function mandateOn(
  mandates: readonly Mandate[],
  producer: string,
  day: Day,
): { readonly state: MandateState; readonly mandate?: Mandate } {
  const own = mandates
    .filter((one) => folded(one.producer) === folded(producer))
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
  const begun = own.filter(({ since }) => since !== undefined && since <= day);
  const valid = begun.find(({ until }) => until === undefined || until >= day);
  const mandate = valid ?? begun.at(-1) ?? own[0];
  if (!mandate) return { state: 'none' };
  return { state: valid ? 'valid' : begun.length > 0 ? 'ended' : 'later', mandate };
}
