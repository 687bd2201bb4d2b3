/** A year's books, taken along month by month as an accountant asks for them. */

import { draftsOf } from '../../../src/accounting/documents/drafts';
import { issueCalls } from '../../../src/accounting/documents/issue';
import { fecText } from '../../../src/accounting/exports/fec';
import type { BooksView } from '../../../src/accounting/view/view';
import { fecBreaches, fecLines, yearBreaches } from '../../accounting/support/fecChecker';
import type { Drive } from '../support/drive';
import { identified } from '../support/identity';
import { opened } from '../support/market';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

const ask = async <T>(drive: Drive, name: string, input: object = {}): Promise<T> => {
  const args = [name, JSON.stringify(input)];
  const { value } = await drive.world.run('callCommand', { from: 'sidebar', args });
  const answer = JSON.parse(String(value));
  return answer.ok ? answer.value : answer.code;
};

async function number(drive: Drive): Promise<void> {
  for (const input of issueCalls(draftsOf(await ask<BooksView>(drive, 'booksView')).drafts))
    await ask(drive, 'issueDocuments', input);
}

async function monthsOf(drive: Drive): Promise<string[]> {
  const files: string[] = [];
  for (const month of ['2026-04', '2026-05', '2026-06']) {
    const period = { from: `${month}-01`, until: `${month}-31`, whole: true };
    files.push(fecText(await ask<BooksView>(drive, 'booksView', period)));
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
  drive.typeRows('Factures fournisseurs', [
    // Noted in May, of what was bought in April.
    {
      ...{ Vente: '1', Producteur: 'Ferme du Bez', 'N° de facture': 'B-7' },
      ...{ Date: '04/05/2026', 'Montant TTC': '5,50' },
    },
  ]);
  await drive.hourlyRun();
  drive.setting('Ouverture du cycle', '05/05/2026 08:00');
  drive.setting('Fermeture du cycle', '07/05/2026 22:00');
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
    [
      ...['AC B-7 6070550', 'AC B-7 445660550', 'AC B-7 401'],
      ...['VE DF-0003 411', 'VE DF-0003 7070550', 'VE DF-0003 445710550'],
    ],
    [],
  ]);
  // Bruno paid the first, whose two lines carry one letter; who cancelled is nowhere.
  const lettered = files.flatMap(fecLines).filter(({ EcritureLet }) => EcritureLet !== '');
  expect(lettered.map(({ CompAuxNum, EcritureLet }) => `${CompAuxNum} ${EcritureLet}`)).toEqual([
    ...['C0002 A', 'C0002 A'],
  ]);
  expect(files.join('')).not.toContain('zoe');
  expect(await drive.failing()).toEqual([]);
});

test('what was taken along keeps its numbers, whatever invoice is noted later', async () => {
  const drive = await opened({ Paiements: 'oui', Mode: 'achat-revente' });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await identified(drive);
  await number(drive);
  const april = { from: '2026-04-01', until: '2026-04-30' };
  const taken = async (): Promise<string[]> =>
    fecLines(fecText(await ask<BooksView>(drive, 'bookEntries', april))).map(
      ({ EcritureNum, JournalCode, PieceRef, CompteNum, PieceDate, ValidDate }) =>
        [EcritureNum, JournalCode, PieceRef, CompteNum, PieceDate, ValidDate].join(' '),
    );
  const invoice = (Producteur: string, number: string, sum: string) => ({
    ...{ Vente: '1', Producteur, 'N° de facture': number },
    ...{ Date: '11/04/2026', 'Montant TTC': sum },
  });
  drive.typeRows('Factures fournisseurs', [invoice('Ferme du Bez', 'B-7', '5,50')]);
  drive.typeRows('Encaissements', [{ Panier: '1', Montant: '7,92', Moyen: 'virement' }]);
  await drive.hourlyRun();
  // Noted since, and taken along before an hour has passed.
  await drive.clock('2026-04-20 10:10');
  drive.typeRows('Factures fournisseurs', [invoice('Chèvrerie du Roc', 'R-1', '1,00')]);
  const first = await taken();
  expect(first.filter((line) => / AC .* 401 /.test(line))).toEqual([
    expect.stringMatching(/^\d AC B-7 401 20260411 20260411$/),
    expect.stringMatching(/^\d AC R-1 401 20260411 20260420$/),
  ]);
  await drive.clock('2026-05-04 10:10');
  drive.typeRows('Factures fournisseurs', [invoice('Chèvrerie du Roc', 'A-0', '1,20')]);
  const second = await taken();
  expect(second.slice(0, first.length)).toEqual(first);
  expect(second.slice(first.length).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
    expect.stringMatching(/^AC A-0 6070550 20260411 20260504$/),
    expect.stringMatching(/^AC A-0 445660550 20260411 20260504$/),
    expect.stringMatching(/^AC A-0 401 20260411 20260504$/),
  ]);
});
