import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { withSubscribers } from '../../../stories/support/subscribers';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let announced: () => Drive;

/** 130 subscribers at eight o'clock, when 100 mails are left of the day. */
beforeAll(async () => {
  const drive = await withSubscribers(130);
  await drive.open('2026-04-07 08:00');
  announced = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Outbox', ...look });
  await page.locator('tbody tr').first().waitFor();
  return page;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (page: Page): Promise<string> =>
  plain((await page.locator('main').allInnerTexts()).join());

const states = (drive: Drive): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { État } of drive.rows('Rappels'))
    counts[String(État)] = (counts[String(État)] ?? 0) + 1;
  return counts;
};

test('says what leaves today and what tomorrow, by state, kind and person', async () => {
  const page = await show(announced());
  const seen = await text(page);
  expect(seen).toContain(
    '30 mails, 0 restant aujourd’hui : 30 partiront à 9 h, avant la fermeture de jeudi.',
  );
  expect(seen).toContain(
    'Il reste 0 mail sur 100 aujourd’hui ; le compte repart mardi 7 avril à 9 h.',
  );
  expect(seen).toContain('Page 1 sur 3');
  await page.getByText('30 mails à venir').waitFor();
  await page.getByLabel('État').selectOption('waiting');
  await page.getByText('30 mails trouvés').waitFor();
  await page.getByLabel('Adresse', { exact: true }).fill('abonne129');
  await page.getByText('1 mail trouvé').waitFor();
  expect(await text(page)).toContain('partira mardi 7 avril à 9 h');
  await page.getByLabel('Adresse', { exact: true }).fill('personne');
  await page.getByText('Aucun mail ne correspond.').waitFor();
});

test('holds back one mail, several, all of a kind, and lets them go again', async () => {
  const drive = announced();
  const page = await show(drive);
  await page.getByLabel('État').selectOption('waiting');
  await page.getByText('30 mails trouvés').waitFor();
  await page
    .getByLabel(/^Choisir le mail à abonne/)
    .first()
    .check();
  await page
    .getByLabel(/^Choisir le mail à abonne/)
    .nth(1)
    .check();
  await press(page, 'Mettre de côté');
  await page.getByText('2 mails mis de côté.').first().waitFor();
  expect(states(drive)).toEqual({ envoyé: 100, 'en attente du quota': 28, 'mis de côté': 2 });
  await press(page, 'Mettre de côté');
  await page.getByText('28 mails mis de côté.').first().waitFor();
  expect(states(drive)).toEqual({ envoyé: 100, 'mis de côté': 30 });
  await page.getByLabel('État').selectOption('held');
  await page.getByText('30 mails trouvés').waitFor();
  await press(page, 'Remettre à envoyer');
  await page.getByText('30 mails partiront à leur heure.').first().waitFor();
  expect(states(drive)).toEqual({ envoyé: 100, 'à envoyer': 30 });
});

test('shows a mail as its recipient will see it, sends it to oneself, sends it at once', async () => {
  const drive = announced();
  await drive.clock('2026-04-07 09:30');
  const page = await show(drive);
  await page.getByLabel('État').selectOption('waiting');
  await page.getByText('30 mails trouvés').waitFor();
  await page.getByRole('button', { name: 'Abonné 129' }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Bonjour').first().waitFor();
  await press(page, 'Texte seul');
  await page.locator('pre').getByText('Bonjour').waitFor();
  await press(page, 'Essai à moi-même');
  await page.getByText('L’essai est parti à coordination@exemple.fr.').first().waitFor();
  expect(drive.mails('coordination@exemple.fr').at(-1)?.subject).toMatch(/^\[Essai\] /);
  await press(page, 'Envoyer maintenant');
  await press(page, 'Envoyer');
  await page.getByText('1 mail parti.').first().waitFor();
  expect(drive.mails('abonne129@exemple.fr')).toHaveLength(1);
  expect(states(drive)).toEqual({ envoyé: 102, 'en attente du quota': 29 });
});

test('sends many in batches, and says what the quota leaves for tomorrow', async () => {
  const drive = announced();
  await drive.clock('2026-04-07 09:30');
  const page = await show(drive);
  await press(page, 'Envoyer maintenant');
  expect(await text(page)).toContain('Envoyer 30 mails maintenant ? Le quota suffit.');
  await press(page, 'Envoyer');
  await page.getByText('30 mails partis.').first().waitFor();
  expect(new Set(drive.mails().map(({ to }) => to)).size).toBe(130);
});

test('asks what to do about a mail that may have left', async () => {
  const drive = announced();
  drive.correct('Rappels', { Destinataire: 'abonne000@exemple.fr' }, { État: 'peut-être parti' });
  drive.correct('Rappels', { Destinataire: 'abonne001@exemple.fr' }, { État: 'peut-être parti' });
  const page = await show(drive);
  await page.getByLabel('État').selectOption('maybeSent');
  await page.getByText('2 mails trouvés').waitFor();
  // Sent again they are one by one: for all that are found the drive would do nothing.
  expect(await page.getByRole('button', { name: 'Renvoyer' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Abonné 0', exact: true }).click();
  await press(page, 'Considérer comme envoyé');
  await page.getByText('1 mail considéré comme envoyé.').first().waitFor();
  await drive.clock('2026-04-07 09:30');
  await page.getByText('Abonné 1', { exact: true }).click();
  await press(page, 'Renvoyer');
  expect(await text(page)).toContain('Demandez d’abord à la personne.');
  await press(page, 'Envoyer');
  await page.getByText('1 mail parti.').first().waitFor();
  expect(states(drive)).toEqual({ envoyé: 100, 'en attente du quota': 30 });
});

test.each([
  ['light', false],
  ['dark', true],
])('has nothing that keeps people out, %s', async (_, dark) => {
  const page = await show(announced(), { dark });
  if (!dark) await picture(page, 'boite-envoi');
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
  await page.getByRole('button', { name: 'Abonné 129' }).click();
  await page.frameLocator('iframe').getByText('Bonjour').first().waitFor();
  expect([await axeViolations(page), await cutOff(page)]).toEqual([[], []]);
});

test('is in English where the drive is', async () => {
  const drive = announced();
  drive.setting('Langue', 'en');
  const page = await show(drive);
  expect(await text(page)).toContain(
    '30 mails, 0 left today: 30 leave at 9:00, before closing on Thursday.',
  );
  await press(page, 'Hold back');
  await page.getByText('30 held back.').first().waitFor();
});
