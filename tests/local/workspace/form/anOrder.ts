import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';

export const ANNE = 'anne@exemple.fr';

export const pathOf = (drive: Drive): string => `/formulaires/${drive.form().id}`;

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
export const shown = async (page: Page): Promise<string> =>
  plain((await page.locator('main').textContent()) ?? '');
export const send = (page: Page) =>
  page.getByRole('button', { name: 'Envoyer', exact: true }).click();

/** A product's question, whatever its price. */
export const product = (page: Page, name: string) => page.getByLabel(new RegExp(`^${name}`));
export const chosen = (page: Page, name: string) =>
  product(page, name)
    .locator('option:checked')
    .textContent()
    .then((text) => plain(text ?? ''));

export async function fillIn(
  page: Page,
  words: { email?: string; name?: string; phone?: string } = {},
) {
  const { email = ANNE, name = 'Anne Gauthier', phone = '06 39 98 11 22' } = words;
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByLabel('Téléphone').fill(phone);
}

export const pick = (page: Page, name: string, pieces: number) =>
  product(page, name).selectOption({ index: pieces });

export const orders = (drive: Drive) => drive.table('Commandes', 'Nom', 'État');
