/** By what producers are paid: shown, and the same once its payouts are prepared. */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Drive } from '../../support/drive';
import { ask, closed, collected, noted, payouts } from '../../support/sums/money';

const owed = (drive: Drive) => drive.table('Reversements', 'Producteur', 'À payer', 'État');
const basis = async (drive: Drive) => (await ask<MoneyView>(drive, 'moneyView')).basis;

describe('where payments are followed and none came', () => {
  test('nobody is paid out of nothing', async () => {
    const drive = await collected('le reçu');
    await drive.press('settlePayouts');
    expect(drive.table('Reversements', 'Producteur', 'Non payé', 'À payer')).toEqual([
      ['Ferme du Bez', 5.5, 0],
      ['Chèvrerie du Roc', 16.76, 0],
    ]);
    expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
    expect(await drive.failing()).toEqual([]);
  });

  test('what came in is paid, and nobody had too much because one buyer paid', async () => {
    const drive = await collected('le reçu');
    await drive.press('settlePayouts');
    await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 5.5, 'à payer']);
    expect(await ask(drive, 'orderTransfers')).toMatchObject({ cents: 550 });
    await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'virement' });
    expect(payouts(drive).map((row) => row.at(-1))).toEqual([
      'virement demandé',
      'encaisse lui-même',
    ]);
  });
});

describe('where payments are not followed', () => {
  test('what is due counts, also once one payment is noted', async () => {
    const drive = await closed({});
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72 0000 0000 1616' });
    await drive.clock('2026-04-11 13:00');
    await drive.press('settlePayouts');
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 5.5, 'à payer']);
    await noted(drive, { Panier: '2', Montant: '4,84', Moyen: 'virement' });
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 5.5, 'à payer']);
    expect(drive.row('Ventes', { Vente: 1 })['Reversements sur']).toBe('le dû');
  });
});

test('a sale stays as it was prepared, whether payments are followed afterwards or not', async () => {
  const drive = await collected('le reçu');
  drive.setting('Paiements', 'non');
  expect(await basis(drive)).toBe('due');
  await drive.press('settlePayouts');
  drive.setting('Paiements', 'oui');
  expect(await basis(drive)).toBe('due');
  expect(owed(drive)[0]).toEqual(['Ferme du Bez', 5.5, 'à payer']);
});
