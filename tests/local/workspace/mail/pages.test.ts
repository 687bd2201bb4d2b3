import type { Page } from 'playwright-core';
import { Drive } from '../../../stories/support/drive';
import { BEZ, fill, ROC } from '../../../stories/support/market';
import { plain } from '../../../stories/support/plain';
import { accessFaults, isAsWideAsTheScreen, Site, turn } from '../support/site';

const ANNE = 'anne@exemple.fr';
const BEA = 'bea@exemple.fr';
const COORDINATOR = 'coordination@exemple.fr';

const site = Site.forTests();
let sale: () => Drive;
let drive: Drive;

/** A sale with a subscriber, two orders, and a producer who has no Google account. */
async function played(): Promise<Drive> {
  const one = Drive.at('2026-04-07 07:45', { withoutGoogleAccount: [ROC] });
  await one.install();
  fill(one);
  one.book.addSheet('Acheteurs');
  one.typeRows('Acheteurs', [{ 'Adresse e-mail': ANNE, Nom: 'Anne', Abonné: 'oui' }]);
  await one.install();
  await one.open('2026-04-07 08:00');
  await one.order(ANNE, { FB02: 2, CR02: 1 }, { name: 'Anne Gauthier', phone: '06 39 98 11 22' });
  await one.order(BEA, { CR01: 3 }, { name: 'Béatrice Roux' });
  return one;
}

beforeAll(async () => {
  const one = await played();
  sale = one.saved();
});

beforeEach(async () => {
  drive = sale();
  await site.serve(drive.world);
});

const boxOf = (address: string) => `/chez/${encodeURIComponent(address)}/mails`;
const subjects = async (page: Page) =>
  (await page.locator('.letters .subject').allTextContents()).map(plain);
const text = async (page: Page) => plain((await page.locator('main').textContent()) ?? '');

describe('whose mails', () => {
  test('a buyer finds their own, the newest first, and nobody else’s', async () => {
    const page = await site.show(boxOf(ANNE));
    expect(await subjects(page)).toEqual([
      expect.stringContaining('panier n° 1'),
      expect.stringContaining('ommandes'),
    ]);
    const seen = await text(page);
    for (const other of [BEA, 'Béatrice', 'Quota', 'Boîte']) expect(seen).not.toContain(other);
    const foreign = drive.world.mails.findIndex(({ to }) => to === BEA) + 1;
    const refused = await page.request.get(new URL(`${boxOf(ANNE)}/${foreign}`, page.url()).href);
    expect(refused.status()).toBe(404);
  });

  test('a coordinator finds all of them, by person, by kind and by words', async () => {
    const page = await site.show(boxOf(COORDINATOR), { size: { width: 900, height: 600 } });
    expect(await subjects(page)).toHaveLength(drive.world.mails.length);
    await page.getByLabel('Boîte').selectOption(BEA);
    await turn(page, () => page.getByRole('button', { name: 'Montrer' }).click());
    expect(await page.locator('.letters .who').allTextContents()).toEqual([BEA]);
    await page.getByLabel('Boîte').selectOption('');
    await page.getByLabel('Type').selectOption('ouverture');
    await turn(page, () => page.getByRole('button', { name: 'Montrer' }).click());
    expect(await page.locator('.letters .kind').allTextContents()).toEqual(['ouverture']);
    await page.getByLabel('Type').selectOption('');
    await page.getByLabel('Chercher').fill('Panier N° 1');
    await turn(page, () => page.getByRole('button', { name: 'Montrer' }).click());
    expect(await page.locator('.letters .who').allTextContents()).toEqual([ANNE]);
  });

  test('a mail is new until its reader opens it, whoever else did', async () => {
    const page = await site.show(boxOf(ANNE));
    expect(await text(page)).toContain('2 mails, 2 non lus');
    await turn(page, () => page.locator('.letters a').first().click());
    await turn(page, () => page.getByRole('link', { name: 'Tous les mails' }).click());
    expect(await text(page)).toContain('2 mails, 1 non lu');
    const coordinator = await site.show(`${boxOf(COORDINATOR)}?nouveaux=oui&boite=${ANNE}`);
    expect(await subjects(coordinator)).toHaveLength(2);
  });
});

