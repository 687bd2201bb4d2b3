import { onDuty } from '../../../stories/support/starts/roster';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();

test('the roster is looked at, and written once accepted', async () => {
  const drive = await onDuty('2 accueil 7:30-10:00 ; 1 caisse');
  drive.typeRows(
    'Producteurs',
    ['Rucher du Vercors', 'Moulin', 'Jardin'].map((name) => ({ Producteur: name })),
  );
  const marche = 'marché : un samedi sur deux depuis le 18/04/2026';
  drive.correct('Producteurs', { Producteur: 'Moulin' }, { Absences: marche });
  drive.correct('Producteurs', { Producteur: 'Jardin' }, { Absences: 'quand je peux' });
  const panel = await pages.show(answeringFrom(drive.world));
  await panel.getByRole('button', { name: 'Répartir les permanences' }).waitFor();
  const page = await pages.show(answeringFrom(drive.world), { page: 'Roster' });
  const ahead = page.getByLabel('Retraits à venir');
  await ahead.fill('6');
  await ahead.blur();
  await page.getByText('« quand je peux » ne va pas ici').waitFor();
  await page.locator('.season tbody').nth(5).waitFor();
  await page.locator('.dialog-body').evaluate((body) => body.scrollTo(0, 0));
  await picture(page, 'repartir-les-permanences');
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accepter' }).click();
  await page.getByText('C’est dans Permanences').first().waitFor();
  expect(await page.getByRole('button', { name: 'Accepter' }).isDisabled()).toBe(true);
  const rows = drive.rows('Permanences').filter((row) => row.Prévu);
  expect(rows).toHaveLength(18);
});

test('a number of pick-ups that cannot be is told, and what stood is shown still', async () => {
  const drive = await onDuty('1');
  const calls: string[] = [];
  const script = answeringFrom(drive.world);
  const page = await pages.show(
    {
      answer(name, json) {
        calls.push(`${name} ${json}`);
        return script.answer(name, json);
      },
    },
    { page: 'Roster' },
  );
  const ahead = page.getByLabel('Retraits à venir');
  await ahead.waitFor();
  const days = page.locator('.season tbody');
  expect(await days.count()).toBe(20);
  for (const wrong of ['0', '61', '-1', '2.5', '']) {
    await ahead.fill(wrong);
    await ahead.blur();
    await page.getByRole('alert').getByText('de 1 à 60. Ci-dessous, toujours 20.').waitFor();
    expect(await ahead.getAttribute('aria-invalid')).toBe('true');
    expect(await days.count()).toBe(20);
    await ahead.fill('20');
    await ahead.blur();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  }
  // The script was asked for none of these.
  expect(calls).toEqual(['draftRoster {"pickups":20}']);
});
