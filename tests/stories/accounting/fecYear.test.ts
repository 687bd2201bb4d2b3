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
  drive.typeRows('Factures fournisseurs', [
    // Noted in May, of what was bought in April.
    {
      ...{ Vente: '1', Producteur: 'Ferme du Bez', 'N° de facture': 'B-7' },
      ...{ Date: '04/05/2026', 'Montant TTC': '5,50' },
    },
  ]);
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
    [
      ...['VE DF-0003 411', 'VE DF-0003 7070550', 'VE DF-0003 445710550'],
      // Seen once its day had come.
      ...['AC B-7 6070550', 'AC B-7 445660550', 'AC B-7 401'],
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

describe('given a supplier’s invoice that was taken along', () => {
  const april = { from: '2026-04-01', until: '2026-04-30' };
  const fileOf = async (drive: Drive, period: object): Promise<string> =>
    fecText(await ask<BooksView>(drive, 'bookEntries', period));
  /** All but what later lines settle. */
  const linesIn = (text: string): string[] =>
    fecLines(text).map(({ EcritureLet: _, DateLet: __, ...line }) => Object.values(line).join('|'));
  const purchases = (text: string): string[] =>
    fecLines(text)
      .filter(({ JournalCode }) => JournalCode === 'AC')
      .map(({ EcritureNum, PieceRef, CompteNum, Debit, Credit, EcritureLet }) =>
        [EcritureNum, PieceRef, CompteNum, Debit, Credit, EcritureLet].join(' '),
      );
  const invoice = (Producteur: string, number: string, sum: string) => ({
    ...{ Vente: '1', Producteur, 'N° de facture': number },
    ...{ Date: '11/04/2026', 'Montant TTC': sum },
  });

  async function takenAlong(): Promise<{ drive: Drive; first: string }> {
    const drive = await opened({ Paiements: 'oui', Mode: 'achat-revente' });
    await drive.order(A, { FB02: 5, CR01: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    await identified(drive);
    drive.typeRows('Factures fournisseurs', [
      invoice('Ferme du Bez', 'B-7', '5,50'),
      invoice('Chèvrerie du Roc', 'R-1', '2,42'),
    ]);
    await drive.hourlyRun();
    await number(drive);
    const first = await fileOf(drive, april);
    expect(purchases(first)).toHaveLength(6);
    await drive.clock('2026-05-04 10:10');
    return { drive, first };
  }

  test('a row that is deleted is taken back by a counter-entry, and no number moves', async () => {
    const { drive, first } = await takenAlong();
    const row = drive.find('Factures fournisseurs', { 'N° de facture': 'B-7' });
    drive.sheet('Factures fournisseurs').deleteRows(row, 1);
    await drive.hourlyRun();
    const again = await fileOf(drive, april);
    expect(linesIn(again).slice(0, -3)).toEqual(linesIn(first));
    expect(purchases(again).filter((line) => line.includes(' B-7 '))).toEqual([
      ...['2 B-7 6070550 5,21 0,00 ', '2 B-7 445660550 0,29 0,00 ', '2 B-7 401 0,00 5,50 A'],
      ...['4 B-7 6070550 0,00 5,21 ', '4 B-7 445660550 0,00 0,29 ', '4 B-7 401 5,50 0,00 A'],
    ]);
    expect([...fecBreaches(again), ...yearBreaches([again])]).toEqual([]);
    expect(again).toContain('Annulation : facture B-7, Ferme du Bez');
    expect(fecLines(again).at(-1)).toMatchObject({ ValidDate: '20260504' });
    expect(drive.rows('Historique').at(-1)).toMatchObject({
      ...{ Action: 'Facture fournisseur annulée', Avant: '5,50 €' },
      Détail: 'B-7, Ferme du Bez',
    });
    // Looked at again, nothing is taken back twice.
    await drive.hourlyRun();
    expect(await fileOf(drive, april)).toBe(again);
  });

  test('one that is changed is taken back and noted anew; sorting changes nothing', async () => {
    const { drive, first } = await takenAlong();
    drive.sheet('Factures fournisseurs').moveRow(1, 3);
    expect(linesIn(await fileOf(drive, april))).toEqual(linesIn(first));
    drive.correct('Factures fournisseurs', { 'N° de facture': 'R-1' }, { 'Montant TTC': '2,20' });
    const again = await fileOf(drive, april);
    expect(linesIn(again).slice(0, -6)).toEqual(linesIn(first));
    expect(purchases(again).filter((line) => line.includes(' R-1 401 '))).toEqual([
      ...['3 R-1 401 0,00 2,42 ', '4 R-1 401 2,42 0,00 ', '5 R-1 401 0,00 2,20 '],
    ]);
    expect([...fecBreaches(again), ...yearBreaches([again])]).toEqual([]);
  });

  test('an hourly run that comes while somebody types takes nothing half typed, nor half changed', async () => {
    const { drive, first } = await takenAlong();
    const booked = () => drive.table('Journal des achats', 'N° de facture', 'Montant TTC');
    const typed = (cells: Record<string, string>) =>
      drive.correct('Factures fournisseurs', { Producteur: 'Moulin' }, cells);
    const before = booked();
    drive.typeRows('Factures fournisseurs', [
      { Vente: '1', Producteur: 'Moulin', 'Montant TTC': '12' },
    ]);
    await drive.hourlyRun();
    typed({ 'N° de facture': 'M-4', Date: '11/04/2026', 'Montant TTC': '12,50' });
    await drive.hourlyRun();
    expect(booked()).toEqual(before);
    await drive.hourlyRun();
    expect(booked()).toEqual([...before, ['M-4', 12.5]]);
    typed({ 'Montant TTC': '1' });
    await drive.hourlyRun();
    typed({ 'Montant TTC': '12,50' });
    await drive.hourlyRun();
    await drive.hourlyRun();
    expect(booked()).toEqual([...before, ['M-4', 12.5]]);
    expect(linesIn(await fileOf(drive, april)).slice(0, linesIn(first).length)).toEqual(
      linesIn(first),
    );
  });

  test('a cell that cannot be read, or a column that is gone, takes nothing back', async () => {
    const { drive, first } = await takenAlong();
    drive.correct('Factures fournisseurs', { 'N° de facture': 'R-1' }, { 'Montant TTC': '2,4O' });
    await drive.hourlyRun();
    expect(linesIn(await fileOf(drive, april))).toEqual(linesIn(first));
    drive.correct('Factures fournisseurs', { 'N° de facture': 'R-1' }, { 'Montant TTC': '2,42' });
    const sheet = drive.sheet('Factures fournisseurs');
    sheet.deleteColumns(drive.column('Factures fournisseurs', 'N° de facture'), 1);
    await drive.hourlyRun();
    expect(linesIn(await fileOf(drive, april))).toEqual(linesIn(first));
  });

  test('a row that somebody takes out of the hidden journal is named', async () => {
    const { drive } = await takenAlong();
    expect((await ask<BooksView>(drive, 'booksView')).lostPurchases).toEqual([]);
    drive.sheet('Journal des achats').deleteRows(1);
    expect((await ask<BooksView>(drive, 'booksView')).lostPurchases).toEqual([
      { series: '', number: 1 },
    ]);
  });

  test('its rates are those of the day on which it was seen, whatever is noted as received later', async () => {
    const { drive, first } = await takenAlong();
    drive.correct('Répartition producteurs', { 'Réf.': 'FB02' }, { Reçu: '0' });
    await drive.hourlyRun();
    expect(linesIn(await fileOf(drive, april))).toEqual(linesIn(first));
  });

  test('a month later and a year later its VAT is what it was', async () => {
    const { drive } = await takenAlong();
    drive.setting('Ouverture des commandes', '05/05/2026 08:00');
    drive.setting('Fermeture des commandes', '07/05/2026 22:00');
    drive.setting('Retrait', '09/05/2026 08:00-12:00');
    await drive.open('2026-05-05 08:00');
    await drive.clock('2027-01-05 10:00');
    const january = await fileOf(drive, { from: '2027-01-01', until: '2027-01-31' });
    const opening = fecLines(january).map(({ JournalCode, CompteNum, Debit, Credit }) =>
      [JournalCode, CompteNum, Debit, Credit].join(' '),
    );
    expect(opening).toContain('AN 445660550 0,42 0,00');
  });
});
