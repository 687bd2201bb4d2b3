/** A year's books, taken along month by month as an accountant asks for them. */

import { issueCalls } from '../../../src/accounting/documents/issue';
import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import { fecBreaches, fecLines, yearBreaches } from '../../accounting/support/fecChecker';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { opened } from '../support/market';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

async function number(drive: Drive): Promise<void> {
  for (const input of issueCalls(await ask<BooksView>(drive, 'booksView')))
    await ask(drive, 'issueDocuments', input);
}

async function monthsOf(drive: Drive): Promise<string[]> {
  const files: string[] = [];
  for (const month of ['2026-04', '2026-05', '2026-06']) {
    const period = { from: `${month}-01`, until: `${month}-31` };
    files.push(fecText(await ask<BooksView>(drive, 'bookEntries', period)));
  }
  return files;
}

test('two sales, bought and sold: each month apart, the year in one row of numbers', async () => {
  const drive = await opened({ Paiements: 'oui', Mode: 'achat-revente' });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.order('zoe@exemple.fr', { CR01: 4 });
  await drive.order('zoe@exemple.fr', {});
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  await number(drive);
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '4,84', Moyen: 'virement' }]);
  await drive.hourlyRun();
  drive.setting('Ouverture des commandes', '05/05/2026 08:00');
  drive.setting('Fermeture des commandes', '07/05/2026 22:00');
  drive.setting('Retrait', '09/05/2026 08:00-12:00');
  await drive.open('2026-05-05 08:00');
  await drive.order(B, { CR01: 3 });
  await drive.close('2026-05-07 22:00');
  await drive.clock('2026-05-09 13:00');
  await number(drive);
  const files = await monthsOf(drive);
  expect(files.flatMap(fecBreaches)).toEqual([]);
  expect(yearBreaches(files)).toEqual([]);
  const told = files.map((text) =>
    fecLines(text)
      .filter(({ JournalCode }) => JournalCode !== 'BQ')
      .map(({ JournalCode, CompteNum, PieceRef }) => `${JournalCode} ${PieceRef} ${CompteNum}`),
  );
  expect(told).toEqual([
    [
      ...['VE DF-0001 411', 'VE DF-0001 7070550', 'VE DF-0001 445710550'],
      ...['VE DF-0002 411', 'VE DF-0002 7070550', 'VE DF-0002 445710550'],
    ],
    [...['VE DF-0003 411', 'VE DF-0003 7070550', 'VE DF-0003 445710550']],
    [],
  ]);
  // Who cancelled is nowhere.
  expect(files.join('')).not.toContain('zoe');
  expect(await drive.failing()).toEqual([]);
});
