import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let ordered: () => Drive;

/** Two baskets hold crottins at 2,42, and Produits says 2,60 now. */
beforeAll(async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 2, CR01: 1 });
  await drive.order('bruno@exemple.fr', { CR01: 2 });
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '2,60' });
  ordered = drive.trim().saved();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const textOf = async (page: Page) => plain((await page.locator('#app').allInnerTexts()).join());

async function show(drive: Drive, look: { dark?: boolean } = {}): Promise<Page> {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Prices', ...look });
  await page.getByRole('heading', { name: /Crottin/ }).waitFor();
  return page;
}

test('the panel leads to it, only while a price differs', async () => {
  const drive = ordered();
  const panel = await pages.show(answeringFrom(drive.world));
  await button(panel, 'Voir les prix changés').click();
  await panel.locator('.card').waitFor({ state: 'detached' });
  expect(drive.world.dialog?.title).toBe('Prix changés');
  drive.correct('Produits', { 'Réf.': 'CR01' }, { 'Prix TTC': '2,42' });
  await button(panel, 'Actualiser').click();
  await button(panel, 'Voir les prix changés').waitFor({ state: 'detached' });
  const page = await pages.show(answeringFrom(drive.world), { page: 'Prices' });
  await page.getByText('Tous les prix de Produits sont ceux de la vente.').waitFor();
  expect(await page.getByRole('heading', { name: /Crottin/ }).count()).toBe(0);
  expect(drive.table('Paniers', 'Montant').flat()).toEqual([2.2, 2.42, 4.84]);
});

test('who is concerned stands there before anything changes; then all pay the new price', async () => {
  const drive = ordered();
  const page = await show(drive);
  const text = await textOf(page);
  expect(text).toContain('Crottin 2,42 € → 2,60 €');
  expect(text).toMatch(/1\s+anne\s+4,62 €\s+4,80 €\s+2\s+bruno\s+4,84 €\s+5,20 €/);
  await button(page, 'Pour toutes les commandes').click();
  await page.getByText('est au nouveau prix pour tous. 2 mails partent.').first().waitFor();
  await page.getByText('Tous les prix de Produits sont ceux de la vente.').waitFor();
  expect(drive.table('Paniers', 'Montant').flat()).toEqual([2.2, 2.6, 5.2]);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(ordered(), { dark });
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
