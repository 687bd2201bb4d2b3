/** A form that is lost while its sale goes on is made anew; what is ordered stays. */

import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { sendShown, shownBy } from '../../support/filledLink';
import { opened, prepared } from '../../support/market';
import { plain } from '../../support/plain';
import { A, ask, B } from '../../support/sums/money';
import { hours, states, toldIn, tryTo } from '../support/refused';

const C = 'chloe@exemple.fr';

async function lost(): Promise<Drive> {
  const drive = await opened();
  await drive.order(A, { FB02: 2, CR02: 5 });
  drive.world.triggersFire = false;
  await drive.order(B, { CR01: 3 });
  drive.world.triggersFire = true;
  drive.bearsFaults = true;
  drive.world.forms.delete(drive.form().id);
  await drive.clock('2026-04-08 10:00');
  return drive;
}

const orders = (drive: Drive) =>
  drive.rows('Commandes').map((row) => [row['Adresse e-mail'], row.Panier, row.État]);

async function remade(drive: Drive, code = 'formRemade'): Promise<Drive> {
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  expect(await ask(drive, 'remakeForm', input)).toHaveProperty('code', code);
  return drive;
}

test('it says first what becomes of links and orders, and changes nothing', async () => {
  const drive = await lost();
  await ask(drive, 'checkWorkbook');
  expect(toldIn(drive)).toContain('Refaire le formulaire');
  const before = drive.rows('Ventes');
  const { title, text } = await ask<{ title: string; text: string }>(drive, 'askBeforeNewForm');
  expect(plain(title)).toBe('Refaire le formulaire de la vente 1 ?');
  expect(plain(text)).toContain('Le formulaire d’avant ne répond pas');
  expect(plain(text)).toContain('ne mènent plus à rien');
  expect([drive.rows('Ventes'), drive.world.forms.size]).toEqual([before, 0]);
});

test('orders taken stay, the one that was not read yet is taken once, and more come', async () => {
  const drive = await remade(await lost());
  expect(orders(drive)).toEqual([
    [A, 1, 'prise en compte'],
    [B, 2, 'prise en compte'],
  ]);
  await hours(drive, 1);
  expect(toldIn(drive)).toBe('');
  await drive.order(C, { FB02: 1, CR02: 1 });
  await drive.order(A, { FB02: 3 });
  expect(orders(drive)).toEqual([
    [A, 1, 'remplacée'],
    [B, 2, 'prise en compte'],
    [C, 3, 'prise en compte'],
    [A, 1, 'prise en compte'],
  ]);
  expect(drive.mails(B)).toHaveLength(1);
  await drive.close('2026-04-09 22:00');
  expect([states(drive), drive.form().accepting]).toEqual([['commandes closes'], false]);
  expect(await drive.failing()).toEqual([]);
});

test('what is sold out there says so, and who holds some finds it in the link of their next mail', async () => {
  const drive = await lost();
  await remade(drive);
  const { choices, help } = drive.question('CR02');
  expect([choices.length, plain(help)]).toEqual([6, expect.stringContaining('reste 1')]);
  const words = { subject: 'Nouveau lien', text: 'Votre commande :\n{lien_modification}' };
  const { people: seen } = await ask<{ people: number }>(drive, 'askBeforeMessage', {
    ...words,
    group: 'buyers',
  });
  await ask(drive, 'sendMessage', { ...words, group: 'buyers', seen });
  await hours(drive, 1);
  const body = drive.mails(A).at(-1)?.body ?? '';
  expect(body).toContain(drive.form().publicId);
  expect(Object.values(shownBy(drive, body)).join(' ')).toContain('5 ·');
  await sendShown(drive, body, { Téléphone: '06 39 98 00 00' });
  expect(orders(drive).at(-1)).toEqual([A, 1, 'prise en compte']);
});

test('mails that wait lead to it, with what they fill in', async () => {
  const drive = await opened();
  drive.bearsFaults = true;
  await drive.order(A, { FB02: 2 });
  const { publicId } = drive.form();
  const row = drive.row('Rappels', { Destinataire: A });
  drive.correct('Rappels', { Destinataire: A }, { État: 'à envoyer' });
  drive.world.forms.delete(drive.form().id);
  await drive.clock('2026-04-08 10:00');
  await remade(drive);
  expect(String(row.Texte)).toContain(publicId);
  const again = String(drive.row('Rappels', { Destinataire: A }).Texte);
  expect(again).not.toContain(publicId);
  expect(Object.values(shownBy(drive, again))).toContain(A);
});

test('one that can still be reached is closed first, and leads to the new one', async () => {
  const drive = await opened();
  await drive.order(A, { FB02: 2 });
  const former = drive.form();
  const { text } = await ask<{ text: string }>(drive, 'askBeforeNewForm');
  expect(plain(text)).toContain('répond encore');
  await remade(drive);
  expect([former.accepting, drive.form().accepting]).toEqual([false, true]);
  expect(former.closedMessage).toContain(drive.form().publicId);
});

test('of a sale that is closed it stays closed, and opens with it', async () => {
  const drive = await lost();
  await drive.close('2026-04-09 22:00');
  await remade(drive);
  expect([states(drive), drive.form().accepting]).toEqual([['commandes closes'], false]);
  await ask(drive, 'reopenSale', { closesAt: Date.parse('2026-04-10T16:00:00+02:00') });
  await drive.order(C, { FB02: 1 });
  expect(orders(drive).at(-1)).toEqual([C, 3, 'prise en compte']);
});

test('of a sale that waits for its hour the opening goes on with another', async () => {
  const drive = await prepared({ 'Ouverture des commandes': 'mercredi 8:00' });
  drive.bearsFaults = true;
  await drive.press('openCycle');
  drive.world.forms.delete(drive.form().id);
  await remade(drive, 'prepared');
  await drive.live('2026-04-08 09:00');
  await drive.order(A, { FB02: 2 });
  expect(orders(drive)).toEqual([[A, 1, 'prise en compte']]);
});

test.each([
  'FormApp.create',
  'Form.setDestination',
  'Sheet.getFormUrl',
  'Sheets.Spreadsheets.batchUpdate',
])('where Google refuses (%s) it is said, nothing is lost, and it goes on', async (call) => {
  const drive = await lost();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const answer = await tryTo(drive, 'remakeForm', input, call);
  expect(answer.ok).toBe(false);
  await remade(drive);
  await hours(drive, 1);
  expect(orders(drive)).toHaveLength(2);
  expect([toldIn(drive), drive.form().accepting]).toEqual(['', true]);
});

test('whoever the form is not shared with is led to its owner', async () => {
  const drive = await lost();
  drive.book.editors.push('lea@exemple.fr');
  const run = await drive.world.run('callCommand', {
    ...{ from: 'sidebar', user: 'lea@exemple.fr', args: ['remakeForm', '{"form":""}'] },
  });
  expect(String(run.value)).toContain('formIsOwners');
});

test('killed anywhere and pressed again, the sale has one form that takes orders', async () => {
  const drive = await lost();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const args = ['remakeForm', JSON.stringify(input)];
  const act = { command: 'callCommand', from: 'sidebar' as const, args };
  expect(await everyDeath(drive, act)).toEqual([]);
}, 120_000);
