import { World } from '../../../local/standin/runtime/world';
import { answeringFrom, at, notInstalled, open, ready, Script, Sidebar } from '../aDrive';
import { busy } from '../drafts';
import { button, shown, textOf } from './seen';

const sidebar = Sidebar.forTests();

const emptySpreadsheet = (): World =>
  World.create({
    startAt: at('2026-04-06T10:00'),
    timeZone: 'Europe/Paris',
    locale: 'fr_FR',
    owner: 'anna@drive.example',
    bundle: 'dist',
  });

describe('a drive that is not installed', () => {
  test('offers to install it and nothing else, then leads to the first tabs', async () => {
    const script = new Script()
      .on('status', { value: notInstalled })
      .thenStatus('install', ready)
      .on('install', {
        value: {
          code: 'installed',
          tabs: 9,
          repairs: 0,
          owner: 'anna@drive.example',
          isOwner: true,
          isNew: true,
        },
      });
    const page = await sidebar.show(script);
    await page.getByText('Pas encore installé').waitFor();
    const offered = await page.getByRole('button').allInnerTexts();

    await button(page, 'Installer le drive').click();
    await button(page, 'Ouvrir une vente').waitFor();

    expect(offered).toEqual(['Aide', 'Installer le drive', 'Actualiser']);
    expect(script.calls).toEqual(['install {}', 'showDialog firstSteps']);
    expect(await textOf(page)).toContain(
      'C’est installé : 9 onglets créés. Remplissez Réglages, Producteurs et Produits',
    );
  });
});

test('with the built script: an empty spreadsheet is installed, and a problem leads to its cell', async () => {
  const world = emptySpreadsheet();
  const page = await sidebar.show(answeringFrom(world));
  await button(page, 'Installer le drive').click();
  await button(page, 'Premiers pas').waitFor();
  const sheet = world.spreadsheet.sheets.find(({ title }) => title === 'Produits');
  world.spreadsheet.typeCell(sheet?.id ?? 0, 1, 0, 'A1');
  await button(page, 'Vérifier le classeur').click();
  await button(page, 'ligne 2, Producteur').click();
  await page.waitForFunction('hostCalls.length > 0');

  expect(await textOf(page)).toContain('Les automatismes tournent au nom de anna@drive.example.');
  expect(world.spreadsheet.activeSheetId).toBe(sheet?.id);
});

test('with the built script: what lacks a permission is not done, and a link leads to where it is granted', async () => {
  const world = emptySpreadsheet();
  world.withhold('anna@drive.example', ['https://www.googleapis.com/auth/forms']);
  const page = await sidebar.show(answeringFrom(world));
  await button(page, 'Installer le drive').click();
  const grant = page.getByRole('link', { name: 'Donner les autorisations' });
  await grant.waitFor();
  expect(await grant.getAttribute('href')).toMatch(/^https:/);
  expect(await textOf(page)).toContain('Il manque : faire, ouvrir et fermer les formulaires');
  expect(world.spreadsheet.sheets).toHaveLength(1);
  world.withhold('anna@drive.example', []);
  await button(page, 'Réessayer').click();
  await button(page, 'Premiers pas').waitFor();
});

test('during pick-up the coordinator may say that it is over, and hears which baskets stayed', async () => {
  const { sale } = open;
  if (!sale) throw new Error('no sale');
  const collecting = {
    ...open,
    now: sale.pickupStart + 3_600_000,
    sale: { ...sale, state: 'closed' as const },
    next: 'wait' as const,
    acts: ['endPickup' as const],
  };
  const over = {
    ...{ ...collecting, sale: { ...sale, state: 'collected' as const } },
    ...{ acts: ['resumePickup'] },
  };
  const script = new Script()
    .on('status', { value: collecting })
    .on('askBeforeEnd', {
      value: {
        title: 'Le retrait de la vente 3 est fait ?',
        text: '23 paniers remis sur 24, 512,40 € en tout.',
      },
    })
    .thenStatus('endPickup', over as typeof open)
    .on('endPickup', {
      value: { code: 'collected', sale: 3, missed: [{ basket: 12, name: 'Anne Morel' }] },
    });
  const page = await sidebar.show(script);
  await button(page, 'Le retrait est fait').click();
  await page.getByText('23 paniers remis sur 24').waitFor();
  expect(script.calls.join()).not.toContain('endPickup');
  await page.locator('.card .main').click();
  await page.locator('.card.good').waitFor();

  expect(await textOf(page)).toContain('1 panier n’est pas coché : 12 (Anne Morel).');
  expect(await textOf(page)).not.toContain('Le retrait est en cours');
  expect(await button(page, 'Le retrait est fait').count()).toBe(0);
  expect(await button(page, 'Reprendre le retrait').count()).toBe(1);
});

