/** A basket that is in somebody's bag loses nothing by what the coordinator says afterwards. */
import { A, B, C } from '../../support/buyers';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { numberDocuments } from '../../support/sums/documents';
import { ask, asking } from '../../support/sums/money';

const ROCHE = { producer: 'Chèvrerie du Roc' };

/** On the Saturday: Anne has her basket and paid for it, Bruno and Chloé are still to come. */
async function atPickup() {
  const drive = await opened(asking);
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { CR02: 1, FB02: 1 });
  await drive.order(B, { CR01: 3 });
  await drive.order(C, { CR02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.live('2026-04-11 08:20');
  drive.correct('Retrait', { Panier: 1 }, { Remis: 'TRUE', 'Payé par': 'espèces' });
  await drive.hourlyRun();
  return drive;
}

test('a producer who does not come takes nothing from a basket that was handed over; it is named', async () => {
  const drive = await atPickup();
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', ROCHE);
  expect(plain(question.text)).toContain('2 paniers changent, −26,26 € en tout.');
  expect(plain(question.text)).toContain(
    '1 panier déjà remis ou facturé reste tel quel (n° 1) : ce qui y manque se note dans Retrait',
  );
  const mails = drive.mails(A).length;
  await ask(drive, 'producerAbsent', ROCHE);
  await drive.hourlyRun();
  expect(drive.mails(A)).toHaveLength(mails);
  expect(drive.table('Paiements', 'Panier', 'Dû', 'Reçu', 'Avoir')[0]).toEqual([1, 10.6, 10.6, '']);
  expect(
    drive.table('Paniers', 'Panier', 'Réf.', 'Servi').filter(([, , got]) => got !== 0),
  ).toEqual([
    [1, 'FB02', 1],
    [1, 'CR02', 1],
  ]);
  expect(drive.lastMail(ROC)).toContain('Tomme : 1 au lieu de 3');
  expect(drive.row('Produits en vente', { 'Réf.': 'CR02' })).toMatchObject({ Stock: 1, Reste: 0 });
  expect(await drive.failing()).toEqual([]);
});

test('a sale of which somebody has a basket is not called off, with what can be done instead', async () => {
  const drive = await atPickup();
  expect(await ask(drive, 'askBeforeCallOff')).toBe('basketsHandedOver');
  expect(await ask(drive, 'callOff', {})).toBe('basketsHandedOver');
  expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
  // Ticked by mistake.
  drive.correct('Retrait', { Panier: 1 }, { Remis: 'FALSE', 'Payé par': '' });
  expect(await ask(drive, 'askBeforeCallOff')).toHaveProperty('input.seen');
});

test('where the pick-up was taken back, an invoiced basket stays as it is too', async () => {
  const drive = await atPickup();
  await drive.live('2026-04-11 10:00');
  await ask(drive, 'endPickup');
  await numberDocuments(drive);
  await ask(drive, 'resumePickup');
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', ROCHE);
  expect(plain(question.text)).toContain('3 paniers déjà remis ou facturés restent tels quels');
});
