import { hourFaults } from './ofTabs/hourFaults';
import { identityFaults } from './ofTabs/identityFaults';
import { tabFaults } from './ofTabs/tabFaults';
import { pickupFaults } from './pickupFaults';
import { receiptFaults } from './receiptFaults';
import { repeatFaults } from './repeatFaults';
import { saleFaults } from './saleFaults';
import { serviceFaults } from './serviceFaults';
import { toldFaults } from './toldFaults';
import { weightProblems } from './weights';
import { workbookFaults } from './workbookFaults';

/**
 * Of hours, identities, rows of other tabs, receipts, weights, the pick-up, what products tell, a sale that goes on, what Google refuses and the
 * workbook as a whole: no page that reads lists meets them, and none carries them.
 */
export const furtherProblems = {
  ...hourFaults,
  ...identityFaults,
  ...pickupFaults,
  ...receiptFaults,
  ...repeatFaults,
  ...saleFaults,
  ...serviceFaults,
  ...tabFaults,
  ...toldFaults,
  ...weightProblems,
  ...workbookFaults,
};

export type FurtherProblem = keyof typeof furtherProblems;
