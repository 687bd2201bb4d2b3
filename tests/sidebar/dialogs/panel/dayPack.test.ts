import type { Page } from 'playwright-core';
import type { DayDetails } from '../../../../src/text/pages/panel/dayDetails';
import { aDay, BASKETS, PRODUCTS } from '../../../printing/day/aDay';
import { axeViolations } from '../../../support/axe';
import { Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();

const details = aDay(PRODUCTS, BASKETS);

interface Shown {
  readonly page: Page;
  readonly script: Script;
}

async function show(
  value: DayDetails = details,
  look: Parameters<Sidebar['show']>[1] = {},
): Promise<Shown> {
  const script = new Script().on('dayPack', { value });
  const page = await pages.show(script, { page: 'DayPack', ...look });
  await page.getByRole('heading', { name: 'Imprimer la journée' }).waitFor();
  return { page, script };
}

const papers = (page: Page) => page.frameLocator('iframe.papers');
const what = (page: Page) => page.getByRole('combobox', { name: 'Quoi' });

test('the whole day stands in the preview', async () => {
  const { page } = await show();
  await papers(page).getByRole('heading', { name: 'Émargement' }).waitFor();
  expect(await papers(page).locator('.slip').count()).toBe(64);
});

test('each part alone', async () => {
  const { page } = await show();
  for (const [part, title] of [
    ['till', 'Caisse'],
    ['picking', 'À préparer, par producteur'],
    ['weighing', 'À peser'],
  ] as const) {
    await what(page).selectOption(part);
    await papers(page).getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await papers(page).locator('article').count()).toBe(1);
  }
  await what(page).selectOption('slips');
  await papers(page).locator('.slip.quarter').first().waitFor();
  await page.getByRole('combobox', { name: 'Paniers par page' }).selectOption('2');
  await papers(page).locator('.slip.half').first().waitFor();
  expect(await papers(page).locator('.slip.quarter').count()).toBe(0);
});

test('on a phone whose network is gone, each part is printed from the page that was loaded', async () => {
  const script = new Script().on('dayPack', { value: details });
  const page = await pages.show(script, { page: 'DayPack' });
  await page.setViewportSize({ width: 390, height: 780 });
  await papers(page).locator('.slip').first().waitFor();
  await page.context().setOffline(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  for (const [part, title] of [
    ['signOff', 'Émargement'],
    ['till', 'Caisse'],
    ['picking', 'À préparer, par producteur'],
  ] as const) {
    await what(page).selectOption(part);
    await papers(page).getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await printsOf(page)).toContain(title);
  }
  await what(page).selectOption('slips');
  await papers(page).locator('.slip').first().waitFor();
  expect(await papers(page).locator('article').count()).toBe(1);
  expect(await printsOf(page)).toContain('Camille Marchal-Dupont 64');
  expect(await cutOff(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Enregistrer le fichier' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.html$/);
});

/** What stands in the frame when it is told to print; the print itself needs a person. */
async function printsOf(page: Page): Promise<string> {
  const frame = await (await page.locator('iframe.papers').elementHandle())?.contentFrame();
  await frame?.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', document.body.textContent ?? '');
  });
  await page.getByRole('button', { name: 'Imprimer' }).click();
  const body = papers(page).locator('body[data-printed]');
  await body.waitFor();
  return (await body.getAttribute('data-printed')) ?? '';
}

test('a sale without a basket prints nothing', async () => {
  const { page } = await show({ ...details, baskets: [] });
  await page.getByText('Aucun panier dans cette vente.').waitFor();
  expect(await page.getByRole('button', { name: 'Imprimer' }).count()).toBe(0);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const { page } = await show(details, { dark });
  await papers(page).locator('.slip').first().waitFor();
  await page.setViewportSize({ width: 900, height: 700 });
  if (!dark) await picture(page, 'imprimer-la-journee');
  await what(page).selectOption('labels');
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
