import { at, open, ready, Script, Sidebar } from '../aDrive';
import { button, textOf } from './seen';

let sidebar: Sidebar;

beforeAll(async () => {
  sidebar = await Sidebar.start();
});

afterAll(() => sidebar.stop());

afterEach(async () => {
  await sidebar.closePages();
  expect(sidebar.takeFaults()).toEqual([]);
});

describe('when the drive cannot be read', () => {
  test('signed in to several Google accounts: the page says what to do', async () => {
    const denied = new Error('Erreur du serveur. Code d’erreur : PERMISSION_DENIED');
    const script = new Script().on('status', denied);
    const page = await sidebar.show(script);
    await page.getByText('connecté à plusieurs comptes Google').waitFor();
    await button(page, 'Réessayer').click();
    script.on('status', { value: ready });
    await button(page, 'Réessayer').click();

    await button(page, 'Ouvrir une vente').waitFor();
  });

  test('a call that never answers is given up after seven minutes, and can be tried again', async () => {
    const script = new Script().on('status', new Promise(() => {}));
    const page = await sidebar.show(script, { clock: true });
    await page.getByText('Lecture du classeur').waitFor();
    await page.clock.runFor('07:01');
    await page.getByText('Aucune réponse depuis sept minutes').waitFor();
    script.on('status', { value: ready });
    await button(page, 'Réessayer').click();

    await button(page, 'Ouvrir une vente').waitFor();
  });

  test('a reading that fails later keeps what was read, and says how old it is', async () => {
    const script = new Script().on('status', { value: open });
    const page = await sidebar.show(script);
    await page.getByText('À jour à 10\u00a0h').waitFor();
    script.on('status', new Error('HTTP 0'));
    await button(page, 'Actualiser').click();
    await page.getByText('Pas à jour depuis 10\u00a0h').waitFor();
    expect(await textOf(page)).toMatch(/64\s+commandes/);
    script.on('status', { value: { ...open, now: at('2026-04-08T10:05') } });
    await button(page, 'Réessayer').click();

    await page.getByText('À jour à 10\u00a0h\u00a005').waitFor();
  });
});
