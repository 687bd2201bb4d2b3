import type { Page } from 'playwright-core';
import { axeViolations } from '../../../support/axe';
import { figures, type Sale } from '../../../support/soldGoods';
import { Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();

const show = async (script: Script, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(script, { page: 'Goods', ...look });
  await page.getByText('vente 3').first().waitFor();
  return page;
};
const tick = (page: Page, name: string) => page.getByLabel(`À la prochaine vente : ${name}`);
const keep = (page: Page) => page.getByRole('button', { name: /^Garder/ });

test('keeps what is ticked in one write, says what is gone, and asks before it forgets', async () => {
  const script = new Script()
    .on('productFigures', { value: figures })
    .on('offerNext', { value: { code: 'nextOffer', changed: 1, gone: ['FB05'] } });
  const page = await show(script);
  expect(await keep(page).isDisabled()).toBe(true);
  expect(await tick(page, 'Sirop').isDisabled()).toBe(true);
  await tick(page, 'Crottin').uncheck();
  await tick(page, 'Farine').uncheck();
  await tick(page, 'Salade').uncheck();
  await tick(page, 'Salade').check();
  await page.getByRole('button', { name: 'Fermer', exact: true }).click();
  await page.getByText('Des choix ne sont pas gardés.').first().waitFor();
  await keep(page).click();
  await page.getByText('C’est noté dans Produits').first().waitFor();
  await page.getByText('N’est plus dans Produits, ou y est deux fois : FB05').waitFor();
  const changes = ['CR01', 'FB05'].map((ref) => ({ ref, isOffered: false }));
  expect(script.calls.filter((call) => call.startsWith('offerNext'))).toEqual([
    `offerNext ${JSON.stringify({ changes })}`,
  ]);
  expect(await tick(page, 'Crottin').isChecked()).toBe(false);
  expect(await tick(page, 'Farine').isDisabled()).toBe(true);
  expect(await keep(page).isDisabled()).toBe(true);
});

test('what a sale did not offer reads so, and an estimate says « environ »', async () => {
  const [third, second, first] = figures.sales as [Sale, Sale, Sale];
  const late = {
    ...third,
    offer: third.offer.filter(({ ref }) => ref !== 'CR01'),
    lines: third.lines.filter(([ref]) => ref !== 'CR01'),
    awaiting: ['FB05'],
  };
  const value = { ...figures, sales: [late, second, first] };
  const page = await show(new Script().on('productFigures', { value }));
  const cheese = page.locator('.goods li').filter({ hasText: 'Crottin' });
  expect(await cheese.locator('.how').textContent()).toMatch(
    /^pas proposé · vente 2, .*: 5 à 1.personne/,
  );
  await cheese.getByText('Détails').click();
  await cheese.getByRole('cell', { name: 'pas proposé' }).waitFor();
  expect(await page.locator('.goods .warning').allInnerTexts()).toEqual([
    expect.stringContaining('−5 depuis la vente d’avant'),
  ]);
  const season = await page.locator('.season').textContent();
  expect(season).toContain(': environ 9,07');
  expect(season).toMatch(/environ −14,42.€ par rapport à la vente d’avant/);
  const flour = page.locator('.goods li').filter({ hasText: 'Farine' });
  await flour.getByText('Détails').click();
  await flour.getByText('environ 5,17').waitFor();
  await page.getByText('1 dernière').waitFor({ state: 'detached' });
});

test('products are found without accents', async () => {
  const page = await show(new Script().on('productFigures', { value: figures }));
  await page.getByRole('searchbox').fill('chevrerie');
  expect(await page.locator('.goods .what b').allInnerTexts()).toEqual(['Crottin']);
  await page.getByRole('searchbox').fill('sirop, 50');
  expect(await page.locator('.goods .what b').allInnerTexts()).toEqual(['Sirop, 50 cl']);
  await page.getByRole('searchbox').fill('xyz');
  await page.getByText('Rien de tel.').waitFor();
});

test('a refusal leaves the ticks as they were', async () => {
  const script = new Script()
    .on('productFigures', { value: figures })
    .on('offerNext', { refusal: 'Une autre action est en cours.' });
  const page = await show(script);
  await tick(page, 'Crottin').uncheck();
  await keep(page).click();
  await page.getByText('Les choix ne sont pas gardés.').waitFor();
  expect(await tick(page, 'Crottin').isChecked()).toBe(false);
  expect(await keep(page).isDisabled()).toBe(false);
});

test('a drive without a sale says so, and ticks all the same', async () => {
  const script = new Script().on('productFigures', { value: { ...figures, sales: [] } });
  const page = await pages.show(script, { page: 'Goods' });
  await page.getByText('Aucune vente jusqu’ici').waitFor();
  await tick(page, 'Crottin').uncheck();
  expect(await keep(page).isDisabled()).toBe(false);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(new Script().on('productFigures', { value: figures }), { dark });
  await page.getByText('Détails').first().click();
  if (!dark) await picture(page, 'produits');
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  // On a phone too, with the sales one by one.
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await cutOff(page)).toEqual([]);
  const starts = await page
    .locator('.goods .how')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getBoundingClientRect().left))]);
  expect(starts).toHaveLength(1);
});
