/** What somebody sends by hand says what holds at that moment, as what leaves by itself does. */
import type { SentNow } from '../../../src/app/sale/sendAsItHolds';
import type { Drive } from '../support/drive';
import { opened } from '../support/market';
import { plain } from '../support/plain';
import { ask } from '../support/sums/money';

const A = 'anne@exemple.fr';
const B = 'bruno@exemple.fr';

let closed: () => Drive;

/** Anne takes three crottins and Bruno two; on Friday morning their reminders wait for six o'clock. */
beforeAll(async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.order(A, { CR01: 3 });
  await drive.clock('2026-04-07 08:20');
  await drive.order(B, { CR01: 2 });
  await drive.hourlyRun();
  drive.typeRows('Encaissements', [
    { Panier: '1', Montant: '7,26', Moyen: 'virement' },
    { Panier: '2', Montant: '4,84', Moyen: 'virement' },
  ]);
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 09:00');
  await drive.hourlyRun();
  closed = drive.trim().saved();
});

const keyOf = (drive: Drive, Destinataire: string, Type = 'rappel-retrait'): string =>
  String(
    drive
      .rows('Rappels')
      .filter((row) => row.Type === Type && row.Destinataire === Destinataire)
      .at(-1)?.Clé,
  );
const send = (drive: Drive, which: object) => ask<SentNow>(drive, 'sendMails', which);
const reminders = (drive: Drive, to: string): string[] =>
  drive
    .mails(to)
    .filter(({ subject }) => subject.startsWith('Retrait'))
    .map(({ body }) => plain(body));
const states = (drive: Drive, to: string): unknown[] =>
  drive
    .rows('Rappels')
    .filter((row) => row.Type === 'rappel-retrait' && row.Destinataire === to)
    .map((row) => row.État);
const evening = async (drive: Drive): Promise<Drive> => {
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  return drive;
};

test('a reminder tells the basket as it was corrected a minute ago, and leaves once', async () => {
  const drive = closed();
  const key = keyOf(drive, A);
  drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
  expect(await send(drive, { keys: [key] })).toMatchObject({ sent: 1, outdated: 0, left: 0 });
  const [mail, ...more] = reminders(await evening(drive), A);
  expect(more).toEqual([]);
  expect(mail).toContain('Crottin : 1 pièce, 2,42 €');
  expect(mail).not.toContain('7,26 €');
  expect(states(drive, A)).toEqual(['envoyé']);
  expect(reminders(drive, B)).toHaveLength(1);
});

test('one that was held back is told anew as well, and the other by its own words', async () => {
  const drive = closed();
  expect(await ask(drive, 'holdMails', { kind: 'pickupReminder' })).toEqual({ moved: 2 });
  drive.correct(
    'Rappels',
    { Destinataire: B, Type: 'rappel-retrait' },
    { Objet: 'Retrait, Bruno' },
  );
  drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
  await drive.hourlyRun();
  expect(states(drive, A)).toEqual(['mis de côté']);
  const sent = await send(drive, { kind: 'pickupReminder', state: 'held' });
  expect(sent).toMatchObject({ sent: 2, outdated: 0, left: 0 });
  expect(reminders(drive, A).map((mail) => mail.includes('Crottin : 1 pièce'))).toEqual([true]);
  expect(drive.mails(B).at(-1)?.subject).toBe('Retrait, Bruno');
  await evening(drive);
  expect([reminders(drive, A).length, reminders(drive, B).length]).toEqual([1, 1]);
});

test('all of a kind at once: each as it stands', async () => {
  const drive = closed();
  drive.correct('Paniers', { Panier: 1 }, { Livré: '2' });
  expect(await send(drive, { kind: 'pickupReminder' })).toMatchObject({ sent: 2, outdated: 0 });
  expect(reminders(drive, A)[0]).toContain('Crottin : 2 pièces');
  expect(reminders(drive, B)[0]).toContain('Crottin : 2 pièces');
});

test('of a basket of which nothing is left none leaves, and the page is told so', async () => {
  const drive = closed();
  drive.correct('Paniers', { Panier: 1 }, { Livré: '0' });
  const sent = await send(drive, { keys: [keyOf(drive, A), keyOf(drive, B)] });
  expect(sent).toMatchObject({ sent: 1, outdated: 1, failed: [] });
  expect([reminders(drive, A).length, reminders(drive, B).length]).toEqual([0, 1]);
  expect(states(drive, A)).toEqual(['annulé']);
});

test('a mail about missing goods says what is missing now', async () => {
  const drive = closed();
  drive.correct('Paniers', { Panier: 1 }, { Livré: '1' });
  await drive.hourlyRun();
  const key = keyOf(drive, A, 'panier');
  drive.correct('Paniers', { Panier: 1 }, { Livré: '2' });
  expect(await send(drive, { keys: [key] })).toMatchObject({ sent: 1, outdated: 0 });
  expect(drive.lastMail(A)).toContain('2 au lieu de 3');
  await drive.hourlyRun();
  await drive.hourlyRun();
  expect(drive.mails(A).filter(({ body }) => plain(body).includes('au lieu de'))).toHaveLength(1);
});

test('more of them than go at once, held back and told anew: the page asks again until all have left', async () => {
  const drive = await opened();
  const all = Array.from({ length: 27 }, (_, nth) => `n${nth}@exemple.fr`);
  for (const one of all) await drive.order(one, { FB02: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 09:00');
  await ask(drive, 'holdMails', { kind: 'pickupReminder' });
  for (const nth of all.keys()) drive.correct('Paniers', { Panier: nth + 1 }, { Livré: '1' });
  const which = { kind: 'pickupReminder', state: 'held' };
  const first = await send(drive, which);
  expect([first.sent, first.left]).toEqual([25, 2]);
  expect(await send(drive, which)).toMatchObject({ sent: 2, left: 0 });
  const told = all.flatMap((one) => reminders(drive, one));
  expect(told.map((mail) => mail.includes('Salade : 1 pièce'))).toEqual(all.map(() => true));
});

test('what has left does not leave again', async () => {
  const drive = closed();
  const confirmation = keyOf(drive, A, 'confirmation');
  const before = drive.mails(A).length;
  expect(await send(drive, { keys: [confirmation] })).toMatchObject({ sent: 0 });
  expect(drive.mails(A)).toHaveLength(before);
});