describe('a mail', () => {
  const confirmation = async (look = {}) => {
    const page = await site.show(boxOf(ANNE), look);
    await turn(page, () => page.locator('.letters a').first().click());
    await page.locator('iframe').waitFor();
    return page;
  };

  test('stands in its form, as text alone, and as wide as a phone or a window', async () => {
    const page = await confirmation();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Total : 11,70 €').waitFor();
    const width = async () => (await page.locator('iframe').boundingBox())?.width;
    expect(await width()).toBe(360);
    await turn(page, () => page.getByRole('link', { name: 'Ordinateur, 800 px' }).click());
    expect(await width()).toBe(800);
    expect(await isAsWideAsTheScreen(page)).toBe(true);
    await turn(page, () => page.getByRole('link', { name: 'Texte seul' }).click());
    expect(await text(page)).toContain('– Salade : 2 pièces à 1,10 €');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('its link to change the order opens the form filled in; a change arrives as a new mail', async () => {
    const page = await confirmation();
    const opening = page.waitForEvent('popup');
    await page.frameLocator('iframe').getByRole('link', { name: 'Modifier ma commande' }).click();
    const form = await opening;
    expect(await form.getByLabel('Prénom et nom').inputValue()).toBe('Anne Gauthier');
    expect(await form.getByLabel(/^Salade/).inputValue()).toContain('2');
    await form.getByLabel(/^Salade/).selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await form.getByText('bien arrivée').waitFor();
    const box = await site.show(boxOf(ANNE));
    expect(await box.locator('.letters .kind').first().textContent()).toBe('modification');
  });

  test('its other links are shown, and lead nowhere', async () => {
    const page = await confirmation();
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('a[href]').count()).toBe(1);
    await frame.getByText('coordination@exemple.fr').click();
    expect(await text(page)).toContain('coordination@exemple.fr (n’est pas suivi ici)mailto:');
    expect(page.context().pages()).toHaveLength(1);
  });

  test.each(['light', 'dark'])('reads well for everybody, %s', async (look) => {
    const dark = look === 'dark';
    const box = await site.show(boxOf(COORDINATOR), { dark });
    expect(await accessFaults(box)).toEqual([]);
    expect(await isAsWideAsTheScreen(box)).toBe(true);
    const page = await confirmation({ dark });
    expect(await accessFaults(page)).toEqual([]);
    expect(await isAsWideAsTheScreen(page)).toBe(true);
  });

  test('a producer finds the order as a table and as a file, with a Google account or without', async () => {
    await drive.close('2026-04-09 22:00');
    const page = await site.show(boxOf(ROC));
    await page.locator('.letters a', { hasText: /pièces? jointes?/ }).click();
    const table = page.getByRole('region', { name: /Contenu de/ });
    expect(await table.locator('thead th').first().textContent()).toContain('Réf');
    expect(await table.getByRole('cell', { name: 'CR01' }).count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: /Télécharger .*csv/ }).click();
    expect((await saving).suggestedFilename()).toMatch(/^commande-.*-vente-1\.csv$/);
    const [file] = drive.mails(BEZ).at(-1)?.attachments ?? [];
    expect(file?.name).toBe('commande-Ferme-du-Bez-vente-1.csv');
  });
});

test('what waits and what failed is told with its reason, beside the day’s quota', async () => {
  await drive.close('2026-04-09 22:00');
  drive.correct('Rappels', { Destinataire: ANNE, Type: 'ouverture' }, { État: 'échec' });
  drive.correct('Rappels', { Destinataire: ANNE, Type: 'ouverture' }, { Raison: 'boîte pleine' });
  const page = await site.show(boxOf(COORDINATOR));
  const told = await text(page);
  expect(told).toContain('2 mails « à envoyer »');
  expect(told).toMatch(/à anne@exemple.fr, prévu ven. 10 avr.,? (à )?18:00/);
  expect(told).toContain('1 mail « échec »');
  expect(told).toContain('boîte pleine');
  const { left } = drive.world.mailQuota(COORDINATOR);
  expect(told).toMatch(new RegExp(`${100 - left} sur 100 destinataires, il en reste ${left}`));
  expect(told).toMatch(/Il revient ven. 10 avr.,? (à )?09:00/);
});
