import type { Threshold } from '../../domain/values/threshold';
/** What people write behind the figure of a minimum, folded. */
export declare const thresholdUnits: ReadonlyMap<string, Threshold['of']>;
