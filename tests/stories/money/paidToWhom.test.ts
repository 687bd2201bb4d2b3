/** A row of Encaissements that names a producer: whom it says was paid. */

import type { Drive } from '../support/drive';
import { prepared } from '../support/market';
import { plain } from '../support/plain';
import { A } from '../support/sums/money';

const noted = async (drive: Drive, ...rows: Readonly<Record<string, string>>[]) => {
  drive.typeRows(
    'Encaissements',
    rows.map((row) => ({ Moyen: 'espèces', ...row })),
  );
  await drive.press('checkWorkbook');
};

const told = (drive: Drive): string[] =>
  drive
    .toFix()
    .map(plain)
    .filter((row) => row.startsWith('Encaissements'));

/** One order of 5.50 from the farm and 2.42 from the dairy, closed. */
async function closed(settings: Readonly<Record<string, string>>): Promise<Drive> {
  const drive = await prepared({ Paiements: 'oui', ...settings });
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.press('checkWorkbook');
  const sheet = drive.sheet('Encaissements');
  drive.type('Encaissements', drive.headerRow('Encaissements'), sheet.lastColumn(), 'Producteur');
  return drive;
}

test('where all is paid to one, it is asked about, and counts once the cell is cleared', async () => {
  const drive = await closed({ Mode: 'mandat' });
  await noted(drive, { Panier: '1', Producteur: 'Ferme du Bez', Montant: '7,92' });
  expect(told(drive)).toEqual([
    'Encaissements, ligne 2, Producteur | Ferme du Bez | « Ferme du Bez » ne va pas ici ; attendu : une cellule vide, dès que l’argent est remis à qui encaisse : ici tout lui est payé. Rien n’est compté d’ici là.',
  ]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.table('Paiements', 'Dû', 'Reçu', 'Reste')).toEqual([[7.92, 0, 7.92]]);
  drive.correct('Encaissements', { Panier: 1 }, { Producteur: '' });
  await drive.press('checkWorkbook');
  expect(told(drive)).toEqual([]);
  expect(drive.table('Paiements', 'Dû', 'Reçu', 'Reste')).toEqual([[7.92, 7.92, 0]]);
  expect(await drive.failing()).toEqual([]);
});

test('where each producer is paid, one to whom the basket owes nothing is asked about', async () => {
  const drive = await closed({ Mode: 'direct' });
  await noted(
    drive,
    { Panier: '1', Producteur: 'ferme du bez', Montant: '5,50' },
    { Panier: '1', Producteur: 'Chevrerie', Montant: '2,42' },
  );
  expect(told(drive)).toEqual([
    expect.stringContaining(
      'ligne 3, Producteur | Chevrerie | « Chevrerie » ne va pas ici ; attendu : le nom de qui est payé directement',
    ),
  ]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.table('Paiements', 'Producteur', 'Reste')).toEqual([
    ['Ferme du Bez', 0],
    ['Chèvrerie du Roc', 2.42],
  ]);
});

test('where each producer is paid, one that names nobody asks for the name', async () => {
  const drive = await closed({ Mode: 'direct' });
  await noted(drive, { Panier: '1', Montant: '5,50' });
  expect(told(drive)).toEqual([
    expect.stringContaining('attendu : le nom de qui est payé directement'),
  ]);
  drive.correct('Encaissements', { Panier: 1 }, { Producteur: 'Ferme du Bez' });
  await drive.press('checkWorkbook');
  expect(told(drive)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('one of a sale before is paid by what that sale owed it', async () => {
  const drive = await closed({ Mode: 'direct' });
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  // The farm, which was the first, sells nothing this time.
  drive.correct('Produits', { 'Réf.': 'FB02' }, { Stock: '0' });
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { CR01: 1 });
  await drive.close('2026-04-16 22:00');
  await noted(drive, {
    ...{ Vente: '1', Panier: '1', Producteur: 'Chèvrerie du Roc', Montant: '2,42' },
  });
  expect(told(drive)).toEqual([]);
  // What is paid of a sale before is no longer shown.
  expect(drive.table('Paiements', 'Vente', 'Producteur', 'Reste')).toEqual([
    [1, 'Ferme du Bez', 5.5],
    [2, 'Chèvrerie du Roc', 2.42],
  ]);
  expect(await drive.failing()).toEqual([]);
});
