import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { contentOf } from '../../../support/browser';
import { answeringFrom, Sidebar } from '../../aDrive';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let running: () => Drive;
let over: () => Drive;

const LOU = 'lou@exemple.fr';

/** Two sales: Lou in both, Max in the second with a mistyped address, a namesake and a household. */
beforeAll(async () => {
  const drive = await opened();
  const lou = { name: 'Lou Marchal', phone: '06 39 98 12 34', comment: 'je passerai à 9 h' };
  await drive.order(LOU, { FB02: 2, CR01: 1 }, lou);
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-10 18:00');
  await drive.hourlyRun();
  await drive.open('2026-04-14 08:00');
  await drive.order(LOU, { FB02: 1 }, lou);
  await drive.clock('2026-04-14 09:00');
  await drive.order('marilou@exemple.fr', { FB02: 1 }, { name: 'Marilou Marchal' });
  await drive.order('max@gmial.com', { CR01: 1 }, { name: 'Max Roux' });
  await drive.order('zoe@exemple.fr', { CR01: 1 }, { name: 'Zoé Blanc', phone: lou.phone });
  running = drive.trim().saved();
  await drive.close('2026-04-16 22:00');
  await drive.clock('2026-04-18 13:00');
  await drive.hourlyRun();
  over = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'People', ...look });
  await page.locator('tbody tr').first().waitFor();
  return page;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (page: Page): Promise<string> =>
  plain((await page.locator('main').allInnerTexts()).join());

/** Everything that stands in any cell, Historique and hidden tabs included. */
const everything = (drive: Drive): string => JSON.stringify(drive.book.toJSON());

test('says who buys, who is subscribed, and what wants a look', async () => {
  const page = await show(running());
  const seen = await text(page);
  expect(seen).toContain('4 acheteurs, 4 abonnés aux annonces.');
  expect(seen).toContain('« max@gmail.com » ?');
  await page.getByLabel('Montrer').selectOption('toSee');
  expect(await page.locator('tbody tr').count()).toBe(1);
  await page.getByLabel('Montrer').selectOption('all');
  await page.getByLabel('Nom ou adresse').fill('zoe b');
  await page.getByText('Zoé Blanc').waitFor();
  await page.getByLabel('Nom ou adresse').fill('personne');
  await page.getByText('Personne ne correspond.').waitFor();
});

test('gives a person’s data as files that they can read', async () => {
  const page = await show(over());
  await press(page, 'Voir Lou Marchal');
  await press(page, 'Rassembler ses données');
  await page.getByRole('link', { name: /CSV/ }).waitFor();
  const given = async (name: RegExp): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    return (await contentOf(download)).toString('utf8');
  };
  const csv = plain(await given(/CSV/));
  for (const words of ['Acheteurs', 'Commandes 1', 'Paniers', 'Rappels', 'Réponses vente 1'])
    expect(csv).toContain(`\r\n${words}\r\n`.slice(words === 'Acheteurs' ? 2 : 0));
  expect(csv).toContain('je passerai à 9 h');
  expect(csv).toContain('06 39 98 12 34');
  expect(csv).not.toMatch(/marilou|Max Roux|Zoé/i);
  const json = JSON.parse(await given(/JSON/));
  expect(json.email).toBe(LOU);
  expect(json.Paniers.map((row: Record<string, string>) => row['Réf.'])).toEqual(['FB02']);
  expect(json.Rappels.length).toBeGreaterThan(2);
  expect(JSON.stringify(json)).not.toMatch(/marilou|Clé/i);
});

