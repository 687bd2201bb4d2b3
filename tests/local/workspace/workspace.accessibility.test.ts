/** The workspace’s own frame and pages, for people who see, hear or type otherwise. */
import type { Page } from 'playwright-core';
import type { Drive } from '../../stories/support/drive';
import { BEZ, opened } from '../../stories/support/market';
import { BY_NIGHT } from '../../support/axe';
import { accessFaults, isAsWideAsTheScreen, Site } from './support/site';
import { Workbook } from './support/workbook';

const ANNE = 'anne@exemple.fr';

let site: Site;
let drive: Drive;

beforeAll(async () => {
  drive = await opened();
  await drive.order(ANNE, { FB02: 2 }, { name: 'Anne Gauthier' });
  site = await Site.start();
  await site.serve(drive.world);
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

const both = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await accessFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await accessFaults(page, BY_NIGHT))];
};

describe('the frame around the workbook', () => {
  let mine: Workbook;

  beforeAll(async () => {
    mine = await Workbook.open(site, drive.world.spreadsheet.owner);
    await mine.select('Produits', 'B3');
  });

  test.each([
    'Fichier',
    'Édition',
    'Affichage',
    'Extensions',
    'Format des nombres',
    'Couleur du texte',
    'Trier la feuille',
    'L’horloge du drive',
    'Changer de personne',
  ])('with « %s » open, which Escape closes again', async (name) => {
    const opener = mine.page.getByRole('button', { name }).first();
    await opener.click();
    await mine.page.locator('.list').first().waitFor();
    expect(await both(mine.page)).toEqual([]);
    await mine.page.keyboard.press('Escape');
    await mine.page.locator('.list').waitFor({ state: 'detached' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('with the add-on’s menu, reached and left by keys alone', async () => {
    const { page } = mine;
    await page.getByRole('button', { name: 'Extensions', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.list .entry:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sub .list').waitFor();
    expect(await both(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const reached = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await reached()).toContain('Ouvrir une vente');
    await page.keyboard.press('Escape');
    await page.locator('.list').waitFor({ state: 'detached' });
  });

  test('with a question, which gives the keyboard back to the sheet', async () => {
    await mine.page.getByRole('button', { name: 'Note', exact: true }).click();
    await mine.page.getByRole('textbox', { name: 'Note' }).waitFor();
    expect(await both(mine.page)).toEqual([]);
    await mine.page.keyboard.press('Escape');
    await mine.type('Commandes', 'A9', 'à la main');
    await mine.dialog();
    expect(await both(mine.page)).toEqual([]);
    await mine.answer('Annuler');
    await mine.page.waitForFunction(() => document.activeElement?.closest('#grid'));
  });
});

const home = (address: string) => `/chez/${encodeURIComponent(address)}`;

describe('the pages beside it, on a phone', () => {
  const coordinator = () => home(drive.world.spreadsheet.owner);
  const pages: Readonly<Record<string, () => string>> = {
    Fichier: () => `${coordinator()}/fichier`,
    'the forms': () => `${coordinator()}/formulaires`,
    'the order form': () => `/formulaires/${drive.form().id}`,
    'the coordinator’s mails': () => `${coordinator()}/mails`,
    'a buyer’s mails': () => `${home(ANNE)}/mails`,
    'a buyer’s mail': () => `${home(ANNE)}/mails/${drive.world.mails.length}`,
    'a buyer’s first page': () => `${home(ANNE)}/`,
    'a producer’s mails, none yet': () => `${home(BEZ)}/mails`,
    'the list of people': () => '/personnes',
  };

  test.each(Object.entries(pages))('%s', async (_, path) => {
    const page = await site.show(path(), { size: { width: 360, height: 740 } });
    await page.locator('h1, h2').first().waitFor();
    expect(await both(page)).toEqual([]);
    expect(await isAsWideAsTheScreen(page)).toBe(true);
    await page.close();
  });
});
