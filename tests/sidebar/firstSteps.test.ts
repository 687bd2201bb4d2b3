import type { Page } from 'playwright-core';
import { World } from '../../local/runtime/world';
import { producerList, productList } from '../support/aMarket';
import { axeViolations } from '../support/axe';
import { at, Sidebar } from './aDrive';
import { picture } from './pictures';

let sidebar: Sidebar;

beforeAll(async () => {
  sidebar = await Sidebar.start('FirstSteps', { width: 900, height: 660 });
});

afterAll(() => sidebar.stop());

afterEach(async () => {
  await sidebar.closePages();
  expect(sidebar.takeFaults()).toEqual([]);
});

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** An empty spreadsheet where *Installer le drive* was pressed, on a Tuesday in the morning. */
async function installed(): Promise<World> {
  const world = World.create({
    startAt: at('2026-04-07T09:10'),
    timeZone: 'Europe/Paris',
    locale: 'fr_FR',
    owner: 'anna@drive.example',
    bundle: 'dist',
  });
  await world.run('callCommand', { from: 'sidebar', args: ['install', '{}'] });
  return world;
}

const show = (world: World, look: { dark?: boolean } = {}): Promise<Page> =>
  sidebar.show(
    {
      async answer(...args) {
        const { value, error } = await world.run('callCommand', { from: 'sidebar', args });
        if (error) throw new Error(error.message);
        return String(value);
      },
    },
    look,
  );

/** Somebody at the page, who counts. */
class Newcomer {
  clicks = 0;
  fields = 0;

  constructor(readonly page: Page) {}

  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  async fill(label: string, text: string): Promise<void> {
    this.fields += 1;
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.clicks += 1;
    await this.page.getByLabel(label, { exact: true }).selectOption(option);
  }

  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).locator('visible=true').first().waitFor();
  }
}

const rowsOf = (world: World, title: string): string[][] => {
  const { spreadsheet } = world;
  const sheet = spreadsheet.sheets.find((one) => one.title === title);
  if (!sheet) throw new RangeError(`no tab ${title}`);
  return Array.from({ length: sheet.lastRow() - 1 }, (_, row) =>
    Array.from({ length: sheet.lastColumn() }, (_, column) =>
      plain(spreadsheet.formattedValue(sheet.id, row + 1, column)),
    ),
  );
};

test('from an empty spreadsheet to an open form with 8 producers and 60 products', async () => {
  const world = await installed();
  const anna = new Newcomer(await show(world));
  await anna.sees('Comment s’appelle le drive');
  expect(await axeViolations(anna.page)).toEqual([]);
  await anna.fill('Nom du drive', 'Drive de la Véore');
  await anna.fill('Lieu de retrait', 'Place du Marché, Crest');
  await picture(anna.page, 'premiers-pas-drive');
  await anna.press('Enregistrer et continuer');

  await anna.sees('Vos producteurs, un par ligne');
  await anna.fill('Vos producteurs, un par ligne', producerList);
  await picture(anna.page, 'premiers-pas-producteurs');
  expect(await axeViolations(anna.page)).toEqual([]);
  await anna.press('Ajouter et continuer');

  await anna.sees('Votre liste de produits');
  await anna.fill('Votre liste de produits', productList);
  await anna.press('Lire la liste');
  await anna.sees(/60.produits prêts/);
  await picture(anna.page, 'premiers-pas-produits');
  expect(await axeViolations(anna.page)).toEqual([]);
  await anna.press(/^Ajouter 60.produits$/);

  await anna.sees('Ouvrir la vente n° 1');
  await picture(anna.page, 'premiers-pas-ouvrir');
  expect(await axeViolations(anna.page)).toEqual([]);
  await anna.press('Ouvrir la vente');
  await anna.sees(/La vente n°.1 est ouverte/);

  expect(rowsOf(world, 'Producteurs')).toHaveLength(8);
  expect(rowsOf(world, 'Produits')).toHaveLength(60);
  const [form] = [...world.forms.values()];
  expect(form?.accepting).toBe(true);
  expect(form?.items.filter(({ type }) => type === 'LIST')).toHaveLength(60);
  // Installing is one click more.
  const effort = { clicks: anna.clicks + 1, fields: anna.fields };
  console.info('Premiers pas', effort);
  expect(effort.clicks).toBeLessThanOrEqual(8);
  expect(effort.fields).toBeLessThanOrEqual(6);
});
