/** The clock goes on, and sales come by themselves; a break is asked about in the page. */
import { firstOver, itself, told } from '../../stories/support/repeated';
import { accessFaults, Site, turn } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;

beforeAll(async () => {
  site = await Site.start();
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

async function advance({ page }: Workbook, to: string, shown: string): Promise<void> {
  await page.getByRole('button', { name: 'L’horloge du drive' }).click();
  await page.getByLabel('Date et heure').fill(to);
  await page.getByRole('button', { name: 'Avancer', exact: true }).click();
  await page.locator('.menu.clock', { hasText: shown }).waitFor({ timeout: 60_000 });
}

test('a break is asked about where sales are opened; kept, the sale opens by itself at its hour', async () => {
  const drive = await firstOver({ ...itself, Pauses: 'du 13/04/2026 au 19/04/2026' });
  // The coordinator comes back on the Tuesday, half an hour before.
  await drive.live('2026-04-14 07:30');
  await site.serve(drive.world);
  const mine = await Workbook.open(site, drive.world.spreadsheet.owner);
  await mine.panel
    .getByText('Samedi 18 avril est dans la pause, du lundi 13 avril au dimanche 19 avril')
    .waitFor();
  await mine.panel.getByRole('button', { name: 'Ouvrir une vente', exact: true }).click();
  const page = mine.addOnPage;
  await page.getByRole('heading', { name: 'La vente a-t-elle lieu ce jour-là' }).waitFor();
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await page.getByRole('button', { name: 'Garder cette date', exact: true }).click();
  await page.getByText('Cette vente s’ouvre sans vous, à l’heure dite.').waitFor();
  await mine.closePage();
  await mine.panel
    .getByText('La prochaine vente s’ouvre sans vous mardi 14 avril à 8 h.')
    .waitFor();

  await advance(mine, '2026-04-14T09:30', '09:30');
  await mine.shows('Ventes', 'B3', 'commandes ouvertes');
  await turn(mine.page, () => mine.page.getByRole('link', { name: /^Mails/ }).click());
  const subjects = plain((await mine.page.locator('.letters').textContent()) ?? '');
  expect(subjects).toContain('La vente n° 2 s’est ouverte mardi 14 avril à');
  expect(told(drive).filter((mail) => mail.startsWith('La vente n° 2'))).toHaveLength(1);
});