test('a sale that was called off waits for no pick-up', async () => {
  const sale = { ...open.sale, state: 'calledOff' } as typeof open.sale;
  const beside = 'La vente 3 est annulée.';
  const value = { ...open, sale, beside, acts: [], coming: 'La vente 4 s’ouvre mardi.' };
  const page = await sidebar.show(new Script().on('status', { value }));
  await page.getByText('Vente n°').waitFor();

  expect(await shown(page.locator('.suggestion'))).toBe('La vente 4 s’ouvre mardi.');
  expect(await textOf(page)).toContain(beside);
  expect(await page.locator('.steps').count()).toBe(0);
});

describe('what leads to a page of its own', () => {
  test.each([
    ['Premiers pas', { ...ready, next: 'firstSteps' as const, acts: [] }, 'firstSteps'],
    ['Ouvrir une vente', ready, 'opening'],
    ['Fermer les commandes', open, 'closing'],
    ['Voir la boîte d’envoi', open, 'outbox'],
    ['Affiche et prix', open, 'poster'],
  ])('« %s »', async (name, status, dialog) => {
    const script = new Script().on('status', { value: status });
    const page = await sidebar.show(script);
    await button(page, name).click();
    await page.locator('.card').waitFor({ state: 'detached' });

    expect(script.calls).toEqual([`showDialog ${dialog}`]);
    await button(page, name).waitFor();
  });

  test('nothing to tell people about, no poster', async () => {
    const page = await sidebar.show(new Script().on('status', { value: ready }));
    await button(page, 'Vérifier le classeur').waitFor();

    expect(await button(page, 'Affiche et prix').count()).toBe(0);
  });

  test('a page that does not come is asked for again', async () => {
    const script = new Script()
      .on('status', { value: ready })
      .on('showDialog', new Error('NetworkError: HTTP 0'), { value: null });
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const told = await shown(alert);
    await button(page, 'Réessayer').click();
    await alert.waitFor({ state: 'detached' });

    expect(told).toContain('Google n’a pas répondu');
    expect(told).toContain('NetworkError: HTTP 0');
    expect(script.calls).toEqual(['showDialog opening', 'showDialog opening']);
  });
});

