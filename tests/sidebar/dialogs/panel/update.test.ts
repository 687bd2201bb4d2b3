import { readFileSync } from 'node:fs';
import type { MenuEntry } from '../../../../local/standin/runtime/host/host';
import { updatePage } from '../../../../src/text/pages/panel/updatePage';
import { prepared } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, notInstalled, Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const pages = Sidebar.forTests();

test('the last entry of the menu says which version runs, and opens the page', async () => {
  const drive = await prepared();
  await drive.world.run('onOpen', { from: 'open' });
  const entries = (all: readonly MenuEntry[]): MenuEntry[] =>
    all.flatMap((one) => (one !== 'separator' && 'entries' in one ? entries(one.entries) : [one]));
  expect(entries(drive.world.menu).at(-1)).toEqual({
    caption: `Mettre à jour (version ${version})`,
    functionName: 'showUpdate',
  });
  await drive.press('showUpdate');
  expect(drive.world.dialog?.title).toBe('Mettre à jour');
});

test('the page tells three steps and its own version, and nothing is cut off', async () => {
  const drive = await prepared();
  const page = await pages.show(answeringFrom(drive.world), { page: 'Update' });
  await page.getByText(`Cette page est de la version ${version}.`).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(3);
  expect(await cutOff(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.getByRole('listitem').first().textContent()).toContain(
    'le lien d’un classeur à copier',
  );
  await picture(page, 'mettre-a-jour');
});

test('a drive in English reads it in English', async () => {
  const script = new Script().on('status', { value: { ...notInstalled, language: 'en' } });
  const page = await pages.show(script, { page: 'Update' });
  await page.getByText(`This page is of version ${version}.`).waitFor();

  expect(await page.title()).toBe('Update');
  expect(await page.getByRole('listitem').allTextContents()).toEqual(updatePage.steps.en);
  expect(await page.locator('#app').textContent()).not.toMatch(/[éèàç«»]/);
});

test('where Google does not answer, the steps stand in French all the same', async () => {
  const page = await pages.show(new Script().on('status', new Error('HTTP 0')), { page: 'Update' });
  await page.getByText('Ouvrez Extensions, Apps Script.').waitFor();
  expect(await page.getByRole('listitem').count()).toBe(3);
});
