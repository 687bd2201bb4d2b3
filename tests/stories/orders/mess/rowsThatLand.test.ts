/** A formula counts its own row, wherever Google lets a new row land. */

import type { Drive } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { A, B, C } from '../../support/mess';

/** People write beside one row, so that every row keeps its place from now on. */
function note(drive: Drive, title: string, where: Readonly<Record<string, string | number>>): void {
  const sheet = drive.sheet(title);
  const column = sheet.lastColumn();
  if (column >= sheet.columnCount) sheet.insertColumns(column);
  drive.type(title, 0, column, 'Note');
  drive.correct(title, where, { Note: 'à surveiller' });
}

const amounts = (drive: Drive) =>
  drive
    .rows('Paniers')
    .flatMap((row) =>
      row.Montant !== undefined ? [[row.Panier, row['Réf.'], row.Montant].join(' ')] : [],
    )
    .sort();

const split = (drive: Drive) =>
  drive
    .rows('Répartition producteurs')
    .flatMap((row) => (row['Réf.'] ? [[row['Réf.'], row.Quantité, row.Montant].join(' ')] : []))
    .sort();

/** Anne and Bruno are read; Bruno gives up, and Chloé comes while no trigger fires. */
const oneGivesUp = maker('orders/rowsThatLand oneGivesUp', async () => {
  const drive = await opened();
  await drive.order(A, { FB02: 1 });
  await drive.order(B, { CR02: 2 });
  return drive;
});

async function anotherComes(drive: Drive): Promise<void> {
  await drive.order(B, {});
  drive.world.triggersFire = false;
  await drive.order(C, { FB02: 2, CR01: 3 });
  await drive.close('2026-04-09 22:00');
}

test('rows that are no longer wanted leave room below a note: what comes there is counted right', async () => {
  const drive = await oneGivesUp();
  note(drive, 'Paniers', { Panier: 1 });
  await anotherComes(drive);
  expect(amounts(drive)).toEqual(['1 FB02 1.1', '3 CR01 7.26', '3 FB02 2.2']);
  expect(drive.toFix()).toEqual([]);
  drive.correct('Paniers', { Panier: 3, 'Réf.': 'CR01' }, { Livré: '1' });
  expect(amounts(drive)).toEqual(['1 FB02 1.1', '3 CR01 2.42', '3 FB02 2.2']);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('the same in the split, where what the producer brought was typed', async () => {
  const drive = await oneGivesUp();
  drive.sheet('Répartition producteurs').insertColumns(9);
  drive.type('Répartition producteurs', 0, 9, 'Reçu');
  drive.correct('Répartition producteurs', { 'Réf.': 'FB02' }, { Reçu: '1' });
  await anotherComes(drive);
  expect(split(drive)).toEqual(['CR01 3 7.26', 'FB02 3 3.3']);
  expect(await drive.failing()).toEqual([]);
});

test('the same in Retrait: who is let in late lands below a note, and a basket that fell away keeps its row', async () => {
  const drive = await oneGivesUp();
  await drive.close('2026-04-09 22:00');
  drive.correct('Retrait', { Panier: 1 }, { Note: 'vient à 9 h' });
  await drive.order(B, {}, { late: true });
  await drive.order(C, { FB02: 2, CR01: 3 }, { late: true });
  for (const email of [B, C])
    drive.correct(
      'Commandes',
      { 'Adresse e-mail': email, État: 'hors délai' },
      { 'Servir quand même': 'TRUE' },
    );
  await drive.hourlyRun();
  const pickup = () =>
    drive
      .rows('Retrait')
      .flatMap((row) => (row.Panier ? [[row.Panier, row.Montant, row.Note].join(' ').trim()] : []))
      .sort();
  expect(pickup()).toEqual(['1 1.1 vient à 9 h', '2 0', '3 9.46']);
  drive.correct('Paniers', { Panier: 3, 'Réf.': 'CR01' }, { Livré: '1' });
  expect(pickup()).toEqual(['1 1.1 vient à 9 h', '2 0', '3 4.62']);
  await drive.hourlyRun();
  expect(await drive.failing()).toEqual([]);
});

test('a formula of their own that people draw down a tab does not push the add-on’s astray', async () => {
  const drive = await oneGivesUp();
  const sheet = drive.sheet('Paniers');
  const column = sheet.lastColumn();
  if (column >= sheet.columnCount) sheet.insertColumns(column);
  for (let row = 1; row < 12; row++)
    drive.type('Paniers', row, column, `=SI(A${row + 1}="";"";A${row + 1})`);
  await anotherComes(drive);
  expect(amounts(drive)).toEqual(['1 FB02 1.1', '3 CR01 7.26', '3 FB02 2.2']);
  expect(await drive.failing()).toEqual([]);
});
