/** A reference is what was typed, with its zeros and accents. */
import { prepared } from '../support/market';
import { A } from '../support/mess';

const product = (ref: string, title: string, price: string) => ({
  ...{ 'Réf.': ref, Producteur: 'Ferme du Bez', Produit: title, Contenu: '1' },
  ...{ Unité: 'pièce', 'Prix TTC': price, 'TVA %': '5,5' },
});

test('« 001 » typed in Produits is sold as 001, and « É1 » beside « E1 » at its own price', async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [
    product('001', 'Ail', '300'),
    product('E1', 'Endive', '1'),
    product('É1', 'Épeautre', '20'),
  ]);
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { '001': 1, É1: 1 });
  expect(drive.table('Paniers', 'Réf.', 'Servi', 'Montant')).toEqual([
    ['001', 1, 300],
    ['É1', 1, 20],
  ]);
  expect(drive.toFix()).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});
