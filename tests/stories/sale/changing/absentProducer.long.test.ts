/** A producer who cannot come: before closing and after it. */
import { A, B } from '../../support/buyers';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { opened, ROC } from '../../support/market';
import { plain } from '../../support/plain';
import { ask, asking, closed, dues } from '../../support/sums/money';

const ROCHE = 'Chèvrerie du Roc';
const baskets = (drive: Drive) => drive.table('Paniers', 'Panier', 'Réf.', 'Servi', 'Pourquoi');

test('with orders open its lines fall, the form says so, and each buyer hears of it once', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  await drive.order(B, { CR01: 2 });
  const question = await ask<{ text: string }>(drive, 'askBeforeAbsent', { producer: ROCHE });
  expect(plain(question.text)).toContain('2 produits ne sont plus servis');
  expect(plain(question.text)).toContain('2 paniers changent, −7,26 € en tout.');
  expect(baskets(drive)[1]?.[2]).toBe(1);
  await ask(drive, 'producerAbsent', { producer: ROCHE });
  const why = (asked: number) => `0 sur ${asked} : le producteur ne peut pas en apporter`;
  expect(baskets(drive)).toEqual([
    [1, 'FB02', 2, ''],
    [1, 'CR01', 0, why(1)],
    [2, 'CR01', 0, why(2)],
  ]);
  expect(drive.table('Commandes', 'Montant').flat()).toEqual([2.2, 0]);
  expect(drive.lastMail(A)).toContain('Votre commande a changé : panier n° 1, 2,20 €');
  expect(plain(drive.question('CR01').help)).toContain('Épuisé');
  expect(plain(drive.question('CR02').help)).toContain('Épuisé');
  await drive.order('denis@exemple.fr', { CR02: 1, FB02: 1 });
  expect(baskets(drive)).toContainEqual([3, 'CR02', 0, why(1)]);
  const mails = drive.mails().length;
  await ask(drive, 'producerAbsent', { producer: ROCHE });
  await drive.hourlyRun();
  expect(drive.mails()).toHaveLength(mails);
  await drive.close('2026-04-09 22:00');
  expect(drive.mails(ROC)).toEqual([]);
  expect(await drive.failing()).toEqual([]);
});

// docs/rules.md P15.
test('whose basket falls, and for how much, is shown again where it changed', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order(A, { FB02: 2, CR01: 1 });
  const asked = async () =>
    (await ask<{ input: object }>(drive, 'askBeforeAbsent', { producer: ROCHE })).input;
  const one = await asked();
  await drive.order(B, { FB02: 2 });
  const same = await asked();
  expect(same).toEqual(one);
  await drive.order(B, { CR01: 5 });
  const mails = drive.mails().length;
  expect(await ask(drive, 'producerAbsent', one)).toBe('changedMeanwhile');
  expect(drive.mails()).toHaveLength(mails);
  expect(baskets(drive).map(([, , served]) => served)).toEqual([2, 1, 0, 5]);
  expect(await ask(drive, 'producerAbsent', await asked())).toMatchObject({
    told: '2\u00a0mails partent.',
  });
});

test('after closing the producer hears what changes, and what was paid is credit', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
  await ask(drive, 'producerAbsent', { producer: ROCHE });
  expect(drive.table('Paiements', 'Panier', 'Dû', 'Avoir')[0]).toEqual([1, 5.5, 11.92]);
  expect(drive.lastMail(ROC)).toContain('Tomme : 0 au lieu de 1');
  expect(drive.lastMail(ROC)).toContain('Crottin : 0 au lieu de 3');
  expect(dues(drive).map(([, , due]) => due)).toEqual([5.5]);
  expect(await drive.failing()).toEqual([]);
  expect(await ask(drive, 'producerAbsent', { producer: 'Personne' })).toBe('notOnSale');
  await drive.live('2026-04-11 14:00');
  expect(await ask(drive, 'producerAbsent', { producer: ROCHE })).toBe('pickupOver');
});

test('killed at any call and run again, it comes to the same', async () => {
  const drive = await closed({});
  const args = ['producerAbsent', JSON.stringify({ producer: ROCHE })];
  expect(await everyDeath(drive, { command: 'callCommand', from: 'sidebar', args })).toEqual([]);
});

const subjects = (drive: Drive, from: number) =>
  drive
    .mails()
    .slice(from)
    .flatMap(({ to, subject }) => (to === A || to === B ? [`${to} ${plain(subject)}`] : []));

test('who has paid hears once of an absence, with what it leaves and what is theirs', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 1, cents: 1742, means: 'cash' });
  await drive.hourlyRun();
  const from = drive.mails().length;
  await ask(drive, 'producerAbsent', { producer: ROCHE });
  await drive.live('2026-04-10 17:00');
  expect(subjects(drive, from)).toEqual([
    `${A} Votre commande a changé : panier n° 1, 5,50 €`,
    `${B} Commande annulée pour le samedi 11 avril : panier n° 2`,
  ]);
  expect(drive.lastMail(A)).toContain('avoir de 11,92 €');
  // What is missing at the pick-up is told from what was said last.
  await drive.clock('2026-04-11 08:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  await drive.hourlyRun();
  await drive.live('2026-04-11 11:00');
  expect(drive.lastMail(A)).toContain('5,50 €');
  expect(drive.lastMail(A)).not.toContain('17,42 €');
});

test('who has not paid what is left is asked for it by the mail of the change', async () => {
  const drive = await closed(asking);
  await drive.hourlyRun();
  const from = drive.mails().length;
  await ask(drive, 'producerAbsent', { producer: ROCHE });
  await drive.live('2026-04-10 17:00');
  expect(subjects(drive, from)).toEqual([
    `${A} Votre commande a changé : panier n° 1, 5,50 €`,
    `${B} Commande annulée pour le samedi 11 avril : panier n° 2`,
  ]);
  expect(drive.lastMail(A)).toContain('À payer : 5,50 €');
});

test('an order made smaller at the desk once it is paid is told by one mail', async () => {
  const drive = await closed(asking);
  await ask(drive, 'notePayment', { basket: 2, cents: 484, means: 'cash' });
  await drive.hourlyRun();
  const from = drive.mails().length;
  const order = { email: B, name: 'Bruno', lines: [{ ref: 'CR01', quantity: 1 }], seen: 2 };
  await ask(drive, 'orderAtDesk', order);
  await drive.live('2026-04-10 17:00');
  expect(subjects(drive, from)).toEqual([`${B} Votre commande a changé : panier n° 2, 2,42 €`]);
  expect(drive.lastMail(B)).toContain('avoir de 2,42 €');
});

test('where buyers pay producers, the question says that the producer gives back what is paid', async () => {
  const drive = await closed({ ...asking, Mode: 'direct' });
  await ask(drive, 'notePayment', { basket: 1, payee: 2, cents: 1192, means: 'transfer' });
  const absence = { producer: ROCHE };
  const { text } = await ask<{ text: string }>(drive, 'askBeforeAbsent', absence);
  expect(plain(text)).toContain('Ce qui est déjà payé, le producteur le rend');
  expect(text).not.toContain('avoir');
  await ask(drive, 'producerAbsent', absence);
  expect(drive.lastMail(A)).toContain('– Chèvrerie du Roc : 11,92 €');
});
