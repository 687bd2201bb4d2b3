import type { Page } from 'playwright-core';
import {
  changeOf,
  rowsOf,
  shownRows,
  totalsOf,
} from '../../../../sidebar/dialogs/catalogue/goods/figures';
import type { ProductFigures } from '../../../../src/app/catalogue/productFigures';
import { axeViolations } from '../../../support/axe';
import { Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const SALAD = { ref: 'FB02', title: 'Salade', packaging: '', producer: 'Ferme du Bez' };
const CHEESE = { ref: 'CR01', title: 'Crottin', packaging: '', producer: 'Chèvrerie du Roc' };
const FLOUR = { ref: 'FB05', title: 'Farine', packaging: '', producer: 'Ferme du Bez' };
const SYRUP = { ref: 'FB09', title: 'Sirop', packaging: '50 cl', producer: 'Ferme du Bez' };
const sold = (of: typeof SALAD, price: number, unit: 'piece' | 'kg' = 'piece') => ({
  ...{ ...of, family: of.ref },
  ...{ unit, price },
});

const sale = (number: number, offer: Sale['offer'], lines: Sale['lines']): Sale => ({
  ...{ number, offer, lines, awaiting: [] },
  pickupStart: Date.parse(`2026-04-${4 + number * 7}T06:00:00Z`),
});
type Sale = ProductFigures['sales'][number];
const [A, B] = [
  ['a@exemple.fr', 'Anne Gauthier'] as const,
  ['b@exemple.fr', 'Bruno Roux'] as const,
];

const figures: ProductFigures = {
  language: 'fr',
  zone: 'Europe/Paris',
  catalogue: [SALAD, CHEESE, FLOUR].map((one) => ({ ...one, isOffered: true })),
  sales: [
    sale(
      3,
      // A price that was corrected for those who came later.
      [
        sold(SALAD, 110),
        { ...sold(SALAD, 130), ref: 'FB02-2' },
        sold(CHEESE, 242),
        sold(FLOUR, 235, 'kg'),
      ],
      [
        ['FB02-2', ...B, 3, 3, 390],
        ['CR01', ...A, 6, 6, 1452],
        ['CR01', ...B, 4, 1, 242],
        ['FB05', ...B, 2.2, 2.2, 517],
        ['Caisse', ...B, 0, 1, 100],
      ],
    ),
    sale(
      2,
      [sold(SALAD, 110), sold(CHEESE, 242), sold(FLOUR, 235, 'kg')],
      [
        ['FB02', ...A, 6, 6, 660],
        ['FB02', ...B, 2, 2, 220],
        ['CR01', ...A, 5, 5, 1210],
        ['FB05', ...B, 1.1, 1.1, 259],
      ],
    ),
    sale(
      1,
      [sold(SALAD, 110), sold(CHEESE, 242), sold(SYRUP, 600)],
      [
        ['FB02', ...A, 4, 4, 440],
        ['FB09', ...B, 1, 1, 600],
      ],
    ),
  ],
};

describe('the figures that the page adds up', () => {
  const rows = rowsOf(figures);
  const row = (ref: string) => rows.find((one) => one.ref === ref);

  test('are by product and sale, in thousandths of its unit (docs/rules.md C25)', () => {
    expect(row('FB05')?.sales.map(({ got }) => got)).toEqual([0, 1.1, 2.2]);
    expect(row('FB05')?.buyers).toEqual([{ name: 'Bruno Roux', got: 3.3 }]);
    expect(row('CR01')?.sales[2]).toEqual({
      ...{ price: 242, asked: 10, got: 7, amount: 1694, people: 2, isAbout: false },
      ...{ shortPeople: 1, short: 3 },
    });
    expect(row('FB02')?.sales.map(({ price, amount }) => [price, amount])).toEqual([
      [110, 440],
      [110, 880],
      [130, 390],
    ]);
    expect(row('FB09')).toMatchObject({ title: 'Sirop, 50 cl', isOffered: null });
    expect(rows.map((one) => changeOf(one)?.by)).toEqual([-5, 2, 1.1, undefined]);
    expect(totalsOf(figures)).toEqual([
      { amount: 1040, baskets: 2, isAbout: false },
      { amount: 2349, baskets: 2, isAbout: false },
      { amount: 2601, baskets: 2, isAbout: false },
    ]);
  });

  test('stand beside the last sale in which it was offered; not offered is not refused (docs/rules.md C28)', () => {
    const [third, second, first] = figures.sales as [Sale, Sale, Sale];
    const without = (from: Sale, ref: string): Sale => ({
      ...from,
      offer: from.offer.filter((one) => one.ref !== ref),
      lines: from.lines.filter(([line]) => line !== ref),
    });
    const skipped = rowsOf({ ...figures, sales: [third, without(second, 'CR01'), first] });
    const cheese = skipped.find(({ ref }) => ref === 'CR01');
    // Offered to the first and wanted by nobody, left out of the second, 7 in the third.
    expect(cheese && changeOf(cheese)).toEqual({ by: 7, since: 0 });
    const withdrawn = rowsOf({ ...figures, sales: [without(third, 'FB05'), second, first] });
    const flour = withdrawn.find(({ ref }) => ref === 'FB05');
    expect(flour && changeOf(flour)).toBeUndefined();
    const fell = shownRows(withdrawn, '', 'change').map(({ ref }) => ref);
    expect(fell).toEqual(['FB02', 'CR01', 'FB09', 'FB05']);
  });

  test('of a sale that waits for weights are estimates, product by product', () => {
    const [third, ...others] = figures.sales as [Sale, ...Sale[]];
    const waiting = { ...figures, sales: [{ ...third, awaiting: ['FB05'] }, ...others] };
    const about = rowsOf(waiting).map(({ ref, sales }) => [ref, sales.map((one) => one.isAbout)]);
    expect(about).toContainEqual(['FB05', [false, false, true]]);
    expect(about).toContainEqual(['CR01', [false, false, false]]);
    expect(totalsOf(waiting).map(({ isAbout }) => isAbout)).toEqual([false, false, true]);
  });

  test('are ordered as asked, and found without accents', () => {
    const refs = (...asked: [string, 'amount' | 'short' | 'change' | 'producer']) =>
      shownRows(rows, ...asked).map(({ ref }) => ref);
    expect(refs('', 'amount')).toEqual(['CR01', 'FB02', 'FB05', 'FB09']);
    expect(refs('', 'short')[0]).toBe('CR01');
    expect(refs('', 'change')[0]).toBe('FB02');
    expect(refs('chevrerie', 'producer')).toEqual(['CR01']);
    expect(refs('xyz', 'amount')).toEqual([]);
  });
});

describe('the page', () => {
  let pages: Sidebar;
  beforeAll(async () => {
    pages = await Sidebar.start();
  });
  afterAll(() => pages.stop());
  afterEach(async () => {
    await pages.closePages();
    expect(pages.takeFaults()).toEqual([]);
  });

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
});
