import type { Page } from 'playwright-core';

import { asked, button, drafted, opened, openingPage, part, shown } from './support/openingPage';

const show = openingPage();

describe('the stock of this week, typed beside the last one’s', () => {
  const stock = (page: Page, label: string) => page.getByLabel(`Stock : ${label}`);

  test('goes with the opening, from field to field by the keyboard; a sold-out one is sold again', async () => {
    const script = drafted().on('openCycle', { value: opened });
    const page = await show(script);
    await part(page, 'Produits').click();
    await stock(page, 'Œufs').fill('35');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await stock(page, 'Pommes de terre').fill('72,5');
    await stock(page, 'Céleri-rave').fill('');
    const chicken = await page.getByRole('checkbox', { name: 'Poulet fermier' }).isChecked();
    await button(page, 'Préparer la vente').click();
    await page.getByText('est ouverte').first().waitFor();

    expect([chicken, focused]).toEqual([true, 'Stock\u00a0: Poulet fermier – 11,50\u00a0€/kg']);
    expect(asked(script, 'openCycle')).toMatchObject([
      {
        stocks: [
          { ref: 'L01', stock: 35, seen: 40 },
          { ref: 'L02', stock: 4, seen: 0 },
          { ref: 'P01', stock: null, seen: 25 },
          { ref: 'P02', stock: 72.5, seen: 80 },
        ],
      },
    ]);
  });

  test.each(['deux', '1,5', '-1'])(
    '« %s » pieces are none: told where it is typed',
    async (text) => {
      const script = drafted().on('openCycle', { value: opened });
      const page = await show(script);
      await part(page, 'Produits').click();
      await stock(page, 'Œufs').fill(text);
      await part(page, 'Dates et lieu').click();
      await button(page, 'Préparer la vente').click();
      await page.getByText('Un nombre de pièces, de kilos ou de litres, ou rien.').waitFor();
      await page.waitForFunction(() => document.activeElement?.matches('.stock[aria-invalid]'));
      expect(asked(script, 'openCycle')).toEqual([]);
    },
  );

  test('what changed since the last time follows it', async () => {
    const page = await show(drafted());
    await part(page, 'Produits').click();
    await stock(page, 'Pommes de terre').fill('60');
    await part(page, 'Changements (4)').click();
    await part(page, 'Produits').click();
    await stock(page, 'Pommes de terre').fill('0');
    await part(page, 'Changements (5)').click();
    const changes = await shown(page.getByRole('tabpanel'));
    expect(changes).toMatch(/2 produits ne sont plus en vente\s+Poireaux\s+Pommes de terre/);
  });
});

test('the forecast of mails is of the dates that are proposed, and is not said of others', async () => {
  const page = await show(drafted());
  await page.getByText('32 partiront').waitFor();
  const opens = page.getByRole('group', { name: 'Ouverture des commandes' });
  await opens.getByLabel('à', { exact: true }).fill('09:00');
  await page.getByText('32 partiront').waitFor({ state: 'detached' });
});
