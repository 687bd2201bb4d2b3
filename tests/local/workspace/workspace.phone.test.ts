/** The morning on phones: what of Retrait and of a producer's sheet is in sight at once. */
import type { Page } from 'playwright-core';
import { picture } from '../../sidebar/pictures';
import type { Drive } from '../../stories/support/drive';
import { BEZ, prepared } from '../../stories/support/market';
import { Site } from './support/site';
import { Workbook } from './support/workbook';

const site = Site.forTests();

const NAMES = ['Élise Marchal', 'Bruno Favre', 'Claire Aubert', 'Denis Oriol', 'Fanny Gilles'];

async function morning(more: Readonly<Record<string, string>> = {}): Promise<Drive> {
  const drive = await prepared({
    Paiements: 'oui',
    'Les producteurs voient les paniers': 'numéros',
  });
  // The settings of payments come with it.
  await drive.install();
  for (const [label, value] of Object.entries(more)) drive.setting(label, value);
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  for (const [at, name] of NAMES.entries())
    await drive.order(
      `${'abcde'[at]}@exemple.fr`,
      { FB02: 1 + at, CR01: 2, CR02: at % 2 },
      { name, ...(at === 1 ? { comment: 'Allergique aux noix' } : {}) },
    );
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 08:05');
  const tap = more[ONE_TAP] ? { 'Esp.': 'TRUE' } : { 'Payé par': 'espèces' };
  drive.correct('Retrait', { Panier: 1 }, { Remis: 'TRUE', ...tap });
  drive.correct('Retrait', { Panier: 3 }, { Manque: 'CR01 1' });
  await drive.hourlyRun();
  return drive.trim();
}

const ONE_TAP = 'Espèces ou chèques au retrait';

type Sheet = {
  getMaxColumns(): number;
  getColumnWidth(column: number): number;
  getRange(
    row: number,
    column: number,
  ): { getCellData(): { custom?: { wire?: { d?: string; v?: unknown } } } | null };
};
type Holder = {
  univerAPI?: { getActiveWorkbook(): { getActiveSheet(): Sheet } | null };
};

/** What the header says of each column that ends within the screen, beside the row numbers. */
const inSight = (page: Page, row: number): Promise<string[]> =>
  page.evaluate((at) => {
    const sheet = (globalThis as unknown as Holder).univerAPI
      ?.getActiveWorkbook()
      ?.getActiveSheet();
    if (!sheet) return [];
    const canvas = document.querySelector('[id^=univer-sheet-main]')?.getBoundingClientRect();
    let right = (canvas?.left ?? 0) + 46;
    const seen: string[] = [];
    for (let column = 0; column < sheet.getMaxColumns(); column++) {
      right += sheet.getColumnWidth(column);
      if (right > window.innerWidth) break;
      const wire = sheet.getRange(at, column).getCellData()?.custom?.wire;
      seen.push(String(wire?.d ?? wire?.v ?? ''));
    }
    return seen;
  }, row);

test.each([
  ['a list', {}, ['Payé par']],
  ['one tap', { [ONE_TAP]: 'oui' }, ['Esp.', 'Chq.']],
])(
  '%s at 390 px: tick, number, name, what is left and by what it was paid',
  async (name, more, paid) => {
    const drive = await morning(more);
    await site.serve(drive.world);
    const mine = await Workbook.open(site, drive.world.spreadsheet.owner);
    await mine.page.setViewportSize({ width: 390, height: 700 });
    await closePanel(mine);
    await mine.select('Retrait', 'A1');
    await closeWelcome(mine);
    expect(await inSight(mine.page, 0)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', ...paid]);
    const wide = await mine.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    if (name === 'one tap') await picture(mine.page, 'retrait-une-touche');
  },
);

test('a producer’s sheet at 360 px: a box, what, how many and how much', async () => {
  await site.serve((await morning()).world);
  const own = await Workbook.open(site, BEZ);
  await own.page.setViewportSize({ width: 360, height: 700 });
  // Below the sale, its pick-up in two lines, and what is to be done, in two.
  expect(await inSight(own.page, 6)).toEqual(['', 'Produit', 'Quantité', 'En tout']);
  await picture(own.page, 'feuille-producteur-telephone');
});

/** What greets whoever opens the workbook takes half of a phone. */
async function closeWelcome({ page }: Workbook): Promise<void> {
  const welcome = page.locator('.welcome');
  await welcome.getByRole('button', { name: 'Fermer' }).click();
  await welcome.waitFor({ state: 'hidden' });
}

/** It opens by itself, after the grid. */
async function closePanel({ page }: Workbook): Promise<void> {
  const panel = page.locator('section.sidebar');
  await panel.getByRole('button', { name: 'Fermer' }).first().click();
  await panel.waitFor({ state: 'hidden' });
}
