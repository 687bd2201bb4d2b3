/** A lost form, made anew by hand, over the built script. */
import type { Page } from 'playwright-core';
import { A } from '../../../stories/support/buyers';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';

let pages: Sidebar;

beforeAll(async () => {
  pages = await Sidebar.start();
});

afterAll(() => pages.stop());

afterEach(async () => {
  await pages.closePages();
  expect(pages.takeFaults()).toEqual([]);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('what becomes of the links is said first, then another form takes orders', async () => {
  const drive = await opened();
  const { id } = drive.form();
  drive.world.forms.delete(id);
  await drive.clock('2026-04-08 10:00');
  const page = await pages.show(answeringFrom(drive.world), { page: 'Changing' });
  await page.getByRole('tab', { name: 'Refaire le formulaire' }).click();
  expect(await axeViolations(page)).toEqual([]);
  await button(page, 'Voir ce que deviennent les liens').click();
  await page.getByText('ne mènent plus à rien').waitFor();
  await page.locator('.card').getByRole('button', { name: 'Refaire le formulaire' }).click();
  await page.getByText('Le formulaire est refait').first().waitFor();
  expect(drive.form().accepting).toBe(true);
  expect(drive.form().id).not.toBe(id);
});

test('of a closed sale no link is to be sent', async () => {
  const drive = await opened();
  await drive.order(A, { FB02: 1 });
  await drive.press('closeCycle');
  drive.world.forms.delete(drive.form().id);
  const page = await pages.show(answeringFrom(drive.world), { page: 'Changing' });
  await page.getByRole('tab', { name: 'Refaire le formulaire' }).click();
  await button(page, 'Voir ce que deviennent les liens').click();
  await page.locator('.card').getByRole('button', { name: 'Refaire le formulaire' }).click();
  const told = page.getByText('Le formulaire est refait').first();
  await told.waitFor();
  expect(await told.textContent()).not.toMatch(/Envoyez|affiche/);
  expect(await told.textContent()).toContain('Les commandes sont closes');
});
