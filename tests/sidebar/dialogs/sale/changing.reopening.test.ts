/** Reopening a closed sale and closing it again, by hand, over the built script. */
import type { Page } from 'playwright-core';
import { closed } from '../../../stories/support/sums/money';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';

const pages = Sidebar.forTests();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a closed sale is reopened with the late answer, and closed again', async () => {
  const drive = await closed({});
  await drive.clock('2026-04-09 22:10');
  await drive.order('chloe@exemple.fr', { FB02: 3 }, { late: true });
  await drive.read();
  await drive.clock('2026-04-10 09:00');
  const page = await pages.show(answeringFrom(drive.world), { page: 'Changing' });
  await page.getByRole('tab', { name: 'Rouvrir la vente' }).click();
  await page.getByLabel('à', { exact: true }).fill('20:00');
  await page.getByLabel('le', { exact: true }).fill('2026-04-10');
  await page.getByRole('checkbox', { name: /^chloe/ }).check();
  expect(await axeViolations(page)).toEqual([]);
  await button(page, 'Voir ce que cela fait').click();
  await page.getByRole('heading', { name: 'Rouvrir la vente 1' }).waitFor();
  await page.locator('.card').getByRole('button', { name: 'Rouvrir la vente' }).click();
  await page.getByText('Les commandes sont rouvertes').first().waitFor();
  expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes ouvertes');
  expect(drive.table('Paniers', 'Panier', 'Servi')).toContainEqual([3, 3]);
  const closing = await pages.show(answeringFrom(drive.world), { page: 'Closing' });
  await closing.getByText('Salade : 8 au lieu de 5').waitFor();
  expect(await axeViolations(closing)).toEqual([]);
  await button(closing, 'Fermer les commandes').click();
  await closing.getByRole('heading', { name: 'sont closes' }).waitFor();
  expect(drive.row('Ventes', { Vente: 1 }).État).toBe('commandes closes');
  expect(drive.lastMail('bez@exemple.fr')).toContain('Salade : 8 au lieu de 5');
});
