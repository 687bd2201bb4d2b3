import type { Locator, Page } from 'playwright-core';
import { World } from '../../local/runtime/world';
import { at, closed, notInstalled, open, ready, Script, Sidebar } from './aDrive';

let sidebar: Sidebar;

beforeAll(async () => {
  sidebar = await Sidebar.start();
});

afterAll(() => sidebar.stop());

afterEach(async () => {
  await sidebar.closePages();
  expect(sidebar.takeFaults()).toEqual([]);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** No-break spaces as plain ones. */
const shown = async (locator: Locator) =>
  (await locator.allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');

const textOf = (page: Page) => shown(page.locator('main'));

const preview = {
  title: 'Ouvrir la vente n°\u00a03 ?',
  text: 'Produits : 61\n\nDepuis la dernière vente :\n– Miel de lavande : nouveau',
};

const part = (done: number) => ({ value: { code: 'openingGoesOn', sale: 3, done, of: 120 } });

const opened = { code: 'opened', sale: 3, link: 'https://f.example', products: 61, leftOut: 0 };

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
        },
      });
    const page = await sidebar.show(script);
    await page.getByText('Pas encore installé').waitFor();
    const offered = await page.getByRole('button').allInnerTexts();

    await button(page, 'Installer le drive').click();
    await button(page, 'Ouvrir une vente').waitFor();

    expect(offered).toEqual(['Installer le drive', 'Actualiser']);
    expect(script.calls).toEqual(['install {}']);
    expect(await textOf(page)).toContain(
      'C’est installé : 9 onglets créés. Remplissez Réglages, Producteurs et Produits',
    );
  });
});

test('with the built script: an empty spreadsheet is installed, and opening says what is missing', async () => {
  const world = World.create({
    startAt: at('2026-04-06T10:00'),
    timeZone: 'Europe/Paris',
    locale: 'fr_FR',
    owner: 'anna@drive.example',
    bundle: 'dist',
  });
  const page = await sidebar.show({
    async answer(...args) {
      const { value, error } = await world.run('callCommand', { from: 'sidebar', args });
      if (error) throw new Error(error.message);
      return String(value);
    },
  });
  await button(page, 'Installer le drive').click();
  await button(page, 'Ouvrir une vente').click();
  await page.getByRole('alert').waitFor();

  expect(await shown(page.getByRole('alert'))).toContain('Aucun produit ne peut être vendu');
  expect(await textOf(page)).toContain('Les automatismes tournent au nom de anna@drive.example.');
  expect(world.spreadsheet.sheets.map(({ title }) => title)).toContain('Réglages');
});

