import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let begun: () => Drive;

beforeAll(async () => {
  const drive = await opened();
  begun = drive.trim().saved();
});

const stands = (drive: Drive, label: string) => drive.row('Réglages', { Réglage: label }).Valeur;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function show(
  drive: Drive,
  theme: string,
  look: { dark?: boolean; width?: number } = {},
): Promise<Page> {
  const { width, ...light } = look;
  const page = await pages.show(answeringFrom(drive.world), { page: 'Settings', ...light });
  if (width) await page.setViewportSize({ width, height: 640 });
  await page.getByRole('tab', { name: theme, exact: true }).click();
  await page.getByRole('tabpanel', { name: theme, exact: true }).waitFor();
  return page;
}

test('what cannot be such a setting is refused in its field, and the one before stays', async () => {
  const drive = begun();
  const page = await show(drive, 'La vente');
  await field(page, 'Quantité proposée au plus').fill('beaucoup');
  await field(page, 'Quantité proposée au plus').press('Tab');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(plain((await alert.textContent()) ?? '')).toMatch(
    /« beaucoup ».*Pas enregistré : le réglage d’avant compte toujours\./,
  );
  expect(stands(drive, 'Quantité proposée au plus')).toBe('12');
  await field(page, 'Quantité proposée au plus').fill('6');
  await field(page, 'Quantité proposée au plus').press('Enter');
  await page.getByText('Enregistré.').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(stands(drive, 'Quantité proposée au plus')).toBe('6');
});

test('a telephone is offered on its page, and stands in Réglages once there is one', async () => {
  const drive = begun();
  const label = 'Téléphone du drive';
  expect(drive.table('Réglages', 'Réglage').flat()).not.toContain(label);
  const page = await show(drive, 'Le drive');
  await field(page, label).fill('demandez Paul');
  await field(page, label).press('Tab');
  await page.getByRole('alert').waitFor();
  await field(page, label).fill('0639980000');
  await field(page, label).press('Enter');
  await page.getByText('Enregistré.').first().waitFor();
  expect(stands(drive, label)).toBe('0639980000');
});

test('an hour that no day has, an address that is none: each says so where it was typed', async () => {
  const drive = begun();
  const page = await show(drive, 'La vente');
  const hour = page.getByLabel('Fermeture des commandes, heure');
  // A field for hours: the browser takes no 25.
  expect(await hour.getAttribute('type')).toBe('time');
  await hour.fill('');
  await field(page, 'Quantité proposée au plus').focus();
  await page.getByRole('alert').waitFor();
  expect(String(stands(drive, 'Fermeture des commandes'))).toBe('jeudi 22:00');
  await hour.fill('21:00');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Le drive', exact: true }).click();
  await field(page, 'E-mail du coordinateur').fill('anna chez nous');
  await field(page, 'E-mail du coordinateur').press('Tab');
  await page.getByText('« anna chez nous »').waitFor();
});

test('what is being typed has its reason after a pause, and no longer than it is wrong', async () => {
  const drive = begun();
  const page = await show(drive, 'La vente');
  const most = field(page, 'Quantité proposée au plus');
  await most.fill('0');
  await page.getByRole('alert').getByText('de 1 à 100').waitFor();
  await most.fill('8');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  expect(stands(drive, 'Quantité proposée au plus')).toBe('12');
  await most.press('Tab');
  await page.getByText('Enregistré.').first().waitFor();
  expect(stands(drive, 'Quantité proposée au plus')).toBe('8');
});

test('a day and an hour of every week are chosen apart and kept as one', async () => {
  const drive = begun();
  const page = await show(drive, 'La vente');
  await page.getByLabel('Fermeture des commandes, jour').selectOption('vendredi');
  await page.getByLabel('Fermeture des commandes, heure').fill('20:30');
  await field(page, 'Quantité proposée au plus').focus();
  await page.getByText('Enregistré.').first().waitFor();
  expect(stands(drive, 'Fermeture des commandes')).toBe('vendredi 20:30');
});

test('a mail is stopped and comes back by its box', async () => {
  const drive = begun();
  const page = await show(drive, 'Les mails');
  const box = page.getByRole('checkbox', { name: /^Rappel la veille du retrait/ });
  await box.click();
  await page.locator('.good').waitFor();
  expect(stands(drive, 'Rappel la veille du retrait, à')).toBe('non');
  expect(
    await page.getByLabel('Rappel la veille du retrait, à', { exact: true }).isDisabled(),
  ).toBe(true);
  await box.click();
  await page.locator('#reminderAt:enabled').waitFor();
  expect(stands(drive, 'Rappel la veille du retrait, à')).toBe('18:00');
});

test('what somebody else typed meanwhile stays, and is shown', async () => {
  const drive = begun();
  const page = await show(drive, 'Le drive');
  drive.correct('Réglages', { Réglage: 'Lieu de retrait' }, { Valeur: 'Salle des fêtes' });
  await field(page, 'Lieu de retrait').fill('La halle');
  await field(page, 'Lieu de retrait').press('Tab');
  await page.getByText('« Salle des fêtes »').waitFor();
  expect(stands(drive, 'Lieu de retrait')).toBe('Salle des fêtes');
});

test('switching something on says what it brings, and brings it; off hides and deletes nothing', async () => {
  const drive = begun();
  const page = await show(drive, 'L’argent');
  expect(await field(page, 'Lien de paiement').count()).toBe(0);
  await field(page, 'Paiements').selectOption('oui');
  await page.getByText('Cela apporte les demandes de paiement').waitFor();
  expect(stands(drive, 'Paiements')).toBe('non');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  expect(await field(page, 'Paiements').inputValue()).toBe('non');
  await field(page, 'Paiements').selectOption('oui');
  await page.getByRole('button', { name: 'Activer', exact: true }).click();
  await field(page, 'Lien de paiement').waitFor();
  expect(stands(drive, 'Paiements')).toBe('oui');
  await page.getByText('Les onglets se préparent…').waitFor({ state: 'detached' });
  await field(page, 'Paiements').selectOption('non');
  await page.getByText('Rien n’est effacé').waitFor();
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  await field(page, 'Lien de paiement').waitFor({ state: 'detached' });
});

test('the tab of duties is made as soon as places are typed', async () => {
  const drive = begun();
  const page = await show(drive, 'L’équipe');
  await field(page, 'Places de permanence').fill('2 accueil');
  await field(page, 'Places de permanence').press('Tab');
  await page.getByText('Les onglets se préparent…').waitFor();
  await page.getByText('Les onglets se préparent…').waitFor({ state: 'detached' });
  expect(drive.titles()).toContain('Permanences');
});

test.each([{}, { dark: true }, { width: 360 }])('everybody can use it: %j', async (look) => {
  const page = await show(begun(), 'Les mails', look);
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Le drive', exact: true }).click();
  await field(page, 'Lieu de retrait').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  if (!('dark' in look) && !('width' in look)) await picture(page, 'reglages');
});
