/** What is not sure is paid to nobody: it is listed, asked about, and follows once it is known. */

import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import type { Question } from '../../../../src/text/results/preview';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask, asking, B, collected, noted } from '../../support/sums/money';
import { weigh, withChicken } from '../../support/sums/weighed';

const owed = (drive: Drive) =>
  drive.table('Reversements', 'Producteur', 'Pas encore sûr', 'À payer', 'État');
const file = (drive: Drive) => ask<OrderedTransfers>(drive, 'orderTransfers');
const asked = async (drive: Drive, input: object = {}) =>
  ask<Question>(drive, 'askBeforePayouts', input);

describe('given a chicken that is not weighed', () => {
  test('the question names it with its amount, and writes nothing', async () => {
    const drive = await withChicken();
    const question = await asked(drive);
    expect(plain(question.title)).toBe('Préparer les reversements de la vente 1 ?');
    expect(plain(question.text).split('\n')).toEqual(
      expect.arrayContaining([
        'D’après ce qui est dû : 2 producteurs à payer, 14,96 €.',
        '– 1 panier attend une pesée : environ 12,00 € ne sont payés à personne avant ;',
      ]),
    );
    expect(drive.titles()).not.toContain('Reversements');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
  });

  test('the file holds what is sure; the rest follows in a second one', async () => {
    const drive = await withChicken();
    await drive.press('settlePayouts');
    expect(owed(drive)).toEqual([
      ['Ferme du Bez', 12, 7.7, 'à payer'],
      ['Chèvrerie du Roc', '', 7.26, 'à payer'],
    ]);
    const first = await file(drive);
    expect([first.cents, first.leftOut]).toEqual([
      1496,
      [{ producer: 'Ferme du Bez', cents: 1200, why: 'waiting' }],
    ]);
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', 12, 0, 'virement demandé']);
    expect(await file(drive)).toBe('nobodyToPay');
    weigh(drive, '1400');
    await drive.hourlyRun();
    expect(owed(drive)[0]).toEqual(['Ferme du Bez', '', 14, 'à payer']);
    const second = await file(drive);
    expect([second.id, second.cents, second.leftOut]).toEqual(['V1-2-20260411', 1400, []]);
    expect(await drive.failing()).toEqual([]);
  });

  test('by what is received, a basket that waits pays nobody', async () => {
    const drive = await withChicken(asking);
    await noted(
      drive,
      { Panier: '1', Montant: '19,92', Moyen: 'virement' },
      { Panier: '2', Montant: '7,04', Moyen: 'virement' },
    );
    await drive.press('settlePayouts');
    expect(owed(drive)).toEqual([
      ['Ferme du Bez', 17.5, 2.2, 'à payer'],
      ['Chèvrerie du Roc', 2.42, 4.84, 'à payer'],
    ]);
    weigh(drive, '1500');
    await drive.hourlyRun();
    // 19,92 of 22,92: each has its part of what came.
    expect(owed(drive)).toEqual([
      ['Ferme du Bez', '', 20.02, 'à payer'],
      ['Chèvrerie du Roc', '', 6.94, 'à payer'],
    ]);
    expect(await drive.failing()).toEqual([]);
  });

  // docs/rules.md P2.
  test('by what came in, whoever shares a basket that a yes alone holds up waits for that yes', async () => {
    const drive = await withChicken({ Paiements: 'oui' });
    weigh(drive, '14000');
    const { payouts } = await ask<MoneyView>(drive, 'moneyView');
    expect(payouts.map(({ producer, state, waiting }) => [producer, state, waiting])).toEqual([
      ['Ferme du Bez', 'waiting', 1750],
      ['Chèvrerie du Roc', 'waiting', 242],
    ]);
  });

  test('it waits for ever once the next sale is open, and is paid by hand alone', async () => {
    const drive = await withChicken();
    await drive.press('settlePayouts');
    await file(drive);
    await drive.press('markPaid');
    await drive.open('2026-04-14 08:00');
    expect(drive.row('Reversements', { Vente: 1, Producteur: 'Ferme du Bez' })).toMatchObject({
      'Pas encore sûr': 12,
      'À payer': 0,
      État: 'pas encore sûr',
    });
    expect(await drive.failing()).toEqual([]);
  });
});

describe('nobody is paid before somebody has looked', () => {
  test('no file and no payment without preparing, none before the pick-up', async () => {
    const drive = await withChicken();
    const bez = { producers: ['Ferme du Bez'], means: 'cash' };
    expect(await file(drive)).toBe('payoutsNotPrepared');
    expect(await ask(drive, 'markPaid', bez)).toBe('payoutsNotPrepared');
    expect(drive.titles()).not.toContain('Reversements');
  });

  test('figures that changed since they were seen are looked at again', async () => {
    const drive = await collected('le reçu');
    const { input: shown } = await asked(drive);
    await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
    expect(await ask(drive, 'settlePayouts', shown)).toBe('payoutsChanged');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('retrait fait');
    const again = await asked(drive);
    expect(await ask(drive, 'settlePayouts', again.input)).toMatchObject({ cents: 550 });
  });

  test('the menu asks with the same words, and a no changes nothing', async () => {
    const drive = await collected();
    const said = await drive.said('settlePayouts', { answers: ['CANCEL'] });
    expect(said.join()).toContain('Préparer les reversements de la vente 1 ?');
    expect(said.join()).toContain('1 producteur à payer, 5,50 €');
    expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
  });
});

test('what a producer had too much goes with the next sale, though its only order there was taken back', async () => {
  const drive = await collected();
  await drive.press('settlePayouts');
  await file(drive);
  await drive.press('markPaid');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await drive.hourlyRun();
  await drive.open('2026-04-14 08:00');
  await drive.order(A, { FB02: 1 });
  // The books have seen it by then.
  await drive.hourlyRun();
  await drive.order(A, {});
  await drive.order(B, { CR01: 2 });
  await drive.close('2026-04-16 22:00');
  await drive.clock('2026-04-18 13:00');
  await drive.press('settlePayouts');
  const bez = drive.rows('Reversements').filter((row) => row.Producteur === 'Ferme du Bez');
  expect(bez.map(({ Vente, Report = 0, 'À payer': left }) => [Vente, Report, left])).toEqual([
    [2, -2.2, -2.2],
  ]);
  expect(await drive.failing()).toEqual([]);
});

describe('receipts that are not what they seem', () => {
  const received = (drive: Drive) => drive.table('Paiements', 'Reçu', 'Reste');

  test('a receipt of nothing, and one for nobody, count for nothing and are told', async () => {
    const drive = await collected('le reçu');
    await noted(
      drive,
      { Panier: '1', Montant: '0,00', Moyen: 'espèces' },
      { Panier: '99', Montant: '5', Moyen: 'espèces' },
    );
    expect(received(drive)).toEqual([
      [0, 17.42],
      [0, 4.84],
    ]);
    expect(plain((await asked(drive)).text)).toContain('2 encaissements ne comptent pas');
  });
});
