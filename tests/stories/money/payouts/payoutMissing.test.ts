/** What is missing when payouts are prepared: each with its amount, the same wherever it stands. */

import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { Question } from '../../../../src/text/results/preview';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { ask, asking, noted } from '../../support/sums/money';
import { weigh, withChicken } from '../../support/sums/weighed';

const said = async (drive: Drive) =>
  plain((await ask<Question>(drive, 'askBeforePayouts')).text).split('\n');
const owed = (drive: Drive) =>
  drive.table('Reversements', 'Producteur', 'Non payé', 'Pas encore sûr', 'À payer', 'État');

describe('given a sale that brought nothing', () => {
  test('its accounts are not done unless somebody saw that', async () => {
    const drive = await withChicken(asking);
    expect(await ask(drive, 'settlePayouts')).toBe('nothingReceived');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
    expect(drive.titles()).not.toContain('Reversements');
    expect(await said(drive)).toContain('– aucun encaissement n’est noté pour cette vente ;');
    await drive.press('settlePayouts');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('comptes faits');
  });

  test('what waits for a weight is asked of nobody: it waits, and is not unpaid', async () => {
    const drive = await withChicken(asking);
    const text = await said(drive);
    await drive.press('settlePayouts');
    expect(owed(drive)).toEqual([
      ['Ferme du Bez', 2.2, 17.5, 0, 'pas encore sûr'],
      ['Chèvrerie du Roc', 4.84, 2.42, 0, 'pas encore sûr'],
    ]);
    expect(text).toEqual(
      expect.arrayContaining([
        '– 1 panier attend une pesée : environ 19,92 € ne sont payés à personne avant ;',
        '– 1 panier n’est pas payé en entier : 7,04 € ne comptent pas encore ;',
      ]),
    );
    weigh(drive, '1500');
    await drive.hourlyRun();
    expect(owed(drive)).toEqual([
      ['Ferme du Bez', 22.7, '', 0, 'rien à payer'],
      ['Chèvrerie du Roc', 7.26, '', 0, 'rien à payer'],
    ]);
    expect(await drive.failing()).toEqual([]);
  });
});

test('deposits given back wait with the basket that waits: it is the sum of its producers’ parts', async () => {
  const drive = await withChicken(asking, async (one) => {
    one.typeRows('Produits', [
      {
        ...{ 'Réf.': 'CR09', Producteur: 'Chèvrerie du Roc', Produit: 'Yaourt', Contenu: '1' },
        ...{ Unité: 'pièce', 'Prix TTC': '1,13', 'TVA %': '5,5', Consigne: '1' },
      },
    ]);
    return { CR09: 1 };
  });
  // 17,50 of Bez, and of Roc 2,42 + 1,13 + 1,00 − 6,00.
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'CR09' }, { 'Vides rendus': '6' });
  await drive.hourlyRun();
  expect(await said(drive)).toContain(
    '– 1 panier attend une pesée : environ 16,05 € ne sont payés à personne avant ;',
  );
  await drive.press('settlePayouts');
  expect(owed(drive)).toEqual([
    ['Ferme du Bez', 2.2, 17.5, 0, 'pas encore sûr'],
    ['Chèvrerie du Roc', 4.84, -1.45, 0, 'pas encore sûr'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

describe('by what is due', () => {
  test('a mandate is missing whether or not there is a register of them', async () => {
    const drive = await withChicken();
    const line =
      '– un mandat valable ce jour-là : Ferme du Bez (19,70 €), Chèvrerie du Roc (7,26 €).';
    expect(await said(drive)).toContain(line);
    await ask(drive, 'prepareBooks');
    drive.typeRows('Mandats', [{ Producteur: 'Chèvrerie du Roc', Depuis: '01/01/2026' }]);
    expect(await said(drive)).toContain('– un mandat valable ce jour-là : Ferme du Bez (19,70 €).');
    drive.typeRows('Mandats', [{ Producteur: 'Ferme du Bez', Depuis: '01/01/2026' }]);
    expect((await said(drive)).join()).not.toContain('mandat');
  });
});

test('page and tab show the same payouts, and each row adds up', async () => {
  const drive = await withChicken(asking);
  await noted(drive, { Panier: '1', Montant: '10,00', Moyen: 'virement' });
  await drive.press('settlePayouts');
  const { payouts } = await ask<MoneyView>(drive, 'moneyView');
  for (const one of payouts) {
    const { sold, missing, unpaid, fees, setOff, carried, waiting, paid, toPay } = one;
    expect(sold - missing - unpaid - fees - setOff + carried - waiting - paid).toBe(toPay);
    expect(drive.row('Reversements', { Producteur: one.producer })).toMatchObject({
      'Pas encore sûr': waiting / 100,
      'À payer': toPay / 100,
    });
  }
  expect(payouts.map(({ waiting }) => waiting)).toEqual([1750, 242]);
});
