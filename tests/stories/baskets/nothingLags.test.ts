/** Two places never show different sums after the same run. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { prepared } from '../support/market';
import { A, B } from '../support/mess';
import { amounts, openedWith, perOrder } from '../support/sums/fees';

const byWeight = {
  'Réf.': 'CR10',
  Producteur: 'Chèvrerie du Roc',
  Produit: 'Rôti',
  Contenu: '1,7',
  Unité: 'kg',
  'Prix TTC': '10,13',
  Vente: 'poids',
};
const loose = {
  'Réf.': 'FB10',
  Producteur: 'Ferme du Bez',
  Produit: 'Carottes en vrac',
  Contenu: '1',
  Unité: 'kg',
  'Prix TTC': '2,35',
  Vente: 'vrac',
  Pas: '0,5',
};

const opened = maker('baskets/nothingLags opened', async () => {
  const drive = await prepared({ Paiements: 'oui' });
  drive.typeRows('Produits', [byWeight, loose]);
  await drive.open('2026-04-07 08:00');
  return drive;
});

const split = (drive: Drive, ref: string) => {
  const { Quantité, Total } = drive.row('Répartition producteurs', { 'Réf.': ref });
  return [Quantité, Total];
};

test('a buyer whose answer is read at closing stands in Acheteurs with what is owed', async () => {
  const drive = await opened();
  drive.world.triggersFire = false;
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  expect(drive.row('Paiements', { Panier: 1 }).Reste).toBe(2.2);
  expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(-2.2);
});

test('what is sold by weight holds nothing once nobody wants it', async () => {
  const drive = await opened();
  await drive.order(A, { CR10: 2 });
  expect(split(drive, 'CR10')).toEqual([2, 3.4]);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, {});
  expect(split(drive, 'CR10')).toEqual([0, 0]);
});

test('what was weighed counts in the total of loose goods too', async () => {
  const drive = await opened();
  await drive.order(A, { FB10: 0.5 });
  await drive.order(B, { FB10: 1 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB10' }, { 'Poids livré': '621' });
  expect(split(drive, 'FB10')).toEqual([1.5, 1.621]);
  expect(await drive.failing()).toEqual([]);
  await drive.hourlyRun();
  expect(split(drive, 'FB10')).toEqual([1.5, 1.621]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB10' }, { 'Poids livré': '480' });
  expect(split(drive, 'FB10')).toEqual([1.5, 1.48]);
  expect(await drive.failing()).toEqual([]);
});

test('what was typed beside a line of an order that was emptied late is owed by nobody', async () => {
  const drive = await opened();
  drive.setting('Paiements', 'oui');
  await drive.order(A, { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '0' });
  await drive.order(A, {}, { late: true });
  await drive.read();
  drive.correct('Commandes', { 'N°': 2 }, { 'Servir quand même': 'TRUE' });
  await drive.read();
  expect(drive.row('Commandes', { 'N°': 2 }).État).toBe('annulée');
  expect(await drive.failing()).toEqual([]);
  expect(drive.rows('Paiements')).toEqual([]);
});

test('an order that was emptied leaves nothing that the checks take for typed over', async () => {
  const drive = await openedWith([perOrder]);
  await drive.order(A, { FB02: 2 });
  await drive.order(A, {});
  expect(amounts(drive)).toEqual([
    [1, 'Salade', 0],
    [1, 'Caisse', 0],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('nor once orders are closed, where somebody wrote beside one of its lines', async () => {
  const drive = await openedWith([perOrder]);
  await drive.order(A, { FB02: 2 });
  await drive.order(A, {});
  const fee = drive.headerRow('Paniers') + 2;
  const own = drive.sheet('Paniers').lastColumn();
  drive.type('Paniers', drive.headerRow('Paniers'), own, 'Ma note');
  drive.type('Paniers', fee, own, 'ne vient plus');
  await drive.close('2026-04-09 22:00');
  expect(drive.rows('Paniers')).toEqual([{ Panier: 1, 'Réf.': '€ 1', 'Ma note': 'ne vient plus' }]);
  expect(await drive.failing()).toEqual([]);
});
