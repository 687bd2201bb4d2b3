import type { FirstSteps } from '../../../../src/app/sale/firstSteps';
import { settingTable } from '../../../../src/text/settings/settings';
import { axeViolations } from '../../../support/axe';
import { Script, Sidebar } from '../../aDrive';

const pages = Sidebar.forTests();

const empty: FirstSteps = {
  language: 'fr',
  user: 'anna@exemple.fr',
  settings: [],
  producers: [],
  products: [],
  problems: [],
  sale: null,
  done: { drive: false, producers: false, products: false, open: false },
  refusal: 'rien à vendre',
};

test('what is wrong has the keyboard, and stands above the buttons that stay in sight', async () => {
  const ids = ['driveName', 'place', 'mode', 'coordinatorEmail'] as const;
  const settings = ids.map((id) => ({
    ...{ id, label: settingTable[id].label.fr, help: 'Une aide.\n'.repeat(4) },
    ...{ text: '', weekly: null },
  }));
  const script = new Script()
    .on('firstSteps', { value: { ...empty, settings } })
    .on('saveSettings', {
      value: {
        saved: 0,
        faults: [{ id: 'coordinatorEmail', code: 'unfit', detail: 'email', read: 'anna' }],
      },
    });
  const page = await pages.show(script, { page: 'FirstSteps' });
  await page.setViewportSize({ width: 360, height: 560 });
  await page.getByLabel('Nom du drive').fill('Le Gué');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  // What every announcement says is asked for first, and nothing is saved without it.
  const blank = page.getByRole('alert').filter({ hasText: 'l’annonce de la vente le dit à tous' });
  await blank.waitFor();
  expect([await blank.count(), script.calls]).toEqual([1, ['firstSteps {}']]);
  await page.getByLabel('Lieu de retrait').fill('Place du Marché');
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await blank.waitFor({ state: 'detached' });
  const wrong = page.getByLabel('E-mail du coordinateur');
  await page.waitForFunction(() => document.activeElement?.matches('[aria-invalid="true"]'));
  const [field, buttons] = await Promise.all([
    wrong.boundingBox(),
    page.locator('.buttons', { hasText: 'Enregistrer' }).boundingBox(),
  ]);
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
});

test('what was read shows as it will be paid, with stock, category and way of selling; whose it is stays in sight', async () => {
  const producers = [{ name: 'Ferme Haute', email: '', phone: '', products: 0 }];
  const script = new Script().on('firstSteps', { value: { ...empty, producers } });
  const page = await pages.show(script, { page: 'FirstSteps' });
  await page.getByRole('button', { name: /^Produits/ }).click();
  const table =
    'Produit;Prix;Conditionnement;Catégorie;Stock\nFerme Haute;;;;\n' +
    'Poulet;9,80 €/kg;environ 1,8 kg;Volailles;rupture\nThym;1,50;botte;;';
  await page.getByLabel('Votre liste de produits').fill(table);
  await page.getByRole('button', { name: 'Lire la liste' }).click();
  await page.getByRole('table').waitFor();
  const rows = (await page.getByRole('row').allInnerTexts()).map((text) =>
    text.replace(/[\u00a0\u202f]/g, ' '),
  );
  expect(rows.find((row) => row.includes('Poulet'))).toContain(
    '1,8 kg · 9,80 €/kg · Catégorie : Volailles · Vente : poids · Stock : 0',
  );
  expect(rows.find((row) => row.includes('Thym'))).toContain('1 pièce · 1,50 €');
  expect(await page.getByLabel(/ligne.2\s+Ferme Haute/).isVisible()).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
});
