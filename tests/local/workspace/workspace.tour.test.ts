/** What somebody sees in the first five minutes: the sample drive, as `npm start` shows it. */

import { PLAYED_SAMPLE, playSample } from '../../runs/support/playedSample';
import { madeOnce } from '../../stories/support/madeOnce';
import { picture, Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let mine: Workbook;

beforeAll(async () => {
  const { world } = await madeOnce(PLAYED_SAMPLE, playSample);
  site = await Site.start();
  await site.serve(world);
  mine = await Workbook.open(site, world.spreadsheet.owner);
  await mine.page.setViewportSize({ width: 1280, height: 760 });
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

test('the panel stands beside the sheet and tells where the sale is', async () => {
  await mine.panel.getByRole('heading', { name: 'Le Panier de Roche-Colombe' }).waitFor();
  await mine.panel.getByText(/retrait dans/).waitFor();
  await mine.page.locator('.welcome').getByText('Voici le classeur').waitFor();
});

test('the tabs hold the baskets and the split, with their formats', async () => {
  await mine.select('Paniers', 'A1');
  await mine.page.locator('.welcome').getByRole('button', { name: 'Fermer' }).click();
  await mine.shows('Paniers', 'A1', 'Panier');
  await picture(mine.page, 'classeur');
  await mine.select('Répartition producteurs', 'A1');
  await mine.shows('Répartition producteurs', 'C2', 'Poulet fermier prêt à cuire');
  await mine.shows('Répartition producteurs', 'J2', '107,10 €');
  await picture(mine.page, 'repartition');
});

test('the menu is the add-on’s own', async () => {
  await mine.page.getByRole('button', { name: 'Extensions', exact: true }).click();
  await mine.page.getByRole('button', { name: 'Drive fermier' }).hover();
  await mine.page.getByRole('button', { name: 'Fermer les commandes' }).waitFor();
  await picture(mine.page, 'menu');
  await mine.page.keyboard.press('Escape');
});

test('the clock says what comes next, and shows what happens on the way there', async () => {
  const { page } = mine;
  await page.getByRole('button', { name: 'L’horloge du drive' }).click();
  await page.getByRole('button', { name: /^Retrait/ }).waitFor();
  await picture(page, 'horloge');
  await page.getByRole('button', { name: /^Retrait/ }).click();
  // A day and a half, and its hours in their order.
  const passing = page.locator('.passing');
  await passing.getByText('Passage horaire').first().waitFor();
  await passing.waitFor({ state: 'detached', timeout: 120_000 });
  const clock = page.getByRole('button', { name: 'L’horloge du drive' });
  expect(plain((await clock.textContent()) ?? '')).toContain('samedi 16 mai à 08:00');
  await mine.panel
    .getByText(/retrait/)
    .first()
    .waitFor();
}, 150_000);
