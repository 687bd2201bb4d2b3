/** The morning on phones: what of Retrait and of a producer's sheet is in sight at once. */
import type { Page } from 'playwright-core';
import { picture } from '../../sidebar/pictures';
import type { Drive } from '../../stories/support/drive';
import { BEZ, opened } from '../../stories/support/market';
import { Site } from './support/site';
import { Workbook } from './support/workbook';

let site: Site;
let drive: Drive;

const NAMES = ['Élise Marchal', 'Bruno Favre', 'Claire Aubert', 'Denis Oriol', 'Fanny Gilles'];

beforeAll(async () => {
  drive = await opened({ Paiements: 'oui', 'Les producteurs voient les paniers': 'numéros' });
  await drive.clock('2026-04-07 09:00');
  for (const [at, name] of NAMES.entries())
    await drive.order(
      `${'abcde'[at]}@exemple.fr`,
      { FB02: 1 + at, CR01: 2, CR02: at % 2 },
      { name, ...(at === 1 ? { comment: 'Allergique aux noix' } : {}) },
    );
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 08:05');
  drive.correct('Retrait', { Panier: 1 }, { Remis: 'TRUE', 'Payé par': 'espèces' });
  drive.correct('Retrait', { Panier: 3 }, { Manque: 'CR01 1' });
  await drive.hourlyRun();
  site = await Site.start();
  await site.serve(drive.trim().world);
});

afterAll(async () => {
  const faults = await site.takeFaults();
  await site.stop();
  expect(faults).toEqual([]);
});

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

test('Retrait at 390 px: tick, number, name, what is left and by what it was paid', async () => {
  const mine = await Workbook.open(site, drive.world.spreadsheet.owner);
  await mine.page.setViewportSize({ width: 390, height: 700 });
  await closePanel(mine);
  await mine.select('Retrait', 'A1');
  expect(await inSight(mine.page, 0)).toEqual(['Remis', 'Panier', 'Nom', 'Reste', 'Payé par']);
  const wide = await mine.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await picture(mine.page, 'retrait-telephone');
});

test('a producer’s sheet at 360 px: a box, what, how many and how much', async () => {
  const own = await Workbook.open(site, BEZ);
  await own.page.setViewportSize({ width: 360, height: 700 });
  await closePanel(own);
  // Below the sale, its pick-up in two lines, and what is to be done, in two.
  expect(await inSight(own.page, 6)).toEqual(['', 'Produit', 'Quantité', 'En tout']);
  await picture(own.page, 'feuille-producteur-telephone');
});

async function closePanel({ page }: Workbook): Promise<void> {
  const close = page.locator('section.sidebar').getByRole('button', { name: 'Fermer' });
  if (await close.count()) await close.first().click();
}
