/** Answers that were sent in time and are read late: of a form that came back, or in another order. */
import { refused } from '../../../faults/support/refusals';
import { Deaths } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';
import { bothLost, ordered, orders, remake, sendTo, sendUnread } from '../support/former';
import { hours, toldIn } from '../support/refused';

const C = 'chloe@exemple.fr';
const subjects = (drive: Drive, email: string) =>
  drive.mails(email).map(({ subject }) => plain(subject));
const back = (drive: Drive, form: ReturnType<Drive['form']>) =>
  void drive.world.forms.set(form.id, form);
const salads = (drive: Drive) => drive.table('Paniers', 'Panier', 'Servi');

test('an older answer that is read after a newer one does not count, and nobody is told', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, A, 4);
  const former = await bothLost(drive);
  await drive.clock('2026-04-08 11:00');
  await drive.order(A, { FB02: 6 });
  const before = subjects(drive, A);
  await hours(drive, 2);
  back(drive, former);
  await hours(drive, 3);
  expect(orders(drive)).toEqual([
    [A, 1, 'remplacée'],
    [A, 1, 'prise en compte'],
    [A, undefined, 'remplacée'],
  ]);
  expect([salads(drive), subjects(drive, A), toldIn(drive)]).toEqual([[[1, 6]], before, '']);
  await drive.close('2026-04-09 22:00');
  expect([salads(drive), subjects(drive, A), await drive.failing()]).toEqual([
    ...[[[1, 6]], before, []],
  ]);
});

test('nor does it bring back an order that was cancelled since', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, A, 4);
  const former = await bothLost(drive);
  await drive.clock('2026-04-08 11:00');
  await drive.order(A, {});
  back(drive, former);
  await hours(drive, 3);
  expect(orders(drive).map(([, , state]) => state)).toEqual([
    ...['remplacée', 'annulée', 'remplacée'],
  ]);
});

/** Bruno’s order and Anne’s cancellation are in a form that comes back an hour and a half after closing. */
async function backAfterClosing() {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, B, 3);
  await sendUnread(drive, drive.form().id, A, 0);
  const former = await bothLost(drive);
  await drive.live('2026-04-09 22:30');
  back(drive, former);
  await sendTo(drive, former.id, C);
  await hours(drive, 30);
  return { drive, former };
}

test('back after closing, what was sent in time is not said to be late, and may be let in', async () => {
  const { drive, former } = await backAfterClosing();
  expect(former.accepting).toBe(false);
  expect(orders(drive)).toEqual([
    [A, 1, 'prise en compte'],
    [B, undefined, 'lue trop tard'],
    [A, undefined, 'lue trop tard'],
    [C, undefined, 'hors délai'],
  ]);
  const [mail] = drive.mails(B);
  expect(plain(mail?.subject ?? '')).toBe('Votre réponse pour le samedi 11 avril est mise de côté');
  expect(plain(mail?.body ?? '')).toContain('à temps, mercredi 8 avril à 10 h 20');
  const toAnne = drive.mails(A).find(({ subject }) => subject === mail?.subject);
  expect(plain(toAnne?.body ?? '')).toContain('panier n° 1, 2,20 €');
  expect(subjects(drive, C)).toEqual([
    'Votre réponse pour le samedi 11 avril est arrivée après la fermeture',
  ]);
  const { late } = await ask<{ late: { name: string; isInTime: boolean }[] }>(drive, 'changeDraft');
  expect(late.map(({ name, isInTime }) => [name, isInTime])).toEqual([
    ...[
      [A, true],
      [B, true],
      [C, false],
    ].sort(),
  ]);
  drive.correct('Commandes', { 'Adresse e-mail': B }, { 'Servir quand même': 'TRUE' });
  await hours(drive, 1);
  expect(orders(drive)[1]).toEqual([B, 2, 'prise en compte']);
  expect(subjects(drive, B)).toContain('Commande enregistrée : panier n° 2, 3,30 €');
  expect(await drive.failing()).toEqual([]);
});

test('back after the pick-up it is closed, and what it was sent is told to the coordinator alone', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, B, 2);
  const former = await bothLost(drive);
  await drive.live('2026-04-11 14:00');
  back(drive, former);
  await hours(drive, 30);
  expect([former.accepting, orders(drive).at(-1), drive.mails(B)]).toEqual([
    ...[false, [B, undefined, 'lue trop tard'], []],
  ]);
  expect(plain(toldIn(drive))).toContain(
    'a envoyé sa réponse à temps, mercredi 8 avril à 10 h 20, mais elle n’a été lue qu’après',
  );
});

