import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { opened } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { contentOf } from '../../../support/browser';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let collected: () => Drive;

/** Two baskets, 17,42 and 4,84, after their pick-up; one producer collects, one has an IBAN. */
beforeAll(async () => {
  const drive = await opened({ Paiements: 'oui' });
  drive.typeRows('Réglages', [
    { Réglage: 'Titulaire du compte d’encaissement', Valeur: 'Chèvrerie du Roc' },
    { Réglage: 'IBAN d’encaissement', Valeur: 'FR1420041010050500013M02606' },
  ]);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72000000001616' });
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order('bruno@exemple.fr', { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  // By what is due.
  drive.setting('Paiements', 'non');
  collected = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Money', ...look });
  await page.locator('tbody tr').first().waitFor();
  return page;
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const text = async (page: Page): Promise<string> =>
  plain((await page.locator('#app').allInnerTexts()).join());

/** The question names what is missing, and is said yes to. */
async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Préparer les reversements' }).click();
  await page.getByText('D’après ce qui est dû').first().waitFor();
  await page.locator('.card .main').click();
  await page.getByText('d’après ce qui est dû.').first().waitFor();
}

test('a payment is noted beside its basket, told when it cannot be read, and taken back', async () => {
  const drive = collected();
  const page = await show(drive);
  expect(await text(page)).toContain(
    'Vente 1 : 22,26 € dus en tout, 0,00 € reçus, 22,26 € restent à payer.',
  );
  await page.getByRole('button', { name: /^Noter un paiement pour le panier 1/ }).click();
  const amount = page.getByLabel('Montant en euros');
  expect(await amount.inputValue()).toBe('17,42');
  await amount.fill('dix');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Écrivez un montant comme 12,50').waitFor();
  await amount.fill('10,00');
  await page.getByLabel('Moyen').selectOption('cash');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('C’est noté.').first().waitFor();
  expect(drive.table('Paiements', 'Panier', 'Reçu', 'Reste')[0]).toEqual([1, 10, 7.42]);
  // What was said of that payment is not said of the next one.
  await page.getByRole('button', { name: /^Noter un paiement pour le panier 2/ }).click();
  await page.locator('.card.good').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Reprendre 10,00/ }).click();
  await page.getByText('repris', { exact: true }).first().waitFor();
  expect(drive.table('Paiements', 'Panier', 'Reçu', 'Reste')[0]).toEqual([1, 0, 17.42]);
});

test('what an earlier sale left to pay stands first, and leads to the accounts of that sale', async () => {
  const drive = collected();
  await drive.open('2026-04-14 08:00');
  const page = await pages.show(answeringFrom(drive.world), { page: 'Money' });
  const earlier = page.getByRole('region', { name: 'Ce qui reste à reverser de ventes d’avant' });
  await earlier.getByText('Ferme du Bez').waitFor();
  expect(plain((await earlier.allInnerTexts()).join())).toMatch(/Vente 1\s+Ferme du Bez\s+5,50 €/);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Voir les comptes de la vente 1' }).click();
  await prepare(page);
  await page.getByRole('button', { name: 'Fichier de virements' }).click();
  await page.getByText('Le fichier porte 5,50').waitFor();
  await page.getByRole('button', { name: 'Voir les comptes de la vente 2' }).click();
  await page.getByText('Vente 2 :').first().waitFor();
  // Ordered, and not seen to leave yet.
  await earlier.getByText('virement demandé').waitFor();
  expect(await page.getByText('Le fichier porte').count()).toBe(0);
});

test('payouts are prepared, the file is downloaded, and the transfers are marked as made', async () => {
  const drive = collected();
  const page = await show(drive);
  await prepare(page);
  await page.getByRole('button', { name: 'Fichier de virements' }).click();
  await page.getByText('Le fichier porte 5,50').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger le fichier pour la banque' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('virements-V1-1-20260411.xml');
  expect(await text(page)).toContain('Ferme du Bez – BE72000000001616 – 5,50 €');
  await picture(page, 'argent-reversements');
  await page.getByRole('button', { name: 'Les virements sont faits' }).click();
  await page.getByText('Les virements de la vente 1 sont faits ?').waitFor();
  const asked = await text(page);
  expect(asked).toContain(
    '1 producteur sera noté comme payé le samedi 11 avril, de 5,50 € en tout',
  );
  expect(asked).toContain('– Ferme du Bez : 5,50 €, au fichier du samedi 11 avril');
  expect(drive.row('Reversements', { Producteur: 'Ferme du Bez' }).État).toBe('virement demandé');
  await page.getByRole('button', { name: 'Les virements sont faits' }).click();
  await page.getByText('C’est noté comme payé.').first().waitFor();
  expect(drive.row('Reversements', { Producteur: 'Ferme du Bez' }).État).toBe('payé');
});

test('an IBAN that changed since the last transfer is shown beside it, and confirmed once', async () => {
  const drive = collected();
  const page = await show(drive);
  await prepare(page);
  await page.getByRole('button', { name: 'Fichier de virements' }).click();
  await page.getByText('Le fichier porte 5,50').waitFor();
  await page.getByRole('button', { name: 'Annuler le fichier' }).click();
  await page.getByRole('button', { name: 'Fichier de virements' }).waitFor();
  drive.correct(
    'Producteurs',
    { Producteur: 'Ferme du Bez' },
    { IBAN: 'FR76 3000 4000 0312 3456 7890 143' },
  );
  await pages.closePages();
  const again = await show(drive);
  await again.getByText('dernier virement sur BE72…1616, IBAN d’aujourd’hui FR76…0143').waitFor();
  expect(await again.getByRole('button', { name: 'Fichier de virements' }).count()).toBe(0);
  await again.getByRole('button', { name: 'C’est bien l’IBAN de Ferme du Bez' }).click();
  await again.getByRole('button', { name: 'Fichier de virements' }).click();
  await again.getByText('FR7630004000031234567890143').waitFor();
});

test('a transfer that came back is taken back, and a file that never left too', async () => {
  const drive = collected();
  const page = await show(drive);
  await prepare(page);
  await page.getByRole('button', { name: 'Fichier de virements' }).click();
  await page.getByRole('button', { name: 'Annuler le fichier, il n’est pas parti' }).click();
  await page.getByText('C’est annulé par une écriture contraire').first().waitFor();
  await page.getByRole('button', { name: 'Fichier de virements' }).click();
  for (let press = 0; press < 2; press++)
    await page.getByRole('button', { name: 'Les virements sont faits' }).click();
  await page.getByRole('button', { name: 'Annuler le versement à Ferme du Bez' }).click();
  await page.getByRole('button', { name: 'Fichier de virements' }).waitFor();
  expect(drive.row('Reversements', { Producteur: 'Ferme du Bez' }).État).toBe('à payer');
  // Neither is rubbed out: each has its counter-entry, and nothing is paid or on its way.
  const left = (account: string) =>
    drive
      .rows('Écritures')
      .filter(({ Compte }) => String(Compte).startsWith(account))
      .reduce((sum, row) => sum + Number(row.Débit ?? 0) - Number(row.Crédit ?? 0), 0);
  expect(['467', '58', '512'].map((account) => left(account).toFixed(2))).toEqual([
    ...['-22.26', '0.00', '0.00'],
  ]);
  expect(drive.rows('Écritures').filter(({ Nature }) => Nature === 'reversement')).toHaveLength(8);
});

test('statements are printed, a page for each producer, whatever its name', async () => {
  const drive = collected();
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { Producteur: 'Ferme du Buëch' });
  const page = await show(drive);
  expect(await text(page)).toContain('Ferme du Bez n’est plus dans Producteurs sous ce nom');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Relevés à imprimer, un par producteur' }).click(),
  ]);
  await page.setContent((await contentOf(download)).toString('utf8'));
  const told = plain((await page.locator('body').allInnerTexts()).join());
  expect(told).toContain(
    'Relevé de reversement – Drive du Bez, vente 1, ouverte mardi 7 avril à 8 h',
  );
  expect(told).toMatch(/Ferme du Bez[\s\S]*Vendu\s+5,50 €\s+À payer\s+5,50 €/);
  expect(await axeViolations(page)).toEqual([]);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const page = await show(collected(), { dark });
  if (!dark) await picture(page, 'argent');
  await page.getByRole('button', { name: /^Noter un paiement pour le panier 1/ }).click();
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});
