/** What producers are paid once a sale was collected. */
import { collectedTable } from '../../../../src/accounting/exports/statement';
import { shown } from '../../../../src/accounting/view/paperTable';
import type { BooksView } from '../../../../src/accounting/view/view';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import { transferFile } from '../../../../src/formats/pain001';
import type { Drive } from '../../support/drive';
import { BEZ, opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, asking, B, closed, collected, payouts } from '../../support/sums/money';

describe('given a sale that was collected', () => {
  test('payouts are prepared, ordered once, and paid once', async () => {
    const drive = await collected();
    expect((await drive.said('settlePayouts')).join()).toContain('1 producteur à payer, 5,50 €');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('comptes faits');
    expect(payouts(drive)).toEqual([
      ['Ferme du Bez', 5.5, 0, 0, 5.5, 'à payer'],
      ['Chèvrerie du Roc', 16.76, 0, 0, 16.76, 'encaisse lui-même'],
    ]);
    const file = await ask<OrderedTransfers>(drive, 'orderTransfers');
    expect([file.cents, file.id]).toEqual([550, 'V1-1-20260411']);
    expect(transferFile(file.order)).toContain('<InstdAmt Ccy="EUR">5.50</InstdAmt>');
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    expect(await ask(drive, 'orderTransfers', { again: file.id })).toEqual(file);
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'virement demandé']);
    expect((await drive.said('markPaid')).join()).toContain('1 producteur marqué payé');
    expect((await drive.said('markPaid')).join()).toContain('personne à payer');
    expect(payouts(drive)[0]).toEqual(['Ferme du Bez', 5.5, 0, 5.5, 0, 'payé']);
    expect(await drive.failing()).toEqual([]);
  });

  test('a producer is told what it was paid, once', async () => {
    const drive = await collected();
    await drive.press('settlePayouts');
    await ask(drive, 'orderTransfers');
    expect(drive.mails(BEZ).filter(({ subject }) => /Reversement/.test(subject))).toEqual([]);
    await drive.press('markPaid');
    await drive.press('markPaid');
    const told = drive.mails(BEZ).filter(({ subject }) => /Reversement/.test(subject));
    expect(told.map(({ body }) => plain(body).includes('Versé : 5,50 €'))).toEqual([true]);
  });

  test('what buyers pay producers themselves was collected for nobody', async () => {
    const drive = await opened({ ...asking, Mode: 'direct' });
    await drive.clock('2026-04-07 09:00');
    await drive.order(A, { FB02: 5 });
    await drive.order(B, { FB02: 5 });
    await drive.close('2026-04-09 22:00');
    drive.typeRows(
      'Encaissements',
      ['1', '2'].map((Panier) => ({
        ...{ Panier, Producteur: 'Ferme du Bez', Montant: '5,50', Moyen: 'virement' },
      })),
    );
    await drive.clock('2026-04-11 13:00');
    await drive.press('settlePayouts');
    expect(drive.table('Paiements', 'Producteur', 'Reçu')).toEqual([
      ['Ferme du Bez', 5.5],
      ['Ferme du Bez', 5.5],
    ]);
    // 11,00 € once stood here as received and as belonging to the farm.
    const books = await ask<BooksView>(drive, 'booksView');
    expect(
      collectedTable(books).rows.map(([name, sum]) => [name, sum && shown(sum, 'fr')]),
    ).toEqual([
      ['Reçu des acheteurs', '0,00\u00a0€'],
      ['Payé sur les paniers', '0,00\u00a0€'],
      ['Appartient à d’autres, en tout', '0,00\u00a0€'],
    ]);
  });

  test('before the pick-up nothing is settled', async () => {
    const drive = await closed();
    expect((await drive.said('settlePayouts')).join()).toContain('n’a pas encore eu lieu');
  });
});

describe('a payout that did not arrive', () => {
  const state = (drive: Drive) => payouts(drive)[0]?.slice(-3);

  test('a file given again is without whoever has no usable IBAN any more', async () => {
    const drive = await collected();
    drive.typeRows('Producteurs', [{ Producteur: 'Vergers du Bez', 'E-mail': 'v@exemple.fr' }]);
    await drive.press('settlePayouts');
    const { id } = await ask<OrderedTransfers>(drive, 'orderTransfers');
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: '' });
    expect(await ask(drive, 'orderTransfers', { again: id })).toBe('nobodyToPay');
    expect(state(drive)).toEqual([5.5, 0, 'virement demandé']);
  });
});
