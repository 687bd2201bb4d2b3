/** A closed sale that takes orders again, and is closed again. */

import { A, B, C } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import { type Drive, paris } from '../../support/drive';
import { maker } from '../../support/madeOnce';
import { BEZ, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, closed, dues } from '../../support/sums/money';

const state = (drive: Drive) => drive.row('Ventes', { Vente: 1 }).État;
const until = paris('2026-04-10 20:00');
const orders = (drive: Drive, to: string) =>
  drive
    .rows('Rappels')
    .filter((row) => row.Destinataire === to && String(row.Type).endsWith('-producteur'));

/** Closed on Thursday 22:00, Anne has paid, Chloé was late; it is Friday 9:00. */
const onFriday = maker(
  'sale/changing/reopened onFriday',
  async (settings: Readonly<Record<string, string>> = asking) => {
    const drive = await closed(settings);
    if (settings === asking)
      await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
    await drive.clock('2026-04-09 22:10');
    await drive.order(C, { FB02: 3 }, { late: true });
    await drive.read();
    await drive.clock('2026-04-10 09:00');
    return drive;
  },
);

test('it says who was told what, lets late answers in, and producers get the difference', async () => {
  const drive = await onFriday();
  drive.correct('Retrait', { Panier: 2 }, { Remis: 'TRUE' });
  const question = await ask<{ text: string; input: object }>(drive, 'askBeforeReopen', {
    closesAt: until,
    acceptedLate: [3],
  });
  const text = plain(question.text);
  expect(text).toContain('Les commandes rouvrent jusqu’au vendredi 10 avril à 20 h.');
  expect(text).toContain('2 paniers, 22,26 € en tout : numéros, paiements et coches restent.');
  expect(text).toContain('2 producteurs ont déjà leur commande');
  expect(text).toContain('– Panier 3, chloe : 3,30 €');
  expect(state(drive)).toBe('commandes closes');
  await ask(drive, 'reopenSale', question.input);
  expect(state(drive)).toBe('commandes ouvertes');
  expect(drive.form().accepting).toBe(true);
  expect(drive.table('Paniers', 'Panier', 'Nom', 'Réf.', 'Servi')).toContainEqual([
    3,
    'chloe',
    'FB02',
    3,
  ]);
  expect(drive.lastMail(A)).toContain('Commandes prolongées jusqu’au vendredi 10 avril à 20 h');
  await drive.order(B, { CR01: 4 });
  await drive.order('denis@exemple.fr', { CR01: 1 });
  const before = { bez: orders(drive, BEZ).length, roc: orders(drive, ROC).length };
  await drive.live('2026-04-10 21:00');
  expect(state(drive)).toBe('commandes closes');
  expect(orders(drive, BEZ)).toHaveLength(before.bez + 1);
  expect(orders(drive, ROC)).toHaveLength(before.roc + 1);
  expect(drive.lastMail(ROC)).toContain('Crottin : 6 au lieu de 3');
  expect(drive.lastMail(BEZ)).toContain('Salade : 8 au lieu de 5');
  expect(dues(drive).map(([basket, , due, received]) => [basket, due, received])).toEqual([
    [1, 17.42, 17.42],
    [2, 9.68, 0],
    [3, 3.3, 0],
    [4, 2.42, 0],
  ]);
  expect(drive.row('Retrait', { Panier: 2 }).Remis).toBe(true);
  expect(await drive.failing()).toEqual([]);
  await drive.live('2026-04-11 14:00');
  expect(state(drive)).toBe('retrait fait');
});

test('a producer who is to bring nothing any more hears of it at the second closing', async () => {
  const drive = await onFriday();
  await ask(drive, 'reopenSale', { closesAt: until, tell: false });
  await drive.order(A, { CR01: 1 });
  await drive.live('2026-04-10 21:00');
  expect(drive.lastMail(BEZ)).toContain('Salade : 0 au lieu de 5');
  expect(await drive.failing()).toEqual([]);
});

test('it is refused into the past, behind the pick-up, twice, and once payouts are prepared', async () => {
  const drive = await onFriday();
  const reopen = (closesAt: string) => ask(drive, 'reopenSale', { closesAt: paris(closesAt) });
  expect(await reopen('2026-04-10 08:00')).toBe('alreadyPast');
  expect(await reopen('2026-04-11 09:00')).toBe('pickupBeforeClosing');
  expect(state(drive)).toBe('commandes closes');
  await reopen('2026-04-10 20:00');
  expect(await reopen('2026-04-10 20:00')).toBe('saleAlreadyOpen');
  await drive.live('2026-04-11 14:00');
  await ask(drive, 'settlePayouts');
  expect(await reopen('2026-04-20 20:00')).toBe('pickupOver');
});

test('killed at any call and run again, it comes to the same', async () => {
  const drive = await onFriday({});
  const args = ['reopenSale', JSON.stringify({ closesAt: until, acceptedLate: [3] })];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});
