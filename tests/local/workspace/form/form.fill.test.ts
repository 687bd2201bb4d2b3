import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { Site, turn } from '../support/site';
import { ANNE, chosen, fillIn, orders, pathOf, pick, plain, send } from './anOrder';

const site = Site.forTests();
let sale: () => Drive;

beforeAll(async () => {
  sale = (await opened()).saved();
});

async function openSale(): Promise<Drive> {
  const drive = sale();
  await site.serve(drive.world);
  return drive;
}

describe('an answer that is not right', () => {
  const problems = async (page: Page) =>
    (await page.locator('.error:visible').allInnerTexts()).map(plain);

  test('is told beside its question, and nothing is sent', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    await page.getByLabel('Adresse e-mail').fill('anne');
    await page.getByLabel('Prénom et nom').focus();
    expect(await problems(page)).toEqual(['Doit être une adresse e-mail valide']);
    await send(page);
    expect(await problems(page)).toEqual([
      'Doit être une adresse e-mail valide',
      'Cette question est obligatoire',
      'Cette question est obligatoire',
    ]);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(focused).toBe(`entry.${drive.form().items[1]?.entryId}`);
    await page.getByLabel('Adresse e-mail').fill(ANNE);
    expect(await problems(page)).toHaveLength(2);
    expect(orders(drive)).toEqual([]);
  });

  test('is told just as well without any script in the page, which loses nothing', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive), { scripts: false });
    await page.getByLabel('Adresse e-mail').fill('anne');
    await pick(page, 'Salade', 2);
    await turn(page, () => send(page));
    expect(await problems(page)).toHaveLength(3);
    expect(await chosen(page, 'Salade')).toBe('2 · 2,20 €');
    await fillIn(page);
    await send(page);
    await page.getByText('bien arrivée').waitFor();
    expect(drive.table('Paniers', 'Produit', 'Servi')).toEqual([['Salade', 2]]);
  });

  test('is wiped out only after a question', async () => {
    const drive = await openSale();
    const page = await site.show(`${pathOf(drive)}?entry.${drive.form().items[2]?.entryId}=Anne`);
    const clear = page.getByRole('link', { name: 'Effacer le formulaire' });
    await clear.first().click();
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(await page.getByLabel('Prénom et nom').inputValue()).toBe('Anne');
    await clear.first().click();
    await page.getByRole('dialog').getByRole('link').click();
    await page.waitForURL(/formulaires\/[^?]*$/);
    expect(await page.getByLabel('Prénom et nom').inputValue()).toBe('');
  });
});

describe('what a link fills in', () => {
  test('is kept, but for a choice that is no longer offered', async () => {
    const drive = await openSale();
    const salad = drive.question('FB02');
    const cheese = drive.question('CR01');
    const comment = drive.form().items.at(-1);
    const query = new URLSearchParams([
      ['usp', 'pp_url'],
      [`entry.${comment?.entryId}`, 'été « 100 % » & +1\nmerci'],
      [`entry.${salad.entryId}`, salad.choices[1] ?? ''],
      [`entry.${cheese.entryId}`, '99 · 1,00 €'],
    ]);
    const page = await site.show(`${pathOf(drive)}?${query}`);
    expect(await page.getByLabel('Commentaire').inputValue()).toBe('été « 100 % » & +1\nmerci');
    expect(await chosen(page, 'Salade')).toBe('2 · 2,20 €');
    expect(await chosen(page, 'Crottin')).toBe('Sélectionner');
  });

  test('a page that was open still sends what has since been withdrawn, even after a mistake', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive), { scripts: false });
    await pick(page, 'Carottes', 3);
    await drive.order('bea@exemple.fr', { FB01: 2 });
    await turn(page, () => send(page));
    expect(await chosen(page, 'Carottes')).toBe('3 · 6,60 €');
    await fillIn(page);
    await send(page);
    await page.getByText('bien arrivée').waitFor();
    expect(drive.lastMail(ANNE)).toContain('1 sur 3');
  });
});
