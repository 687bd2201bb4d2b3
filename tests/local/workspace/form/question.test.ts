import type { Page } from 'playwright-core';
import type { World } from '../../../../local/standin/runtime/world';
import { worldOf } from '../../standin/runtime/support/fixtures';
import { accessFaults, Site } from '../support/site';

/** A form with every kind of question that a script can make. */
const SCRIPT = `
  function main() {
    const form = FormApp.create('Demandes', true);
    form.setTitle('Demandes').setDescription('Plus à lire : https://exemple.test/aide.');
    form.addTextItem().setTitle('Nom').setRequired(true);
    form.addMultipleChoiceItem().setTitle('Jour').setChoiceValues(['samedi', 'dimanche']).setHelpText('Un seul');
    form.addSectionHeaderItem().setTitle('La suite').setHelpText('Presque fini');
    form.addCheckboxItem().setTitle('Aide').setChoiceValues(['monter', 'ranger', 'peser']);
    const code = FormApp.createTextValidation().requireTextMatchesPattern('\\\\d{5}').setHelpText('Cinq chiffres').build();
    form.addTextItem().setTitle('Code postal').setRequired(true).setValidation(code);
    return form.getId();
  }
`;

let site: Site;
let world: World;
let id = '';

beforeAll(async () => {
  site = await Site.start();
  world = worldOf(SCRIPT);
  id = String((await world.run('main', { from: 'menu' })).value);
  await site.serve(world);
});

afterAll(() => site.stop());

beforeEach(() => {
  world.forms.get(id)?.answers.splice(0);
});

afterEach(async () => {
  expect(await site.takeFaults()).toEqual([]);
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const answers = () => {
  const items = world.forms.get(id)?.items ?? [];
  return world.forms
    .get(id)
    ?.answers.map(({ values }) =>
      Object.fromEntries(
        Object.entries(values).map(([item, value]) => [
          items.find((one) => String(one.id) === item)?.title,
          value,
        ]),
      ),
    );
};

describe.each([
  ['with', true],
  ['without', false],
])('a form, %s scripts in the page', (_words, scripts) => {
  test('is sent only when it is right, and loses nothing before', async () => {
    const page = await site.show(`/formulaires/${id}`, { scripts });
    await page.getByRole('heading', { name: 'La suite' }).waitFor();
    await press(page, 'Envoyer');
    await page.getByText('Cette question est obligatoire').first().waitFor();
    await page.getByLabel('Nom').fill('Léa');
    await page.getByLabel('dimanche').check();
    await page.getByLabel('monter').check();
    await page.getByLabel('peser').check();
    await page.getByLabel('Code postal').fill('264');
    await press(page, 'Envoyer');
    await page.getByText('Cinq chiffres').waitFor();
    await page.getByLabel('Code postal').fill('26400');
    expect(await page.getByLabel('Nom').inputValue()).toBe('Léa');
    expect(await page.getByLabel('dimanche').isChecked()).toBe(true);
    expect(await page.getByLabel('peser').isChecked()).toBe(true);
    await press(page, 'Envoyer');
    await page.getByText('Votre réponse a été enregistrée.').waitFor();

    expect(answers()).toEqual([
      { Nom: 'Léa', Jour: 'dimanche', Aide: ['monter', 'peser'], 'Code postal': '26400' },
    ]);
    await page.getByRole('link', { name: 'Envoyer une autre réponse' }).click();
    expect(await page.getByLabel('Nom').inputValue()).toBe('');
  });
});

test('it reads well for everybody', async () => {
  const page = await site.show(`/formulaires/${id}`);
  expect(await accessFaults(page)).toEqual([]);
  await page.getByLabel('Nom').fill('Léa');
  await page.keyboard.press('Enter');
  await page.getByText('Cette question est obligatoire').waitFor();
  expect(await accessFaults(page)).toEqual([]);
});

test('a choice that is not required can be taken back', async () => {
  const page = await site.show(`/formulaires/${id}`);
  const clear = page.getByRole('button', { name: 'Effacer la sélection' });
  expect(await clear.isVisible()).toBe(false);
  await page.getByLabel('samedi').check();
  await clear.click();
  expect(await page.getByLabel('samedi').isChecked()).toBe(false);
});

test('a link to elsewhere is shown and leads nowhere', async () => {
  const page = await site.show(`/formulaires/${id}`);
  await page.getByText('https://exemple.test/aide').click();
  expect(await page.locator('.lead a').count()).toBe(0);
  expect(page.url()).toContain(id);
});
