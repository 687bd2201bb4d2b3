import { picture } from '../../../sidebar/pictures';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { accessFaults, isAsWideAsTheScreen, Site, turn } from '../support/site';
import { ANNE, chosen, fillIn, orders, pathOf, pick, product, send, shown } from './anOrder';

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

describe('an order on a phone', () => {
  test('goes from the form to the basket and its confirmation', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    const read = await shown(page);
    expect(read).toContain('Drive du Bez – commande pour le samedi 11 avril');
    expect(read).toContain('* Indique une question obligatoire');
    expect(read).not.toContain('Total :');
    await fillIn(page);
    await pick(page, 'Salade', 2);
    await pick(page, 'Crottin', 3);
    await page.getByRole('heading', { name: 'Ferme du Bez' }).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy(0, 560));
    await picture(page, 'formulaire');
    await send(page);
    await page.getByText('Votre commande est bien arrivée').waitFor();

    expect(await page.getByRole('link').count()).toBe(0);
    expect(drive.table('Paniers', 'Nom', 'Produit', 'Servi')).toEqual([
      ['Anne Gauthier', 'Salade', 2],
      ['Anne Gauthier', 'Crottin', 3],
    ]);
    expect(drive.lastMail(ANNE)).toContain('Total : 9,46 €');
  });

  test('is changed by the link of its confirmation, which brings what was ordered', async () => {
    const drive = await openSale();
    await drive.order(ANNE, { FB02: 2, CR02: 1 }, { name: 'Anne Gauthier' });
    const mail = drive.mails(ANNE).at(-1)?.body ?? '';
    const query = /viewform(\?\S+)/.exec(mail)?.[1] ?? '';
    const page = await site.show(`${pathOf(drive)}${query}`);
    expect(await page.getByLabel('Prénom et nom').inputValue()).toBe('Anne Gauthier');
    expect(await chosen(page, 'Salade')).toBe('2 · 2,20 €');
    await pick(page, 'Salade', 1);
    await product(page, 'Tomme').selectOption('');
    await send(page);
    await page.getByText('bien arrivée').waitFor();

    expect(orders(drive)).toEqual([
      ['Anne Gauthier', 'remplacée'],
      ['Anne Gauthier', 'prise en compte'],
    ]);
    expect(drive.lastMail(ANNE)).toContain('Total : 1,10 €');
  });

  test('is cancelled when every quantity is taken back', async () => {
    const drive = await openSale();
    await drive.order(ANNE, { FB02: 2 });
    const page = await site.show(pathOf(drive));
    await fillIn(page);
    await send(page);
    await page.getByText('bien arrivée').waitFor();

    expect(orders(drive).at(-1)?.[1]).toBe('annulée');
    expect(drive.lastMail(ANNE)).toContain('annulée');
  });

  test.each(['light', 'dark'])('reads well for everybody, %s', async (look) => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive), { dark: look === 'dark' });
    expect(await accessFaults(page)).toEqual([]);
    expect(await isAsWideAsTheScreen(page)).toBe(true);
    await send(page);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Effacer le formulaire' }).click();
    expect(await accessFaults(page)).toEqual([]);
  });

  test('can be typed without a mouse', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    await page.getByLabel('Adresse e-mail').focus();
    for (const words of [ANNE, 'Anne Gauthier', '06 39 98 11 22']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Envoyer' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('bien arrivée').waitFor();
    expect(orders(drive)).toEqual([['Anne Gauthier', 'prise en compte']]);
  });
});

