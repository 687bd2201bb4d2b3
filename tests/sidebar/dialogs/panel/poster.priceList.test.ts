import type { FrameLocator, Page } from 'playwright-core';
import type { Drive } from '../../../stories/support/drive';
import { prepared } from '../../../stories/support/market';
import { axeViolations } from '../../../support/axe';
import { aPoster } from '../../../text/aPoster';
import { answeringFrom, Script, Sidebar } from '../../aDrive';
import { cutOff } from '../../cutOff';

const pages = Sidebar.forTests();
let telling: () => Drive;

/** What the goats and the vegetables tell, typed in columns of their own. */
beforeAll(async () => {
  const drive = await prepared();
  drive.typeRows('Produits', [
    {
      ...{ 'Réf.': 'CR03', Producteur: 'Chèvrerie du Roc', Produit: 'Gâteau', Contenu: '400' },
      ...{ Unité: 'g', 'Prix TTC': '4', Catégorie: 'Desserts', Origine: 'Crest', Label: 'bio' },
      ...{ Allergènes: 'LAIT, oeuf', Ingrédients: 'lait, œufs, sucre, <b>farine</b>' },
      ...{ Saison: 'avril à juin', Conservation: 'à conserver au frais' },
      Description: 'Cuit au feu de bois le vendredi.',
    },
  ]);
  const column = drive.sheet('Producteurs').lastColumn();
  for (const [nth, header] of ['Présentation', 'Lieu'].entries())
    drive.type('Producteurs', 0, column + nth, header);
  drive.correct(
    'Producteurs',
    { Producteur: 'Chèvrerie du Roc' },
    { Présentation: 'Quarante chèvres et nous.', Lieu: 'Saoû' },
  );
  await drive.open('2026-04-07 08:00');
  telling = drive.trim().saved();
});

async function show(script = answeringFrom(telling().world)): Promise<[Page, FrameLocator]> {
  const page = await pages.show(script, { page: 'Poster' });
  await page.getByRole('tab', { name: 'Liste des prix' }).click();
  const paper = page.frameLocator('iframe.papers');
  await paper.locator('.price-code').waitFor();
  return [page, paper];
}

test('all that is on sale, with what it tells, ready to print (docs/rules.md C19)', async () => {
  const [page, paper] = await show();
  const said = (await paper.locator('main').allInnerTexts()).join().replace(/[\u00a0\u202f]/g, ' ');
  for (const part of [
    'Prix de la vente du samedi 11 avril',
    'Quarante chèvres et nous. · Saoû',
    'CR03',
    'Gâteau de saison',
    'Cuit au feu de bois le vendredi.',
    'Ingrédients : lait, œufs, sucre, <b>farine</b>',
    'Allergènes : lait, œufs',
    'à conserver au frais',
    'FB01',
    'Les allergènes sont ceux que chaque producteur déclare.',
  ])
    expect(said).toContain(part);
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
});

test('as it stands on paper', async () => {
  const [page, paper] = await show();
  const html = await page.locator('iframe.papers').getAttribute('srcdoc');
  expect(html).toContain('@page{size:A4');
  await paper.locator('table.prices').first().waitFor();
  await page.setViewportSize({ width: 820, height: 1100 });
  await page.addStyleTag({ content: '.papers{height:800px!important}' });
});

test('of a drive that tells nothing it is names and prices', async () => {
  const script = new Script().on('poster', { value: aPoster('fr') });
  const [, paper] = await show(script);
  await paper.getByText('Prix de la vente du samedi 16 mai').waitFor();
  expect(await paper.getByText(/llergène/).count()).toBe(0);
});
