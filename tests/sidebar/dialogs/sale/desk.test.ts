/** The order desk over the built script: a telephone order, a change, a cancellation, a name mended. */
import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { openedWith } from '../../../stories/support/sums/fees';
import { closed } from '../../../stories/support/sums/money';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let ordered: () => Drive;

beforeAll(async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  ordered = drive.trim().saved();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page) => plain((await page.locator('#app').allInnerTexts()).join());

async function show(drive: Drive, look: { dark?: boolean } = {}): Promise<Page> {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Desk', ...look });
  await page.getByLabel('Chercher par nom').waitFor();
  return page;
}

test('a telephone order is four clicks and fields besides quantities', async () => {
  const drive = ordered();
  const page = await show(drive);
  let acts = 0;
  const act = async (what: Promise<unknown>) => {
    acts += 1;
    await what;
  };
  await act(button(page, 'Nouvelle commande').click());
  await act(page.getByLabel('Prénom et nom').first().fill('Lucie Roux'));
  await act(page.getByLabel('Téléphone').fill('06 12 34 56 78'));
  await page.getByLabel(/Quantité de Crottin/).fill('2');
  await page.getByLabel(/Quantité de Carottes/).fill('4');
  expect(await page.getByLabel('Si un colis').count()).toBe(0);
  await act(button(page, 'Enregistrer la commande').click());
  await page.getByText('C’est pris : panier 2').first().waitFor();
  expect(acts).toBeLessThanOrEqual(6);
  expect(await textOf(page)).toContain('3 sur 4 : stock épuisé');
  expect(drive.table('Paniers', 'Panier', 'Nom', 'Réf.', 'Servi').slice(2)).toEqual([
    [2, 'Lucie Roux', 'FB01', 3],
    [2, 'Lucie Roux', 'CR01', 2],
  ]);
});

test('somebody is found by the basket, changed, and cancelled after a yes', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByLabel('Chercher par nom').fill('1');
  await button(page, 'anne').click();
  await page.getByLabel(/Quantité de Crottin/).fill('3');
  await button(page, 'Enregistrer la commande').click();
  await page.getByText('C’est pris : panier 1').first().waitFor();
  expect(drive.row('Paniers', { 'Réf.': 'CR01' }).Servi).toBe(3);
  await button(page, 'anne').click();
  const text = await textOf(page);
  expect(text).toContain('au bureau, prise en compte');
  expect(text).toContain('par le formulaire, remplacée');
  await button(page, 'Annuler la commande').click();
  await page.getByRole('heading', { name: 'Annuler la commande de anne' }).waitFor();
  await page.locator('.card').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('La commande est annulée.').first().waitFor();
  expect(drive.table('Commandes', 'État').flat()).toEqual(['remplacée', 'remplacée', 'annulée']);
});

test('what is accepted where a case is not full is shown, kept, and chosen anew', async () => {
  const drive = await openedWith([], {}, (before) => {
    before.type('Produits', 0, before.sheet('Produits').lastColumn(), 'Colis');
    before.correct('Produits', { 'Réf.': 'CR01' }, { Colis: '12' });
  });
  await drive.clock('2026-04-07 09:00');
  const byTitle = { 'Si un colis n’est pas plein': '2 de plus' };
  await drive.order('anne@exemple.fr', { CR01: 9 }, { byTitle });
  const page = await show(drive);
  const choice = page.getByLabel('Si un colis n’est pas plein');
  const saved = async (quantity: string) => {
    await page.getByLabel(/Quantité de Crottin/).fill(quantity);
    await button(page, 'Enregistrer la commande').click();
    await page.getByText('C’est pris : panier 1').first().waitFor();
    await button(page, 'anne').click();
  };
  await button(page, 'anne').click();
  expect(await choice.inputValue()).toBe('2 de plus');
  await saved('8');
  expect(await choice.inputValue()).toBe('2 de plus');
  await choice.selectOption('ce qu’il faut');
  await saved('7');
  expect(await choice.inputValue()).toBe('ce qu’il faut');
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
});

