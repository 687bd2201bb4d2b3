/** A row of Encaissements without « Vente » stays of the sale in which it was typed. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { A, ask, B, collected, dues, noted } from '../support/sums/money';

/** Anne and Bruno paid; what is typed now is refused, or counted. Then Bruno has basket 1. */
const nextSale = maker(
  'money/receiptsOfSales nextSale',
  async (typed: readonly Record<string, string>[]) => {
    const drive = await collected();
    await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'transfer' });
    await noted(drive, ...typed);
    await drive.open('2026-04-14 08:00');
    await drive.order(B, { CR01: 3 });
    await drive.order(A, { CR01: 1 });
    await drive.close('2026-04-16 22:00');
    return drive;
  },
);

const received = (drive: Drive) =>
  drive.table('Paiements', 'Vente', 'Panier', 'Nom', 'Dû', 'Reçu').sort();

const receiptsIn = (drive: Drive) =>
  drive.table('Encaissements', 'Vente', 'Panier', 'Montant', 'Moyen').slice(1);

test('what was refused in one sale pays nobody’s basket of the next', async () => {
  const drive = await nextSale([{ Panier: '1', Montant: '0,11', Moyen: 'arrondi' }]);
  expect(receiptsIn(drive)).toEqual([[1, 1, 0.11, 'arrondi']]);
  await drive.hourlyRun();
  expect(received(drive)).toEqual([
    [1, 2, 'bruno', 4.84, 0],
    [2, 1, 'bruno', 7.26, 0],
    [2, 2, 'anne', 2.42, 0],
  ]);
});

test('nor does what could not be read then, and is put right now', async () => {
  const drive = await nextSale([{ Panier: '2', Montant: 'cinq', Moyen: 'espèces' }]);
  drive.correct('Encaissements', { Moyen: 'espèces' }, { Montant: '4' });
  await drive.hourlyRun();
  expect(received(drive)).toEqual([
    [1, 2, 'bruno', 4.84, 4],
    [2, 1, 'bruno', 7.26, 0],
    [2, 2, 'anne', 2.42, 0],
  ]);
});

test('what counted there and is changed now is told, and counts as it did', async () => {
  const drive = await nextSale([{ Panier: '2', Montant: '4', Moyen: 'espèces' }]);
  expect(receiptsIn(drive)).toEqual([[1, 2, 4, 'espèces']]);
  const before = drive.table('Écritures', 'Nature', 'Vente', 'Débit');
  await drive.hourlyRun();
  expect(drive.table('Écritures', 'Nature', 'Vente', 'Débit')).toEqual(before);
  drive.correct('Encaissements', { Moyen: 'espèces' }, { Montant: '3' });
  await drive.hourlyRun();
  expect(received(drive)[0]).toEqual([1, 2, 'bruno', 4.84, 4]);
  expect(drive.row('Encaissements', { Moyen: 'espèces' })['À corriger']).toContain(
    'Le montant du panier 2 a changé après avoir été compté',
  );
});

test('the same words typed above it in the next sale are another payment', async () => {
  const drive = await nextSale([{ Panier: '2', Montant: '1', Moyen: 'espèces' }]);
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '1', Moyen: 'espèces' }]);
  const sheet = drive.sheet('Encaissements');
  sheet.sortRows(drive.column('Encaissements', 'Vente'), true);
  await drive.hourlyRun();
  expect(received(drive)).toEqual([
    [1, 2, 'bruno', 4.84, 1],
    [2, 1, 'bruno', 7.26, 0],
    [2, 2, 'anne', 2.42, 1],
  ]);
  expect(dues(drive)).toHaveLength(3);
  expect(await drive.failing()).toEqual([]);
});
