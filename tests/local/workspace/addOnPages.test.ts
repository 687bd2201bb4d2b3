/** What the panel and the pages of the add-on are to each other and to the sheet around them. */
import type { Drive } from '../../stories/support/drive';
import { opened } from '../../stories/support/market';
import { Site } from './support/site';
import { Workbook } from './support/workbook';

let site: Site;
let drive: Drive;
let mine: Workbook;

beforeAll(async () => {
  drive = await opened();
  site = await Site.start();
  await site.serve(drive.world);
  mine = await Workbook.open(site, drive.world.spreadsheet.owner);
});

afterAll(async () => {
  expect(await site.takeFaults()).toEqual([]);
  await site.stop();
});

interface Framed {
  readonly google: {
    readonly script: {
      readonly host: {
        setWidth(width: number): void;
        setHeight(height: number): void;
        close(): void;
      };
    };
  };
}

const inPanel = (name: string) => mine.panel.getByRole('button', { name, exact: true }).click();

/** The tab is there, and in front with this cell. */
async function comesToFront(place: string): Promise<void> {
  await mine.page.waitForFunction(
    ([title]) => {
      const api = (globalThis as unknown as { univerAPI: Api }).univerAPI;
      const sheet = api.getActiveWorkbook().getActiveSheet();
      return sheet.getSheetName() === title && !sheet.isSheetHidden();
    },
    [place.slice(0, place.lastIndexOf(' '))] as const,
  );
  expect(await mine.inFront()).toBe(place);
}

interface Api {
  getActiveWorkbook(): {
    getActiveSheet(): { getSheetName(): string; isSheetHidden(): boolean };
  };
}

describe('a page over the sheet', () => {
  test('takes the size that it asks for, and goes when it says so', async () => {
    await inPanel('Voir la boîte d’envoi');
    await mine.addOnPage.getByRole('heading', { name: 'Boîte d’envoi' }).waitFor();
    const page = await mine.frameOf('addOnPage');
    await page.evaluate(() => {
      const { host } = (globalThis as unknown as Framed).google.script;
      host.setWidth(510);
      host.setHeight(330);
    });
    const box = mine.page.locator('dialog.page');
    await mine.page.waitForFunction(
      () => document.querySelector('dialog.page')?.getBoundingClientRect().width === 510,
    );
    expect((await box.locator('iframe').boundingBox())?.height).toBe(330);
    await page.evaluate(() => (globalThis as unknown as Framed).google.script.host.close());
    await box.waitFor({ state: 'detached' });
  });

  test('reads again when another page has done something', async () => {
    await inPanel('Voir la boîte d’envoi');
    await mine.addOnPage.getByRole('heading', { name: 'Boîte d’envoi' }).waitFor();
    await drive.order('bruno@exemple.fr', { FB02: 1 }, { name: 'Bruno Martel' });
    expect(await mine.addOnPage.getByText('bruno@exemple.fr').count()).toBe(0);
    const panel = await mine.frameOf('panel');
    await panel.evaluate(() => new BroadcastChannel('drive-fermier').postMessage('changed'));
    await mine.addOnPage.getByText('bruno@exemple.fr').first().waitFor();
    await mine.closePage();
  });

  test('that acted is heard by the panel, which reads again', async () => {
    drive.correct('Réglages', { Réglage: 'Nom du drive' }, { Valeur: 'Drive du Pont' });
    await inPanel('Voir la boîte d’envoi');
    const mail = mine.addOnPage.getByRole('row', { name: /bruno@exemple.fr/ });
    await mail.getByRole('button').click();
    await mine.addOnPage.getByRole('button', { name: 'Essai à moi-même' }).click();
    await mine.panel.getByRole('heading', { name: 'Drive du Pont' }).waitFor();
    await mine.closePage();
  });
});

describe('a problem’s link in the panel', () => {
  test('leads into a tab that was hidden, and shows it', async () => {
    drive.correct('Producteurs', { Producteur: 'Ferme du Bez' }, { 'E-mail': 'bez chez exemple' });
    drive.sheet('Producteurs').fields.hidden = true;
    await drive.check();
    await inPanel('Actualiser');
    await mine.panel.getByRole('button', { name: /ligne 2, E-mail/ }).click();
    await comesToFront('Producteurs B2');
    expect(await mine.tabs()).toContain('Producteurs');
  });

  test('leads into a tab that was renamed since, and to a row that was sorted since', async () => {
    drive.sheet('Producteurs').renameSheet('Nos fermes');
    drive.correct('Nos fermes', { Producteur: 'Chèvrerie du Roc' }, { 'E-mail': 'roc@exemple.fr' });
    drive.sheet('Nos fermes').insertRows(1, 2);
    await mine.select('Réglages', 'A1');
    await mine.panel.getByRole('button', { name: /ligne 2, E-mail/ }).click();
    await comesToFront('Nos fermes B4');
    // And leaves the keyboard there.
    await mine.page.waitForFunction(() => document.activeElement?.closest('#grid'));
    await mine.page.keyboard.press('ArrowDown');
    expect(await mine.inFront()).toBe('Nos fermes B5');
  });
});
