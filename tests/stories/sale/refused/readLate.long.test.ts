/** Answers that were sent in time and are read late, as their tab had lost a title, or in another order. */
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';
import { ordered, orders, sendTo, sendUnread } from '../support/former';
import { hours, toldIn } from '../support/refused';

const C = 'chloe@exemple.fr';
const subjects = (drive: Drive, email: string) =>
  drive.mails(email).map(({ subject }) => plain(subject));
const salads = (drive: Drive) => drive.table('Paniers', 'Panier', 'Servi');

/** The title of the salads; it is put back by giving it again. */
const titled = (drive: Drive, title: string): void =>
  drive.type('Réponses vente 1', 0, SALADS, title);
const [SALADS, TITLE] = [5, 'Salade – 1,10 €'];

/** From Wednesday at 10:20 on. */
async function withoutTitle(): Promise<Drive> {
  const drive = (await ordered()).copy();
  drive.bearsFaults = true;
  await drive.clock('2026-04-08 10:20');
  titled(drive, 'Salades');
  return drive;
}

test('an older answer that is read after a newer one does not count, and nobody is told', async () => {
  const drive = await withoutTitle();
  await sendTo(drive, drive.form().id, A, 4);
  expect(orders(drive)).toEqual([[A, 1, 'prise en compte']]);
  const lines = [{ ref: 'FB02', quantity: 6 }];
  await drive.clock('2026-04-08 11:00');
  await ask(drive, 'orderAtDesk', { name: 'Anne', email: A, seen: 1, lines });
  const before = subjects(drive, A);
  titled(drive, TITLE);
  await hours(drive, 1);
  expect(orders(drive)).toEqual([
    [A, 1, 'remplacée'],
    [A, 1, 'prise en compte'],
    [A, undefined, 'remplacée'],
  ]);
  expect([salads(drive), subjects(drive, A), toldIn(drive)]).toEqual([[[1, 6]], before, '']);
});

test('read after closing, what was sent in time is not said to be late, and may be let in', async () => {
  const drive = await withoutTitle();
  await sendUnread(drive, drive.form().id, B, 3);
  await drive.live('2026-04-09 23:30');
  titled(drive, TITLE);
  await hours(drive, 1);
  expect(orders(drive)).toEqual([
    [A, 1, 'prise en compte'],
    [B, undefined, 'lue trop tard'],
  ]);
  const [mail] = drive.mails(B);
  expect(plain(mail?.subject ?? '')).toBe('Votre réponse pour le samedi 11 avril est mise de côté');
  expect(plain(mail?.body ?? '')).toContain('à temps, mercredi 8 avril à 10 h 20');
  const { late } = await ask<{ late: { name: string; isInTime: boolean }[] }>(drive, 'changeDraft');
  expect(late.map(({ name, isInTime }) => [name, isInTime])).toEqual([[B, true]]);
  drive.correct('Commandes', { 'Adresse e-mail': B }, { 'Servir quand même': 'TRUE' });
  await hours(drive, 1);
  expect(orders(drive)[1]).toEqual([B, 2, 'prise en compte']);
  expect(subjects(drive, B)).toContain('Commande enregistrée : panier n° 2, 3,30 €');
  expect(await drive.failing()).toEqual([]);
});

test('read after the pick-up it is told to the coordinator alone', async () => {
  const drive = await withoutTitle();
  await sendUnread(drive, drive.form().id, B, 2);
  await sendUnread(drive, drive.form().id, C, 0);
  await drive.live('2026-04-11 14:00');
  titled(drive, TITLE);
  await hours(drive, 2);
  expect([orders(drive).at(-1), drive.mails(B)]).toEqual([[B, undefined, 'lue trop tard'], []]);
  expect(plain(toldIn(drive))).toContain(
    'a envoyé sa réponse à temps, mercredi 8 avril à 10 h 20, mais elle n’a été lue qu’après',
  );
});
