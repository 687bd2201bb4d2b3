/** What the panel and the pages of the add-on are to each other and to the sheet around them. */
import { readFileSync } from 'node:fs';
import type { Drive } from '../../stories/support/drive';
import { opened } from '../../stories/support/market';
import { pathOf } from './form/anOrder';
import { Site } from './support/site';
import { plain, Workbook } from './support/workbook';

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
      readonly run: Run;
    };
  };
}

interface Run {
  withSuccessHandler(handler: (value: unknown) => void): Run;
  withFailureHandler(handler: (error: Error) => void): Run;
  callCommand(...args: unknown[]): void;
}

/** A test that failed is tried again on what it left behind. */
beforeEach(() => mine.closePages());

const inPanel = (name: string) => mine.panel.getByRole('button', { name, exact: true }).click();

/** Its list is there: the heading alone stands while it is read. */
async function openOutbox(): Promise<void> {
  await inPanel('Voir la boîte d’envoi');
  await mine.addOnPage.getByRole('row').nth(1).waitFor();
}

/** Counts the buyers that came while the tests ran. */
let orders = 0;

/** The tab is there, and in front with this cell. */
async function comesToFront(place: string): Promise<void> {
  await mine.page.waitForFunction(
    ([title]) => {
      const api = (globalThis as unknown as { univerAPI: Api }).univerAPI;
      const sheet = api.getActiveWorkbook()?.getActiveSheet();
      return sheet?.getSheetName() === title && !sheet?.isSheetHidden();
    },
    [place.slice(0, place.lastIndexOf(' '))] as const,
  );
  expect(await mine.inFront()).toBe(place);
}

interface Api {
  getActiveWorkbook(): {
    getActiveSheet(): {
      getSheetName(): string;
      isSheetHidden(): boolean;
    };
  } | null;
}

describe('the panel', () => {
  test('is the page that ships, and reads the drive through google.script.run', async () => {
    drive.correct('Réglages', { Réglage: 'Nom du drive' }, { Valeur: 'Drive du Gué' });
    await mine.menu('Tableau de bord');
    await mine.panel.getByRole('heading', { name: 'Drive du Gué' }).waitFor();
    // The panel may be drawing itself anew: what is looked at is one that is drawn.
    const drawn = mine.panel.locator('main', { hasText: 'Vente n° 1' });
    const text = plain((await drawn.textContent()) ?? '');
    expect(text).toContain('Les commandes se fermeront d’elles-mêmes jeudi 9 avril à 22 h.');
    const served = await mine.page.request.get((await mine.frameOf('panel')).url());
    const shipped = readFileSync('dist/Sidebar.html', 'utf8');
    expect(await served.text()).toContain(shipped.slice(shipped.indexOf('<style')));
  });

  test('leads to the form of this machine, not to Google', async () => {
    const opened = mine.page.context().waitForEvent('page');
    await mine.panel.getByText('Voir le formulaire').first().click();
    const form = await opened;
    await form.waitForURL('**/formulaires/**');
    expect(new URL(form.url()).pathname).toBe(pathOf(drive));
    expect(new URL(form.url()).host).toBe(new URL(mine.page.url()).host);
    await form.getByRole('heading', { name: 'commande pour le samedi 11 avril' }).waitFor();
    await form.close();
  });

  test('has ten calls at once and no more, and only plain values', async () => {
    const frame = await mine.frameOf('panel');
    const said = await frame.evaluate(async () => {
      const { run } = (globalThis as unknown as Framed).google.script;
      const calls = Array.from(
        { length: 12 },
        () =>
          new Promise<string>((resolve) => {
            run
              .withSuccessHandler(() => resolve('ok'))
              .withFailureHandler((error) => resolve(error.message))
              .callCommand('status', '{}');
          }),
      );
      const told = await Promise.all(calls);
      let thrown = '';
      try {
        run.callCommand(new Date());
      } catch (error) {
        thrown = String(error);
      }
      return { done: told.filter((one) => one === 'ok').length, last: told.at(-1), thrown };
    });
    // The panel may have a call of its own under way.
    expect([9, 10]).toContain(said.done);
    expect(said.last).toBe('Too many simultaneous invocations of google.script.run');
    expect(said.thrown).toBe('TypeError: Failed due to illegal value in property: 0');
  });
});

describe('a page over the sheet', () => {
  test('reads again when another page has done something', async () => {
    await openOutbox();
    orders += 1;
    const email = `bruno${orders}@exemple.fr`;
    await drive.order(email, { FB02: 1 }, { name: 'Bruno Martel' });
    expect(await mine.addOnPage.getByText(email).count()).toBe(0);
    const panel = await mine.frameOf('panel');
    await panel.evaluate(() => new BroadcastChannel('drive-fermier').postMessage('changed'));
    await mine.addOnPage.getByText(email).first().waitFor();
  });

  test('that acted is heard by the panel, which reads again', async () => {
    await openOutbox();
    await mine.addOnPage.getByRole('row').nth(1).getByRole('button').click();
    drive.correct('Réglages', { Réglage: 'Nom du drive' }, { Valeur: 'Drive du Pont' });
    await mine.addOnPage.getByRole('button', { name: 'Essai à moi-même' }).click();
    await mine.addOnPage.getByText('essai est parti').first().waitFor();
    await mine.panel.getByRole('heading', { name: 'Drive du Pont' }).waitFor();
    expect(drive.mails(drive.world.spreadsheet.owner).at(-1)?.subject).toMatch(/^\[Essai\] /);
  });
});

describe('a problem’s link in the panel', () => {
  const farm = { Producteur: 'Ferme du Bez' };
  const rowOf = (tab: string): number => drive.find(tab, farm) + 1;

  /** The panel names the row of the farm's address. */
  async function problemIsTold(): Promise<void> {
    drive.correct('Producteurs', farm, { 'E-mail': 'bez chez exemple' });
    await drive.check();
    await inPanel('Actualiser');
    await follow(rowOf('Producteurs')).waitFor();
  }

  const follow = (row: number) =>
    mine.panel.getByRole('button', { name: new RegExp(`ligne ${row}, E-mail`) });

  test('leads into a tab that was hidden, and shows it', async () => {
    drive.sheet('Producteurs').fields.hidden = true;
    await problemIsTold();
    const row = rowOf('Producteurs');
    await follow(row).click();
    await comesToFront(`Producteurs B${row}`);
    expect(await mine.tabs()).toContain('Producteurs');
  });

  test('leads into a tab that was renamed since, and to a row that was sorted since', async () => {
    await problemIsTold();
    const told = rowOf('Producteurs');
    const tab = drive.sheet('Producteurs');
    tab.renameSheet('Nos fermes');
    try {
      tab.insertRows(1, 2);
      await mine.select('Réglages', 'A1');
      await follow(told).click();
      await comesToFront(`Nos fermes B${told + 2}`);
      // And leaves the keyboard there.
      await mine.page.waitForFunction(() => document.activeElement?.closest('#grid'));
      await mine.page.keyboard.press('ArrowDown');
      expect(await mine.inFront()).toBe(`Nos fermes B${told + 3}`);
    } finally {
      tab.renameSheet('Producteurs');
    }
  });
});