describe('opening a sale', () => {
  test('shows what will change first; cancelling leaves everything as it was', async () => {
    const script = new Script()
      .on('status', { value: ready })
      .on('previewOpening', { value: preview });
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').click();
    await page.getByText('Miel de lavande').waitFor();

    const focused = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Escape');
    await button(page, 'Ouvrir une vente').waitFor();

    expect(focused).toBe(preview.title);
    expect(script.calls).toEqual(['previewOpening {}']);
  });

  test('by the keyboard alone: a long form goes on by itself until the sale is open', async () => {
    const script = new Script()
      .on('status', { value: ready })
      .thenStatus('openCycle', open)
      .on('previewOpening', { value: preview })
      .on('openCycle', part(40), part(80), { value: opened });
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ouvrir la vente' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('ferme dans').waitFor();

    expect(script.calls).toEqual(['previewOpening {}', ...Array(3).fill('openCycle {}')]);
    expect(await textOf(page)).toContain('La vente n° 3 est ouverte avec 61 produits.');
    expect(await shown(page.getByRole('status'))).toContain('est ouverte');
  });

  test('shows how far a long form is', async () => {
    let finish = () => {};
    const rest = new Promise<{ value: unknown }>((resolve) => {
      finish = () => resolve({ value: opened });
    });
    const script = new Script()
      .on('status', { value: ready })
      .thenStatus('openCycle', open)
      .on('previewOpening', { value: preview })
      .on('openCycle', part(40), rest);
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').click();
    await button(page, 'Ouvrir la vente').click();
    await page.locator('.card', { hasText: '40 questions sur 120' }).waitFor();
    const bar = page.getByRole('progressbar', { name: 'Ouverture de la vente…' });
    const progress = [await bar.getAttribute('value'), await bar.getAttribute('max')];
    finish();
    await page.getByText('ferme dans').waitFor();

    expect(progress).toEqual(['40', '120']);
  });

  test('a form that makes no progress is not asked for endlessly', async () => {
    const script = new Script()
      .on('status', { value: ready })
      .on('previewOpening', { value: preview })
      .on('openCycle', part(40), part(40), { value: opened });
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').click();
    await button(page, 'Ouvrir la vente').click();
    await page.getByText('Cela n’avance plus').waitFor();
    await button(page, 'Réessayer').click();

    await page.locator('.card', { hasText: 'est ouverte avec' }).waitFor();
  });

  test('a rule that says no is told in the drive’s own words', async () => {
    const refusal = 'Aucun produit ne peut être vendu : remplissez l’onglet Produits.';
    const script = new Script()
      .on('status', { value: ready })
      .on('previewOpening', { refusal }, { value: preview });
    const page = await sidebar.show(script);
    await button(page, 'Ouvrir une vente').click();

    expect(await shown(page.getByRole('alert'))).toContain(refusal);

    await button(page, 'Réessayer').click();
    await button(page, 'Ouvrir la vente').waitFor();
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
    expect(text).toMatch(/64\s+commandes\s+1 394,90 €\s+au total\s+12\s+e-mails à envoyer/);
    expect(text).toContain('88 envois possibles encore aujourd’hui');
    expect(await page.getByRole('link').getAttribute('href')).toBe(open.formUrl);
  });

  test('says so when more mails wait than may leave today', async () => {
    const status = { ...open, mails: { waiting: 120, quota: 88 } };
    const page = await sidebar.show(new Script().on('status', { value: status }));

    await page.getByText('le reste partira demain').waitFor();
  });

  test('closes after a preview; when Google does not answer, the same is tried again', async () => {
    const script = new Script()
      .on('status', { value: open })
      .thenStatus('closeCycle', closed)
      .on('previewClosing', {
        value: { title: 'Fermer les commandes de la vente n°\u00a03 ?', text: 'Commandes : 64' },
      })
      .on('closeCycle', new Error('NetworkError: HTTP 0'), {
        value: { code: 'closed', sale: 3, baskets: 64, cents: 139_490, producers: 8 },
      });
    const page = await sidebar.show(script);
    await button(page, 'Fermer les commandes').click();
    await page.getByText('Commandes : 64').waitFor();
    await button(page, 'Fermer les commandes').click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    const told = await shown(alert);

    await button(page, 'Réessayer').click();
    await page.getByText('Rien à faire ici avant le retrait').waitFor();

    expect(told).toContain('Google n’a pas répondu');
    expect(told).toContain('NetworkError: HTTP 0');
    expect(script.calls).toEqual(['previewClosing {}', 'closeCycle {}', 'closeCycle {}']);
    expect(await textOf(page)).toContain(
      'Les commandes de la vente n° 3 sont closes : 64 paniers, 1 394,90 €, 8 producteurs.',
    );
    expect(await shown(page.locator('[aria-current=step]'))).toContain('Retrait');
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

describe('problems', () => {
  const problems = Array.from({ length: 7 }, (_, index) => ({
    place: `Produits, ligne ${index + 2}, Prix TTC`,
    message: '« 3 euros » n’est pas un prix.',
  }));

  test('a check that fails is never told as all being well', async () => {
    const script = new Script()
      .on('status', { value: open })
      .on('checkWorkbook', { value: { code: 'checked', problems: 0, failed: 1 } });
    const page = await sidebar.show(script);
    await button(page, 'Vérifier le classeur').click();

    await page.locator('.card', { hasText: '1\u00a0contrôle ne tombe pas juste' }).waitFor();
  });

  test('the first five are shown, then all of them', async () => {
    const page = await sidebar.show(new Script().on('status', { value: { ...open, problems } }));
    const items = page.locator('.problems li');
    await items.first().waitFor();
    const before = await items.count();
    await button(page, 'Voir tout (7)').click();

    expect([before, await items.count()]).toEqual([5, 7]);
    expect(await button(page, 'Voir moins').getAttribute('aria-expanded')).toBe('true');
  });

  test('what people typed is shown as text, whatever it looks like', async () => {
    const message = '<img src=x onerror="alert(1)"> <b>gras</b>';
    const status = { ...open, problems: [{ place: '<script>', message }] };
    const page = await sidebar.show(new Script().on('status', { value: status }));

    await page.getByText(message).waitFor();
    expect(await page.locator('.problems img').count()).toBe(0);
  });
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

test('the drive in English: every word, date and amount', async () => {
  const script = new Script()
    .on('status', { value: { ...open, language: 'en' } })
    .on('previewClosing', new Error('HTTP 0'));
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
