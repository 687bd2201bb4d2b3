import type { Locator, Page } from 'playwright-core';
import { Script, Sidebar } from '../../aDrive';
import { closing } from '../../drafts';

const pages = Sidebar.forTests();

const show = (script: Script) => pages.show(script, { page: 'Closing' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** No-break spaces as plain ones. */
const shown = async (locator: Locator) =>
  (await locator.allInnerTexts()).join('\n').replace(/[\u00a0\u202f]/g, ' ');

const drafted = () => new Script().on('draftClosing', { value: closing });

const closed = (failed: number) => ({
  value: { code: 'closed', sale: 3, baskets: 64, cents: 139_490, producers: 3, failed },
});

test('shows what will change before anything does', async () => {
  const script = drafted();
  const page = await show(script);
  await page.getByText('C’est plus tôt que prévu').waitFor();
  const text = await shown(page.locator('main'));
  await button(page, 'Annuler').click();

  expect(text).toContain('la fermeture devait avoir lieu jeudi 9 avril à 18 h.');
  expect(text).toContain('64 paniers pour 1 394,90 € au total.');
  expect(text).toContain(
    '2 réponses pas encore lues y sont déjà comptées ; elles seront lues d’abord.',
  );
  expect(text).toContain('1 réponse hors délai ou lue trop tard, gardée et pas servie.');
  expect(text).toContain('3 commandes perdent des articles qui n’atteignent pas un minimum');
  expect(text).toMatch(/Maraîchage des Îles \(pas d’adresse : ne sera pas prévenu\)\s+362,60 €/);
  expect(text).toContain('88 mails partent, 2 demain à 9 h.');
  expect(text).toContain('64 rappels partiront vendredi 10 avril à 18 h.');
  expect(script.calls).toEqual(['draftClosing {}']);
  expect(await page.evaluate('hostCalls')).toEqual(['close']);
});

test('a minimum that is not reached is named with what it came to, and kept by a tick', async () => {
  const said = 'Noix : 9 pièces sur 12 pièces';
  const missed = [{ key: 'productMinimum NO01', said }];
  const script = new Script()
    .on('draftClosing', { value: { ...closing, missed } })
    .on('closeCycle', closed(0));
  const page = await show(script);
  await page.getByRole('checkbox', { name: said }).check();
  const text = await shown(page.locator('main'));
  await button(page, 'Fermer les commandes').click();
  await page.getByText('64 paniers').first().waitFor();

  expect(text).toContain('Ce qui n’est pas coché est retiré');
  expect(text).not.toContain('3 commandes perdent');
  expect(script.calls).toContain('closeCycle {"despite":["productMinimum NO01"]}');
});

test('closes, says what it is doing, then leads to what was made', async () => {
  let finish = () => {};
  const work = new Promise<{ value: unknown }>((resolve) => {
    finish = () => resolve(closed(0));
  });
  const script = drafted()
    .on('closeCycle', work)
    .on('progress', { value: { step: 'producers', done: 2, of: 3 } })
    .on('showCell', { value: null });
  const page = await show(script);
  await button(page, 'Fermer les commandes').click();
  await page.locator('.card', { hasText: 'Feuilles des producteurs\u00a0: 2 sur 3' }).waitFor();
  finish();
  await page.getByRole('heading', { name: 'sont closes' }).waitFor();
  const text = await shown(page.locator('.card'));
  await button(page, 'Voir les paniers').click();
  await page.waitForFunction('hostCalls.length > 1');

  expect(text).toContain('64 paniers, 1 394,90 €, 3 producteurs.');
  expect(script.calls.slice(1)).toEqual(['closeCycle {}', 'showCell {"tab":"baskets"}']);
  expect(await page.evaluate('hostCalls')).toEqual(['focus', 'close']);
});

test('a check that fails is never told as all being well', async () => {
  const page = await show(drafted().on('closeCycle', closed(1)));
  await button(page, 'Fermer les commandes').click();

  await page.getByText('1\u00a0contrôle ne tombe pas juste').waitFor();
  await button(page, 'Voir «\u00a0À corriger\u00a0»').waitFor();
  expect(await page.locator('.card.good').count()).toBe(0);
});

test('that money is held is told, and is no reason not to pack', async () => {
  const value = { ...closed(0).value, held: 'Rien n’est réclamé.' };
  const page = await show(drafted().on('closeCycle', { value }));
  await button(page, 'Fermer les commandes').click();

  await page.getByText('Rien n’est réclamé.').waitFor();
  await button(page, 'Voir «\u00a0À corriger\u00a0»').waitFor();
  expect(await shown(page.locator('.card.bad'))).not.toContain('avant de préparer');
});

test('when Google does not answer, the same is tried again', async () => {
  const script = drafted().on('closeCycle', new Error('NetworkError: HTTP 0'), closed(0));
  const page = await show(script);
  await button(page, 'Fermer les commandes').click();
  const told = await shown(page.getByRole('alert'));
  await button(page, 'Réessayer').click();
  await page.getByRole('heading', { name: 'sont closes' }).waitFor();

  expect(told).toContain('Google n’a pas répondu.');
  expect(told).toContain('NetworkError: HTTP 0');
  expect(script.calls).toEqual(['draftClosing {}', 'closeCycle {}', 'closeCycle {}']);
});

test('closed by somebody else meanwhile, it is done, and not to be tried again', async () => {
  const refusal = 'Il n’y a pas de vente ouverte à fermer.';
  const sale = { number: closing.number, isClosed: true };
  const script = drafted().on('closeCycle', { refusal }).on('status', { value: { sale } });
  const page = await show(script);
  await button(page, 'Fermer les commandes').click();
  await page.locator('.card', { hasText: 'vient d’être fermée' }).waitFor();
  const alerts = await page.getByRole('alert').count();
  await button(page, 'Fermer').click();

  expect(alerts).toBe(0);
  expect(await button(page, 'Réessayer').count()).toBe(0);
  expect(await page.evaluate('hostCalls')).toEqual(['close']);
});

test('refused while the sale stands open, it says so', async () => {
  const refusal = 'Le classeur est occupé.';
  const sale = { number: closing.number, isClosed: false };
  const script = drafted().on('closeCycle', { refusal }).on('status', { value: { sale } });
  const page = await show(script);
  await button(page, 'Fermer les commandes').click();
  await page.getByRole('alert').waitFor();

  expect(await shown(page.getByRole('alert'))).toMatch(
    /^Les commandes ne sont pas fermées\.\s+Le classeur est occupé\./,
  );
  expect(await page.locator('.card.good').count()).toBe(0);
  // What closing would do stands there still, and may be asked for once more.
  expect(await shown(page.locator('main'))).toContain('64 paniers pour 1 394,90 €');
  expect(await button(page, 'Fermer les commandes').isEnabled()).toBe(true);
  expect(script.calls).toEqual(['draftClosing {}', 'closeCycle {}']);
});

test('where no sale is open, the page says so', async () => {
  const refusal = 'Il n’y a pas de vente ouverte à fermer.';
  const script = new Script().on('draftClosing', { refusal });
  const page = await show(script);
  const alert = page.getByRole('alert');
  await alert.waitFor();

  expect(await shown(alert)).toContain(`La fermeture n’a pas pu être préparée.\n\n${refusal}`);
  // It may be looked at again, and there is nothing to close by.
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['?', 'Réessayer']);
  expect(script.calls).toEqual(['draftClosing {}']);
});
