/** A newcomer at an empty workbook, by clicks alone, until buyers can order. */
import { Drive } from '../../stories/support/drive';
import { producerList, productList } from '../../support/aMarket';
import { Newcomer } from '../../support/newcomer';
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

/** An empty spreadsheet, on a Tuesday in the morning. */
async function empty(): Promise<{ drive: Drive; mine: Workbook }> {
  const drive = Drive.at('2026-04-07 09:10');
  await drive.world.run('onOpen', { from: 'open' });
  await site.serve(drive.world);
  return { drive, mine: await Workbook.open(site, drive.world.spreadsheet.owner) };
}

test('an empty workbook says where to begin', async () => {
  const { mine } = await empty();
  expect(await mine.tabs()).toEqual(['Feuille 1']);
  await mine.panel.getByText('Pas encore installé').waitFor();
  const welcome = mine.page.locator('.welcome');
  expect(plain((await welcome.textContent()) ?? '')).toContain('Installer le drive, à droite');
  expect(await accessFaults(mine.page)).toEqual([]);
  // The sample is a click away, and asks before it takes the place of this one.
  await turn(mine.page, () => welcome.getByRole('button', { name: 'drive d’exemple' }).click());
  await mine.page.getByText('sera mis de côté').waitFor();
  await mine.page.close();
});

test('from an empty workbook to an open form with 8 producers and 60 products', async () => {
  const { drive, mine } = await empty();
  const anna = new Newcomer(mine.page, mine.panel);
  await anna.press('Installer le drive');
  // What it says is of the sample's tabs, or done.
  await mine.page.locator('.welcome').waitFor({ state: 'detached' });
  await mine.page.getByRole('region', { name: 'Le classeur' }).waitFor();

  anna.place = mine.addOnPage;
  await anna.sees('Comment s’appelle le drive');
  await anna.fill('Nom du drive', 'Drive de la Véore');
  await anna.fill('Lieu de retrait', 'Place du Marché, Crest');
  await anna.press('Enregistrer et continuer');
  await anna.sees('Vos producteurs, un par ligne');
  await anna.fill('Vos producteurs, un par ligne', producerList);
  await anna.press('Ajouter et continuer');
  await anna.sees('Votre liste de produits');
  await anna.fill('Votre liste de produits', productList);
  await anna.press('Lire la liste');
  await anna.press(/^Ajouter 60.produits$/);
  await anna.sees('Ouvrir la vente n° 1');
  await anna.press('Ouvrir la vente');
  await anna.sees(/La vente n°.1 est ouverte/);

  console.info('Premiers pas', { clicks: anna.clicks, fields: anna.fields });
  expect(anna.clicks).toBeLessThanOrEqual(8);
  expect(anna.fields).toBeLessThanOrEqual(6);
  expect(drive.rows('Producteurs')).toHaveLength(8);
  expect(drive.rows('Produits')).toHaveLength(60);

  // Whoever looked at a tab still does, and the panel has heard of it all.
  await mine.closePage();
  expect(await mine.inFront()).toContain('Feuille 1');
  await mine.panel.getByRole('heading', { name: 'Drive de la Véore' }).waitFor();
  await mine.panel.getByText(/ferme dans/).waitFor();
  expect(await mine.panel.locator('.card', { hasText: 'C’est installé' }).count()).toBe(0);

  const opened = mine.page.context().waitForEvent('page');
  await mine.panel.getByRole('link', { name: 'Voir le formulaire de commande' }).click();
  const form = await opened;
  await form.getByRole('heading', { name: /Drive de la Véore/ }).waitFor();
  await form.getByRole('button', { name: 'Envoyer' }).waitFor();
  const { items } = drive.form();
  expect(items.filter(({ choices }) => choices.length > 0)).toHaveLength(60);
});
