import { pickupFaults } from './pickupFaults';
import { receiptFaults } from './receiptFaults';
import { repeatFaults } from './repeatFaults';
import { saleFaults } from './saleFaults';
import { serviceFaults } from './serviceFaults';
import { toldFaults } from './toldFaults';
import { weightProblems } from './weights';

/**
 * Of receipts, weights, the pick-up, what products tell, a sale that goes on and what Google refuses: no
 * page that reads lists meets them, and none carries them.
 */
export const furtherProblems = {
  ...pickupFaults,
  ...receiptFaults,
  ...repeatFaults,
  ...saleFaults,
  ...serviceFaults,
  ...toldFaults,
  ...weightProblems,
};

export type FurtherProblem = keyof typeof furtherProblems;
