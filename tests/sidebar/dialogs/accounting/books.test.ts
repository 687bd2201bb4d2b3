import type { Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { identified } from '../../../stories/support/identity';
import { opened } from '../../../stories/support/market';
import { numberDocuments } from '../../../stories/support/sums/documents';
import { axeViolations } from '../../../support/axe';
import { contentOf } from '../../../support/browser';
import { answeringFrom, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';
import { picture } from '../../pictures';

const pages = Sidebar.forTests();
let collected: () => Drive;

/** Two baskets, 17,42 and 4,84, after their pick-up; one of them paid. */
beforeAll(async () => {
  const drive = await opened({ Paiements: 'oui' });
  await drive.clock('2026-04-07 09:00');
  await drive.order('anne@exemple.fr', { FB02: 5, CR01: 1, CR02: 1 }, { name: 'Anne Œuvrard' });
  await drive.order('bruno@exemple.fr', { CR01: 2 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  drive.typeRows('Encaissements', [{ Panier: '2', Montant: '4,84', Moyen: 'chèque' }]);
  await drive.hourlyRun();
  collected = drive.trim().saved();
});

const show = async (drive: Drive, look: { dark?: boolean } = {}): Promise<Page> => {
  const page = await pages.show(answeringFrom(drive.world), { page: 'Books', ...look });
  await page.getByRole('tab').first().waitFor();
  return page;
};
const saved = async (page: Page, name: string | RegExp): Promise<readonly [string, Buffer]> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return [download.suggestedFilename(), await contentOf(download)];
};

/** It asks first, and says how many. */
const numberAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Numéroter et garder' }).click();
  await page
    .getByRole('heading', { name: '3 documents recevront un numéro, pour 22,26' })
    .waitFor();
  await page.getByRole('button', { name: 'Numéroter 3 documents' }).click();
  await page.getByText('3 documents sont numérotés et gardés.').first().waitFor();
};

test('the ledger of the period is taken along, as a table and as a FEC', async () => {
  const page = await show(collected());
  await page.getByText('Ce que disent les comptes, du 01/04/2026 au 30/04/2026.').waitFor();
  await page.getByRole('tab', { name: 'Écritures' }).click();
  await page.getByRole('heading', { name: '3 écritures' }).waitFor();
  const [name, sheet] = await saved(page, 'Écritures (CSV)');
  expect(name).toBe('ecritures-2026-04-01-2026-04-30.csv');
  expect(sheet.toString('utf8')).toContain(';Anne Œuvrard;1;1;17,42;0,00;');
  const [fec, text] = await saved(page, /FEC/);
  expect(fec).toBe('SIRENFEC20260430.txt');
  expect(text.toString('latin1').split('\r\n')[1]?.split('\t')).toHaveLength(18);
  await page.getByLabel('Période').selectOption('mars 2026');
  await page.getByText('Aucune écriture sur cette période.').waitFor();
});

test('documents are numbered, seen as they will be printed, and taken along in one file', async () => {
  const drive = collected();
  await identified(drive);
  const page = await show(drive);
  await page.getByText('3 documents, pour 22,26').waitFor();
  await numberAll(page);
  await page.getByText('Tout ce qui est livré sur cette période a son document.').waitFor();
  const papers = page.frameLocator('iframe');
  await papers.getByText('Émis par Drive du Bez, au nom et pour le compte de').first().waitFor();
  expect(await papers.locator('article').count()).toBe(3);
  await page.frames()[1]?.evaluate(() => {
    window.print = () => document.body.append('printed');
  });
  await page.getByRole('button', { name: 'Imprimer ou enregistrer en PDF' }).click();
  await papers.getByText('printed').waitFor();
  await page.getByLabel('Vendeur').selectOption('Ferme du Bez');
  await papers.locator('article').nth(1).waitFor({ state: 'detached' });
  const [name, file] = await saved(page, 'Tout dans un fichier');
  expect(name).toBe('factures-2026-04-01-2026-04-30.html');
  expect(file.toString('utf8')).toContain('<h1>Facture DF-0001</h1>');
  const paper = await page.context().browser()?.newPage();
  if (!paper) throw new Error('no browser');
  await paper.setContent(file.toString('utf8'));
  expect(await axeViolations(paper)).toEqual([]);
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
  await paper.close();
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  await page.getByRole('tab', { name: 'TVA' }).click();
  await page.getByRole('cell', { name: 'Ferme du Bez' }).waitFor();
  const [, vat] = await saved(page, 'TVA (CSV)');
  expect(vat.toString('utf8').split('\r\n')).toHaveLength(1 + 2 + 1);
});

test('documents go by mail to buyers and producers, one or all, after a look at the quota', async () => {
  const drive = collected();
  await identified(drive);
  const page = await show(drive);
  await numberAll(page);
  await page.getByRole('button', { name: 'Envoyer aux acheteurs…' }).click();
  await page.getByRole('heading', { name: '2 mails à envoyer' }).waitFor();
  await page.getByText(/2 mails, \d+ restants aujourd’hui/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Envoyer 2 mails' }).click();
  await page.getByRole('heading', { name: '2 mails partent.' }).waitFor();
  await page.getByRole('combobox', { name: /^Document/ }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Envoyer aux producteurs…' }).click();
  await page.getByRole('button', { name: 'Envoyer 1 mail' }).click();
  await page.getByRole('heading', { name: '1 mail part.' }).waitFor();
  const mails = drive.table('Rappels', 'Type', 'Destinataire', 'État');
  expect(mails.filter(([kind]) => kind === 'document')).toEqual([
    ['document', 'anne@exemple.fr', 'envoyé'],
    ['document', 'bruno@exemple.fr', 'envoyé'],
    ['document', 'bez@exemple.fr', 'envoyé'],
  ]);
});

test('a document that missingMentions something is refused by itself, and says what', async () => {
  const drive = collected();
  const page = await show(drive);
  await page.getByText('Avant de numéroter, notez qui vend').waitFor();
  expect(await page.getByRole('button', { name: 'Numéroter et garder' }).count()).toBe(0);
  await identified(drive);
  drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { SIRET: '' });
  const again = await show(drive);
  await again.getByRole('heading', { name: '1 document incomplet n’aura pas de numéro' }).waitFor();
  await again
    .getByText(/Ferme du Bez, pour Anne Œuvrard, .* il manque le SIREN ou SIRET du vendeur/)
    .waitFor();
  await again.getByRole('button', { name: 'Numéroter et garder' }).click();
  await again.getByRole('button', { name: 'Numéroter 2 documents' }).click();
  await again.getByText('1 est refusé, voyez ce qui manque').first().waitFor();
  expect(drive.table('Factures', 'Vendeur', 'Acheteur')).toEqual([
    ['Chèvrerie du Roc', 'Anne Œuvrard'],
    ['Chèvrerie du Roc', 'bruno'],
  ]);
  expect(await axeViolations(again)).toEqual([]);
});

test('a click prepares where to note what the law asks for', async () => {
  const drive = collected();
  const page = await show(drive);
  expect(drive.titles()).not.toContain('Mandats');
  await page.getByRole('button', { name: 'Préparer les colonnes et les onglets' }).click();
  await page.getByText('sont prêts dans le classeur').first().waitFor();
  expect(drive.titles()).toContain('Mandats');
  await page.getByText('un mandat en cours ce jour-là').first().waitFor();
  await page.getByLabel('Période').selectOption('mars 2026');
  await page.getByRole('tab', { name: 'Encaissé pour autrui' }).click();
  await page.getByText('Aucune vente sur cette période.').waitFor();
  await page.getByLabel('Période').selectOption('avril 2026');
  await page.frameLocator('iframe').getByText('compte de tiers 467').waitFor();
});

test('a drive that buys and sells sees its purchases and its margin', async () => {
  const drive = collected();
  drive.setting('Mode', 'achat-revente');
  const page = await show(drive);
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([
    ...['Factures', 'TVA', 'Achats', 'Marge', 'Écritures'],
  ]);
  await page.getByRole('tab', { name: 'Achats' }).click();
  await page.getByRole('row', { name: /^1 Ferme du Bez / }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Marge' }).click();
  await page.getByRole('columnheader', { name: 'Taux de marque' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});

test('a period whose documents say another mode than the present one is told so above its books', async () => {
  const drive = collected();
  await numberDocuments(drive);
  drive.setting('Mode', 'achat-revente');
  const page = await show(drive);
  await page
    .getByText(
      /^Des documents de cette période disent «.mandat.», et le mode est «.achat-revente.»/,
    )
    .waitFor();
  // Set again for it, nothing is said.
  drive.setting('Mode', 'mandat');
  const again = await show(drive);
  await again.getByText('Mode mandat : chaque producteur').waitFor();
  expect(await again.getByText('Des documents de cette période disent').count()).toBe(0);
});

test.each([false, true])('everybody can use it, in the dark too: %s', async (dark) => {
  const drive = collected();
  await identified(drive);
  const page = await show(drive, { dark });
  await numberAll(page);
  await page.setViewportSize({ width: 900, height: 960 });
  if (!dark) await picture(page, 'comptes');
  await page.setViewportSize({ width: 820, height: 640 });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  }
});
