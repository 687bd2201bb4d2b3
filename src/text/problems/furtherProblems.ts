import { pickupFaults } from './pickupFaults';
import { receiptFaults } from './receiptFaults';
import { saleFaults } from './saleFaults';
import { toldFaults } from './toldFaults';
import { weightProblems } from './weights';

/** Of receipts, weights, the pick-up, what products tell and a sale that goes on: no page that reads lists meets them, and none carries them. */
export const furtherProblems = {
  ...pickupFaults,
  ...receiptFaults,
  ...saleFaults,
  ...toldFaults,
  ...weightProblems,
};

export type FurtherProblem = keyof typeof furtherProblems;
