/** What somebody sees in the first five minutes: the sample drive, as `npm start` shows it. */

import type { MenuEntry } from '../../../local/standin/runtime/host/host';
import type { World } from '../../../local/standin/runtime/world';
import { PLAYED_SAMPLE, playSample } from '../../runs/support/playedSample';
import { picture } from '../../sidebar/pictures';
import { madeOnce } from '../../stories/support/madeOnce';
import { Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let world: World;
let mine: Workbook;

beforeAll(async () => {
  ({ world } = await madeOnce(PLAYED_SAMPLE, playSample));
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
  const { x: panelsLeft = 0 } = (await mine.page.locator('section.sidebar').boundingBox()) ?? {};
  const { x = 0, width = 0 } = (await mine.page.locator('#grid').boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(panelsLeft);
  expect(plain((await mine.panel.locator('[aria-current=step]').textContent()) ?? '')).toBe(
    "Retrait retrait dans 1 jour 9 hsamedi 16 mai, 8 h – 12 hPréau de l'ancienne école, Bourdeaux",
  );
  expect(plain((await mine.panel.locator('.figures').textContent()) ?? '')).toBe(
    '35 commandesenviron 1 169,43 € au total35 mails à envoyer',
  );
});

test('the tabs hold the baskets and the split, with their formats', async () => {
  await mine.select('Paniers', 'A1');
  await mine.page.locator('.welcome').getByRole('button', { name: 'Fermer' }).click();
  await mine.shows('Paniers', 'A1', 'Panier');
  await picture(mine.page, 'classeur');
  await mine.select('Répartition producteurs', 'A1');
  await mine.shows('Répartition producteurs', 'C2', 'Poulet fermier prêt à cuire');
  await mine.shows('Répartition producteurs', 'I2', '107,10 €');
});

/** As the script made it, from the first entry to those within it. */
const captions = (menu: readonly MenuEntry[]): string[] =>
  menu.flatMap((entry) => {
    if (entry === 'separator') return [];
    return [entry.caption, ...('entries' in entry ? captions(entry.entries) : [])];
  });

test('the menu is the add-on’s own', async () => {
  await mine.page.getByRole('button', { name: 'Extensions', exact: true }).click();
  await mine.page.getByRole('button', { name: 'Drive fermier' }).hover();
  await mine.page.getByRole('button', { name: 'Fermer les commandes' }).waitFor();
  const shown = await mine.page.locator('.menu .list .list button').allTextContents();
  expect(shown).toEqual(captions(world.menu).slice(1));
  expect(shown.slice(0, 2)).toEqual(['Tableau de bord', 'Ouvrir une vente']);
  await mine.page.keyboard.press('Escape');
});

test('the clock says what comes next, and shows what happens on the way there', async () => {
  const { page } = mine;
  await page.getByRole('button', { name: 'L’horloge du drive' }).click();
  await page.getByRole('button', { name: /^Retrait/ }).waitFor();
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
