import { Drive } from '../../../stories/support/drive';
import { opened, prepared } from '../../../stories/support/market';
import { Newcomer } from '../../../support/newcomer';
import { answeringFrom, Sidebar } from '../../aDrive';

const pages = Sidebar.forTests();

/** The page, and which others it opened. */
async function show(drive: Drive, file: string) {
  const others: string[] = [];
  const script = answeringFrom(drive.world);
  const page = await pages.show(
    {
      async answer(name, json) {
        if (name !== 'showDialog') return script.answer(name, json);
        others.push(json);
        return '';
      },
    },
    { page: file },
  );
  return { anna: new Newcomer(page), others };
}

const LIST = 'Votre liste de produits';

test('lines that are left keep nobody from going on, and who was added is unknown no more', async () => {
  const drive = Drive.at('2026-04-07 09:10');
  await drive.install();
  drive.setting('Lieu de retrait', 'Place du Marché');
  drive.typeRows('Producteurs', [{ Producteur: 'Ferme Haute', 'E-mail': 'haute@exemple.test' }]);
  const { anna } = await show(drive, 'FirstSteps');
  await anna.fill(
    LIST,
    'Producteur\tProduit\tCond.\tPrix\nFerme Haute\tAil\t500 g\t2,00\nChez Robert\tThym\tbotte\t1,50\nChez Robert\tSauge\t1/2\t1,20',
  );
  await anna.press('Lire la liste');
  await anna.page.getByLabel('Ajouter « Chez Robert » aux producteurs').check();
  await anna.press(/^Ajouter 2.produits$/);
  await anna.sees(/2.produits ajoutés/);
  expect(await anna.page.getByText('pas encore dans l’onglet Producteurs').count()).toBe(0);

  await anna.press('Continuer (1 ligne reste)');
  await anna.sees('Voici ce qui manque encore');
  await anna.sees('sans adresse e-mail : Chez Robert');
  await anna.press('Compléter les adresses qui manquent');
  const box = anna.page.getByLabel('Vos producteurs, un par ligne');
  expect(await box.inputValue()).toBe('Chez Robert, ');
  await box.fill('Chez Robert, robert@exemple.test');
  await anna.press('Ajouter et continuer');
  await anna.press(/^Ouvrir$/);
  await anna.sees('Ouvrir une vente');
});

test('while a sale is open the week’s list counts for the next one, and says so', async () => {
  const drive = await opened();
  drive.correct('Produits', { 'Réf.': 'FB02' }, { Conditionnement: 'pièce' });
  const { anna, others } = await show(drive, 'FirstSteps');
  await anna.page.getByRole('heading', { name: 'Coller une liste' }).waitFor();
  await anna.sees('La vente en cours garde ses prix');
  await anna.fill(LIST, 'Producteur\tProduit\tCond.\tPrix\nFerme du Bez\tSalade\tpièce\t1,30');
  await anna.press('Lire la liste');
  await anna.page.getByLabel('Mettre à jour « Salade »').check();
  await anna.press(/^Mettre à jour 1.produit$/);
  await anna.sees(/1.mis à jour/);

  expect(drive.rows('Produits').find((row) => row['Réf.'] === 'FB02')?.['Prix TTC']).toBe(1.3);
  expect(drive.rows('Produits en vente').find((row) => row['Réf.'] === 'FB02')).toMatchObject({
    'Prix affiché': 1.1,
  });
  await anna.press('Terminer');
  expect(others).toEqual([]);
});

test('once the pick-up is over the list leads to the next sale, and the next sale to the list', async () => {
  const drive = await opened();
  await drive.order('anne@exemple.fr', { FB02: 1 });
  await drive.close('2026-04-09 22:00');
  await drive.clock('2026-04-11 13:00');
  await drive.hourlyRun();
  const { anna, others } = await show(drive, 'FirstSteps');
  await anna.press('Ouvrir une vente');
  await anna.page.waitForTimeout(50);
  expect(others).toEqual(['opening']);

  const opening = await show(await prepared(), 'Opening');
  await opening.anna.page.getByRole('tab', { name: 'Produits' }).click();
  await opening.anna.press('Coller la liste de la semaine');
  await opening.anna.page.waitForTimeout(50);
  expect(opening.others).toEqual(['list']);
});
