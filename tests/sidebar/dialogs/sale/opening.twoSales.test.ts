/** Two live sales in the pages of the built script (docs/rules.md S50, S51). */
import type { Page } from 'playwright-core';
import { bothLive, closedBefore, held, sales } from '../../../stories/support/starts/twoSales';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page) => plain((await page.locator('#app').allInnerTexts()).join());

test('opening says what stays in hand', async () => {
  const drive = await closedBefore();
  const page = await pages.show(answeringFrom(drive.world), { page: 'Opening' });
  await page.getByText('est encore à venir').waitFor();
  expect(await textOf(page)).toContain('« Paniers 1 », « Retrait 1 »');
});

test('the panel says where the other one stands, and the desk takes an order of either', async () => {
  const drive = await bothLive();
  const panel = await pages.show(answeringFrom(drive.world));
  await panel.getByText('La vente 2 prend des commandes').waitFor();
  await button(panel, 'Commandes').waitFor();

  const page = await pages.show(answeringFrom(drive.world), { page: 'Desk' });
  const which = page.getByLabel('De quelle vente ?');
  await page.getByRole('button', { name: 'anne' }).waitFor();
  expect(await textOf(page)).toContain('panier 1 · 17,42 €');
  await which.selectOption({ label: 'Vente 2, qui prend des commandes' });
  await page.getByText('panier 2 · 1,10 €').waitFor();
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
  await button(page, 'Nouvelle commande').click();
  await page.getByLabel('Prénom et nom').first().fill('Lucie Roux');
  await page.getByLabel(/Quantité de Crottin/).fill('2');
  await button(page, 'Enregistrer la commande').click();
  await page.getByText('C’est pris : panier 3').first().waitFor();
  expect(held(drive, 'Commandes').at(-1)?.[2]).toBe('CR01 × 2');
  expect(held(drive, 'Commandes 1')).toHaveLength(2);
});

test('closing early sets the one in hand aside first, then shows what it asks of whom', async () => {
  const drive = await bothLive();
  await drive.live('2026-04-11 13:30');
  const page = await pages.show(answeringFrom(drive.world), { page: 'Closing' });
  await page.getByText('La vente 1 est encore en main').waitFor();
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
  await button(page, 'Ranger la vente 1').click();
  await button(page, 'Fermer les commandes').click();
  await page.getByRole('heading', { name: 'sont closes' }).waitFor();
  expect(sales(drive)).toEqual([
    [1, 'retrait fait'],
    [2, 'commandes closes'],
  ]);
  expect(await drive.failing()).toEqual([]);
});
