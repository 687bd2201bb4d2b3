/** Documents of what was collected, and what was corrected since. */
import { numberDocuments } from '../../stories/support/documents';
import { isOver } from './payouts';
import type { Play, StepOf } from './step';

export const number: Play<StepOf<'number'>> = async (stage) => {
  if (!isOver(stage)) return;
  const { drive, documents, sales } = stage;
  const answers = await numberDocuments(drive);
  if (answers.length > 0) stage.sync();
  let expected = 0;
  for (const sale of sales) expected += documents.number(sale);
  const issued = answers.join(', ') || '0';
  if (issued !== String(expected))
    stage.failing = [`issueDocuments: ${issued}, and not ${expected} documents`];
};
