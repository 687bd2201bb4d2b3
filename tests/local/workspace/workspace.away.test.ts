import { opened } from '../../stories/support/market';
import { Site } from './support/site';
import { plain, Workbook } from './support/workbook';

test('the server is away and comes back: the page says so, and what was typed arrives', async () => {
  const drive = await opened();
  const site = await Site.start();
  const port = await site.serve(drive.world);
  const mine = await Workbook.open(site, drive.world.spreadsheet.owner);
  await mine.type('Produits', 'K8', 'avant');
  await mine.shows('Produits', 'K8', 'avant');
  site.close();
  const said = mine.page.locator('.offline');
  await said.waitFor();
  expect(plain((await said.textContent()) ?? '')).toContain('est arrêté ou ne répond pas');
  await mine.type('Produits', 'K9', 'pendant');
  await mine.shows('Produits', 'K9', 'pendant');
  await mine.page.getByText('Ce que vous avez tapé est gardé ici').waitFor();
  const other = drive.copy();
  other.type('Produits', 9, 10, 'entre-temps');
  await site.serve(other.world, port);
  await said.waitFor({ state: 'detached' });
  await mine.shows('Produits', 'K10', 'entre-temps');
  await mine.shows('Produits', 'K9', 'pendant');
  const { id } = other.sheet('Produits');
  expect(other.world.spreadsheet.effectiveValue(id, 8, 10).value).toBe('pendant');
  const faults = await site.takeFaults();
  await site.stop();
  expect(faults.filter((fault) => !/ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/.test(fault))).toEqual(
    [],
  );
});
