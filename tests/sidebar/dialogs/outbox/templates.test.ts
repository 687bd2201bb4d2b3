import type { Page } from 'playwright-core';
import { png } from '../../../../src/formats/png';
import { templates } from '../../../../src/text/mailKinds/mailKinds';
import type { Drive } from '../../../stories/support/drive';
import { opened, prepared } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let ordered: () => Drive;

/** Two baskets of the open sale. */
beforeAll(async () => {
  const drive = await opened();
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1 }, { name: 'Anne Œuvrard' });
  await drive.order('bruno@exemple.fr', { CR01: 2 }, { name: 'Bruno {total} <b>Fabre</b>' });
  ordered = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Templates', ...look });
  await page.getByLabel('Objet').waitFor();
  await page.setViewportSize({ width: 1000, height: 700 });
  return page;
};
const mail = (page: Page) => page.frameLocator('iframe').locator('body');
const choose = (page: Page, kind: string) =>
  page.locator('select').first().selectOption({ label: kind });
const text = (page: Page) => page.getByRole('textbox', { name: 'Texte' });
const subject = (page: Page) => page.getByLabel('Objet');
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' });
const insert = (page: Page, word: string) =>
  page.getByRole('button', { name: word, exact: true }).first().click();

test('a mail is shown with the figures of an example', async () => {
  const drive = ordered();
  const before = drive.snapshot();
  const page = await show(drive);
  await choose(page, 'rappel retrait');
  await mail(page).getByText('Votre panier n° 12 vous attend').waitFor();
  await picture(page, 'textes-mails');
  expect(await save(page).isDisabled()).toBe(true);
  expect(drive.changedSince(before)).toEqual([]);
});

test('words are inserted where the caret is, and completed as they are typed', async () => {
  const page = await show(ordered());
  await text(page).fill('Panier ');
  await insert(page, '{panier}');
  await text(page).press('End');
  await text(page).pressSequentially(' de {pré');
  await insert(page, '{prénom}');
  await text(page).pressSequentially(', fin.');
  await expect(text(page).inputValue()).resolves.toBe('Panier {panier} de {prénom}, fin.');
  await mail(page).getByText('Panier 12 de Camille, fin.').waitFor();
  await subject(page).fill('');
  await insert(page, '{total}');
  await expect(subject(page).inputValue()).resolves.toBe('{total}');
  await text(page).fill('environ');
  await text(page).selectText();
  await insert(page, '{si estimé}…{fin}');
  await expect(text(page).inputValue()).resolves.toBe('{si estimé}environ{fin}');
});

