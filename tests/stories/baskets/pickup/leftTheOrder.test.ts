/** What was noted beside a product that then leaves its order (docs/rules.md B17). */

import type { Drive } from '../../support/drive';
import { identified } from '../../support/identity';
import { maker } from '../../support/madeOnce';
import { opened } from '../../support/market';
import { numberDocuments } from '../../support/sums/documents';
import { A, ask, asking, B, dues } from '../../support/sums/money';

const closed = maker('pickup/leftTheOrder closed', async () => {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 }, { name: 'Anne' });
  await drive.order(B, { CR01: 2 }, { name: 'Bruno' });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 09:00');
  await drive.hourlyRun();
  return drive;
});

async function orders(drive: Drive, quantities: Readonly<Record<string, number>>): Promise<void> {
  await ask(drive, 'orderAtDesk', {
    ...{ email: A, name: 'Anne', seen: 1 },
    lines: Object.entries(quantities).map(([ref, quantity]) => ({ ref, quantity })),
  });
  await drive.hourlyRun();
}

const owed = (drive: Drive) =>
  dues(drive).map(([basket, name, due, , , state]) => [basket, name, due, state]);
const bruno = [2, 'Bruno', 4.84, 'à payer'];
const salad = { Panier: 1, 'Réf.': 'FB02' };

test('missing goods noted in Retrait go with the product: 2,42 is asked for, and stays', async () => {
  const drive = await closed();
  drive.correct('Retrait', { Panier: 1 }, { Manque: 'FB02 2' });
  await drive.hourlyRun();
  await orders(drive, { CR01: 1 });
  expect(owed(drive)).toEqual([[1, 'Anne', 2.42, 'à payer'], bruno]);
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix().filter((said) => said.startsWith('Paniers'))).toEqual([]);
});

test('what somebody typed as delivered is asked about, under its buyer’s name', async () => {
  const drive = await closed();
  drive.correct('Paniers', salad, { Livré: '3' });
  await drive.hourlyRun();
  await orders(drive, { CR01: 2 });
  expect(owed(drive)).toEqual([[1, 'Anne', 4.84, 'à confirmer'], bruno]);
  expect(drive.row('Paniers', salad)).toMatchObject({ Nom: 'Anne', 'Adresse e-mail': A, Servi: 0 });
  expect(await drive.failing()).toEqual([]);
  const row = drive.find('Paniers', salad) + 1;
  await ask(drive, 'confirmTyped', { row, column: 'delivered', read: '3' });
  expect(owed(drive)).toEqual([[1, 'Anne', 8.14, 'à payer'], bruno]);
  expect(drive.row('Paniers', salad)).toMatchObject({ Livré: 3, Montant: 3.3 });
  expect(await drive.failing()).toEqual([]);
  await drive.clock('2026-04-11 13:30');
  await identified(drive);
  await numberDocuments(drive);
  const buyers = drive.table('Factures', 'Acheteur', 'Montant TTC');
  expect(buyers).toEqual([
    ['Anne', 3.3],
    ['Anne', 4.84],
    ['Bruno', 4.84],
  ]);
});

test('a whole order that is cancelled leaves nobody without a name', async () => {
  const drive = await closed();
  drive.correct('Paniers', salad, { Livré: '3' });
  await orders(drive, {});
  expect(drive.row('Paniers', salad)).toMatchObject({ Nom: 'Anne', 'Adresse e-mail': A });
  expect(owed(drive)).toEqual([bruno]);
  const row = drive.find('Paniers', salad) + 1;
  await ask(drive, 'confirmTyped', { row, column: 'delivered', read: '3' });
  expect(owed(drive)).toEqual([[1, 'Anne', 3.3, 'à payer'], bruno]);
  expect(await drive.failing()).toEqual([]);
});

test('less than was delivered is asked about in the same run', async () => {
  const drive = await closed();
  drive.correct('Paniers', salad, { Livré: '4' });
  await drive.hourlyRun();
  await ask(drive, 'orderAtDesk', {
    ...{ email: A, name: 'Anne', seen: 1 },
    lines: [{ ref: 'FB02', quantity: 2 }],
  });
  expect(owed(drive)).toEqual([[1, 'Anne', 2.2, 'à confirmer'], bruno]);
});

test('rows that an earlier version left without a name are mended', async () => {
  const drive = await closed();
  drive.correct('Paniers', salad, { Livré: '3' });
  await orders(drive, { CR01: 2 });
  for (const header of ['Nom', 'Adresse e-mail', 'Produit', 'Commandé', 'Servi', 'Montant'])
    drive.correct('Paniers', salad, { [header]: '' });
  await drive.hourlyRun();
  expect(owed(drive)).toEqual([[1, 'Anne', 4.84, 'à confirmer'], bruno]);
  await drive.press('repairWorkbook');
  expect(drive.row('Paniers', salad)).toMatchObject({ Nom: 'Anne', 'Adresse e-mail': A, Servi: 0 });
  expect(await drive.failing()).toEqual([]);
});