describe('an open sale', () => {
  test('shows where it stands, when it closes and its figures', async () => {
    const page = await sidebar.show(new Script().on('status', { value: open }));
    await page.getByText('Vente n°').waitFor();
    const current = page.locator('[aria-current=step]');

    expect(await shown(current)).toMatch(/Commandes\s+ferme dans 1 jour 8 h\s+mardi 7 avril à 8 h/);
    const text = await textOf(page);
    expect(text).toContain('samedi 11 avril, 8 h – 12 h');
    expect(text).toMatch(/64\s+commandes\s+1 394,90 €\s+au total\s+12\s+mails à envoyer/);
    expect(text).toContain('88 envois possibles encore aujourd’hui');
    expect(await page.getByRole('link').getAttribute('href')).toBe(open.formUrl);
  });

  test('says so when more mails wait than may leave today', async () => {
    const event = { kind: 'pickup' as const, start: at('2026-04-11T08:00') };
    const later = [{ count: 32, at: at('2026-04-09T09:00'), event, isTooLate: false }];
    const forecast = { mails: 120, left: 88, later, first: ['rappel-retrait'] };
    const status = { ...open, mails: { waiting: 120, quota: 88, forecast } };
    const page = await sidebar.show(new Script().on('status', { value: status }));
    const warning = page.locator('section[aria-labelledby="figures"] .warning');
    await warning.waitFor();

    expect(await shown(warning)).toBe(
      '120 mails, 88 restants aujourd’hui : 32 partiront demain à 9 h, avant le retrait de samedi. D’abord : rappel retrait.',
    );
    expect(await textOf(page)).toMatch(/120\s+mails à envoyer/);
    expect(await textOf(page)).not.toContain('envois possibles');
  });

  test('with weights missing the main button leads to the first of them', async () => {
    const place = { row: 7, column: 'weighed' };
    const task = { code: 'weights' as const, isDone: false, text: '8 pesées à noter', place };
    const status = { ...open, next: 'wait' as const, tasks: [task] };
    const script = new Script().on('status', { value: status }).on('showCell', { value: null });
    const page = await sidebar.show(script);
    await page.locator('.main', { hasText: '8 pesées à noter' }).click();
    await page.waitForFunction('hostCalls.length > 0');

    expect(script.calls).toEqual(['showCell {"tab":"baskets","row":7,"column":"weighed"}']);
    expect(await page.locator('section[aria-labelledby="tasks"]').count()).toBe(0);
  });

  test('while something is under way, no other act looks as if it could begin', async () => {
    let finish = (_: { value: unknown }): void => {};
    const held = new Promise<{ value: unknown }>((resolve) => {
      finish = resolve;
    });
    const tasks = (['late', 'iban'] as const).map((code) => ({ code, isDone: false, text: code }));
    const script = new Script()
      .on('status', { value: { ...open, tasks } })
      .on('checkWorkbook', held);
    const page = await sidebar.show(script);
    const task = page.locator('section[aria-labelledby="tasks"] button');
    expect(await task.getAttribute('aria-disabled')).toBe('false');
    await button(page, 'Vérifier le classeur').click();
    await page.locator('section[aria-labelledby="tasks"] [aria-disabled="true"]').waitFor();
    await task.click({ force: true });
    finish({ value: { code: 'checked', problems: 0, failed: 0 } });
    await page.locator('.card', { hasText: 'Tout va bien' }).waitFor();
    expect(await task.getAttribute('aria-disabled')).toBe('false');
    expect(script.calls).toEqual(['checkWorkbook {}']);
  });

  test('reads what is not read yet, checks, and changes hands after a question', async () => {
    const script = new Script()
      .on('status', { value: open })
      .on('readAnswers', { value: { code: 'read', answers: 2 } })
      .on('checkWorkbook', { value: { code: 'checked', problems: 0, failed: 0 } })
      .on('takeOverTriggers', { value: { code: 'tookOver', owner: 'luc@drive.example' } });
    const page = await sidebar.show(script);
    await button(page, 'Reprendre les commandes non lues').click();
    await page.locator('.card', { hasText: '2\u00a0réponses lues.' }).waitFor();
    await button(page, 'Vérifier le classeur').click();
    await page.locator('.card', { hasText: 'Tout va bien' }).waitFor();
    await button(page, 'Prendre en charge les automatismes').click();
    await page.getByText('non plus à celui de anna@drive.example').waitFor();
    await button(page, 'Prendre en charge').click();
    await page.locator('.card', { hasText: 'luc@drive.example' }).waitFor();

    expect(script.calls).toEqual(['readAnswers {}', 'checkWorkbook {}', 'takeOverTriggers {}']);
  });
});

describe('figures', () => {
  test('sales by producer and what is nearly sold out, as bars and as words', async () => {
    const page = await sidebar.show(new Script().on('status', { value: busy }));
    await page.locator('figure').first().waitFor();
    const text = await textOf(page);
    expect(text).toMatch(/Ferme des Ormes\s+environ 612,00 €\s+Le Rucher du Vercors\s+420,30 €/);
    expect(text).toMatch(/Miel de lavande\s+épuisé\s+Céleri-rave\s+reste 2/);
    expect(text).toMatch(
      /Minimums et colis\s+Ferme des Ormes\s+34,00 € sur 50,00 €\s+Miel\s+par 12 : 10 commandées, encore 2\s+Farine/,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  });

  test('nothing is drawn before the first order', async () => {
    const page = await sidebar.show(new Script().on('status', { value: open }));
    await page.getByText('ferme dans').waitFor();

    expect(await page.locator('figure').count()).toBe(0);
  });
});

test('the drive in English: every word, date and amount', async () => {
  const script = new Script()
    .on('status', { value: { ...open, language: 'en', filled: 'Spreadsheet 2% full.' } })
    .on('showDialog', new Error('HTTP 0'));
  const page = await sidebar.show(script, { dark: true });
  await button(page, 'Close orders').click();
  await page.getByRole('alert').waitFor();
  const text = await textOf(page);
  expect(text).toContain('Google did not answer.');
  expect(text).toContain('Saturday 11 April, 8:00 – 12:00');
  expect(text).toMatch(/64\s+orders\s+€1,394.90\s+in total/);
  expect(text).not.toMatch(/[éèàç«»]/);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