test('who answered too late comes first, and is found by that word until they are answered', async () => {
  const drive = ordered();
  await drive.clock('2026-04-07 10:00');
  for (let buyer = 1; buyer <= 33; buyer += 1)
    await drive.order(`acheteur${buyer}@exemple.fr`, { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.order('zoe@exemple.fr', { CR01: 1 }, { late: true });
  const page = await show(drive);
  const people = page.locator('.people li');
  expect(plain((await people.allInnerTexts())[0] ?? '')).toMatch(/^zoe hors délai zoe@exemple.fr/);
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
  await page.getByLabel('Chercher par nom').fill('hors delai');
  expect(await people.count()).toBe(1);
  await people.getByRole('button').click();
  await page.getByLabel(/Quantité de Crottin/).fill('1');
  await button(page, 'Voir ce qui change').click();
  await page.locator('.card').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('C’est pris : panier 35').first().waitFor();
  await page.getByLabel('Chercher par nom').fill('hors');
  await page.getByText('Personne ne correspond.').waitFor();
});

test('a wrong name is mended in one place', async () => {
  const drive = ordered();
  const page = await show(drive);
  await button(page, 'anne').click();
  const mend = page.getByRole('region', { name: 'Corriger le nom' });
  await mend.getByLabel('Prénom et nom').fill('Anne Roy');
  await button(page, 'Corriger partout').click();
  await page.getByText('C’est corrigé').first().waitFor();
  expect(drive.table('Paniers', 'Nom').flat()).toEqual(['Anne Roy', 'Anne Roy']);
});

test('after the pick-up a name and an address are still put right, and nothing else', async () => {
  const drive = await closed({});
  await drive.live('2026-04-11 13:00');
  const page = await show(drive);
  expect(await textOf(page)).toContain('Un nom ou une adresse se corrigent encore, sans mail.');
  // What was delivered tells the sum by then, in Paniers and Paiements.
  expect(await textOf(page)).not.toContain('€');
  await button(page, 'bruno').click();
  expect(await page.getByLabel(/Quantité de/).count()).toBe(0);
  const mend = page.getByRole('region', { name: 'Corriger le nom' });
  await mend.getByLabel('Adresse e-mail').fill('');
  await button(page, 'Corriger partout').click();
  await page.getByRole('alert').getByText('L’adresse e-mail est vide').waitFor();
  await mend.getByLabel('Adresse e-mail').fill('bruno.g@exemple.fr');
  await button(page, 'Corriger partout').click();
  await page.getByText('C’est corrigé').first().waitFor();
  expect(drive.row('Paniers', { Panier: 2 })['Adresse e-mail']).toBe('bruno.g@exemple.fr');
});

test('once orders are closed what changes is shown, and done after a yes', async () => {
  const drive = await closed({});
  const page = await show(drive);
  await button(page, 'bruno').click();
  await page.getByLabel(/Quantité de Crottin/).fill('3');
  await button(page, 'Voir ce qui change').click();
  await page.getByText('Panier 2, bruno : 7,26').waitFor();
  expect(drive.row('Paniers', { Panier: 2 }).Servi).toBe(2);
  await page.locator('.card').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('C’est pris : panier 2').first().waitFor();
  expect(drive.row('Paniers', { Panier: 2 }).Servi).toBe(3);
});

test('what is refused comes into view, and a quantity in words is named with its product', async () => {
  for (const drive of [ordered(), await closed({})]) {
    const page = await show(drive);
    await button(page, 'Nouvelle commande').click();
    const send = page.locator('button.main[type=submit]');
    await page.getByLabel(/Quantité de Crottin/).fill('2');
    await send.click();
    const refused = page.getByRole('alert');
    await refused.getByText('il faut un nom').waitFor();
    expect(await refused.getByRole('heading').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    await page.getByLabel('Prénom et nom').first().fill('Lucie Roux');
    await page.getByLabel(/Quantité de Salade/).fill('deux');
    await send.click();
    await refused.getByText('n’est pas un nombre').waitFor();
    expect(plain((await refused.allInnerTexts()).join())).toMatch(
      /^La commande n’a pas été prise\.\s+Salade, colonne Quantité : « deux »/,
    );
    expect(await refused.getByRole('heading').evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    expect(await axeViolations(page)).toEqual([]);
  }
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(ordered(), { dark });
  expect(await axeViolations(page)).toEqual([]);
  await button(page, 'anne').click();
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
