import { pickupFaults } from './pickupFaults';
import { receiptFaults } from './receiptFaults';
import { weightProblems } from './weights';

/** Of receipts, weights and the pick-up: no page that reads lists meets them, and none carries them. */
export const furtherProblems = { ...pickupFaults, ...receiptFaults, ...weightProblems };

export type FurtherProblem = keyof typeof furtherProblems;
