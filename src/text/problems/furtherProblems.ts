import { answerFaults } from './faults/answerFaults';
import { identityFaults } from './faults/identityFaults';
import { pickupFaults } from './faults/pickupFaults';
import { receiptFaults } from './faults/receiptFaults';
import { saleFaults } from './faults/saleFaults';
import { serviceFaults } from './faults/serviceFaults';
import { tabFaults } from './faults/tabFaults';
import { workbookFaults } from './faults/workbookFaults';
import { weightProblems } from './weights';
import { likelyProblems } from './whether';

/**
 * Of answers, hours, identities, rows of other tabs, receipts, weights, the pick-up, what products tell, a sale that goes on, what Google refuses and the
 * workbook as a whole: no page that reads lists meets them, and none carries them.
 */
export const furtherProblems = {
  ...answerFaults,
  ...identityFaults,
  ...pickupFaults,
  ...receiptFaults,
  ...saleFaults,
  ...serviceFaults,
  ...tabFaults,
  ...likelyProblems,
  ...weightProblems,
  ...workbookFaults,
};

export type FurtherProblem = keyof typeof furtherProblems;
