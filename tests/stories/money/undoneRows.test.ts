/** A row « annulation » whose payment somebody took out of Encaissements (docs/rules.md M6). */

import type { MoneyView } from '../../../src/app/money/moneyView';
import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { plain } from '../support/plain';
import { ask, collected, dues, noted } from '../support/sums/money';

const undone = maker('money/undoneRows undone', async () => {
  const drive = await collected();
  await noted(drive, { Panier: '2', Montant: '3', Moyen: 'espèces' });
  const { receipts } = await ask<MoneyView>(drive, 'moneyView');
  await ask(drive, 'undoPayment', { key: receipts[0]?.key });
  expect(drive.table('Encaissements', 'Montant', 'Nature')).toEqual([
    [3, ''],
    [3, 'annulation'],
  ]);
  return drive;
});

const struck = (drive: Drive, row: number) => drive.sheet('Encaissements').deleteRows(row, 1);
const told = (drive: Drive) =>
  drive
    .toFix()
    .map(plain)
    .filter((one) => one.includes('annulait'));

test('is told beside its row and counts nowhere, and no check fails by it', async () => {
  const drive = await undone();
  expect(told(drive)).toEqual([]);
  const [, former] = [await drive.failing(), dues(drive)];
  struck(drive, 1);
  expect(await drive.failing()).toEqual([]);
  expect(told(drive)).toEqual([
    'Encaissements, ligne 2, Nature | 2 | Panier 2 : il n’y a ni avoir ni paiement de ce montant et de ce moyen. Rien n’est compté ; effacez cette ligne si celle qu’elle annulait n’est plus là.',
  ]);
  expect(dues(drive)).toEqual(former);
  // It stays until its cause is gone, whoever looks.
  await drive.hourlyRun();
  expect(told(drive)).toHaveLength(1);
  struck(drive, 1);
  expect(await drive.failing()).toEqual([]);
  expect(told(drive)).toEqual([]);
  expect(dues(drive)).toEqual(former);
});

test('the same where a refund was taken back, with money of other rows beside it', async () => {
  const drive = await collected();
  await noted(
    drive,
    { Panier: '2', Montant: '8', Moyen: 'virement' },
    { Panier: '2', Montant: '2', Moyen: 'espèces', Nature: 'remboursement' },
  );
  const { receipts } = await ask<MoneyView>(drive, 'moneyView');
  const refund = receipts.find(({ cents }) => Math.abs(cents) === 200);
  await ask(drive, 'undoPayment', { key: refund?.key });
  const former = dues(drive);
  struck(drive, 2);
  expect(await drive.failing()).toEqual([]);
  expect(told(drive)).toHaveLength(1);
  expect(dues(drive)).toEqual(former);
  struck(drive, 2);
  expect(await drive.failing()).toEqual([]);
  expect(dues(drive)).toEqual(former);
});

test('the row that is put back is taken back by it as before', async () => {
  const drive = await undone();
  const former = dues(drive);
  struck(drive, 1);
  await drive.hourlyRun();
  await noted(drive, { Panier: '2', Montant: '3', Moyen: 'espèces' });
  expect(dues(drive)).toEqual(former);
  expect(told(drive)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

test('no note and no line of a bank takes a payment back, however it is worded', async () => {
  const drive = await collected();
  await noted(drive, { Panier: '2', Montant: '3', Moyen: 'espèces' });
  const paid = async () => {
    const { receipts } = await ask<MoneyView>(drive, 'moneyView');
    return receipts.map(({ cents, isUndone }) => [cents, isUndone]);
  };
  const [first] = (await ask<MoneyView>(drive, 'moneyView')).receipts;
  const words = `undo:${first?.key}:1`;
  await noted(drive, { Panier: '2', Montant: '1', Moyen: 'espèces', Note: words });
  const line = { sale: 1, basket: 2, payee: 0, at: Date.now(), label: words } as const;
  await ask(drive, 'recordReceipts', [
    { ...line, id: 'b-1', cents: 200, means: 'transfer', kind: 'payment' },
  ]);
  expect((await paid()).sort()).toEqual([
    [100, false],
    [200, false],
    [300, false],
  ]);
  expect(await drive.failing()).toEqual([]);
});
