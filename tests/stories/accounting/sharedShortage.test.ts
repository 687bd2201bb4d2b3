/** Achats, once what is missing was shared out (docs/rules.md A24). */
import { purchasesOf } from '../../../src/accounting/view/purchases';
import type { BooksView } from '../../../src/accounting/view/view';
import { opened } from '../support/market';
import { A, ask, B } from '../support/sums/money';

test('what is missing, once shared out, was ordered all the same', async () => {
  const drive = await opened({ Paiements: 'oui', Mode: 'achat-revente' });
  await drive.order(A, { FB02: 5, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await ask(drive, 'prepareBooks');
  const ordered = async () => {
    const books = await ask<BooksView>(drive, 'booksView', {});
    const [, roc] = purchasesOf(books);
    return [roc?.ordered, roc?.received];
  };
  drive.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Reçu: '2' });
  expect(await ordered()).toEqual([726, 484]);
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '1' });
  await drive.hourlyRun();
  expect(await ordered()).toEqual([726, 484]);
  drive.correct('Répartition producteurs', { 'Réf.': 'CR01' }, { Reçu: '0' });
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR01' }, { Livré: '0' });
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
  await drive.hourlyRun();
  expect(await ordered()).toEqual([726, 0]);
});
