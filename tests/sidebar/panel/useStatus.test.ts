import { at, open, ready, Script, Sidebar } from '../aDrive';
import { button, shown, textOf } from './seen';

const sidebar = Sidebar.forTests();

describe('when the drive cannot be read', () => {
  test('signed in to several Google accounts: the page says what to do', async () => {
    const denied = new Error('Erreur du serveur. Code d’erreur : PERMISSION_DENIED');
    const script = new Script().on('status', denied);
    const page = await sidebar.show(script);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await shown(alert)).toMatch(
      /^L’état du drive n’a pas pu être lu\.\s+Google refuse l’accès/,
    );
    expect(await shown(alert)).toContain('Ouvrez le classeur en navigation privée');
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Réessayer']);
    await button(page, 'Réessayer').click();
    script.on('status', { value: ready });
    await button(page, 'Réessayer').click();
    await button(page, 'Ouvrir une vente').waitFor();

    expect(await alert.count()).toBe(0);
    expect(script.readings).toBe(3);
  });

  test('a call that never answers is given up after seven minutes, and can be tried again', async () => {
    const script = new Script().on('status', new Promise(() => {}));
    const page = await sidebar.show(script, { clock: true });
    await page.getByText('Lecture du classeur').waitFor();
    await page.clock.runFor('06:59');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.runFor('00:02');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await shown(alert)).toContain(
      'Aucune réponse depuis sept minutes. Réessayer est sans risque',
    );
    expect(await page.getByText('Lecture du classeur').count()).toBe(0);
    script.on('status', { value: ready });
    await button(page, 'Réessayer').click();
    await button(page, 'Ouvrir une vente').waitFor();

    expect(await alert.count()).toBe(0);
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

test('when another page has changed something, the panel reads again, once for all that follows soon', async () => {
  const script = new Script().on('status', { value: ready });
  const page = await sidebar.show(script);
  await button(page, 'Ouvrir une vente').waitFor();
  script.on('status', { value: open });
  await page.evaluate(() => {
    const channel = new BroadcastChannel('drive-fermier');
    for (let nth = 0; nth < 3; nth += 1) channel.postMessage('changed');
  });
  await page.getByText('ferme dans').waitFor();

  expect(await textOf(page)).toMatch(/64\s+commandes/);
  expect(await button(page, 'Ouvrir une vente').count()).toBe(0);
  expect(await button(page, 'Fermer les commandes').count()).toBe(1);
  expect(script.readings).toBe(2);
});
