import type { FirstSteps } from '../../../../src/app/sale/firstSteps';
import { axeViolations } from '../../../support/axe';
import { Script, Sidebar } from '../../aDrive';

let pages: Sidebar;

beforeAll(async () => {
  pages = await Sidebar.start();
});

afterAll(() => pages.stop());

afterEach(async () => {
  await pages.closePages();
  expect(pages.takeFaults()).toEqual([]);
});

const empty: Pick<FirstSteps, 'language' | 'isBegun'> = { language: 'fr', isBegun: false };
const ADDRESS = 'https://docs.google.com/spreadsheets/d/abcdefghijklmnopqrstuvwxyz/edit';

test('another drive’s rules and goods come by its address, by the keyboard; what was left is counted', async () => {
  const script = new Script().on('firstSteps', { value: empty }).on('startFromDrive', {
    value: { settings: 4, producers: 1, products: 3, fees: 0, templates: 2, left: 1 },
  });
  const page = await pages.show(script, { page: 'OtherDrive' });
  await page.getByLabel('Adresse de son classeur').focus();
  await page.keyboard.type(ADDRESS);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('1 ligne n’a pas été reprise').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('role'));
  expect(focused).toBe('status');
  const said = (await page.getByRole('status').allInnerTexts()).join(' ').replace(/\u00a0/g, ' ');
  expect(said).toContain(
    'Repris : 4 réglages, 1 producteur, 3 produits, 0 ligne de frais, 2 textes',
  );
  await page.getByRole('button', { name: 'Premiers pas' }).click();
  expect(script.calls).toEqual([
    'firstSteps {}',
    `startFromDrive {"address":"${ADDRESS}"}`,
    'showDialog firstSteps',
  ]);
});

test('a spreadsheet that does not open is told, and what was typed stays', async () => {
  const script = new Script()
    .on('firstSteps', { value: empty })
    .on('startFromDrive', { refusal: 'Ce classeur ne s’ouvre pas.' });
  const page = await pages.show(script, { page: 'OtherDrive' });
  await page.getByLabel('Adresse de son classeur').fill('là-bas');
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await page.getByText('Ce classeur ne s’ouvre pas.').waitFor();
  expect(await page.getByLabel('Adresse de son classeur').inputValue()).toBe('là-bas');
});

test('nothing typed takes nothing', async () => {
  const script = new Script().on('firstSteps', { value: empty });
  const page = await pages.show(script, { page: 'OtherDrive' });
  await page.getByLabel('Adresse de son classeur').press('Enter');
  await page.getByRole('button', { name: 'Reprendre' }).click({ force: true });
  expect(script.calls).toEqual(['firstSteps {}']);
});

test('a drive that has begun takes nothing over', async () => {
  const script = new Script().on('firstSteps', { value: { ...empty, isBegun: true } });
  const page = await pages.show(script, { page: 'OtherDrive' });
  await page.getByText('rien d’un autre ne vient par-dessus').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
});
