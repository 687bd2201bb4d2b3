import type { Page } from 'playwright-core';
import type { Tab } from '../../../../src/tabs/engine/tab';
import { tabs } from '../../../../src/tabs/tabs';
import type { Drive } from '../../../stories/support/drive';
import { prepared } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let standing: () => Drive;

beforeAll(async () => {
  const drive = await prepared();
  standing = drive.saved();
});

async function show(drive: Drive, look: { dark?: boolean } = {}): Promise<Page> {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Columns', ...look });
  await page.getByRole('tab', { name: 'Produits', exact: true }).waitFor();
  return page;
}

const line = (page: Page, header: string) =>
  page.locator('.columns li').filter({ has: page.getByText(header, { exact: true }) });
const add = (page: Page, header: string) =>
  line(page, header).getByRole('button', { name: 'Ajouter' }).click();
const headers = (drive: Drive, title: string): string[] => {
  const sheet = drive.sheet(title);
  const row = drive.headerRow(title);
  return Array.from({ length: sheet.lastColumn() }, (_, column) =>
    drive.book.formattedValue(sheet.id, row, column),
  );
};

test('one click adds a column at the right end; nobody types a header (docs/rules.md C18)', async () => {
  const drive = standing();
  const before = headers(drive, 'Produits');
  const page = await show(drive);
  await add(page, 'Allergènes');
  await page.getByText('La colonne « Allergènes » est dans Produits, à droite.').first().waitFor();
  await line(page, 'Allergènes').getByText('déjà là').waitFor();
  await page.getByRole('tab', { name: 'Producteurs', exact: true }).click();
  // What was done in another tab is not said here; what only invoices need is folded.
  expect(await page.getByText('La colonne « Allergènes »').count()).toBe(0);
  expect(await line(page, 'N° de TVA').isVisible()).toBe(false);
  await page.getByText('Pour les factures (7)').click();
  await line(page, 'N° de TVA').waitFor();
  await add(page, 'Présentation');
  await line(page, 'Présentation').getByText('déjà là').waitFor();
  expect(headers(drive, 'Produits')).toEqual([...before, 'Allergènes']);
  expect(headers(drive, 'Producteurs')).toContain('Présentation');
});

test('every optional column of people’s own is there, with what it is for, and comes by its click', async () => {
  const drive = standing();
  const page = await show(drive);
  for (const id of ['products', 'producers'] as const) {
    const tab = tabs[id] as Tab;
    const wanted = Object.entries(tab.columns).flatMap(
      ([column, { whenUsed, technical, owner, header }]) =>
        whenUsed && !technical && owner === 'people' ? [[column, header.fr] as const] : [],
    );
    await page.getByRole('tab', { name: tab.title.fr, exact: true }).click();
    const apart = page.locator('details:not([open]) summary');
    if ((await apart.count()) > 0) await apart.click();
    const free = wanted.filter(([, header]) => !headers(drive, tab.title.fr).includes(header));
    for (const [, header] of free) {
      await add(page, header);
      await line(page, header).getByText('déjà là').waitFor();
    }
    const there = headers(drive, tab.title.fr);
    for (const [, header] of wanted)
      expect(there.filter((one) => one === header)).toEqual([header]);
  }
});

test('a column that somebody added meanwhile is not added twice: the click changes nothing', async () => {
  const drive = standing();
  const page = await show(drive);
  const other = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['addColumn', JSON.stringify({ tab: 'products', column: 'origin' })],
  });
  expect(JSON.parse(String(other.value)).ok).toBe(true);
  const before = drive.snapshot();
  await add(page, 'Origine');
  await line(page, 'Origine').getByText('déjà là').waitFor();
  expect(drive.changedSince(before)).toEqual([]);
});

test('where it fails, that is said, and it can be tried again', async () => {
  const view = {
    language: 'fr',
    tabs: [{ tab: 'products', title: 'Produits', missing: ['label'] }],
  };
  const script = new Script()
    .on('optionalColumns', { value: view })
    .on(
      'addColumn',
      { refusal: 'Une autre action est en cours.' },
      { value: { ...view, tabs: [{ tab: 'products', title: 'Produits', missing: [] }] } },
    );
  const page = await pages.show(script, { page: 'Columns' });
  await add(page, 'Label');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(
    /^La colonne n’est pas ajoutée\.\s*Une autre action est en cours\./,
  );
  expect(await page.locator('.card.good').count()).toBe(0);
  await add(page, 'Label');
  await line(page, 'Label').getByText('déjà là').waitFor();

  expect(await alert.count()).toBe(0);
  expect(await line(page, 'Label').getByRole('button').count()).toBe(0);
  const asked = 'addColumn {"tab":"products","column":"label"}';
  expect(script.calls).toEqual(['optionalColumns {}', asked, asked]);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(standing(), { dark });
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
