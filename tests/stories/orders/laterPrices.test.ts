/** A product that is sold at two prices stays one product: for its fees, its maximum and its stock. */

import type { Drive } from '../support/drive';
import { plain } from '../support/plain';
import { type Cells, openedWith } from '../support/sums/fees';
import { A, ask, asking, B, payouts } from '../support/sums/money';

const C = 'claire@exemple.fr';

const onCrottin = (name: string, more: Cells): Cells => ({
  Frais: name,
  Calcul: 'forfait par article',
  'Porte sur': 'produit',
  Lequel: 'cr01',
  ...more,
});
const reprice = async (drive: Drive, price: string): Promise<void> => {
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': price });
  expect(await ask(drive, 'applyPriceChange', { ref: 'CR01', scope: 'later' })).toMatchObject({
    code: 'repriced',
  });
};

describe('given fees on one product, whose price changes for orders to come', () => {
  const fees = [
    onCrottin('Emballage', { Montant: '0,50', 'Reçu par': 'Ferme du Bez' }),
    onCrottin('Étal', { Montant: '0,20', 'Payé par': 'producteur' }),
    onCrottin('Casse', { Calcul: 'forfait par commande', Montant: '1' }),
  ];
  const sold = async () => {
    const drive = await openedWith(fees, asking);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR01: 2 });
    await reprice(drive, '3,00');
    await drive.order(B, { 'CR01-2': 4 });
    return drive;
  };

  test('buyers pay them at both prices, and producers bear and receive them', async () => {
    const drive = await sold();
    expect(drive.table('Produits en vente', 'Réf.', 'Prix affiché').slice(-1)).toEqual([
      ['CR01-2', 3.5],
    ]);
    expect(drive.lastMail(B)).toMatch(/Casse\s*: 1,00 €/);
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-11 13:00');
    // 2 × (2,42 + 0,50) + 1,00 and 4 × (3,00 + 0,50) + 1,00.
    expect(drive.table('Paiements', 'Nom', 'Dû')).toEqual([
      ['anne', 6.84],
      ['bruno', 15],
    ]);
    await ask(drive, 'settlePayouts', { basis: 'due' });
    expect(drive.table('Reversements', 'Producteur', 'Vendu', 'Frais', 'À payer')).toEqual([
      ['Chèvrerie du Roc', 16.84, 1.2, 15.64],
      ['Ferme du Bez', 0, -3, 3],
    ]);
    expect(await drive.failing()).toEqual([]);
    expect(payouts(drive)).toHaveLength(2);
  });

  test('a share of what was bought counts both prices in one basket, and its cell says so', async () => {
    const total = onCrottin('Caisse', { Calcul: 'pourcentage du total', 'Taux %': '10' });
    const drive = await openedWith([total], { 'Une nouvelle réponse': 'ajoute' });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR01: 2, FB02: 1 });
    await reprice(drive, '3,00');
    await drive.order(A, { 'CR01-2': 3 });
    // 10 % of 4,84 and 9,00.
    expect(drive.row('Paniers', { Produit: 'Caisse' }).Montant).toBe(1.38);
    expect(await drive.failing()).toEqual([]);
    await drive.close('2026-04-09 22:00');
    expect(drive.row('Paniers', { Produit: 'Caisse' }).Montant).toBe(1.38);
    expect(await drive.failing()).toEqual([]);
  });

  test('a shown price without its fees is named with its row, and the announced one stands', async () => {
    const drive = await sold();
    drive.correct('Produits en vente', { 'Réf.': 'CR01-2' }, { 'Prix affiché': '3' });
    expect(await drive.failing()).toEqual([]);
    expect(drive.toFix().map(plain)).toEqual([
      expect.stringMatching(/^Produits en vente, ligne 6, Prix affiché .*garde « 3,50 € »/),
    ]);
  });
});

