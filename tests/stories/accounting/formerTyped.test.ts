/** What is typed into the tabs of a former sale is numbered of nobody (docs/rules.md M52). */
import { issueCalls } from '../../../src/accounting/documents/issue';
import type { BooksView } from '../../../src/accounting/view/view';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { ask } from '../support/sums/money';
import { finishedAndMoved } from '../support/years';

const year = { from: '2026-01-01', until: '2026-12-31' };

async function number(drive: Drive): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const call of issueCalls(await ask<BooksView>(drive, 'booksView', year)))
    answers.push(await ask(drive, 'issueDocuments', call));
  return answers;
}

const documents = (drive: Drive) =>
  drive.table('Factures', 'Vendeur', 'Nature', 'Montant TTC').sort();

test.each([
  ['nothing numbered', false],
  ['all numbered', true],
])(
  'with %s no document says it, no due moves, and put back all is as ever',
  async (_, isNumbered) => {
    const drive = await finishedAndMoved();
    await identified(drive);
    const whole = drive.copy();
    await number(whole);
    if (isNumbered) await number(drive);
    const dues = drive.rows('Paiements');
    const at = drive.column('Paniers 2', 'Livré');
    drive.type('Paniers 2', 1, at, '0');
    await drive.hourlyRun();
    expect(await ask(drive, 'booksView', year)).toBe('formerTabsLost');
    expect(drive.rows('Paiements')).toEqual(dues);
    drive.type('Paniers 2', 1, at, '');
    await number(drive);
    expect(documents(drive)).toEqual(documents(whole));
  },
);
