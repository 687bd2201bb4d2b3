/** A person in one place, from the page about money and from the buyers' list; and the till. */
import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { A, ask, B, collected } from '../../../stories/support/sums/money';
import { axeViolations } from '../../../support/axe';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let over: () => Drive;
let plainDrive: () => Drive;

/** Anne owes 17,42 and wrote with her order, Bruno owes 4,84; a drive without payments beside. */
beforeAll(async () => {
  const [drive, other] = await Promise.all([collected(), opened()]);
  drive.setting('Espèces ou chèques au retrait', 'oui');
  over = drive.trim().saved();
  await other.order(A, { FB02: 5 });
  await other.close('2026-04-09 22:00');
  plainDrive = other.trim().saved();
});

const show = async (drive: Drive, name: 'Money' | 'People', look = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: name, ...look });
  await page.locator('tbody tr').first().waitFor();
  return page;
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (page: Page): Promise<string> =>
  plain((await page.locator('#app').allInnerTexts()).join());
const note = async (page: Page, amount: string, means?: string): Promise<void> => {
  await page.getByLabel('Montant en euros').fill(amount);
  if (means) await page.getByLabel('Moyen').selectOption(means);
  await press(page, 'Enregistrer');
};

test('Argent says who owes over all sales; each name leads to the person’s page, and back', async () => {
  const drive = over();
  await ask(drive, 'notePayment', { basket: 2, cents: 950, means: 'transfer' });
  const page = await show(drive, 'Money');
  const seen = await text(page);
  expect(seen).toContain(
    '22,26 € dus en tout, 4,84 € payés, 17,42 € restent à payer. 9,50 € reçus = 4,84 € payés sur les paniers + 4,66 € mis en avoir.',
  );
  expect(seen).toMatch(/anne\s+17,42 €[\s\S]*bruno\s+4,66 €[\s\S]*En tout\s+17,42 €\s+4,66 €/);
  await press(page, 'Voir bruno');
  await page.getByText('A un avoir de 4,66').waitFor();
  const person = await text(page);
  expect(person).toMatch(/1\s+2\s+4,84 €\s+4,84 €\s+0,00 €\s+payé/);
  expect(person).toMatch(/paiement vente 1, panier 2\s+−9,50 €\s+−4,66 €/);
  expect(person).toContain('Commande enregistrée');
  for (const part of ['Remettre ses données', 'Effacer ses données'])
    expect(person).toContain(part);
  expect(person).toContain('a une commande dans la vente en cours');
  await press(page, 'Retour à la liste');
  await page.getByRole('heading', { name: 'Par personne, toutes ventes' }).waitFor();
});

test('money without a basket is noted, given back, granted and taken back on the person’s page', async () => {
  const drive = over();
  const page = await show(drive, 'People');
  await press(page, 'Voir bruno');
  await page.getByText('Doit encore 4,84').waitFor();
  await press(page, 'Noter un versement sans panier');
  await note(page, '0,00');
  await page.getByText('Écrivez un montant comme 12,50').waitFor();
  await note(page, '10', 'cash');
  await page.getByText('ce qui n’est pas dû est un avoir').waitFor();
  await page.getByText('A un avoir de 5,16').waitFor();
  await press(page, 'Noter un remboursement');
  // What was said of another sum is not said of this one.
  await page.locator('.card.good').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Montant en euros').inputValue()).toBe('5,16');
  await note(page, '5,16');
  await page.getByText('Rien à payer, aucun avoir.').waitFor();
  await press(page, 'Accorder un avoir');
  await note(page, '2,50');
  await page.getByText('A un avoir de 2,50').waitFor();
  await press(page, /^Reprendre 2,50/);
  await page.getByText('Rien à payer, aucun avoir.').waitFor();
  expect(drive.table('Encaissements', 'Panier', 'Adresse e-mail', 'Montant', 'Nature')).toEqual([
    ['', B, 10, 'paiement'],
    ['', B, 5.16, 'remboursement'],
    ['', B, 2.5, 'en plus'],
    ['', B, 2.5, 'annulation'],
  ]);
  expect(await drive.failing()).toEqual([]);
});

test('the till is counted beside what was noted, and the difference told', async () => {
  const drive = over();
  await ask(drive, 'notePayment', { basket: 1, cents: 1000, means: 'cash' });
  const page = await show(drive, 'Money');
  const till = page.getByRole('region', { name: 'La caisse du retrait' });
  await till.getByRole('button', { name: 'Garder ce compte' }).click();
  await page.getByText('Écrivez au moins une somme comptée').waitFor();
  await page.getByLabel('Espèces : compté, en euros').fill('8');
  await page.getByText('Il manque 2,00').waitFor();
  await page.getByLabel('Espèces : compté, en euros').fill('12');
  await page.getByText('2,00 € de plus que noté').waitFor();
  await page.getByLabel('Espèces : compté, en euros').fill('10');
  await page.getByText('Le compte y est.').waitFor();
  await till.getByRole('button', { name: 'Garder ce compte' }).click();
  await page.getByText('La caisse est comptée.').first().waitFor();
  expect(drive.row('Ventes', { Vente: 1 })['Espèces comptées']).toBe(10);
  expect(await till.getByRole('button', { name: 'Tout est noté' }).count()).toBe(0);
});

test('a drive that does not follow payments sees no account', async () => {
  const page = await show(plainDrive(), 'People');
  await press(page, 'Voir anne');
  await page.getByText('Remettre ses données').waitFor();
  const seen = await text(page);
  expect(seen).toMatch(/^Acheteurs\s+1 acheteur, 1 abonné aux annonces\.[^€]*anne@exemple\.fr/);
  for (const gone of ['Son compte', 'Commandes', 'avoir']) expect(seen).not.toContain(gone);
});

test('in English it reads the same', async () => {
  const drive = over();
  drive.setting('Langue', 'en');
  const page = await show(drive, 'Money');
  await page.getByRole('heading', { name: 'By person, over all sales' }).waitFor();
  expect(await text(page)).toContain('The till of the pick-up');
  await press(page, 'See anne');
  await page.getByText('Still owes').waitFor();
  await page.getByRole('button', { name: 'Note money without a basket' }).waitFor();
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(over(), 'Money', { dark });
  await press(page, 'Voir anne');
  await page.getByText('Doit encore').waitFor();
  await press(page, 'Noter un versement sans panier');

  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
