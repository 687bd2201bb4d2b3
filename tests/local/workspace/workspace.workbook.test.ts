import { parseA1 } from '../../../local/standin/sheets/grid/ranges';
import type { Drive } from '../../stories/support/drive';
import { openedAsMade } from '../../stories/support/market';
import { Site } from './support/site';
import { plain, Workbook } from './support/workbook';

let site: Site;
let drive: Drive;
let mine: Workbook;

const owner = (): string => drive.world.spreadsheet.owner;
/** What the spreadsheet itself holds. */
const stored = (tab: string, a1: string) => {
  const { startRow = 0, startColumn = 0 } = parseA1(a1) ?? {};
  return drive.book.scalar(drive.sheet(tab).id, startRow, startColumn);
};
const second = (): string => drive.world.spreadsheet.editors[0] ?? '';

beforeAll(async () => {
  drive = await openedAsMade();
  site = await Site.start();
  await site.serve(drive.world);
  mine = await Workbook.open(site, owner());
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

describe('what a person types', () => {
  test('is read as the sheet’s language reads it, and stands in the store', async () => {
    await mine.type('Produits', 'K8', '1,5');
    await mine.shows('Produits', 'K8', '1,5');
    expect(stored('Produits', 'K8')).toBe(1.5);
    await mine.type('Produits', 'K9', '=K8*2');
    await mine.shows('Produits', 'K9', '3');
    await mine.type('Produits', 'K8', '2');
    await mine.shows('Produits', 'K9', '4');
  });

  test('is taken back and done again', async () => {
    await mine.type('Produits', 'L8', 'essai');
    await mine.shows('Produits', 'L8', 'essai');
    await mine.press('Produits', 'L8', 'Control+z');
    await mine.shows('Produits', 'L8', '');
    expect(stored('Produits', 'L8')).toBeNull();
    await mine.page.getByRole('button', { name: 'Rétablir (Ctrl+Y)' }).click();
    await mine.shows('Produits', 'L8', 'essai');
    expect(stored('Produits', 'L8')).toBe('essai');
    // The keyboard is with the sheet again, as it was before the click.
    await mine.keysAreTheSheets();
    await mine.page.keyboard.type('autre essai');
    await mine.page.keyboard.press('Enter');
    await mine.shows('Produits', 'L8', 'autre essai');
    expect(stored('Produits', 'L8')).toBe('autre essai');
    expect(await mine.inFront()).toBe('Produits L9');
  });

  test('cannot be taken back when the cell was rewritten since', async () => {
    await mine.type('Produits', 'L9', 'un');
    await mine.shows('Produits', 'L9', 'un');
    drive.type('Produits', 8, 11, 'autre');
    await mine.press('Produits', 'A1', 'Control+z');
    const said = mine.page.locator('.notice.bad');
    await said.waitFor();
    expect(plain((await said.textContent()) ?? '')).toContain(
      'La cellule L9 de « Produits » a été réécrite',
    );
    await said.getByRole('button').click();
  });

  test('asks first where the drive writes', async () => {
    drive.type('Commandes', 4, 0, ''); // A second try begins as the first did.
    await mine.shows('Commandes', 'A5', '');
    await mine.type('Commandes', 'A5', 'à la main');
    expect(await mine.dialog()).toContain('Cette partie est tenue par le drive');
    await mine.answer('Annuler');
    await mine.shows('Commandes', 'A5', '');
    await mine.type('Commandes', 'A5', 'tout de même');
    await mine.page.getByRole('button', { name: 'Modifier' }).waitFor();
    await mine.page.keyboard.press('Enter');
    await mine.page.locator('dialog.box').waitFor({ state: 'detached' });
    await mine.keysAreTheSheets();
    await mine.shows('Commandes', 'A5', 'tout de même');
    await mine.page.keyboard.press('Control+z');
    await mine.shows('Commandes', 'A5', '');
  });

  test('is emptied with the delete key', async () => {
    await mine.type('Produits', 'M8', 'à effacer');
    await mine.shows('Produits', 'M8', 'à effacer');
    await mine.press('Produits', 'M8', 'Delete');
    await mine.shows('Produits', 'M8', '');
    expect(stored('Produits', 'M8')).toBeNull();
    await mine.page.keyboard.press('Control+z');
    await mine.shows('Produits', 'M8', 'à effacer');
    expect(stored('Produits', 'M8')).toBe('à effacer');
  });
});

test('a block is pasted as typed, and a copied formula follows its neighbours', async () => {
  const { page } = mine;
  await mine.select('Produits', 'K20');
  await page.evaluate(() => {
    const api = (globalThis as unknown as { univerAPI: Commands }).univerAPI;
    const textContent = '2\t03/04/2026\n4\t"deux\nlignes"';
    return api.executeCommand('sheet.command.paste-by-short-key', { textContent, htmlContent: '' });
  });
  await mine.shows('Produits', 'L20', '03/04/2026');
  await mine.shows('Produits', 'L21', 'deux\nlignes');
  await mine.type('Produits', 'M20', '=K20*10');
  await mine.shows('Produits', 'M20', '20');
  await mine.press('Produits', 'M20', 'Control+c');
  await mine.press('Produits', 'M21', 'Control+v');
  await mine.shows('Produits', 'M21', '40');
  // A number, a day and two lines of text, not texts that look like them; and the formula of its own row.
  expect(stored('Produits', 'K20')).toBe(2);
  expect(stored('Produits', 'L20')).toBe(
    (Date.UTC(2026, 3, 3) - Date.UTC(1899, 11, 30)) / 86_400_000,
  );
  expect(stored('Produits', 'L21')).toBe('deux\nlignes');
  expect(drive.sheet('Produits').cell(20, 12)?.formula).toBe('=K21*10');
});

test('the add-on reads what was typed, and what it writes appears at once', async () => {
  await mine.type('Réglages', 'B2', 'Drive du Pont');
  await mine.shows('Réglages', 'B2', 'Drive du Pont');
  expect(drive.world.forms.size).toBe(1);
  await drive.order('anne@exemple.fr', { FB02: 2 }, { name: 'Anne Gauthier' });
  const row = drive.find('Commandes', { Nom: 'Anne Gauthier' }) + 1;
  const column = String.fromCharCode(65 + drive.column('Commandes', 'Nom'));
  await mine.shows('Commandes', `${column}${row}`, 'Anne Gauthier');
});

test('two windows stay in step', async () => {
  const hers = await Workbook.open(site, second());
  await hers.select('Produits', 'A2');
  await mine.type('Produits', 'N8', 'vu de loin');
  await hers.shows('Produits', 'N8', 'vu de loin');
  // What another types moves nobody's cell.
  expect(await hers.inFront()).toBe('Produits A2');
  await hers.type('Produits', 'N9', 'et retour');
  await mine.shows('Produits', 'N9', 'et retour');
  expect(await mine.inFront()).toBe('Produits N9');
  expect(['N8', 'N9'].map((a1) => stored('Produits', a1))).toEqual(['vu de loin', 'et retour']);
  await hers.page.close();
});

describe('the add-on’s menu', () => {
  test('runs the function, whose dialog waits for its person', async () => {
    await mine.menu('Vérifier le classeur');
    const said = await mine.dialog();
    await mine.answer('OK');
    await mine.page.locator('dialog.box[open]').waitFor({ state: 'detached' });
    // What was typed above, in rows without a producer or a price.
    const found = drive.toFix().length;
    expect(found).toBeGreaterThan(1);
    expect(said).toContain(`${found} points à regarder dans l’onglet « À corriger »`);
  });

  test('offers nobody else’s functions', async () => {
    const data = { fenetre: 'inconnue', fonction: 'closeCycle' };
    const answer = await mine.page.request.post(new URL('menu', mine.page.url()).href, { data });
    expect(await answer.json()).toEqual({ gone: true });
  });
});

test('a producer sees their own sheet, only to read; a buyer none; neither what is not theirs', async () => {
  await drive.close('2026-04-09 22:00');
  const home = (address: string) => `/chez/${address}/etat`;
  const state = async (path: string) => {
    const page = await mine.page.evaluate(async (url) => (await fetch(url)).json(), path);
    return page as { bar: { menu: unknown[] }; snapshot: { book: string; name: string } | null };
  };
  const theirs = await state(home('bez@exemple.fr'));
  expect(theirs.snapshot?.name).toContain('Ferme du Bez');
  expect(theirs.bar.menu).toEqual([]);
  const { id } = drive.world.spreadsheet;
  expect((await state(`${home('bez@exemple.fr')}?classeur=${id}`)).snapshot).toBeNull();
  expect((await state(home('anne@exemple.fr'))).snapshot).toBeNull();
});

test('a producer’s page can neither write nor call the add-on, whatever it asks', async () => {
  const theirs = await Workbook.open(site, 'bez@exemple.fr');
  const { page } = theirs;
  const following = page.waitForResponse(/\/suite\?/);
  await page.reload();
  const fenetre = new URL((await following).url()).searchParams.get('fenetre');
  const post = async (path: string, more: object) => {
    const data = { fenetre, ...more };
    return plain(await (await page.request.post(new URL(path, page.url()).href, { data })).text());
  };
  const geste = { kind: 'type', sheet: 0, row: 5, column: 1, text: 'rien' };
  expect(await post('geste', { geste })).toContain('se lit seulement');
  expect(await post('appel', { fonction: 'callCommand', arguments: ['status', '{}'] })).toBe(
    'Réservé à la coordination',
  );
  expect(await post('menu', { fonction: 'closeCycle' })).toBe('Le menu n’a pas cette commande');
  await page.close();
});

interface Commands {
  executeCommand(id: string, params: object): Promise<boolean>;
}

async function _until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It never came');
    await mine.page.waitForTimeout(50);
  }
}
