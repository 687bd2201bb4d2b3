/** Orders close once the hour of the pick-up's reminder is past: one mail for two (docs/rules.md E6). */
import { type Drive, paris } from '../support/drive';
import { opened, prepared } from '../support/market';
import { A, ask, B } from '../support/sums/money';

const ASKED = {
  Paiements: 'oui',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
  'Titulaire du compte d’encaissement': 'Drive du Bez',
};

const told = (drive: Drive) =>
  drive
    .rows('Rappels')
    .filter(({ Type }) => Type === 'panier' || Type === 'rappel-retrait')
    .map((row) => `${row.Type} ${row.Destinataire} ${row.État}`);

const DEMANDED = [`panier ${A} envoyé`, `panier ${B} envoyé`];

test('closed on the eve at 20:00 each buyer has one mail, which says what to collect and when', async () => {
  const drive = (await prepared({ ...ASKED, 'Fermeture des commandes': 'vendredi 20:00' })).copy();
  await drive.open('2026-04-07 08:00');
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.live('2026-04-11 13:00');
  expect(told(drive)).toEqual(DEMANDED);
  const mail = drive.lastMail(A);
  expect(mail).toContain('À payer : panier n° 1 du samedi 11 avril, 5,50 €');
  expect(mail).toContain('Salade');
  expect(mail).toContain('Place de la mairie');
});

test('the same where the hourly run comes late', async () => {
  const drive = (await opened(ASKED)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.clock('2026-04-10 21:00');
  await drive.live('2026-04-11 13:00');
  expect(told(drive)).toEqual(DEMANDED);
});

test('who was reminded before the sale was reopened is not reminded again by a demand', async () => {
  const drive = (await opened({ ...ASKED, 'Rappel la veille du retrait, à': '09:00' })).copy();
  await drive.order(A, { FB02: 5 });
  await drive.live('2026-04-10 10:00');
  await ask(drive, 'reopenSale', { closesAt: paris('2026-04-10 20:00') });
  await drive.order(A, { FB02: 6 });
  await drive.order(B, { CR01: 2 });
  await drive.live('2026-04-11 07:00');
  // It says what changed, not what the reminder said already.
  expect(drive.lastMail(A)).toContain('Panier n° 1 du samedi 11 avril : 6,60 € au lieu de 5,50 €');
  expect(drive.lastMail(A)).not.toContain('Salade');
  expect(drive.lastMail(B)).toContain('Crottin');
  expect(told(drive)).toEqual([`panier ${A} envoyé`, `panier ${A} envoyé`, `panier ${B} envoyé`]);
});