test('back once another sale is on, it is closed and told for two weeks, and nothing is read into that one', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, B, 2);
  const former = await bothLost(drive);
  await drive.live('2026-04-11 14:00');
  await drive.clock('2026-04-14 08:00');
  await drive.press('openCycle');
  await drive.hourlyRun();
  expect(drive.table('Ventes', 'Vente').flat()).toEqual([1, 2]);
  back(drive, former);
  await hours(drive, 26);
  expect([former.accepting, orders(drive)]).toEqual([false, []]);
  expect(plain(toldIn(drive))).toContain('Un formulaire d’avant de la vente 1 a été retrouvé');
  expect(plain(toldIn(drive))).toContain(`forms/d/${former.id}/edit`);
  await drive.clock('2026-05-01 08:00');
  await hours(drive, 2);
  expect(plain(toldIn(drive))).not.toContain('formulaire d’avant');
});

test('gone for good it is tried once a day, and no more a month after the pick-up', async () => {
  const drive = await ordered();
  const former = await bothLost(drive);
  await drive.live('2026-04-12 14:00');
  let tries = 0;
  const counted = (name: string, [id]: readonly unknown[]) => {
    if (name === 'FormApp.openById' && id === former.id) tries++;
    return false;
  };
  await refused(counted, () => hours(drive, 24));
  // Google may only be late: each try asks twice.
  expect(tries).toBe(2);
  await drive.clock('2026-05-13 12:00');
  await hours(drive, 2);
  back(drive, former);
  await hours(drive, 30);
  expect(former.accepting).toBe(true);
});

test('killed anywhere while its tab comes back, it has one tab, and is read once', async () => {
  const drive = await ordered();
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, drive.form().id, B, 2);
  const former = await bothLost(drive);
  await hours(drive, 2);
  back(drive, former);
  await drive.clock('2026-04-08 14:00');
  const outcome = (one: Drive) =>
    JSON.stringify([
      orders(one),
      one.titles().filter((title) => title.startsWith('Réponses')),
      [...one.world.forms.values()].map(({ accepting }) => accepting),
      one.mails().length,
    ]);
  const hourly = { command: 'everyHour', from: 'trigger' } as const;
  const whole = drive.copy();
  await whole.world.run('everyHour', { from: 'trigger' });
  await hours(whole, 3);
  const wanted = outcome(whole);
  expect(wanted).toContain(B);
  const deaths = await Deaths.of(drive, hourly);
  expect(deaths.calls.map(({ method }) => method)).toContain('setDestination');
  const ended = new Map<string, string>();
  const wrong: string[] = [];
  for (const death of deaths.all) {
    if (!ended.has(death.state)) {
      const one = deaths.after(death);
      one.bearsFaults = true;
      await hours(one, 3);
      ended.set(death.state, outcome(one));
    }
    if (ended.get(death.state) !== wanted) wrong.push(`${death.name}: ${ended.get(death.state)}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('a column put into its tab between two calls garbles nothing of what it was sent', async () => {
  const drive = await ordered();
  const former = drive.form();
  const isFormer = (name: string, [id]: readonly unknown[]) =>
    name === 'FormApp.openById' && id === former.id;
  await refused(isFormer, async () => void (await remake(drive)));
  await drive.clock('2026-04-08 10:20');
  await sendUnread(drive, former.id, B, 3);
  const tab = drive.book.sheets.find(({ title }) => title === 'Réponses vente 1');
  let isMoved = false;
  drive.world.onCall(({ service, method }) => {
    if (isMoved || service !== 'Sheets.Spreadsheets.Values' || !method.startsWith('batchGet'))
      return;
    isMoved = true;
    tab?.insertColumns(1);
  });
  await drive.read();
  await hours(drive, 1);
  expect([isMoved, orders(drive)]).toEqual([
    true,
    [
      [A, 1, 'prise en compte'],
      [B, 2, 'prise en compte'],
    ],
  ]);
  expect([salads(drive), toldIn(drive)]).toEqual([
    [
      [1, 2],
      [2, 3],
    ],
    '',
  ]);
});
