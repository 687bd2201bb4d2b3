/** Documents, numbered as the page asks for them. */
import { issueCalls } from '../../../../src/accounting/documents/issue';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { Drive } from '../drive';
import { identified } from '../identity';
import { ask } from './money';

/** How many were numbered in each call, or why none were; who sells is noted first, as the page asks. */
export async function numberDocuments(drive: Drive): Promise<(number | string)[]> {
  if (!(await ask<BooksView>(drive, 'booksView')).isPrepared) await identified(drive);
  const issued: (number | string)[] = [];
  for (const input of issueCalls(await ask<BooksView>(drive, 'booksView'))) {
    const answer = await ask<{ issued: number } | string>(drive, 'issueDocuments', input);
    issued.push(typeof answer === 'string' ? answer : answer.issued);
  }
  return issued;
}
