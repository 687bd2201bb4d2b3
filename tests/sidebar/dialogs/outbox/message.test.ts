import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { withSubscribers } from '../../../stories/support/subscribers';
import { closed } from '../../../stories/support/sums/money';
import { axeViolations, BY_NIGHT } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();

const show = async (drive: Drive): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Message' });
  await combo(page, 'À qui').waitFor();
  return page;
};

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const subject = (page: Page) => page.getByLabel('Objet', { exact: true });
const text = (page: Page) => page.getByLabel('Texte', { exact: true });
const combo = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const frame = (page: Page) => page.frameLocator('iframe');
const messages = (drive: Drive) => drive.rows('Rappels').filter(({ Type }) => Type === 'message');

test('a message is written, looked at on somebody, counted, and sent once', async () => {
  const drive = await closed();
  const page = await show(drive);
  await page.getByText('2 personnes à qui écrire.').waitFor();
  await subject(page).fill('Samedi, {prénom}');
  await text(page).fill('Bonjour {prénom},\nle retrait se fait dehors. Panier n° {panier}.');
  await frame(page).getByText('Panier n° 1.').waitFor();
  await page.locator('b', { hasText: 'Samedi, Anne' }).waitFor();
  await picture(page, 'message');
  await press(page, 'Essai à moi-même');
  await page.getByText('L’essai est parti à coordination@exemple.fr.').first().waitFor();
  expect(messages(drive)).toEqual([]);
  await press(page, 'Envoyer');
  await page.getByRole('heading', { name: 'Écrire à 2 personnes ?' }).waitFor();
  await page.getByText('2 mails partent.').waitFor();
  expect(messages(drive)).toEqual([]);
  await press(page, 'Envoyer à 2 personnes');
  await page.getByText('C’est fait. 2 mails partent.').first().waitFor();
  expect(messages(drive).map((row) => row.État)).toEqual(['envoyé', 'envoyé']);
  await press(page, 'Envoyer');
  await page.getByText('2 personnes ont déjà ce message dans cette vente').waitFor();
  expect(messages(drive)).toHaveLength(2);
});

test('a word that does not exist is refused where it is typed, and nobody gets an empty message', async () => {
  const drive = await closed();
  const page = await show(drive);
  await press(page, 'Envoyer');
  await page.getByText('Il manque un objet ou un texte : rien n’est parti.').waitFor();
  await text(page).fill('Bonjour {prenon}');
  await page.getByText('« {prenon} » n’existe pas dans ce mail ; attendu : {prénom}').waitFor();
  await page.getByText('L’aperçu revient une fois le texte corrigé.').waitFor();
  expect(await page.getByRole('button', { name: 'Envoyer', exact: true }).isDisabled()).toBe(true);
  await text(page).fill('Bonjour <b>{prénom}</b> & =1+1');
  await frame(page).getByText('Bonjour <b>Anne</b> & =1+1').waitFor();
  await subject(page).fill('');
  await page.getByText('La cellule est vide').waitFor();
  expect(await page.getByRole('button', { name: 'Envoyer', exact: true }).isDisabled()).toBe(true);
  expect(messages(drive)).toEqual([]);
});

test('another group', async () => {
  const drive = await closed();
  const page = await show(drive);
  await combo(page, 'À qui').selectOption('producers');
  await frame(page).getByText('Bonjour,').waitFor();
  expect(messages(drive)).toEqual([]);
});

test('more than the quota lets go: it says how many today, and when the last', async () => {
  const drive = await withSubscribers(130);
  await drive.clock('2026-04-07 10:00');
  const page = await show(drive);
  await page.getByText('130 personnes à qui écrire.').waitFor();
  await text(page).fill('Bientôt !');
  await press(page, 'Envoyer');
  await page.getByRole('heading', { name: 'Écrire à 130 personnes ?' }).waitFor();
  await page.getByText('100 mails partent, 30 demain à 9 h.').waitFor();
  await press(page, 'Annuler');
  await page
    .getByRole('heading', { name: 'Écrire à 130 personnes ?' })
    .waitFor({ state: 'detached' });
  expect(messages(drive)).toEqual([]);
});

test('what changes between the question and the yes is asked again', async () => {
  const drive = await closed();
  const page = await show(drive);
  await combo(page, 'À qui').selectOption('producers');
  await text(page).fill('Merci !');
  await press(page, 'Envoyer');
  await page.getByRole('heading', { name: 'Écrire à 2 personnes ?' }).waitFor();
  drive.typeRows('Producteurs', [{ Producteur: 'Rucher', 'E-mail': 'rucher@exemple.fr' }]);
  await press(page, 'Envoyer à 2 personnes');
  await page.getByText('Quelque chose a changé entre-temps').waitFor();
  expect(messages(drive)).toEqual([]);
});

test('has nothing that keeps people out, by day and night', async () => {
  const page = await show(await closed());
  await text(page).fill('Bonjour {prénom');
  await page.getByText('Une accolade « { » est seule').waitFor();
  const found = [await axeViolations(page), await cutOff(page)];
  await text(page).fill('Bonjour.');
  await press(page, 'Envoyer');
  await page.getByRole('heading', { name: 'Écrire à 2 personnes ?' }).waitFor();
  found.push(await axeViolations(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect([...found, await axeViolations(page, BY_NIGHT)]).toEqual([[], [], [], []]);
});
