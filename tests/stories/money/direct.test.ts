/** Where buyers pay each producer. */
import { opened } from '../support/market';
import { A, asking, noted } from '../support/money';

test('what one producer has too much pays no other, in Retrait as soon as it is typed', async () => {
  const drive = await opened({ ...asking, Mode: 'direct' });
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.close('2026-04-09 22:00');
  const left = () => drive.table('Retrait', 'Montant', 'Reste', 'Paiement');
  const paid = { Panier: '1', Producteur: 'Ferme du Bez', Moyen: 'espèces' };
  await noted(drive, { ...paid, Montant: '5,50' });
  expect(left()).toEqual([[7.92, 2.42, 'à payer']]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '2' });
  expect(left()).toEqual([[4.62, 2.42, 'à payer']]);
  await drive.hourlyRun();
  expect(left()).toEqual([[4.62, 2.42, 'à payer']]);
  // What is paid on top to one who has too much leaves the other as it was, before and after.
  await noted(drive, { ...paid, Montant: '1', Nature: 'en plus' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '5' });
  expect(left()).toEqual([[7.92, 2.42, 'à payer']]);
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  expect(left()).toEqual([[5.5, '', 'payé']]);
  expect(await drive.failing()).toEqual([]);
});
