/** Documents are drafted by the page as it ships, and numbered by the drive. */
import { draftsOf } from '../../../src/accounting/documents/drafts';
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import { ask } from '../../stories/support/money';
import { isOver } from './payouts';
import type { Play, StepOf } from './step';

export const number: Play<StepOf<'number'>> = async (stage) => {
  if (!isOver(stage)) return;
  const { drive, documents, sales } = stage;
  const view = await ask<BooksView>(drive, 'booksView');
  const calls = issueCalls(draftsOf(view).drafts);
  let issued = 0;
  for (const input of calls) {
    const answer = await ask<{ issued: number } | string>(drive, 'issueDocuments', input);
    if (typeof answer === 'string') stage.failing = [`issueDocuments says ${answer}`];
    else issued += answer.issued;
  }
  if (calls.length > 0) stage.sync();
  let expected = 0;
  for (const sale of sales) expected += documents.number(sale);
  if (issued !== expected) stage.failing = [`${issued} documents were numbered, not ${expected}`];
};
