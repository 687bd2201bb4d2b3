/** A drive that changes its mode: a sale goes on by the one it was announced in (docs/rules.md M54). */
import type { Drive } from '../support/drive';
import { chosen, opened } from '../support/market';
import { A, asking, dues, noted } from '../support/sums/money';
import { finished } from '../support/years';

const hours = async (drive: Drive, count: number) => {
  for (let hour = 0; hour < count; hour++) await drive.hourlyRun();
};

const books = (drive: Drive) => ({
  payments: drive.rows('Paiements'),
  payouts: drive.rows('Reversements'),
  entries: drive.rows('Écritures').length,
  credits: drive.rows('Acheteurs').map(({ Solde }) => Solde),
  mails: drive.mails().length,
});

test('a sale that was paid and paid out is not billed anew in the next one’s mode', async () => {
  const drive = await finished();
  await hours(drive, 2);
  const before = books(drive);
  chosen(drive, 'Mode', 'direct');
  await hours(drive, 3);
  expect(books(drive)).toEqual(before);
  expect(drive.toFix()).toEqual([]);
  // The next sale is announced in it, and each producer paid by its buyer.
  await drive.open('2026-06-09 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  await drive.hourlyRun();
  const own = drive.rows('Paiements').filter(({ Vente }) => Vente === 7);
  expect(own.map((row) => [row.Producteur, row.Dû])).toEqual([
    ['Ferme du Bez', 2.2],
    ['Chèvrerie du Roc', 2.42],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('paid to each producer, its accounts done, it owes nobody anything in « mandat »', async () => {
  const drive = await opened({ ...asking, Mode: 'direct' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  const row = { Panier: '1', Moyen: 'espèces' };
  await noted(
    drive,
    { ...row, Producteur: 'Ferme du Bez', Montant: '5,50' },
    { ...row, Producteur: 'Chèvrerie du Roc', Montant: '2,42' },
  );
  await drive.clock('2026-04-11 13:00');
  await drive.press('settlePayouts');
  await drive.hourlyRun();
  const before = books(drive);
  chosen(drive, 'Mode', 'mandat');
  await hours(drive, 3);
  expect(books(drive)).toEqual(before);
  expect(drive.toFix()).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('while it is under way, the sale keeps what was announced', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  chosen(drive, 'Mode', 'direct');
  await drive.close('2026-04-09 22:00');
  await drive.hourlyRun();
  expect(dues(drive)).toEqual([[1, 'anne', 7.92, 0, 7.92, 'à payer']]);
  await noted(drive, { Panier: '1', Montant: '7,92', Moyen: 'espèces' });
  expect(dues(drive)).toEqual([[1, 'anne', 7.92, 7.92, 0, 'payé']]);
  chosen(drive, 'Mode', 'mandat');
  await drive.hourlyRun();
  expect(drive.toFix()).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('announced in a mode by mistake, it follows Réglages once its cell in Ventes is emptied', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  chosen(drive, 'Mode', 'direct');
  await drive.hourlyRun();
  drive.correct('Ventes', { Vente: 1 }, { Mode: '' });
  await hours(drive, 2);
  expect(drive.table('Paiements', 'Producteur', 'Dû')).toEqual([
    ['Ferme du Bez', 5.5],
    ['Chèvrerie du Roc', 2.42],
  ]);
  expect(drive.rows('Ventes').map(({ Mode }) => Mode)).toEqual(['direct']);
  expect(drive.toFix()).toEqual([]);
});

test('a workbook of before keeps the mode that its sales have when they are first read', async () => {
  const drive = await finished();
  drive.correct('Ventes', { Vente: 6 }, { Mode: '' });
  await hours(drive, 3);
  const before = books(drive);
  chosen(drive, 'Mode', 'direct');
  await hours(drive, 2);
  expect(books(drive)).toEqual(before);
});
