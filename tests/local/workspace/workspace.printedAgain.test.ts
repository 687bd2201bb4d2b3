/** The papers of the day by clicks: printed, then what changed since, and nothing else. */
import { ask } from '../../stories/support/askedByPage';
import type { Drive } from '../../stories/support/drive';
import { opened } from '../../stories/support/market';
import { Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let drive: Drive;
let mine: Workbook;

beforeAll(async () => {
  site = await Site.start();
});

beforeEach(async () => {
  drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1 }, { name: 'Anne Gauthier' });
  await drive.order('bruno@exemple.fr', { CR01: 2 }, { name: 'Bruno Martel' });
  await drive.order('denis@exemple.fr', { CR02: 1 }, { name: 'Denis Oriol' });
  await drive.close('2026-04-09 22:00');
  await site.serve(drive.world);
  mine = await Workbook.open(site, drive.world.spreadsheet.owner);
});

afterEach(async () => {
  expect(await site.takeFaults()).toEqual([]);
});

afterAll(() => site.stop());

const papers = () => mine.addOnPage.frameLocator('iframe.papers');
const what = () => mine.addOnPage.getByRole('combobox', { name: 'Quoi' });

async function showPack(): Promise<void> {
  await mine.panel.getByRole('button', { name: 'Imprimer la journée', exact: true }).click();
  await papers().locator('article').first().waitFor();
}

/** What the frame holds when it is told to print; the print itself needs a person. */
async function print(): Promise<string> {
  await papers()
    .locator('body')
    .evaluate((body) => {
      window.print = () => body.setAttribute('data-printed', body.textContent ?? '');
    });
  await mine.addOnPage.getByRole('button', { name: 'Imprimer', exact: true }).click();
  const body = papers().locator('body[data-printed]');
  await body.waitFor();
  return plain((await body.getAttribute('data-printed')) ?? '');
}

test('a basket emptied, a quantity corrected and a late order are printed again, and they alone', async () => {
  await showPack();
  await mine.addOnPage.getByText('Pas encore imprimé.').waitFor();
  const all = await print();
  for (const name of ['Anne Gauthier', 'Bruno Martel', 'Denis Oriol']) expect(all).toContain(name);
  await mine.addOnPage.getByText('Rien n’a changé depuis.').waitFor();
  await mine.closePage();

  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '3' });
  drive.correct('Paniers', { Panier: 2, 'Réf.': 'CR01' }, { Livré: '0' });
  const lines = [{ ref: 'FB02', quantity: 2 }];
  await ask(drive, 'orderAtDesk', { email: '', name: 'Fanny Gilles', seen: 0, lines });

  await showPack();
  await mine.addOnPage.getByText('Depuis, 3 paniers ont changé.').waitFor();
  await what().selectOption('changes');
  await papers().getByRole('heading', { name: 'Ce qui a changé' }).waitFor();
  expect(await papers().locator('.slip .name').allInnerTexts()).toEqual([
    'Anne Gauthier',
    'Fanny Gilles',
  ]);
  const again = await print();
  expect(again).toContain('Salade : 3 au lieu de 5');
  expect(again).toContain('panier vidé : retirez sa feuille');
  expect(again).toContain('nouveau panier');
  // Of lists that name all baskets it says what to do with those that were printed.
  expect(again).toContain('« Caisse », « Émargement » et « À répartir » se corrigent à la main');
  expect(again).not.toContain('Denis Oriol');
  await mine.closePage();

  await showPack();
  await mine.addOnPage.getByText('Rien n’a changé depuis.').waitFor();
});