test('erases a person everywhere, keeps what the books need, and touches nobody else', async () => {
  const drive = over();
  const before = drive.table('Paniers', 'Panier', 'Réf.', 'Montant');
  const others = drive.rows('Acheteurs').filter((row) => row['Adresse e-mail'] !== LOU);
  const page = await show(drive);
  await press(page, 'Voir Lou Marchal');
  await press(page, 'Voir ce qui serait effacé');
  await page.getByText('La personne devient « Client effacé 1 » partout').waitFor();
  const seen = await text(page);
  for (const tab of ['Acheteurs', 'Commandes', 'Commandes 1', 'Paniers', 'Réponses vente 1'])
    expect(seen).toMatch(new RegExp(`${tab} : \\d+ cellule`));
  expect(seen).toContain('Formulaire 2');
  expect(everything(drive)).toContain(LOU);
  await page.getByRole('button', { name: 'Effacer définitivement' }).scrollIntoViewIfNeeded();
  await picture(page, 'acheteurs-effacer');
  expect(await axeViolations(page)).toEqual([]);
  await press(page, 'Effacer définitivement');
  await page.getByText('C’est fait : il ne reste que « Client effacé 1 ».').first().waitFor();
  const left = everything(drive);
  expect(left.replaceAll('marilou@exemple.fr', '')).not.toContain(LOU);
  for (const gone of ['Lou Marchal', 'je passerai'])
    expect(left.replaceAll('Marilou Marchal', '')).not.toContain(gone);
  expect(drive.table('Paniers', 'Panier', 'Réf.', 'Montant')).toEqual(before);
  expect(drive.row('Paniers', { Panier: 1 })).toMatchObject({
    Nom: 'Client effacé 1',
    'Adresse e-mail': 'Client effacé 1',
  });
  expect(drive.rows('Acheteurs')).toEqual(others);
  expect(drive.row('Commandes', { Nom: 'Zoé Blanc' }).Téléphone).toBe('06 39 98 12 34');
  expect(drive.rows('Historique').at(-1)).toMatchObject({
    Action: 'Données effacées',
    Détail: 'Client effacé 1',
  });
  expect(JSON.stringify(drive.world.toJSON().data.properties)).not.toContain(LOU);
  // The drive goes on: nothing is read again, every sum ties, and the next sale opens.
  await drive.read();
  expect(await drive.failing()).toEqual([]);
  expect(drive.toFix().filter((row) => !row.includes('gmial'))).toEqual([]);
  await drive.open('2026-04-21 08:00');
  expect(drive.mails(LOU).filter(({ time }) => time > Date.parse('2026-04-20'))).toEqual([]);
});

test('the next one erased has the next number', async () => {
  const drive = over();
  const page = await show(drive);
  for (const [name, alias] of [
    ['Lou Marchal', 'Client effacé 1'],
    ['Max Roux', 'Client effacé 2'],
  ] as const) {
    await press(page, `Voir ${name}`);
    await press(page, 'Voir ce qui serait effacé');
    await press(page, 'Effacer définitivement');
    await page.getByText(`il ne reste que « ${alias} »`).first().waitFor();
  }
  expect(drive.rows('Acheteurs')).toHaveLength(2);
});

test('while the order is to be collected, the name stays, and the page says why', async () => {
  const drive = running();
  const page = await show(drive);
  await press(page, 'Voir Lou Marchal');
  await page.getByText('a une commande dans la vente en cours').waitFor();
  const refused = await drive.world.run('callCommand', {
    from: 'sidebar',
    args: ['erasePerson', JSON.stringify({ email: LOU, seen: '' })],
  });
  expect(String(refused.value)).toContain('personInSale');
});

test('rows that were moved after the look: nothing is erased, and it can be looked at again', async () => {
  const drive = over();
  const page = await show(drive);
  await press(page, 'Voir Lou Marchal');
  await press(page, 'Voir ce qui serait effacé');
  await page.getByRole('button', { name: 'Effacer définitivement' }).waitFor();
  drive.sheet('Commandes').insertRows(1, 1);
  const before = everything(drive);
  await press(page, 'Effacer définitivement');
  await page.getByText('rien n’a été effacé').first().waitFor();
  expect(everything(drive)).toBe(before);
  await page.getByRole('button', { name: 'Réessayer' }).first().click();
  expect(before).toContain('Lou Marchal');
  await press(page, 'Effacer définitivement');
  await page.getByText('C’est fait').first().waitFor();
  expect(everything(drive)).not.toMatch(/\b(Lou Marchal|lou@)/);
  expect(drive.table('Acheteurs', 'Nom').flat()).toEqual([
    ...['Marilou Marchal', 'Max Roux', 'Zoé Blanc'],
  ]);
});

test.each([false, true])('is accessible, dark: %s', async (dark) => {
  const page = await show(running(), { dark });
  expect(await axeViolations(page)).toEqual([]);
});
