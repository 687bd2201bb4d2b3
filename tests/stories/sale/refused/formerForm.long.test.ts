/** The form in whose place another one came: what is still sent to it is lost no more than anything else. */

import { refused } from '../../../faults/support/refusals';
import { everyDeath } from '../../support/deaths';
import type { Drive } from '../../support/drive';
import { opened } from '../../support/market';
import { plain } from '../../support/plain';
import { A, answered, ask, B, closed } from '../../support/sums/money';
import { dropAnswers, ordered, orders, remake, sendTo } from '../support/former';
import { hours, refusing, toldIn, tryTo } from '../support/refused';

const taken = { [A]: [A, 1, 'prise en compte'], [B]: [B, 2, 'prise en compte'] };

const openForms = (drive: Drive) =>
  [...drive.world.forms.values()].filter(({ accepting }) => accepting);

const newcomer = {
  ...{ 'Réf.': 'FB09', Producteur: 'Ferme du Bez', Produit: 'Poireaux', Contenu: '1' },
  ...{ Unité: 'kg', 'Prix TTC': '3,00', 'TVA %': '5,5' },
};

test('one that Google does not open for a while: what is sent to it is read, and it is closed', async () => {
  const drive = await ordered();
  const former = drive.form();
  const isFormer = (name: string, [id]: readonly unknown[]) =>
    name === 'FormApp.openById' && id === former.id;
  await refused(isFormer, async () => {
    expect((await remake(drive)).value.code).toBe('formRemade');
    await drive.clock('2026-04-08 10:20');
    expect(await sendTo(drive, former.id, B)).toEqual({ ok: true });
  });
  expect([orders(drive), drive.mails(B).length]).toEqual([[taken[A], taken[B]], 1]);
  await hours(drive, 1);
  expect([former.accepting, toldIn(drive)]).toEqual([false, '']);
  expect(plain(former.closedMessage)).toContain('La vente continue ici');
});

test('what came just before it was closed, and woke nobody, is taken once at its own time', async () => {
  const drive = await ordered();
  const former = drive.form();
  await refused(
    (name, [id]) => name === 'FormApp.openById' && id === former.id,
    async () => void (await remake(drive)),
  );
  drive.world.triggersFire = false;
  await drive.clock('2026-04-08 10:20');
  await sendTo(drive, former.id, B);
  await hours(drive, 3);
  drive.world.triggersFire = true;
  await drive.order('chloe@exemple.fr', { FB02: 1 });
  expect(orders(drive)).toEqual([taken[A], taken[B], ['chloe@exemple.fr', 3, 'prise en compte']]);
  expect([drive.mails(B).length, toldIn(drive), former.accepting]).toEqual([1, '', false]);
  await drive.close('2026-04-09 22:00');
  expect([orders(drive).length, await drive.failing()]).toEqual([3, []]);
});

test('taken out of the bin two days later it is closed, and what was sent to it is read', async () => {
  const drive = await opened();
  drive.bearsFaults = true;
  const former = drive.form();
  drive.world.forms.delete(former.id);
  await remake(drive);
  await hours(drive, 26);
  drive.world.forms.set(former.id, former);
  expect(await sendTo(drive, former.id, B)).toEqual({ ok: true });
  expect(orders(drive)).toEqual([[B, 1, 'prise en compte']]);
  await hours(drive, 24);
  expect(former.accepting).toBe(false);
});

test('refused its write, the former form goes on taking orders', async () => {
  const drive = await ordered();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const answer = await tryTo(drive, 'remakeForm', input, 'Sheets.Spreadsheets.batchUpdate');
  expect([answer.ok, openForms(drive)]).toEqual([false, [drive.form()]]);
  await hours(drive, 1);
  expect([openForms(drive), toldIn(drive)]).toEqual([[drive.form()], '']);
  await answered(drive, 'remakeForm', input);
  expect([drive.world.forms.size, openForms(drive)]).toEqual([2, [drive.form()]]);
});

test('without what is on sale nothing is made', async () => {
  const drive = await ordered();
  drive.world.forms.delete(drive.form().id);
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const sheet = drive.sheet('Produits en vente');
  const area = { ...sheet.area(), startRow: drive.headerRow('Produits en vente') + 1 };
  const kept: (() => void)[] = [];
  sheet.eachCell(({ value, formula }, row, column) => {
    kept.push(() => sheet.patchCell(row, column, { value, formula }));
  }, area);
  sheet.clear(area);
  const { ok, code } = await answered(drive, 'remakeForm', input);
  expect([ok, code, drive.world.forms.size]).toEqual([false, 'offerLost', 0]);
  for (const putBack of kept) putBack();
  await answered(drive, 'remakeForm', input);
  expect(drive.form().items.map(({ title }) => plain(title))).toContain('Salade – 1,10 €');
});

