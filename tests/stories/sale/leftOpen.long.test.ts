/** Triggers fell silent before orders closed, and come back once the pick-up is over (docs/rules.md S147). */
import { type Drive, paris } from '../support/drive';
import { BEZ, opened, ROC } from '../support/market';
import { plain } from '../support/plain';
import { A, ask, B } from '../support/sums/money';

const PAID = {
  Paiements: 'oui',
  'IBAN d’encaissement': 'FR1420041010050500013M02606',
  'Titulaire du compte d’encaissement': 'Drive du Bez',
};

/** Anne and Bruno ordered on Tuesday; nothing runs until Sunday, a day after the pick-up. */
async function leftOpen(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  const drive = (await opened({ ...PAID, ...more })).copy();
  await drive.order(A, { FB02: 5 });
  await drive.order(B, { CR01: 2 });
  await drive.clock('2026-04-12 10:00');
  return drive;
}

const since = (drive: Drive, from: number): string[] =>
  drive
    .mails()
    .slice(from)
    .map(({ to, subject }) => plain(`${to} ${subject}`));

const state = (drive: Drive) => drive.row('Ventes', { Vente: 1 }).État;
const asked = (drive: Drive) => drive.toFix().filter((line) => /jamais partie|sans que/.test(line));

test('nobody is asked for money, nor told that nothing was missing, and the drive asks what became of the sale', async () => {
  const drive = await leftOpen();
  const before = drive.mails().length;
  await drive.hourlyRun();
  await drive.live('2026-04-14 12:00');
  expect(since(drive, before)).toEqual([]);
  expect(state(drive)).toBe('commandes ouvertes');
  expect(asked(drive)).toEqual([
    expect.stringContaining(
      'Ventes, ligne 2, État | commandes ouvertes | Le retrait est passé sans que les commandes soient fermées',
    ),
  ]);
  expect(drive.form().accepting).toBe(false);
  expect(drive.rows('Rappels').filter((row) => row.État !== 'envoyé')).toEqual([]);
});

test('closed by hand it was held: its page says so first, and buyers are asked then', async () => {
  const drive = await leftOpen();
  await drive.hourlyRun();
  const before = drive.mails().length;
  const [question] = await drive.said('closeCycle');
  expect(question).toContain('Ne fermez que si la vente a eu lieu');
  expect(since(drive, before)).toEqual([
    `${A} À payer : panier n° 1 du samedi 11 avril, 5,50 €`,
    `${B} À payer : panier n° 2 du samedi 11 avril, 4,84 €`,
  ]);
  await drive.hourlyRun();
  expect(state(drive)).toBe('retrait fait');
  expect(await drive.failing()).toEqual([]);
});

test('its page says which mails would come too late, and do not leave', async () => {
  const drive = await leftOpen();
  const draft = await ask<{ isLeftOpen: boolean; mails: { told: string } }>(drive, 'draftClosing');
  expect([draft.isLeftOpen, plain(draft.mails.told)]).toEqual([
    true,
    '2 mails partent ; 2 arriveraient trop tard pour le retrait de samedi et ne partiront pas.',
  ]);
});

test('called off nobody owes anything, and whoever ordered hears it', async () => {
  const drive = await leftOpen();
  await drive.hourlyRun();
  const before = drive.mails().length;
  await ask(drive, 'callOff', {});
  const off = 'La vente du samedi 11 avril est annulée';
  expect(since(drive, before)).toEqual([A, BEZ, B, ROC].map((to) => `${to} ${off}`));
  await drive.hourlyRun();
  expect(asked(drive)).toEqual([]);
});

test('moved to another pick-up it closes by itself, and producers are told', async () => {
  const drive = await leftOpen();
  await drive.hourlyRun();
  const was = { opensAt: paris('2026-04-07 08:00'), closesAt: paris('2026-04-09 22:00') };
  const to = {
    pickupStart: paris('2026-04-18 08:00'),
    pickupEnd: paris('2026-04-18 12:00'),
  };
  const { input } = await ask<{ input: object }>(drive, 'askBeforeMove', {
    ...{ ...was, ...to },
    tell: false,
  });
  await ask(drive, 'moveSale', input);
  await drive.hourlyRun();
  expect(state(drive)).toBe('commandes closes');
  expect(drive.lastMail(BEZ)).toContain('Salade');
  expect(asked(drive)).toEqual([]);
});

test('an answer that came meanwhile is asked for by nobody either, until it is closed by hand', async () => {
  const drive = (await opened(PAID)).copy();
  await drive.order(A, { FB02: 5 });
  drive.world.triggersFire = false;
  await drive.order(B, { CR01: 2 });
  drive.world.triggersFire = true;
  await drive.clock('2026-04-12 10:00');
  const before = drive.mails().length;
  await drive.hourlyRun();
  await drive.read();
  await drive.live('2026-04-13 12:00');
  expect(since(drive, before)).toEqual([]);
  await drive.close();
  await drive.live('2026-04-13 14:00');
  expect(since(drive, before)).toContain(`${B} À payer : panier n° 2 du samedi 11 avril, 4,84 €`);
});

test('before its pick-up is over it closes by itself, however late', async () => {
  const drive = (await opened(PAID)).copy();
  await drive.order(A, { FB02: 5 });
  await drive.clock('2026-04-11 10:00');
  await drive.hourlyRun();
  expect(state(drive)).toBe('commandes closes');
  expect(drive.lastMail(BEZ)).toContain('Salade');
});
