/** The coordinator gives a bank statement in the workspace, and the tabs and the pages follow. */
import type { Drive } from '../../stories/support/drive';
import { opened } from '../../stories/support/market';
import { accessFaults, Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let drive: Drive;
let mine: Workbook;

/** Anne owes 17,42, Bruno 4,84 and Lise 2,20; the pick-up is over. */
beforeAll(async () => {
  drive = await opened({ Paiements: 'oui' });
  drive.typeRows('Réglages', [
    { Réglage: 'Titulaire du compte d’encaissement', Valeur: 'Chèvrerie du Roc' },
    { Réglage: 'IBAN d’encaissement', Valeur: 'FR1420041010050500013M02606' },
  ]);
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Anne Gauthier' });
  await drive.order('bruno@exemple.fr', { CR01: 2 }, { name: 'Bruno Martel' });
  await drive.order('lise@exemple.fr', { FB01: 1 }, { name: 'Lise Fabre' });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-13 09:00');
  // By what is due.
  drive.setting('Paiements', 'non');
  await drive.press('settlePayouts');
  // The menu tells of money once the spreadsheet is opened again.
  await drive.world.run('onOpen', { from: 'open' });
  site = await Site.start();
  await site.serve(drive.world);
  mine = await Workbook.open(site, drive.world.spreadsheet.owner);
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

const statement = [
  'Date;Date de valeur;Débit;Crédit;Libellé;Solde',
  '10/04/2026;10/04/2026;;17,42;VIR SEPA RECU MME GAUTHIER ANNE panier 1;117,42',
  '10/04/2026;10/04/2026;;4,84;VIR INST RECU MARTEL paniers;122,26',
  '11/04/2026;11/04/2026;;777,00;VIR SEPA RECU CAF DE LA DROME;899,26',
  '13/04/2026;13/04/2026;-7,70;;VIR SEPA EMIS FERME DU BEZ retrocession;891,56',
  '13/04/2026;13/04/2026;-3,06;;COMMISSION COMCB46461;888,50',
].join('\r\n');

const give = () =>
  mine.addOnPage.getByLabel('Choisir le fichier du relevé').setInputFiles({
    name: 'releve-avril.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(statement, 'latin1'),
  });
const inPage = (name: string | RegExp) =>
  mine.addOnPage.getByRole('button', { name, exact: typeof name === 'string' }).click();
const closePage = async () => {
  await mine.page.locator('dialog').getByRole('button', { name: 'Fermer' }).click();
  await mine.page.locator('dialog').waitFor({ state: 'detached' });
};
const pageText = async () => plain((await mine.addOnPage.locator('#app').textContent()) ?? '');

test('the menu opens the page, a statement is read, and what it says is shown before anything is written', async () => {
  await mine.menu('Rapprocher le relevé');
  await mine.addOnPage.getByRole('heading', { name: 'Rapprocher le relevé' }).waitFor();
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await give();
  await mine.addOnPage.getByText('Sûr (2)').waitFor();
  const told = await pageText();
  expect(told).toContain('5 lignes, du 10 avril 2026 au 13 avril 2026.');
  expect(told).toContain('Solde au début : 100,00 €. Solde à la fin : 888,50 €.');
  expect(told).toContain('reversement → Ferme du Bez');
  expect(told).toContain('À confirmer (1)');
  expect(told).toContain('À traiter, ou pas au drive (2)');
  expect(await accessFaults(await mine.frameOf('addOnPage'))).toEqual([]);
  await mine.shows('Paiements', 'G2', '0,00 €');
});

test('what is certain and what is confirmed is recorded; the tabs follow', async () => {
  await mine.addOnPage.getByRole('checkbox', { name: /MARTEL/ }).check();
  await inPage('Enregistrer 3 lignes');
  await mine.addOnPage.getByText('3 lignes sont enregistrées.').first().waitFor();
  await mine.addOnPage.getByText('Déjà noté (3)').waitFor();
  expect(drive.table('Paiements', 'Panier', 'Reçu', 'Reste')).toEqual([
    [1, 17.42, 0],
    [2, 4.84, 0],
    [3, 0, 2.2],
  ]);
  expect(drive.row('Reversements', { Producteur: 'Ferme du Bez' }).État).toBe('payé');
  await closePage();
  await mine.shows('Paiements', 'G2', '17,42 €');
});

test('the page about money follows, and leads to the statement, which changes nothing again', async () => {
  await mine.panel.getByRole('button', { name: 'Voir l’argent', exact: true }).click();
  await mine.addOnPage.getByText('22,26 € reçus').waitFor();
  const entries = drive.table('Écritures', 'Écriture');
  await inPage('Rapprocher le relevé de la banque');
  await give();
  await mine.addOnPage.getByText('Déjà noté (3)').waitFor();
  expect(await pageText()).toContain('Rien n’est retenu.');
  expect(drive.table('Écritures', 'Écriture')).toEqual(entries);
  await closePage();
});

test('the panel opens it too', async () => {
  await mine.panel.getByRole('button', { name: 'Rapprocher le relevé', exact: true }).click();
  await mine.addOnPage.getByLabel('Choisir le fichier du relevé').waitFor();
  expect(await mine.page.locator('dialog.page').getAttribute('aria-label')).toBe(
    'Rapprocher le relevé',
  );
  // Of what was given before nothing is left over, and nothing can be recorded.
  expect(await mine.addOnPage.getByText('Déjà noté').count()).toBe(0);
  expect(await mine.addOnPage.getByRole('button', { name: /^Enregistrer/ }).count()).toBe(0);
  await closePage();
});
