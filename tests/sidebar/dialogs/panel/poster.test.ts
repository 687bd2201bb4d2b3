import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import type { PosterDetails } from '../../../../src/text/pages/panel/poster';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { aPoster } from '../../../text/aPoster';
import { answeringFrom, Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let drive: () => Drive;

beforeAll(async () => {
  drive = (await opened({ 'Nom du drive': 'Drive du Bez & d’Œuvre' })).saved();
});

type Look = Parameters<Sidebar['show']>[1];

const show = async (details?: PosterDetails, look: Look = {}): Promise<Page> => {
  const script = details
    ? new Script().on('poster', { value: details })
    : answeringFrom(drive().world);
  const page = await pages.show(script, { page: 'Poster', ...look });
  await page.locator('svg.sheet').waitFor();
  return page;
};

/** The words of the sheet, line by line. */
async function drawnOn(page: Page): Promise<string[]> {
  const lines = await page.locator('svg.sheet text').allTextContents();
  return lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));
}

/** How many shapes leave the paper. */
async function outsideSheet(page: Page): Promise<number> {
  return page.locator('svg.sheet').evaluate((svg) => {
    const edge = svg.getBoundingClientRect();
    return Array.from(svg.querySelectorAll('text, path, rect')).filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return (
        left < edge.left - 1 ||
        right > edge.right + 1 ||
        top < edge.top - 1 ||
        bottom > edge.bottom + 1
      );
    }).length;
  });
}

/** What a telephone reads of the poster as it is shown. */
async function codeShown(page: Page): Promise<string | undefined> {
  const code = page.locator('svg.sheet path');
  await code.scrollIntoViewIfNeeded();
  const box = await code.boundingBox();
  if (!box) return undefined;
  const png = await page.screenshot({
    clip: { x: box.x - 16, y: box.y - 16, width: box.width + 32, height: box.height + 32 },
  });
  const pixels = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    let greys = '';
    for (let at = 0; at < data.length; at += 4) greys += String.fromCharCode(data[at] ?? 0);
    return { width: image.width, height: image.height, greys: btoa(greys) };
  }, png.toString('base64'));
  const rgba = new Uint8ClampedArray(pixels.width * pixels.height * 4).fill(255);
  for (const [at, grey] of Buffer.from(pixels.greys, 'base64').entries())
    rgba.fill(grey, at * 4, at * 4 + 3);
  return jsqr(rgba, pixels.width, pixels.height)?.data;
}

test('the poster of the open sale: its code leads to the form', async () => {
  const page = await show();
  const form = String(drive().row('Ventes', { Vente: 1 }).Formulaire);
  expect(form).toMatch(/^https:/);
  expect(await codeShown(page)).toBe(form);
  const words = await drawnOn(page);
  expect(words).toEqual(
    expect.arrayContaining(['Drive du Bez & d’Œuvre', 'Chèvrerie du Roc', 'Place de la mairie']),
  );
  expect(words.join(' ')).toContain('samedi 11 avril, de 8 h à 12 h');
});

test('its title and a line of one’s own are changed before it is printed, markup and all', async () => {
  const page = await show(aPoster('fr'));
  await page.getByLabel('Titre').fill('Marché <b>d’hiver</b> & fêtes');
  await page.getByLabel('Une ligne à vous').fill('Soupe offerte 🍲 à Łódź');
  const sheet = page.locator('svg.sheet');
  await sheet.getByText('Marché <b>d’hiver</b> & fêtes', { exact: true }).waitFor();
  await sheet.getByText('Soupe offerte 🍲 à Łódź').waitFor();
  await page.getByLabel('Titre').fill('');
  await sheet.getByText('Marché').waitFor({ state: 'detached' });
  expect(await outsideSheet(page)).toBe(0);
});

test.each([1, 8, 40, 150])(
  'of %d producers, each is named or counted, and nothing leaves the sheet',
  async (count) => {
    const page = await show(aPoster('fr', count));
    const words = await drawnOn(page);
    expect(await codeShown(page)).toBe(aPoster('fr').link);
    const named = words.filter((word) => /^(Ferme|Chèvrerie|Les Abeilles|Moulin|GAEC)/.test(word));
    const others = Number(/^et (\d+) autres$/.exec(words.at(-1) ?? '')?.[1] ?? 0);
    expect(named.length + others).toBe(count);
    if (count <= 40) expect(others).toBe(0);
    expect(await outsideSheet(page)).toBe(0);
  },
);

test('what is printed is the poster alone, on one sheet of A4', async () => {
  const page = await show(aPoster('fr', 8));
  await page.evaluate(() => {
    Object.assign(globalThis, {
      printed: 0,
      print: () => Object.assign(globalThis, { printed: 1 }),
    });
  });
  await page.getByRole('button', { name: 'Imprimer' }).click();
  expect(await page.evaluate('printed')).toBe(1);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
    'latin1',
  );
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(box.slice(1).map((side) => Math.round(Number(side)))).toEqual([595, 842]);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await codeShown(page)).toBe(aPoster('fr').link);
  expect(await page.getByRole('button').all()).toEqual([]);
  const { width = 0, height = 0 } = (await page.locator('svg.sheet').boundingBox()) ?? {};
  expect([width, height].map(Math.round)).toEqual([794, 1123]);
});

test('without a sale to order from, the page says so', async () => {
  const closed = drive();
  await closed.close('2026-04-09 22:00');
  const page = await pages.show(answeringFrom(closed.world), { page: 'Poster' });
  await page.getByText('Il n’y a pas de vente en cours.').waitFor();

  expect(await page.locator('svg.sheet').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Imprimer' }).count()).toBe(0);
});

test('in English', async () => {
  const page = await show(aPoster('en'));
  await page.getByRole('button', { name: 'Print' }).waitFor();
  const words = (await drawnOn(page)).join(' ');

  expect(words).toContain('Order straight from our producers');
  expect(words).toContain('Our 5 producers');
  expect(words).not.toMatch(/Commandes|Retrait|Lieu|Nos 5|à \d/);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await page.getByText(/imprimer|commande|retrait/i).allTextContents()).toEqual([]);
  }
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(aPoster('fr', 8), { dark });
  if (!dark) {
    await page.setViewportSize({ width: 820, height: 880 });
    await picture(page, 'affiche');
  }
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  }
});
