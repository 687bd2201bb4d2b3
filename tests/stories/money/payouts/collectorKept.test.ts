/** Who collected a sale is a fact of that sale (docs/rules.md M55). */
import type { MoneyView } from '../../../../src/app/money/moneyView';
import type { OrderedTransfers } from '../../../../src/app/money/orderTransfers';
import type { Drive } from '../../support/drive';
import { chosen } from '../../support/market';
import { ask, collected, noted, payouts } from '../../support/sums/money';
import { finished } from '../../support/years';

const HOLDER = 'Titulaire du compte d’encaissement';
const IBAN = { IBAN: 'DE89 3704 0044 0532 0130 00' };

const handedOver = async (drive: Drive) => {
  drive.correct('Producteurs', { Producteur: 'Chèvrerie du Roc' }, IBAN);
  await drive.hourlyRun();
  await drive.hourlyRun();
};

const states = (drive: Drive) =>
  drive.table('Reversements', 'Vente', 'Producteur', 'À payer', 'État');

test.each([
  [HOLDER, 'Association Drive'],
  [HOLDER, 'Ferme du Bez'],
  ['Producteur qui encaisse', 'Ferme du Bez'],
])('what was kept of sales whose accounts are done is not paid again: %s, %s', async (...by) => {
  const drive = await finished();
  await handedOver(drive);
  const before = states(drive);
  expect(before.some(([, , , state]) => state === 'encaisse lui-même')).toBe(true);
  chosen(drive, ...by);
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(states(drive)).toEqual(before);
  expect(drive.toFix()).toEqual([]);
  const { payouts: ofSale } = await ask<MoneyView>(drive, 'moneyView');
  expect(ofSale.filter(({ state }) => state === 'toPay')).toEqual([]);
  expect(await ask(drive, 'orderTransfers')).toBe('nobodyToPay');
  expect(await drive.failing()).toEqual([]);
});

test('the next sale is whoever collects it: who collected before is paid for that one alone', async () => {
  const drive = await finished();
  await handedOver(drive);
  chosen(drive, HOLDER, 'Association Drive');
  await drive.open('2026-06-09 09:00');
  await drive.order('anne@exemple.fr', { CR01: 1 });
  await drive.close('2026-06-11 22:00');
  await drive.clock('2026-06-13 13:00');
  await noted(drive, { Panier: '1', Montant: '2,42', Moyen: 'virement' });
  await ask(drive, 'settlePayouts');
  const { lines } = await ask<OrderedTransfers>(drive, 'orderTransfers');
  expect(lines.map(({ producer, cents }) => [producer, cents])).toEqual([
    ['Chèvrerie du Roc', 242],
  ]);
});

test('what came in before the change is with who collected', async () => {
  const drive = await collected();
  await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
  await handedOver(drive);
  chosen(drive, HOLDER, 'Association Drive');
  await drive.hourlyRun();
  await drive.hourlyRun();
  await ask(drive, 'settlePayouts');
  expect(payouts(drive).map((row) => row.at(-1))).toEqual(['à payer', 'encaisse lui-même']);
  await drive.hourlyRun();
  expect(drive.toFix()).toEqual([]);
});

test('a holder put right after the first payment counts once the cell in Ventes is emptied', async () => {
  const drive = await collected();
  chosen(drive, HOLDER, 'Drive du Bez');
  await noted(drive, { Panier: '1', Montant: '17,42', Moyen: 'virement' });
  chosen(drive, HOLDER, 'Chèvrerie du Roc');
  await drive.hourlyRun();
  await drive.hourlyRun();
  drive.correct('Ventes', { Vente: 1 }, { 'Encaissé par': '' });
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.toFix()).toEqual([]);
  await ask(drive, 'settlePayouts');
  expect(payouts(drive).map((row) => row.at(-1))).toEqual(['à payer', 'encaisse lui-même']);
});
