/** The panel and its pages over the built script: a sale that closes, and the next one that opens. */
import type { Page } from 'playwright-core';
import { rawText } from '../../local/drive/rawText';
import { OpenDrive } from '../runs/support/openDrive';
import { sample } from '../runs/support/run';
import { answeringFrom, at, Sidebar } from './aDrive';
import { picture } from './pictures';

const pages = Sidebar.forTests();
let drive: OpenDrive;

beforeAll(async () => {
  drive = await OpenDrive.of(sample);
  await drive.ordersArrive(2);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const show = (page?: string) => pages.show(answeringFrom(drive.world), page ? { page } : {});
const textOf = async (page: Page) => plain((await page.locator('main').allInnerTexts()).join(''));

/** The last row of a tab, by its headers. */
function lastRow(title: string): Record<string, string> {
  const { spreadsheet } = drive.world;
  const sheet = spreadsheet.sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`No tab ${title}`);
  const row = sheet.lastRow() - 1;
  return Object.fromEntries(
    Array.from({ length: sheet.lastColumn() }, (_, column) => [
      spreadsheet.formattedValue(sheet.id, 0, column),
      rawText(spreadsheet, sheet, row, column),
    ]),
  );
}

test('the panel of the open sale shows where it stands and its figures', async () => {
  const page = await show();
  await page.setViewportSize({ width: 300, height: 1180 });
  await page.getByRole('img').waitFor();
  await picture(page, 'panneau');

  const text = await textOf(page);
  expect(text).toMatch(/35\s+commandes\s+environ 1 169,43 €/);
  expect(text).toContain('Ventes par producteur');
  expect(text).toContain('Épuisé ou presque');
});

test('closing shows what it will do, and does that', async () => {
  const page = await show('Closing');
  await button(page, 'Fermer les commandes').waitFor();
  const before = await textOf(page);
  await picture(page, 'fermeture');
  await button(page, 'Fermer les commandes').click();
  await page.getByRole('heading', { name: 'sont closes' }).waitFor();
  const after = await textOf(page);
  await button(page, 'Voir les paniers').click();
  await page.waitForFunction('hostCalls.includes("close")');

  const [announced] = /\d+ paniers pour ([\d ]+,\d\d €)/.exec(before)?.slice(1) ?? [];
  expect(announced).toBe('1 169,43 €');
  expect(after).toContain(announced);
  const active = drive.world.spreadsheet.sheetById(drive.world.spreadsheet.activeSheetId);
  expect(active?.title).toBe('Paniers');
});

test('the next sale opens with other dates, another place and a product less', async () => {
  drive.world.triggersFire = false;
  await drive.world.advanceTo(at('2026-05-18T09:30'));
  const page = await show('Opening');
  await page.getByRole('heading', { name: 'Ouvrir la vente n°\u00a02' }).waitFor();
  // Réglages has the dates of the first sale: the next one is proposed a week on.
  const past = await page.getByText('Cette heure est déjà passée.').count();
  const days = ['Fermeture des commandes', 'Retrait'].map((name) =>
    page.getByRole('group', { name }).getByLabel('le', { exact: true }),
  );
  const proposed = await Promise.all(days.map((day) => day.inputValue()));
  await button(page, 'maintenant').click();
  await page.getByLabel('Lieu du retrait').fill('Salle des fêtes, Bourdeaux');
  await page.locator('h1').click();
  await picture(page, 'ouverture-dates');
  await page.getByRole('tab', { name: 'Produits' }).click();
  await page.getByRole('checkbox', { name: 'Poulet fermier' }).uncheck();
  await page.getByRole('tab', { name: 'Formulaire' }).click();
  await page.getByRole('heading', { name: /commande pour le samedi 23/ }).waitFor();
  const form = await textOf(page);
  await button(page, 'Ouvrir la vente').click();
  await page.getByRole('heading', { name: 'est ouverte avec 62\u00a0produits' }).waitFor();
  const link = await page.getByLabel('Lien du formulaire').inputValue();

  expect(past).toBe(0);
  expect(proposed).toEqual(['2026-05-21', '2026-05-23']);
  expect(form).toContain('Salle des fêtes, Bourdeaux');
  expect(lastRow('Ventes')).toMatchObject({
    État: 'commandes ouvertes',
    Lieu: 'Salle des fêtes, Bourdeaux',
    Formulaire: link,
  });
});
