/** Documents, drafted as the page drafts them and numbered by the drive. */
import { draftsOf } from '../../../../src/accounting/documents/drafts';
import { issueCalls } from '../../../../src/accounting/documents/issue';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { Drive } from '../drive';
import { identified } from '../identity';
import { ask } from './money';

/** How many were numbered in each call, or why none were; who sells is noted first, as the page asks. */
export async function numberDocuments(drive: Drive): Promise<(number | string)[]> {
  if (!(await ask<BooksView>(drive, 'booksView')).isPrepared) await identified(drive);
  const { drafts } = draftsOf(await ask<BooksView>(drive, 'booksView'));
  const issued: (number | string)[] = [];
  for (const input of issueCalls(drafts)) {
    const answer = await ask<{ issued: number } | string>(drive, 'issueDocuments', input);
    issued.push(typeof answer === 'string' ? answer : answer.issued);
  }
  return issued;
}
