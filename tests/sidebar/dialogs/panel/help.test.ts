import { readFileSync } from 'node:fs';
import type { MenuEntry } from '../../../../local/standin/runtime/host/host';
import { prepared } from '../../../stories/support/market';
import { axeViolations, BY_NIGHT } from '../../../support/axe';
import { answeringFrom, Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { opening } from '../../drafts';

const pages = Sidebar.forTests();

test('« Aide » stands in the menu and opens the guide; pages get it from the script, not from the network', async () => {
  const drive = await prepared();
  await drive.world.run('onOpen', { from: 'open' });
  const entries = (all: readonly MenuEntry[]): MenuEntry[] =>
    all.flatMap((one) => (one !== 'separator' && 'entries' in one ? entries(one.entries) : [one]));
  expect(entries(drive.world.menu)).toContainEqual({ caption: 'Aide', functionName: 'showHelp' });
  await drive.press('showHelp');
  expect(drive.world.dialog?.title).toBe('Aide');
  const script = answeringFrom(drive.world);
  expect(JSON.parse(await script.answer('help', '{}')).value).toBe(drive.world.dialog?.content);
});

test('the guide is read by its contents, by its links and by words that are searched', async () => {
  const page = await pages.show(new Script(), { page: 'Help' });
  await page.getByRole('button', { name: 'La semaine, jour par jour' }).click();
  await page.getByRole('heading', { name: 'Samedi : le retrait' }).waitFor();
  expect(await cutOff(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Que faire si…' }).click();
  await page.getByRole('heading', { name: '… il manque trois centimes ?' }).waitFor();

  await page.getByRole('button', { name: 'Sommaire' }).click();
  const search = page.getByRole('searchbox', { name: 'Chercher dans l’aide' });
  await search.fill('tracteur');
  await page.getByText('Rien de tel dans l’aide.').waitFor();
  await search.fill('VIREMENT en route');
  await page.getByRole('button', { name: '… un virement est encore en route ?' }).click();
  const heading = page.getByRole('heading', { name: '… un virement est encore en route ?' });
  await heading.waitFor();
  expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('« ? » shows the guide’s page over the dialog: what was typed stays, Esc goes back to « ? »', async () => {
  const help = readFileSync('dist/Help.html', 'utf8');
  const script = new Script()
    .on('draftOpening', { value: opening })
    .on('help', new Error('HTTP 0'), { value: help });
  const page = await pages.show(script, { page: 'Opening' });
  const place = page.getByLabel('Lieu du retrait');
  await place.fill('Salle des fêtes');
  const mark = page.getByRole('button', { name: 'Aide', exact: true });
  await mark.press('Enter');
  await page.getByRole('button', { name: 'Réessayer' }).click();

  const guide = page.frameLocator('iframe[title="Aide"]');
  const heading = guide.getByRole('heading', { name: '4. Ouvrir une vente' });
  await heading.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await heading.press('Escape');
  await heading.waitFor({ state: 'detached' });
  expect(await mark.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await place.inputValue()).toBe('Salle des fêtes');
});

test('by night, and in a drive in English, which is told that the guide is in French', async () => {
  const help = readFileSync('dist/Help.html', 'utf8');
  const script = new Script()
    .on('draftOpening', { value: { ...opening, language: 'en' } })
    .on('help', { value: help });
  const page = await pages.show(script, { page: 'Opening', dark: true });
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const guide = page.frameLocator('iframe[title="Help"]');
  await guide.getByText('The guide is written in French.').waitFor();
  expect(await axeViolations(page, BY_NIGHT)).toEqual([]);
});
