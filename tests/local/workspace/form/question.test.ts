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
    form.addListItem().setTitle('Jour').setChoiceValues(['samedi', 'dimanche']).setHelpText('Un seul');
    form.addSectionHeaderItem().setTitle('La suite').setHelpText('Presque fini');
    const email = FormApp.createTextValidation().requireTextIsEmail().build();
    form.addTextItem().setTitle('E-mail').setRequired(true).setValidation(email);
    return form.getId();
  }
`;

const site = Site.forTests();
let world: World;
let id = '';

beforeAll(async () => {
  world = worldOf(SCRIPT);
  id = String((await world.run('main', { from: 'menu' })).value);
  await site.serve(world);
});

beforeEach(() => {
  world.forms.get(id)?.answers.splice(0);
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
    await page.getByLabel('Jour').selectOption('dimanche');
    await page.getByLabel('E-mail').fill('lea');
    await press(page, 'Envoyer');
    await page.getByText('Doit être une adresse e-mail valide').waitFor();
    await page.getByLabel('E-mail').fill('lea@exemple.fr');
    expect(await page.getByLabel('Nom').inputValue()).toBe('Léa');
    expect(await page.getByLabel('Jour').inputValue()).toBe('dimanche');
    await press(page, 'Envoyer');
    await page.getByText('Votre réponse a été enregistrée.').waitFor();

    expect(answers()).toEqual([{ Nom: 'Léa', Jour: 'dimanche', 'E-mail': 'lea@exemple.fr' }]);
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

test('a link to elsewhere is shown and leads nowhere', async () => {
  const page = await site.show(`/formulaires/${id}`);
  await page.getByText('https://exemple.test/aide').click();
  expect(await page.locator('.lead a').count()).toBe(0);
  expect(page.url()).toContain(id);
});