test('what is wrong is told at once, with its place; the original is shown, and nothing is saved', async () => {
  const page = await show(ordered());
  await text(page).fill('Bonjour {prenon}, à {si total}bientôt');
  const faults = page.getByRole('listitem').filter({ hasText: 'n’existe pas' });
  await faults.getByText('attendu : {prénom}').waitFor();
  await page.getByText('« {si total} » n’est pas fermé').waitFor();
  await page.getByText('le texte d’origine part. Le voici.').waitFor();
  await mail(page).getByText('Merci, votre commande est enregistrée').waitFor();
  await faults.getByRole('button', { name: 'Montrer' }).click();
  const chosen = await text(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(chosen).toBe('{prenon}');
  expect(await save(page).isDisabled()).toBe(true);
  await subject(page).fill('');
  await page.getByText('La cellule est vide').waitFor();
  await page.getByRole('button', { name: 'Annuler les changements' }).click();
  await expect(page.getByText('n’existe pas').count()).resolves.toBe(0);
});

test('a long subject says that it is cut', async () => {
  const page = await show(ordered());
  const told = page.getByText('L’objet est coupé à 78 signes.');
  await subject(page).fill('é'.repeat(78));
  await page.locator('.faces b', { hasText: 'é'.repeat(78) }).waitFor();
  expect(await told.count()).toBe(0);
  await subject(page).fill('é'.repeat(500));
  await told.waitFor();
});

test('words are saved, go for the next mail, and the original comes back', async () => {
  const drive = ordered();
  const page = await show(drive);
  await subject(page).fill('Merci, panier {panier}');
  await text(page).fill('Bonjour {prénom},\n\nTout est noté : {commande}\nTotal : {total}');
  await save(page).click();
  await page.getByText('Enregistré. Les prochains mails diront cela.').first().waitFor();
  await page.getByRole('option', { name: 'confirmation (modifié)' }).waitFor({ state: 'attached' });
  expect(drive.rows('Modèles')).toMatchObject([
    { Mail: 'confirmation', Objet: 'Merci, panier {panier}' },
  ]);
  await drive.order('chloe@exemple.fr', { CR02: 1 }, { name: 'Chloé Rey' });
  const [sent] = drive.mails('chloe@exemple.fr');
  expect(sent?.subject).toBe('Merci, panier 3');
  expect(sent?.body.replaceAll('\u00a0', ' ')).toBe(
    'Bonjour Chloé,\n\nTout est noté :\n– Tomme : 1 pièce, 9,50 €\nTotal : 9,50 €\n',
  );
  await page.getByRole('button', { name: 'Revenir à l’original' }).click();
  await mail(page).getByText('Merci, votre commande est enregistrée').waitFor();
  await save(page).click();
  await page.getByText('Le texte d’origine est de retour.').first().waitFor();
  await drive.order('david@exemple.fr', { CR02: 1 });
  expect(drive.lastMail('david@exemple.fr')).toContain('Merci, votre commande est enregistrée');
});

test('a test goes to whoever asks, with the words as typed', async () => {
  const drive = ordered();
  const page = await show(drive);
  await subject(page).fill('Votre panier {panier}');
  await page.getByRole('button', { name: 'Essai à moi-même' }).click();
  await page.getByText('L’essai est parti à coordination@exemple.fr.').first().waitFor();
  const [sent] = drive.mails('coordination@exemple.fr').slice(-1);
  expect(sent?.subject).toBe('[Essai] Votre panier 12');
  expect(drive.titles()).not.toContain('Modèles');
});

test('the drive’s logo is shown at once, and goes with the mails that leave', async () => {
  const drive = ordered();
  const page = await show(drive);
  await page.getByText('Logo de tous les mails').click();
  const logo = Buffer.from(
    png(
      [
        [true, false],
        [false, true],
      ],
      100,
    ),
  );
  await page
    .getByLabel('Logo')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
  await mail(page).getByRole('img', { name: 'Drive du Bez' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await save(page).click();
  await page.getByText('Les prochains envois auront cette allure.').first().waitFor();
  await drive.order('chloe@exemple.fr', { CR02: 1 });
  const [sent] = drive.mails('chloe@exemple.fr');
  expect(Object.keys(sent?.inlineImages ?? {})).toEqual(['logo']);
  await page.getByRole('button', { name: 'Retirer le logo' }).click();
  await save(page).click();
  await mail(page).getByText('Bonjour').waitFor();
  await drive.order('david@exemple.fr', { CR02: 1 });
  expect(drive.mails('david@exemple.fr')[0]?.htmlBody).not.toContain('cid:');
});

test('before the first sale the preview is an example', async () => {
  const page = await show(await prepared({ Paiements: 'oui' }));
  await page.getByText('un exemple').waitFor();
  const offered = await page.locator('select').first().locator('option').allTextContents();
  expect(offered).toHaveLength(Object.keys(templates).length);
  for (const kind of offered) {
    await choose(page, kind);
    await mail(page).getByText('Drive du Bez').first().waitFor({ state: 'attached' });
    // Every word in braces has an example.
    expect([kind, await mail(page).textContent()]).toEqual([
      kind,
      expect.not.stringMatching(/[{}]|undefined|NaN/),
    ]);
    expect(await page.getByText('le texte d’origine part').count()).toBe(0);
  }
  await choose(page, 'paiement (dans les autres mails)');
  await mail(page).locator('img[alt="Code QR"]').waitFor({ state: 'attached' });
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(ordered(), { dark });
  await text(page).fill('Bonjour {prenon}, {pr');
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByText('Texte seul').click();
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 600, height: 700 });
  expect(await cutOff(page)).toEqual([]);
});

test('it speaks English', async () => {
  const page = await pages.show(answeringFrom((await prepared({ Langue: 'en' })).world), {
    page: 'Templates',
  });
  await page.getByLabel('Subject').waitFor();
  await mail(page).getByText('Hello Camille,').waitFor();
  await page.getByRole('textbox', { name: 'Text' }).fill('Hello {firstname}');
  await page.getByText('expected: {first_name}').waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  expect(await page.locator('#app').textContent()).not.toMatch(/[éèàç«»]/);
  expect(await mail(page).textContent()).not.toMatch(/[éèàç«»]|Bonjour|panier/);
});
