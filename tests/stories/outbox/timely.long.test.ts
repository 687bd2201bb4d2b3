/** Mails that hang on what people note and on the clock, as those who get them see it. */

import type { Drive } from '../support/drive';
import { maker } from '../support/madeOnce';
import { BEZ, opened, ROC } from '../support/market';
import { plain } from '../support/plain';
import { paying } from '../support/sums/knownSums';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';
const C = 'chloe@exemple.fr';

const told = (drive: Drive, type: string, subject = /./): string[] =>
  drive
    .rows('Rappels')
    .filter(({ Type, Objet }) => Type === type && subject.test(String(Objet)))
    .map((row) => `${row.Destinataire}: ${row.État}`);

const missing = (drive: Drive): string[] => told(drive, 'panier', /a changé/);

const hours = async (drive: Drive, count: number): Promise<void> => {
  for (let hour = 0; hour < count; hour++) await drive.hourlyRun();
};

describe('given a closed sale whose orders are paid', () => {
  let paid: () => Drive;

  /** Anne took three crottins for 7,26, Bruno two for 4,84. */
  beforeAll(async () => {
    const drive = await opened(paying);
    await drive.order(A, { CR01: 3 });
    await drive.clock('2026-04-07 08:20');
    await drive.order(B, { CR01: 2 });
    await drive.close('2026-04-09 22:00');
    drive.typeRows('Encaissements', [{ Panier: '1', Montant: '7,26', Moyen: 'virement' }]);
    await drive.clock('2026-04-10 09:00');
    await drive.hourlyRun();
    paid = drive.trim().saved();
  });

  test('missing goods are told with the credit that they make, before the pick-up', async () => {
    const drive = paid();
    drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
    await hours(drive, 2);
    expect(missing(drive)).toEqual([`${A}: envoyé`]);
    const mail = drive.lastMail(A);
    expect(mail).toContain('– Crottin : 1 au lieu de 3');
    expect(mail).toContain('fait 2,42 € au lieu de 7,26 €.');
    expect(mail).toContain('Vous avez un avoir de 4,84 €');
    expect(drive.row('Acheteurs', { 'Adresse e-mail': A }).Solde).toBe(4.84);
    await hours(drive, 3);
    expect(missing(drive)).toHaveLength(1);
  });

  test('a slip that is put right within the hour is told to nobody', async () => {
    const drive = paid();
    drive.correct('Paniers', { Panier: 1 }, { Livré: '0' });
    await drive.hourlyRun();
    expect(missing(drive)).toEqual([`${A}: à envoyer`]);
    drive.correct('Paniers', { Panier: 1 }, { Livré: '3' });
    await hours(drive, 2);
    expect(missing(drive)).toEqual([`${A}: annulé`]);
    expect(drive.row('Rappels', { Type: 'panier', État: 'annulé' }).Raison).toBe(
      'plus d’actualité : n’est pas parti',
    );
  });

  test('more that is missing later is another mail', async () => {
    const drive = paid();
    drive.correct('Paniers', { Panier: 1 }, { Livré: '2' });
    await hours(drive, 2);
    drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
    await hours(drive, 2);
    expect(missing(drive)).toEqual([`${A}: envoyé`, `${A}: envoyé`]);
    expect(drive.lastMail(A)).toContain('1 au lieu de 3');
    expect(drive.lastMail(A)).toContain('fait 2,42 € au lieu de 4,84 €');
  });

  test('dues are reminded of on Monday, once, and not to who has paid', async () => {
    const drive = paid();
    await drive.clock('2026-04-13 08:30');
    await hours(drive, 2);
    expect(told(drive, 'compte')).toEqual([`${B}: envoyé`]);
    expect(drive.lastMail(B)).toContain('il reste 4,84 € à payer');
    await drive.clock('2026-04-20 09:00');
    await hours(drive, 2);
    expect(told(drive, 'compte')).toHaveLength(1);
  });

  test('a kind that Réglages does not want is neither sent nor kept in the outbox', async () => {
    const drive = paid();
    drive.setting('Mails à ne pas envoyer', 'Compte, panier');
    drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
    await hours(drive, 2);
    await drive.clock('2026-04-13 10:00');
    await hours(drive, 2);
    expect([told(drive, 'compte'), missing(drive)]).toEqual([[], []]);
    drive.setting('Mails à ne pas envoyer', 'factures');
    await drive.check();
    expect(drive.toFix().join()).toContain('« factures » ne va pas ici');
  });

  test('a credit that is left is told once the accounts are done, and not each week', async () => {
    const drive = paid();
    drive.typeRows('Encaissements', [
      { Panier: '1', Montant: '5,00', Moyen: 'espèces', Nature: 'en plus' },
    ]);
    await drive.live('2026-04-11 13:00');
    expect(told(drive, 'compte')).toEqual([]);
    await drive.press('settlePayouts');
    await drive.hourlyRun();
    expect(drive.lastMail(A)).toContain('un avoir de 5,00 €');
    await drive.open('2026-04-14 08:00');
    await drive.close('2026-04-16 22:00');
    await drive.live('2026-04-18 13:00');
    await drive.press('settlePayouts');
    await hours(drive, 2);
    expect(told(drive, 'compte')).toEqual([`${A}: envoyé`]);
  });
});

test('as long as no payment is noted, nobody is told that they have not paid', async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.order(A, { CR01: 3 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-13 12:00');
  await hours(drive, 2);
  expect(told(drive, 'compte')).toEqual([]);
});

describe('given an order that a late answer changes', () => {
  const lateServed = maker('outbox/timely lateServed', async () => {
    const drive = await opened();
    await drive.order(A, { CR01: 3, FB02: 1 });
    await drive.close('2026-04-09 22:00');
    await drive.clock('2026-04-09 22:10');
    await drive.order(C, { CR01: 2 }, { late: true });
    drive.correct('Commandes', { 'Adresse e-mail': C }, { 'Servir quand même': 'VRAI' });
    await drive.read();
    return drive;
  });

  test('its producer is told what changes, the other nothing', async () => {
    const drive = await lateServed();
    expect(told(drive, 'commande-producteur')).toEqual([
      `${BEZ}: envoyé`,
      `${ROC}: envoyé`,
      `${ROC}: envoyé`,
    ]);
    const mail = drive.lastMail(ROC);
    expect(mail).toContain('Ce qui change :\n– Crottin : 5 au lieu de 3');
    expect(mail).toContain('ce message remplace le précédent');
    expect(drive.mails(BEZ)).toHaveLength(1);
  });

  test('and is told once', async () => {
    const drive = await lateServed();
    await drive.read();
    await hours(drive, 3);
    expect(drive.mails(ROC)).toHaveLength(2);
  });
});

test('a reminder that waits follows a late answer; none is left of the order as it was', async () => {
  const drive = await opened();
  await drive.order(A, { CR01: 3 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-09 22:10');
  await drive.order(A, { CR01: 1, FB02: 2 }, { late: true });
  drive.correct('Commandes', { État: 'hors délai' }, { 'Servir quand même': 'VRAI' });
  await drive.read();
  expect(told(drive, 'rappel-retrait')).toEqual([`${A}: à envoyer`]);
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  const reminders = drive.mails(A).filter(({ subject }) => subject.startsWith('Retrait'));
  expect(reminders).toHaveLength(1);
  expect(plain(reminders[0]?.body ?? '')).toContain('Salade : 2 pièces');
});
