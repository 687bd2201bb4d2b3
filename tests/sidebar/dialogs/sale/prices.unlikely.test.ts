/** What can hardly be meant is asked about in the question of each page (docs/rules.md V11). */
import type { Page } from 'playwright-core';
import { ordered, over, price } from '../../../stories/sale/unlikely/drives';
import type { Drive } from '../../../stories/support/drive';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

let pages: Sidebar;

beforeAll(async () => {
  pages = await Sidebar.start();
});
afterAll(() => pages.stop());
afterEach(async () => {
  await pages.closePages();
  expect(pages.takeFaults()).toEqual([]);
});

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const show = (drive: Drive, page?: 'Prices' | 'Desk' | 'Money' | 'Opening'): Promise<Page> =>
  pages.show(answeringFrom(drive.world), page ? { page } : {});

/** The question stands in the page, whole; a no leaves all as it was, and a yes comes the second time. */
async function saysNoThenYes(
  page: Page,
  press: () => Promise<void>,
  said: string,
  keep: string,
): Promise<void> {
  await press();
  await page.getByRole('heading', { name: 'Est-ce juste' }).waitFor();
  await page.getByText(said).first().waitFor();
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
  await page.locator('.card').getByRole('button', { name: 'Corriger', exact: true }).click();
  await page.getByRole('heading', { name: 'Est-ce juste' }).waitFor({ state: 'detached' });
  await press();
  expect(await page.locator('.card .main').textContent()).not.toBe(keep);
  await button(page, keep).click();
}

test('a price ten times as high, in mid-sale', async () => {
  const drive = await ordered();
  price(drive, '11');
  const mails = drive.mails().length;
  const page = await show(drive, 'Prices');
  const press = () => button(page, 'Pour toutes les commandes').click();
  await saysNoThenYes(
    page,
    press,
    'Salade, 11,00\u00a0€\u00a0: est-ce 1,10\u00a0€\u00a0?',
    'Garder 11,00\u00a0€',
  );
  await page.getByText('2\u00a0mails partent').first().waitFor();
  expect(drive.mails()).toHaveLength(mails + 2);
});

test('all the stock at the desk', async () => {
  const drive = await ordered();
  const page = await show(drive, 'Desk');
  await button(page, 'Nouvelle commande').click();
  await page.getByLabel('Prénom et nom').first().fill('Claire');
  await page.getByLabel(/Quantité de Crottin/).fill('20');
  await button(page, 'Enregistrer la commande').click();
  await page.getByText('Crottin, 20\u00a0: est-ce 2\u00a0?').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(drive.rows('Commandes')).toHaveLength(2);
  await button(page, 'Garder 20').click();
  await page.getByText('C’est pris\u00a0: panier 3').first().waitFor();
});

test('an order that is emptied at the desk', async () => {
  const drive = await ordered();
  const page = await show(drive, 'Desk');
  await button(page, 'anne').click();
  for (const name of [/Quantité de Crottin/, /Quantité de Salade/])
    await page.getByLabel(name).fill('0');
  await button(page, 'Enregistrer la commande').click();
  await page.getByText('Annuler la commande de anne').waitFor();
  expect(drive.table('Commandes', 'État').flat()).toEqual(['prise en compte', 'prise en compte']);
  await page.locator('.card .main').click();
  await page.getByText('La commande est annulée.').first().waitFor();
});

test('a hundred times what is left to pay', async () => {
  const drive = await over();
  const page = await show(drive, 'Money');
  const press = async () => {
    await button(page, /^Noter un paiement pour le panier 2/).click();
    await page.getByLabel('Montant en euros').fill('1408');
    await button(page, 'Enregistrer').click();
  };
  await saysNoThenYes(
    page,
    press,
    'bruno, 1\u202f408,00\u00a0€\u00a0: est-ce 14,08\u00a0€\u00a0?',
    'Garder 1\u202f408,00\u00a0€',
  );
  await page.getByText('C’est noté.').first().waitFor();
  expect(drive.table('Encaissements', 'Montant')).toEqual([[1408]]);
});

test('what is rather meant is noted in one press', async () => {
  const drive = await over();
  const page = await show(drive, 'Money');
  await button(page, /^Noter un paiement pour le panier 2/).click();
  await page.getByLabel('Montant en euros').fill('1408');
  await button(page, 'Enregistrer').click();
  await page.locator('.card .main', { hasText: 'Noter 14,08\u00a0€' }).click();
  await page.getByText('C’est noté.').first().waitFor();
  expect(drive.table('Encaissements', 'Montant')).toEqual([[14.08]]);
});

test('a price where the next sale is opened: named with what is to be looked at', async () => {
  const drive = await over();
  price(drive, '110');
  const page = await show(drive, 'Opening');
  await page.getByText('1 produit est à compléter ou à vérifier').waitFor();
  const press = () => button(page, 'Préparer la vente').click();
  await saysNoThenYes(
    page,
    press,
    'Salade, 110,00\u00a0€\u00a0: est-ce 1,10\u00a0€\u00a0?',
    'Garder 110,00\u00a0€',
  );
  await page.getByText('est prête').first().waitFor();
  expect(drive.rows('Ventes')).toHaveLength(2);
});

test('from the panel’s list, for a price of Produits and an amount of Encaissements', async () => {
  const drive = await over();
  price(drive, '110');
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '1408', Moyen: 'espèces' }]);
  await drive.press('checkWorkbook');
  const panel = await show(drive);
  for (const left of [1, 0]) {
    await button(panel, /^Garder/)
      .first()
      .click();
    await panel.waitForFunction(
      (count) =>
        [...document.querySelectorAll('button')].filter((one) =>
          one.textContent?.startsWith('Garder'),
        ).length === count,
      left,
    );
  }
  expect(drive.table('Paiements', 'Reste')[1]).toEqual([0]);
});
