/** How sales repeat, typed on the page of the settings (docs/rules.md S33). */
import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { answeringFrom, Sidebar } from '../../aDrive';

const pages = Sidebar.forTests();
let drive: Drive;

beforeAll(async () => {
  drive = await opened();
});

const stands = (label: string) =>
  drive.rows('Réglages').find(({ Réglage }) => Réglage === label)?.Valeur;

async function keep(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(typed);
  await field.press('Tab');
}

test('a rhythm brings its settings; what cannot be is refused in its field', async () => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Settings' });
  await page.getByRole('tab', { name: 'La vente', exact: true }).click();
  await keep(page, 'Répétition', 'de temps en temps');
  await page.getByRole('alert').getByText('une semaine sur deux').waitFor();
  expect(stands('Répétition')).toBe('non');
  expect(await page.getByLabel('Pauses', { exact: true }).count()).toBe(0);

  await keep(page, 'Répétition', 'chaque semaine');
  await page.getByLabel('Pauses', { exact: true }).waitFor();
  expect(stands('Répétition')).toBe('chaque semaine');
  await keep(page, 'Pauses', 'du 22/08/2026 au 01/08/2026');
  await page.getByRole('alert').getByText('la fin après le début').waitFor();
  expect(stands('Pauses')).toBeUndefined();
  await keep(page, 'Pauses', 'du 01/08/2026 au 22/08/2026');
  await page.getByText('Enregistré.').first().waitFor();
  expect(stands('Pauses')).toBe('du 01/08/2026 au 22/08/2026');
  await page.getByLabel('Ouvrir les ventes sans moi', { exact: true }).selectOption('oui');
  await page.getByText('Enregistré.').nth(1).waitFor();
  expect(stands('Ouvrir les ventes sans moi')).toBe('oui');
});
