/** A whole sale by clicks alone: the coordinator at the workbook, two buyers on phones, a producer. */
import type { Page } from 'playwright-core';
import type { Drive } from '../../stories/support/drive';
import { BEZ, prepared } from '../../stories/support/market';
import { accessFaults, Site, turn } from './support/site';
import { plain, Workbook } from './support/workbook';

const ANNE = 'anne@exemple.fr';
const BRUNO = 'bruno@exemple.fr';

let site: Site;
let drive: Drive;
let mine: Workbook;

beforeAll(async () => {
  drive = await prepared();
  site = await Site.start();
  await site.serve(drive.world);
  mine = await Workbook.open(site, drive.world.spreadsheet.owner);
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

const home = (address: string) => `/chez/${encodeURIComponent(address)}/`;
const text = async (page: Page) => plain((await page.locator('main').textContent()) ?? '');
const inPanel = (name: string) => mine.panel.getByRole('button', { name, exact: true }).click();
const inPage = (name: string | RegExp) =>
  mine.addOnPage.getByRole('button', { name, exact: typeof name === 'string' }).click();
const setDay = (what: string, day: string) =>
  mine.addOnPage.getByRole('group', { name: what }).getByLabel('le', { exact: true }).fill(day);
const subjects = (address: string) =>
  drive.world.mails.filter(({ to }) => to === address).map(({ subject }) => plain(subject));

/** From somebody's own page to the form, as it stands then. */
async function toForm(address: string): Promise<Page> {
  const page = await site.show(home(address));
  await turn(page, () => page.getByRole('link', { name: 'Commander' }).click());
  await turn(page, () => page.getByRole('link', { name: /commande pour le/ }).click());
  return page;
}

async function fillIn(page: Page, email: string, name: string): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByLabel('Téléphone').fill('06 39 98 11 22');
}

const choose = (page: Page, product: string, pieces: number) =>
  page.getByLabel(new RegExp(`^${product}`)).selectOption({ index: pieces });

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByText('Votre commande est bien arrivée').waitFor();
}

test('the coordinator opens the sale from the panel, and the panel shows it at once', async () => {
  await inPanel('Ouvrir une vente');
  await mine.addOnPage.getByRole('heading', { name: 'Ouvrir la vente n° 1' }).waitFor();
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await inPage('maintenant');
  await setDay('Fermeture des commandes', '2026-04-08');
  await setDay('Retrait', '2026-04-09');
  await inPage('Ouvrir la vente');
  await mine.addOnPage.getByText('est ouverte avec 4 produits').first().waitFor();
  await inPage('Fermer');

  await mine.panel.getByText(/ferme dans/).waitFor();
  await mine.page.locator('dialog').waitFor({ state: 'detached' });
  expect(await accessFaults(await mine.frameOf('panel'))).toEqual([]);
  expect(await accessFaults(mine.page)).toEqual([]);
  await mine.shows('Ventes', 'B2', 'commandes ouvertes');
});

test('a buyer orders on a phone, and changes the order by the link in the mail', async () => {
  const form = await toForm('nouvelle@exemple.test');
  expect(await accessFaults(form)).toEqual([]);
  await fillIn(form, ANNE, 'Anne Gauthier');
  await choose(form, 'Salade', 2);
  await choose(form, 'Carottes', 1);
  await send(form);
  await form.close();

  const box = await site.show(`${home(ANNE)}mails`);
  expect(await accessFaults(box)).toEqual([]);
  await turn(box, () => box.locator('.letters a').first().click());
  const changing = box.context().waitForEvent('page');
  await box
    .frameLocator('iframe')
    .getByRole('link', { name: /[Mm]odifier/ })
    .first()
    .click();
  const again = await changing;
  await again.waitForURL('**/formulaires/**');
  expect(await again.getByLabel('Prénom et nom').inputValue()).toBe('Anne Gauthier');
  await choose(again, 'Carottes', 2);
  await send(again);

  await mine.shows('Paniers', 'B2', 'Anne Gauthier');
  expect(drive.table('Paniers', 'Nom', 'Produit', 'Servi')).toEqual([
    ['Anne Gauthier', 'Carottes', 2],
    ['Anne Gauthier', 'Salade', 2],
  ]);
  expect(subjects(ANNE)).toHaveLength(2);
  await box.context().close();
});

