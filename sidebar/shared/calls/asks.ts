import type { Asks } from '../../../src/text/results/questions/likelyQuestion';

/** The drive asks first whether what was typed is meant. */
export const isAsks = (value: unknown): value is Asks =>
  typeof value === 'object' && value !== null && 'code' in value && value.code === 'asks';
