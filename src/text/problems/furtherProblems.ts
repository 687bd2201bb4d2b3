import { pickupFaults } from './pickupFaults';
import { receiptFaults } from './receiptFaults';
import { repeatFaults } from './repeatFaults';
import { saleFaults } from './saleFaults';
import { serviceFaults } from './serviceFaults';
import { settingFaults } from './settingFaults';
import { toldFaults } from './toldFaults';
import { weightProblems } from './weights';
import { workbookFaults } from './workbookFaults';

/**
 * Of settings, receipts, weights, the pick-up, what products tell, a sale that goes on, what Google refuses and the
 * workbook as a whole: no page that reads lists meets them, and none carries them.
 */
export const furtherProblems = {
  ...pickupFaults,
  ...receiptFaults,
  ...repeatFaults,
  ...saleFaults,
  ...serviceFaults,
  ...settingFaults,
  ...toldFaults,
  ...weightProblems,
  ...workbookFaults,
};

export type FurtherProblem = keyof typeof furtherProblems;