test('what joins the sale while a form is begun is in it', async () => {
  const drive = await ordered();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const args = ['remakeForm', JSON.stringify(input)];
  const fault = refusing('Sheet.getFormUrl');
  await drive.world.run('callCommand', { from: 'sidebar', args, fault });
  drive.typeRows('Produits', [newcomer]);
  await answered(drive, 'addToSale', { ref: 'FB09' });
  await answered(drive, 'remakeForm', input);
  const titles = drive.form().items.map(({ title }) => plain(title));
  expect(titles.filter((title) => title.includes('Poireaux'))).toHaveLength(1);
  await drive.order(B, { FB09: 1, FB02: 1 });
  await hours(drive, 1);
  expect([drive.world.forms.size, orders(drive), toldIn(drive)]).toEqual([
    ...[2, [taken[A], taken[B]], ''],
  ]);
});

test('of a closed sale its tab is named and hidden, and nobody is told to send a link', async () => {
  const drive = await closed();
  drive.bearsFaults = true;
  drive.world.forms.delete(drive.form().id);
  const { text } = await ask<{ text: string }>(drive, 'askBeforeNewForm');
  expect(plain(text)).toContain('il n’y a pas de lien à envoyer');
  expect((await remake(drive)).value).toMatchObject({ code: 'formRemade', isTaking: false });
  const tabs = drive.book.sheets
    .filter(({ title }) => title.startsWith('Réponses'))
    .map(({ title, fields }) => [title, Boolean(fields.hidden)]);
  expect({ tabs, told: toldIn(drive) }).toEqual({
    tabs: [
      ['Réponses vente 1', true],
      ['Réponses vente 1 (2)', true],
    ],
    told: '',
  });
});

test('its tab of answers deleted as well, the question promises nothing of it', async () => {
  const drive = await ordered();
  drive.world.forms.delete(drive.form().id);
  dropAnswers(drive);
  const { text } = await ask<{ text: string }>(drive, 'askBeforeNewForm');
  expect(plain(text)).toContain('L’onglet des réponses d’avant a disparu');
  expect(plain(text)).not.toContain('sont lues d’abord');
  expect((await remake(drive)).value.code).toBe('formRemade');
});

test('its tab of answers deleted alone, the question says that the form kept them, and they are read', async () => {
  const drive = await ordered();
  drive.world.triggersFire = false;
  await drive.clock('2026-04-08 10:20');
  await sendTo(drive, drive.form().id, B);
  drive.world.triggersFire = true;
  dropAnswers(drive);
  const { text } = await ask<{ text: string }>(drive, 'askBeforeNewForm');
  expect(plain(text)).toContain('le formulaire les a gardées');
  expect(plain(text)).not.toContain('n’est lu que si');
  await remake(drive);
  await hours(drive, 3);
  expect(orders(drive)).toEqual([taken[A], taken[B]]);
});

/** Its form is in the bin, somebody deleted the tab of its answers too, and another form was made. */
async function bothGone() {
  const drive = await ordered();
  const former = drive.form();
  drive.world.triggersFire = false;
  await drive.clock('2026-04-08 10:20');
  await sendTo(drive, former.id, 'chloe@exemple.fr');
  drive.world.triggersFire = true;
  drive.world.forms.delete(former.id);
  dropAnswers(drive);
  await remake(drive);
  await hours(drive, 2);
  drive.world.forms.set(former.id, former);
  expect(await sendTo(drive, former.id, B)).toEqual({ ok: true });
  return { drive, former };
}
const all = [taken[A], ['chloe@exemple.fr', 2, 'prise en compte'], [B, 3, 'prise en compte']];

test('its tab deleted as well: out of the bin it is closed, and whatever it was sent is read, once', async () => {
  const { drive, former } = await bothGone();
  await hours(drive, 2);
  expect([former.accepting, toldIn(drive)]).toEqual([false, '']);
  expect(orders(drive)).toEqual(all);
  expect([drive.mails(A).length, drive.mails(B).length]).toEqual([1, 1]);
  const tabs = drive.titles().filter((title) => title.startsWith('Réponses'));
  expect(tabs).toEqual(['Réponses vente 1', 'Réponses vente 1 (2)']);
  await hours(drive, 3);
  await drive.close('2026-04-09 22:00');
  expect([orders(drive), drive.titles().filter((title) => /^Réponses/.test(title))]).toEqual([
    all,
    tabs,
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('and Google does not make the tab: it is told with what to do, until it does', async () => {
  const { drive, former } = await bothGone();
  const isFormer = (name: string) => name === 'Form.setDestination';
  await refused(isFormer, async () => {
    await hours(drive, 1);
    expect(former.accepting).toBe(false);
    await hours(drive, 1);
    expect(plain(toldIn(drive))).toContain('Un formulaire d’avant de la vente 1 a été retrouvé');
    expect(plain(toldIn(drive))).toContain(`forms/d/${former.id}/edit`);
  });
  await hours(drive, 8);
  expect([orders(drive), toldIn(drive)]).toEqual([all, '']);
});

test('killed anywhere while it stands and pressed again, one of the two takes orders', async () => {
  const drive = await ordered();
  const { input } = await ask<{ input: object }>(drive, 'askBeforeNewForm');
  const args = ['remakeForm', JSON.stringify(input)];
  const act = { command: 'callCommand', from: 'sidebar' as const, args };
  expect(await everyDeath(drive, act)).toEqual([]);
}, 120_000);
