/** A buyer’s new name stands on every row of the basket, a fee of 0,00 among them. */
import { A } from '../support/buyers';
import { prepared } from '../support/market';

test('a fee that fell away two orders ago has the name of the last one', async () => {
  const drive = await prepared();
  await drive.press('addFees');
  drive.typeRows('Frais', [
    {
      ...{ Frais: 'Froid', Calcul: 'forfait par commande', Montant: '1,50' },
      ...{ 'Porte sur': 'producteur', Lequel: 'Chèvrerie du Roc' },
    },
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 2, CR01: 1 }, { name: 'Anne' });
  await drive.clock('2026-04-07 10:00');
  await drive.order(A, { FB02: 2 }, { name: 'Anne' });
  await drive.clock('2026-04-07 11:00');
  await drive.order(A, { FB02: 3 }, { name: 'Anne Gauthier' });
  expect(drive.table('Paniers', 'Nom', 'Produit', 'Montant')).toContainEqual([
    'Anne Gauthier',
    'Froid',
    0,
  ]);
  expect(await drive.failing()).toEqual([]);
});
