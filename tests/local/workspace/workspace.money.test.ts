/** The money of a sale by clicks alone, at the workbook: what comes in, and what producers are paid. */
import { picture } from '../../sidebar/pictures';
import type { Drive } from '../../stories/support/drive';
import { opened } from '../../stories/support/market';
import { contentOf } from '../../support/browser';
import { accessFaults, Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let drive: Drive;
let mine: Workbook;

/** Two baskets, 17,42 and 4,84, as their pick-up ends; one producer collects, one has an IBAN. */
beforeAll(async () => {
  drive = await opened({ Paiements: 'oui' });
  drive.typeRows('Réglages', [
    { Réglage: 'Titulaire du compte d’encaissement', Valeur: 'Chèvrerie du Roc' },
    { Réglage: 'IBAN d’encaissement', Valeur: 'FR1420041010050500013M02606' },
  ]);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { IBAN: 'BE72000000001616' });
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1, CR02: 1 });
  await drive.order('bruno@exemple.fr', { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 11:00');
  site = await Site.start();
  await site.serve(drive.trim().world);
  mine = await Workbook.open(site, drive.world.spreadsheet.owner);
});

// A person takes minutes over what a test clicks in seconds: Google counts reads by the minute.
let minute = 0;
beforeEach(() => {
  minute += 2;
  return drive.clock(`2026-04-11 11:${String(minute).padStart(2, '0')}`);
});

afterAll(async () => {
  const faults = await site.takeFaults();
  await site.stop();
  expect(faults).toEqual([]);
});

const inPage = (name: string | RegExp) =>
  mine.addOnPage.getByRole('button', { name, exact: typeof name === 'string' }).click();
const said = (text: string | RegExp) => mine.addOnPage.getByText(text).first().waitFor();

async function note(basket: number, amount: string, more: Record<string, string> = {}) {
  await inPage(new RegExp(`^Noter un paiement pour le panier ${basket}`));
  await mine.addOnPage.getByLabel('Montant en euros').fill(amount);
  for (const [label, value] of Object.entries(more))
    await mine.addOnPage.getByRole('combobox', { name: label }).selectOption(value);
  await inPage('Enregistrer');
  await said('C’est noté.');
}

test('the panel says that pick-up is over, and the list has each basket', async () => {
  for (const [place, wanted] of Object.entries({
    ...{ B2: '1', C2: 'anne', G2: 'à payer' },
    ...{ B3: '2', C3: 'bruno', G3: 'à payer' },
  }))
    await mine.shows('Retrait', place, wanted);
  await mine.panel.getByRole('button', { name: 'Le retrait est fait' }).click();
  await mine.panel.getByText('2 paniers, 22,26').waitFor();
  await mine.panel.locator('.card .main').click();
  await mine.panel.getByText('est noté comme fait').first().waitFor();
  await mine.shows('Ventes', 'B2', 'retrait fait');
  expect(drive.rows('Ventes')).toMatchObject([{ Vente: 1, État: 'retrait fait' }]);
  expect(await mine.panel.getByRole('button', { name: 'Le retrait est fait' }).count()).toBe(0);
  await mine.panel.getByRole('button', { name: 'Préparer les reversements' }).waitFor();
  expect(await mine.panel.locator('[aria-current=step] .name').textContent()).toBe('Comptes');
  expect(plain((await mine.panel.locator('main').textContent()) ?? '')).toContain(
    '2 acheteurs doivent 22,26 €',
  );
});

test('payments are noted, in pieces too, and the grid follows at once', async () => {
  await mine.panel.getByRole('button', { name: 'Voir l’argent' }).click();
  await mine.addOnPage.getByRole('heading', { name: 'Ce que doivent les acheteurs' }).waitFor();
  await note(1, '10', { Moyen: 'cash' });
  await mine.shows('Paiements', 'H2', '7,42 €');
  await mine.shows('Paiements', 'I2', 'payé en partie');
  await note(1, '7,42');
  await mine.shows('Paiements', 'I2', 'payé');
  await mine.shows('Retrait', 'G2', 'payé');
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
});

test('what was paid too much is given back, and a wrong note is taken back', async () => {
  await note(2, '9,50');
  await mine.addOnPage
    .getByRole('combobox', { name: 'Voir la page d’un acheteur' })
    .selectOption('bruno@exemple.fr');
  await said('A un avoir de 4,66');
  await said(/26,92.€ reçus = .* mis en avoir/);
  await picture(mine.page, 'argent-acheteur');
  await inPage('Noter un remboursement');
  await inPage('Enregistrer');
  await said('Rien à payer, aucun avoir.');
  // The sums of the page around it as well.
  await said(/26,92.€ reçus − 4,66.€ rendus = 22,26.€ payés sur les paniers/);
  await inPage(/^Reprendre 4,66/);
  await said('A un avoir de 4,66');
  await inPage('Retour à la liste');
  expect(drive.table('Encaissements', 'Panier', 'Montant', 'Nature').slice(2)).toEqual([
    [2, 9.5, 'paiement'],
    ['', 4.66, 'remboursement'],
    ['', 4.66, 'annulation'],
  ]);
});

test('payouts are prepared, the file goes to the bank, and producers are marked as paid', async () => {
  await inPage('Préparer les reversements');
  await said('Préparer les reversements de la vente 1 ?');
  await mine.addOnPage.locator('.card .main').click();
  await said('d’après ce qui est reçu.');
  await mine.shows('Ventes', 'B2', 'comptes faits');
  await inPage('Fichier de virements');
  await said('Le fichier porte 5,50');
  const [download] = await Promise.all([
    mine.page.waitForEvent('download'),
    mine.addOnPage.getByRole('link', { name: 'Télécharger le fichier pour la banque' }).click(),
  ]);
  const xml = (await contentOf(download)).toString('utf8');
  await picture(mine.page, 'argent-reversements');
  expect(xml).toContain('<CtrlSum>5.50</CtrlSum>');
  expect(xml).toContain('<IBAN>BE72000000001616</IBAN>');
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await inPage('Les virements sont faits');
  await said('Les virements de la vente 1 sont faits ?');
  await inPage('Les virements sont faits');
  await said('C’est noté comme payé.');
  const state = drive.row('Reversements', { Producteur: 'Ferme du Bez' }).État;
  expect(plain(String(state))).toBe('payé');
  await mine.closePage();
  expect(await drive.failing()).toEqual([]);
});