describe('a form that is closed', () => {
  test('says so, and takes nothing from a page that was open before', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    await fillIn(page);
    await pick(page, 'Salade', 2);
    await drive.close('2026-04-09 22:00');
    const rows = drive.form().answers.length;
    await send(page);
    await page.getByText('Les commandes pour le samedi 11 avril sont closes').waitFor();
    expect(await page.locator('form').count()).toBe(0);
    expect(drive.form().answers).toHaveLength(rows);
    expect(orders(drive)).toEqual([]);

    const again = await site.show(pathOf(drive));
    expect(await shown(again)).toContain('À la prochaine vente !');
    expect(await accessFaults(again)).toEqual([]);
  });

  test('not yet closed though its hour has passed, it takes an answer that is then late', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    await fillIn(page);
    await pick(page, 'Salade', 2);
    await drive.clock('2026-04-09 22:10');
    await send(page);
    await page.getByText('bien arrivée').waitFor();
    expect(orders(drive)).toEqual([['Anne Gauthier', 'hors délai']]);
    expect(drive.table('Paniers', 'Nom')).toEqual([]);
  });

  test('of a past sale leads to the one that is open', async () => {
    const drive = await openSale();
    const past = pathOf(drive);
    await drive.close('2026-04-09 22:00');
    await drive.live('2026-04-11 13:30');
    await drive.open('2026-04-14 08:00');
    const page = await site.show(past);
    expect(await shown(page)).toContain('Cette vente est terminée. La vente en cours est ici');
    expect(await page.locator('form').count()).toBe(0);
    await turn(page, () => page.getByRole('link').click());
    expect(new URL(page.url()).pathname).toBe(pathOf(drive));
    expect(pathOf(drive)).not.toBe(past);
    expect(await shown(page)).toContain('commande pour le samedi 18 avril');
    expect(await page.getByRole('button', { name: 'Envoyer' }).isEnabled()).toBe(true);
  });
});

describe('sent twice', () => {
  test('a double click sends once', async () => {
    const drive = await openSale();
    const page = await site.show(pathOf(drive));
    await fillIn(page);
    await pick(page, 'Salade', 1);
    await page.getByRole('button', { name: 'Envoyer' }).dblclick({ noWaitAfter: true });
    await page.getByText('bien arrivée').waitFor();
    expect(drive.form().answers).toHaveLength(1);
  });

  test('two sendings within one second are two answers and one order', async () => {
    const drive = await openSale();
    const pages = [await site.show(pathOf(drive)), await site.show(pathOf(drive))];
    for (const page of pages) {
      await fillIn(page);
      await pick(page, 'Salade', 2);
    }
    await Promise.all(pages.map(send));
    await Promise.all(pages.map((page) => page.getByText('bien arrivée').waitFor()));
    expect(drive.form().answers).toHaveLength(2);
    expect(orders(drive).map(([, state]) => state)).toEqual(['remplacée', 'prise en compte']);
    expect(drive.table('Paniers', 'Produit', 'Servi')).toEqual([['Salade', 2]]);
    expect(await drive.failing()).toEqual([]);
  });
});

test('when the drive does not answer, the page says so and keeps what was typed', async () => {
  const drive = await openSale();
  const page = await site.show(pathOf(drive));
  await fillIn(page);
  site.close();
  await send(page);
  await page.getByText('le drive ne répond pas').waitFor();
  expect(await page.getByLabel('Prénom et nom').inputValue()).toBe('Anne Gauthier');
  expect(await page.getByRole('button', { name: 'Envoyer' }).isEnabled()).toBe(true);
  expect(drive.form().answers).toEqual([]);
  expect((await site.takeFaults()).every((fault) => fault.includes('ERR_CONNECTION'))).toBe(true);
});

test('what people type is text wherever it arrives', async () => {
  const drive = await openSale();
  const words = {
    name: '<script>alert(1)</script> 🥕 =IMPORTXML("http://x.test";"a")',
    phone: '=1+1',
  };
  const long = `שלום ${'é'.repeat(9_990)} <b>`;
  const page = await site.show(pathOf(drive));
  await fillIn(page, words);
  await pick(page, 'Salade', 1);
  await page.getByLabel('Commentaire').fill(long);
  await send(page);
  await page.getByText('bien arrivée').waitFor();

  const [answer] = drive.form().answers;
  expect(Object.values(answer?.values ?? {})).toEqual(
    expect.arrayContaining([words.name, words.phone, long]),
  );
  const cells = JSON.stringify(drive.book.toJSON());
  expect(cells).toContain('"=1+1"');
  expect(cells).not.toMatch(/"formula":"=(1\+1|IMPORTXML)/i);
  expect(drive.table('Paniers', 'Nom')[0]?.[0]).toContain('<script>alert(1)</script> 🥕');
  const mail = drive.mails(ANNE).at(-1);
  expect(mail?.htmlBody).not.toContain('<script');
  const change = await site.show(pathOf(drive) + /viewform(\?\S+)/.exec(mail?.body ?? '')?.[1]);
  expect(await change.getByLabel('Prénom et nom').inputValue()).toBe(words.name);
  const again = await site.show(
    `/chez/${encodeURIComponent(ANNE)}/mails/${drive.world.mails.length}`,
  );
  expect(await again.locator('script').count()).toBe(0);
});