test('a second buyer gets what is left, and reads why', async () => {
  const form = await toForm('nouvelle@exemple.test');
  await fillIn(form, BRUNO, 'Bruno Martel');
  await choose(form, 'Carottes', 1);
  await choose(form, 'Crottin', 3);
  // The last kilo that his page offers is not there any more.
  drive.correct('Produits en vente', { Produit: 'Carottes' }, { Stock: '2' });
  await send(form);
  await form.close();
  expect(drive.table('Paniers', 'Nom', 'Produit', 'Servi').slice(2)).toEqual([
    ['Bruno Martel', 'Carottes', 0],
    ['Bruno Martel', 'Crottin', 3],
  ]);
  expect(drive.lastMail(BRUNO)).toContain(
    '– Carottes\n  0 sur 1 : épuisé\n– Crottin : 3 pièces à 2,42 €, soit 7,26 €\n\nTotal : 7,26 €',
  );
});

test('the coordinator closes by the page that first tells what will change', async () => {
  await inPanel('Actualiser');
  await mine.panel.getByText('2', { exact: true }).first().waitFor();
  await inPanel('Fermer les commandes');
  await mine.addOnPage.getByText('2 paniers pour').waitFor();
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await inPage('Fermer les commandes');
  await mine.addOnPage.getByRole('heading', { name: 'sont closes' }).waitFor();
  await inPage('Voir les paniers');
  await mine.page.locator('dialog').waitFor({ state: 'detached' });
  expect(await mine.inFront()).toContain('Paniers');
  await mine.panel.getByText(/retrait dans/).waitFor();
});

test('holds one reminder back, and the others leave when the clock comes to them', async () => {
  await inPanel('Voir la boîte d’envoi');
  const reminder = mine.addOnPage.getByRole('row', { name: /bruno@exemple.fr.*rappel retrait/ });
  await reminder.getByRole('checkbox').check();
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await inPage('Mettre de côté');
  await mine.addOnPage.getByText('mis de côté').first().waitFor();
  await mine.closePage();

  await mine.page.getByRole('button', { name: 'L’horloge du drive' }).click();
  await mine.page.getByRole('button', { name: /^Prochain rappel/ }).click();
  await mine.page.locator('.passing', { hasText: 'Passage horaire' }).waitFor();
  await mine.page.locator('.passing').waitFor({ state: 'detached', timeout: 60_000 });
  expect(subjects(ANNE).at(-1)).toContain('Retrait jeudi 9 avril');
  expect(subjects(BRUNO).join()).not.toContain('Retrait jeudi');
});

test('the producer reads what to bring, in their own sheet and in their mail', async () => {
  const theirs = await Workbook.open(site, BEZ);
  await theirs.shows('À apporter', 'B8', 'Carottes');
  expect(await theirs.page.locator('nav.menus').count()).toBe(0);
  await turn(theirs.page, () => theirs.page.getByRole('link', { name: /^Mails/ }).click());
  await turn(theirs.page, () => theirs.page.locator('.letters a').first().click());
  expect(await text(theirs.page)).toContain('À préparer pour jeudi 9 avril');
  await theirs.page.frameLocator('iframe').getByText('Carottes').first().waitFor();
});

test('the file page and the list of people can be used by everybody', async () => {
  for (const path of [`${home(drive.world.spreadsheet.owner)}fichier`, '/personnes']) {
    const page = await site.show(path);
    expect(await accessFaults(page)).toEqual([]);
    await page.close();
  }
});