test('what arrives of it is shared among all who wait for it, whatever they pay', async () => {
  const drive = await openedWith([]);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR01: 4 });
  await reprice(drive, '3,00');
  await drive.order(B, { 'CR01-2': 4 });
  await drive.close('2026-04-09 22:00');
  const { products } = await ask<{ products: { ref: string; baskets: object[] }[] }>(
    drive,
    'promises',
  );
  expect(products).toMatchObject([{ ref: 'CR01', baskets: [{ served: 4 }, { served: 4 }] }]);
  await ask(drive, 'shareGoods', { ref: 'CR01', arrived: 6, how: 'byArrival' });
  expect(drive.table('Paniers', 'Réf.', 'Livré')).toEqual([
    ['CR01', 4],
    ['CR01-2', 2],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('what a producer’s minimum takes out is left over, whatever it was sold at', async () => {
  const drive = await openedWith([], {}, (one) => {
    one.typeRows('Producteurs', [{ Producteur: 'Val', 'E-mail': 'val@exemple.fr', Minimum: '60' }]);
    one.typeRows('Produits', [
      {
        ...{ 'Réf.': 'VA01', Producteur: 'Val', Produit: 'Miel', Contenu: '1', Unité: 'pièce' },
        ...{ 'Prix TTC': '6', 'TVA %': '5,5', Stock: '10' },
      },
    ]);
  });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { VA01: 2, FB02: 1 });
  drive.correct('Produits', { 'Réf.': 'VA01' }, { 'Prix TTC': '7' });
  await ask(drive, 'applyPriceChange', { ref: 'VA01', scope: 'later' });
  await drive.order(B, { 'VA01-2': 3, FB02: 1 });
  await drive.close('2026-04-09 22:00');
  expect(drive.table('Produits en vente', 'Réf.', 'Servi', 'Reste').slice(-2)).toEqual([
    ['VA01', 0, ''],
    ['VA01-2', 0, 10],
  ]);
  expect(await drive.failing()).toEqual([]);
});

describe('given a product of at most 3 a basket, whose price changes for orders to come', () => {
  const most = (drive: Drive) =>
    drive.typeRows('Produits', [
      {
        'Réf.': 'CR03',
        Producteur: 'Chèvrerie du Roc',
        Produit: 'Faisselle',
        Contenu: '1',
        Unité: 'pièce',
        'Prix TTC': '2',
        'TVA %': '5,5',
        Stock: '10',
        'Maxi par panier': '3',
      },
    ]);
  const answers = async (how: string) => {
    const drive = await openedWith([], { 'Une nouvelle réponse': how }, most);
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { CR03: 2 });
    drive.correct('Produits', { 'Réf.': 'CR03' }, { 'Prix TTC': '2,50' });
    await ask(drive, 'applyPriceChange', { ref: 'CR03', scope: 'later' });
    return drive;
  };

  test('answers that add up come to 3 in all, and the buyer is told why', async () => {
    const drive = await answers('s’ajoute');
    await drive.order(A, { 'CR03-2': 3 });
    expect(drive.table('Paniers', 'Réf.', 'Commandé', 'Servi', 'Pourquoi')).toEqual([
      ['CR03', 2, 2, ''],
      ['CR03-2', 3, 1, expect.stringContaining('3')],
    ]);
    expect(drive.table('Produits en vente', 'Réf.', 'Reste').slice(-1)).toEqual([['CR03-2', 7]]);
    expect(drive.lastMail(A)).toContain('3');
    await drive.close('2026-04-09 22:00');
    expect(await drive.failing()).toEqual([]);
  });

  test('what is served beyond its one stock is told, whatever price it was sold at', async () => {
    const drive = await answers('remplace');
    await drive.order(B, { 'CR03-2': 3 });
    await drive.order(C, { 'CR03-2': 3 });
    drive.correct('Produits en vente', { 'Réf.': 'CR03-2' }, { Stock: '7' });
    expect(await drive.failing()).toContainEqual(
      expect.stringMatching(/^servedWithinStock: .*Produits en vente ligne/),
    );
  });
});
