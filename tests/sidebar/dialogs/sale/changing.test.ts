/** The page that changes a sale, over the built script: dates, stock, one product more, the end. */
import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let ordered: () => Drive;

beforeAll(async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  drive.typeRows('Produits', [
    {
      'Réf.': 'FB09',
      Producteur: 'Ferme du Bez',
      Produit: 'Sirop',
      Contenu: '50',
      Unité: 'cl',
      'Prix TTC': '6,00',
      'TVA %': '5,5',
      Stock: '3',
    },
  ]);
  ordered = drive.trim().saved();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page) => plain((await page.locator('#app').allInnerTexts()).join());

async function show(drive: Drive, look: { dark?: boolean } = {}): Promise<Page> {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Changing', ...look });
  await page.getByRole('tab', { name: 'Dates et lieu' }).waitFor();
  return page;
}

test('a day longer is one click in the panel, said before it is done', async () => {
  const drive = ordered();
  const panel = await pages.show(answeringFrom(drive.world));
  await button(panel, 'Prolonger d’un jour').click();
  await panel.getByRole('heading', { name: 'Changer la vente 1' }).waitFor();
  const asked = await textOf(panel);
  await panel.locator('.card').getByRole('button', { name: 'Prolonger d’un jour' }).click();
  await panel.getByText('Prolongé').first().waitFor();
  expect(asked).toContain('vendredi 10 avril à 22 h, au lieu de jeudi 9 avril à 22 h');
  expect(drive.row('Ventes', { Vente: 1 }).Fermeture).toBe('2026-04-10T22:00:00');
});

test('another place and another hour are shown, then done', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByLabel('Lieu du retrait').fill('Salle des fêtes');
  const pickup = page.getByRole('group', { name: 'Retrait' });
  await pickup.getByLabel('de', { exact: true }).fill('10:00');
  await button(page, 'Voir ce qui change').click();
  await page.getByRole('heading', { name: 'Changer la vente 1' }).waitFor();
  const asked = await textOf(page);
  expect(drive.row('Ventes', { Vente: 1 }).Lieu).toBe('Place de la mairie');
  await page.locator('.card').getByRole('button', { name: 'Changer la vente' }).click();
  await page.getByText('C’est fait. 3 mails partent.').first().waitFor();
  expect(asked).toContain('Le lieu du retrait : Salle des fêtes, au lieu de Place de la mairie.');
  expect(asked).toContain('Prévenus par mail : 1 acheteur, 2 de l’équipe.');
  expect(drive.row('Ventes', { Vente: 1 }).Lieu).toBe('Salle des fêtes');
});

test('a page that was left open asks for what was touched in it alone', async () => {
  const drive = ordered();
  const page = await show(drive);
  const args = ['moveSale', JSON.stringify({ place: 'Salle des fêtes' })];
  await drive.world.run('callCommand', { from: 'sidebar', args });
  const pickup = page.getByRole('group', { name: 'Retrait' });
  await pickup.getByLabel('de', { exact: true }).fill('10:00');
  await button(page, 'Voir ce qui change').click();
  await page.getByRole('heading', { name: 'Changer la vente 1' }).waitFor();
  expect(await textOf(page)).not.toContain('Place de la mairie');
  await page.locator('.card').getByRole('button', { name: 'Changer la vente' }).click();
  await page.getByText('C’est fait.').first().waitFor();
  expect(drive.row('Ventes', { Vente: 1 }).Lieu).toBe('Salle des fêtes');
});

test('a deadline that has passed is refused in words', async () => {
  const page = await show(ordered());
  const closes = page.getByRole('group', { name: 'Fermeture des commandes' });
  await closes.getByLabel('le', { exact: true }).fill('2026-04-06');
  await button(page, 'Voir ce qui change').click();
  await page.getByRole('alert').waitFor();
  expect(await textOf(page)).toMatch(/fermeture (des commandes est déjà passée|doit venir après)/);
});

test('stock changes, a product goes, another one comes', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByRole('tab', { name: 'Produits' }).click();
  await page.getByLabel('Stock de Crottin').fill('8');
  await button(page, 'Changer le stock').click();
  await page.getByText('De 20 à 8 ; 1 déjà servis').waitFor();
  await page.locator('.card').getByRole('button', { name: 'Changer le stock' }).click();
  await page.getByText('Crottin : le stock est changé').first().waitFor();
  await page.getByRole('button', { name: /Retirer Tomme/ }).click();
  await page.locator('.card').getByRole('button', { name: 'Retirer' }).click();
  await page.getByText('Tomme : le stock est changé').first().waitFor();
  await page.getByRole('combobox', { name: 'Produit' }).selectOption('FB09');
  await button(page, 'Ajouter à la vente').click();
  await page.getByRole('heading', { name: 'Ajouter Sirop' }).waitFor();
  expect(await textOf(page)).toContain('Stock : 3. Le formulaire le propose');
  expect(drive.table('Produits en vente', 'Réf.').flat()).not.toContain('FB09');
  await page.locator('.card').getByRole('button', { name: 'Ajouter à la vente' }).click();
  await page.getByText('Sirop est dans la vente').first().waitFor();
  expect(drive.table('Produits en vente', 'Réf.', 'Stock')).toEqual([
    ['FB01', 3],
    ['FB02', ''],
    ['CR01', 8],
    ['CR02', 0],
    ['FB09', 3],
  ]);
});

test('the sale is called off with a word, and the page has nothing left to change', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByRole('tab', { name: 'Annuler la vente' }).click();
  await page.getByLabel('Un mot pour dire pourquoi').fill('La salle est fermée.');
  await button(page, 'Voir ce que cela fait').click();
  await page.getByRole('heading', { name: 'Annuler la vente 1' }).waitFor();
  await page.locator('.card').getByRole('button', { name: 'Annuler la vente' }).click();
  await page.getByText('La vente est annulée. 3 mails partent.').first().waitFor();
  expect(await textOf(page)).toContain('il n’y a plus rien à changer ici');
  expect(drive.lastMail('anne@exemple.fr')).toContain('La salle est fermée.');
});

test('a producer who cannot come is four clicks', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByRole('tab', { name: 'Un producteur ne vient pas' }).click();
  await page.getByRole('combobox', { name: 'Producteur' }).selectOption('Chèvrerie du Roc');
  await button(page, 'Voir ce que cela fait').click();
  await page.getByText('au lieu de').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.locator('.card').getByRole('button', { name: 'Ne vient pas' }).click();
  await page.getByText('1 mail part.').first().waitFor();
  expect(drive.row('Paniers', { 'Réf.': 'CR01' }).Servi).toBe(0);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(ordered(), { dark });
  for (const name of ['Dates et lieu', 'Produits', 'Annuler la vente']) {
    await page.getByRole('tab', { name }).click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  }
});
