/** Every page of the add-on on a narrow screen, over a drive of long names. */
import type { Page } from 'playwright-core';
import { dialogNames, fileOf } from '../../src/text/pages/dialogs';
import { Drive } from '../stories/support/drive';
import { chosen } from '../stories/support/market';
import { answeringFrom, Sidebar } from './aDrive';

const FARM = 'Groupement des éleveuses et éleveurs de Haute-Provence et du Diois';
const GARDEN = 'Les Jardins d’Anne-Charlotte et Barthélemy';
const EMAIL = 'marie-antoinette.delacroix-beauregard@messagerie-paysanne.exemple.fr';

const settings = {
  'Nom du drive': 'Drive fermier intercommunal de la vallée de la Drôme',
  'E-mail du coordinateur': 'coordination.intercommunale@drive-de-la-vallee.exemple.fr',
  'Lieu de retrait': 'Terrasse du Fournil, 12 bis, avenue du Maréchal-Lannes, 26400 Crest',
  Paiements: 'oui',
  'Places de permanence': '1',
};

const states: Record<string, () => Drive> = {};
const pages = Sidebar.forTests();

beforeAll(async () => {
  const drive = Drive.at('2026-04-07 07:45');
  await drive.install();
  states['not begun'] = drive.saved();
  for (const [label, value] of Object.entries(settings)) chosen(drive, label, value);
  drive.typeRows('Producteurs', [
    { Producteur: FARM, 'E-mail': EMAIL.replace('marie', 'elevage') },
    { Producteur: GARDEN, 'E-mail': 'jardins@exemple.fr' },
  ]);
  const product = {
    Unité: 'g',
    'TVA %': '5,5',
    Conditionnement: 'plateau de présentation de 500 g',
  };
  drive.typeRows('Produits', [
    {
      ...product,
      'Réf.': 'GEHP01',
      Producteur: FARM,
      Produit: 'Assortiment de charcuteries artisanales séchées au grenier',
      Contenu: '500',
      'Prix TTC': '1249,50',
      Stock: '8',
    },
    {
      ...product,
      'Réf.': 'JACB01',
      Producteur: GARDEN,
      Produit: 'Tomates anciennes « Cœur-de-bœuf » et « Noire-de-Crimée »',
      Contenu: '500',
      'Prix TTC': '3,20',
    },
  ]);
  await drive.clock('2026-04-07 07:50');
  states['to be opened'] = drive.saved();
  await drive.open('2026-04-07 08:00');
  await drive.clock('2026-04-07 09:00');
  const name = 'Marie-Antoinette Delacroix-Beauregard de Châteauneuf';
  await drive.order(EMAIL, { GEHP01: 3, JACB01: 5 }, { name, comment: 'Je passerai après 11 h.' });
  await drive.order('zoe@gmial.com', { GEHP01: 6 }, { name: 'Zoé Test' });
  states.open = drive.saved();
  await drive.close('2026-04-09 22:00');
  states.closed = drive.saved();
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  states.over = drive.saved();
});

/** 360 px less the bar by which a page scrolls on a computer: the browser of the tests shows none. */
const NARROW = { width: 360 - 17, height: 640 };

/** What can be moved sideways, or goes beyond the edge of the page, with what makes it so wide. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('html, body, .dialog, .dialog *'))
      // A table of the books moves within its own frame; a sample of a column is cut on purpose.
      .filter((element) => !element.closest('.unseen, svg, select, input, textarea, .wide'))
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(
        ({ outerHTML, scrollWidth, clientWidth }) =>
          `${scrollWidth} in ${clientWidth}: ${outerHTML.slice(0, 160)}`,
      ),
  );

async function settle(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: /…$/ }).waitFor({ state: 'detached' });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
}

async function* nowhere() {}

const LIST = `Produit\tConditionnement\tPrix\tProducteur
Assortiment de charcuteries artisanales séchées au grenier\tplateau de présentation de 500 g\t1249,50\t${FARM}
Tisane des Hautes-Terres anticonstitutionnellement\tboîte en fer de 40 g\t6,50\tHerboristerie intercommunale
Confiture\tpot\tà discuter\t${GARDEN}`;

/** Where some pages lead beside their tabs, a place at a time. */
const further: Readonly<Record<string, (page: Page) => AsyncGenerator<void>>> = {
  async *FirstSteps(page) {
    const steps = page.locator('.trail button');
    for (let at = 0; at < (await steps.count()); at += 1) {
      await steps.nth(at).click();
      yield;
    }
    await steps.filter({ hasText: 'Produits' }).click();
    await page.getByLabel('Votre liste de produits').fill(LIST);
    await page.getByRole('button', { name: 'Lire la liste' }).click();
    yield;
  },
  async *People(page) {
    const first = page.locator('tbody button').first();
    if ((await first.count()) === 0) return;
    await first.click();
    yield;
  },
};

const files = [...new Set(dialogNames.map(fileOf))];

describe.each(['not begun', 'to be opened', 'open', 'closed', 'over'])('%s', (state) => {
  test.each(files)('%s fits 360 px', async (file) => {
    const drive = states[state]?.();
    if (!drive) throw new Error(state);
    const page = await pages.show(answeringFrom(drive.world), { page: file });
    await page.setViewportSize(NARROW);
    await page.locator('h1').waitFor();
    await settle(page);
    const found = await tooWide(page);
    const tabs = page.getByRole('tab');
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await settle(page);
      found.push(...(await tooWide(page)));
    }
    for await (const _ of (further[file] ?? nowhere)(page)) {
      await settle(page);
      found.push(...(await tooWide(page)));
    }
    expect([...new Set(found)]).toEqual([]);
  });
});
