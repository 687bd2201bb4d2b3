import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();

test('both ways to share are seen while the number is typed, and one is taken', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 12 });
  await drive.order('bruno@exemple.fr', { FB02: 10 });
  await drive.order('claire@exemple.fr', { FB02: 8 });
  await drive.close('2026-04-09 22:00');
  const panel = await pages.show(answeringFrom(drive.world));
  await panel.getByRole('button', { name: 'Partager un manque' }).waitFor();
  const page = await pages.show(answeringFrom(drive.world), { page: 'Shortage' });
  await page.getByRole('combobox').selectOption('FB02');
  const arrived = page.getByLabel('Arrivé, en pièces');
  await arrived.fill('dix');
  await page.getByText('Écrivez un nombre, zéro ou plus.').waitFor();
  await arrived.fill('18');
  await page.getByRole('row', { name: '3 claire 8 0 5' }).waitFor();
  await page.getByRole('row', { name: '2 bruno 10 6 6' }).waitFor();
  await picture(page, 'partager-un-manque');
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: 'Partager au prorata' }).click();
  await page.getByText('C’est noté dans Paniers pour 3').first().waitFor();
  expect(drive.table('Paniers', 'Livré').flat()).toEqual([7, 6, 5]);
  await arrived.fill('30');
  await page.getByText('Il y en a assez pour tous.').waitFor();
});

test('what was typed or handed over is marked, and the others share what is left', async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  for (const name of ['anne', 'bruno', 'chloe'])
    await drive.order(`${name}@exemple.fr`, { FB02: 3 });
  await drive.close('2026-04-09 22:00');
  drive.correct('Paniers', { Panier: 1, 'Réf.': 'FB02' }, { Livré: '0' });
  drive.correct('Retrait', { Panier: 2 }, { Remis: 'TRUE' });
  const page = await pages.show(answeringFrom(drive.world), { page: 'Shortage' });
  await page.getByRole('combobox').selectOption('FB02');
  const arrived = page.getByLabel('Arrivé, en pièces');
  await arrived.fill('2');
  await page.getByText('On en a déjà remis ou noté plus').waitFor();
  await arrived.fill('5');
  await page.getByRole('row', { name: '1 anne (noté) 3 0 0' }).waitFor();
  await page.getByRole('row', { name: '2 bruno (remis) 3 3 3' }).waitFor();
  await page.getByRole('row', { name: '3 chloe 3 2 2' }).waitFor();
  await page.getByText('compte d’abord et reste').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Partager au prorata' }).click();
  await page.getByText('C’est noté dans Paniers pour 1').first().waitFor();
  expect(drive.table('Paniers', 'Livré').flat()).toEqual([0, '', 2]);
});
