/** The workbook's page in a browser. The grid is a canvas: what it shows is asked of the grid. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { parseA1 } from '../../../../local/standin/sheets/grid/ranges';
import type { WireCell } from '../../../../local/workspace/wire/wireBook';
import type { Site } from './site';

const PANEL = 'section.sidebar iframe';
const ADD_ON_PAGE = 'dialog.page iframe';
const SCREEN = { width: 1280, height: 800 };

/** As much of the grid's own interface as is asked here. */
interface GridSheet {
  getSheetName(): string;
  isSheetHidden(): boolean;
  getRange(row: number, column: number): GridRange;
  scrollToCell(row: number, column: number): void;
}
interface GridRange {
  getCellData(): { v?: unknown; custom?: { wire?: WireCell } } | null;
  activate(): void;
  getA1Notation(): string;
}
interface GridBook {
  getSheetByName(name: string): GridSheet | null;
  setActiveSheet(sheet: GridSheet): void;
  getActiveSheet(): GridSheet & { getSelection(): { getActiveRange(): GridRange | null } | null };
  getSheets(): GridSheet[];
}
type Holder = { univerAPI?: { getActiveWorkbook(): GridBook | null } };

export class Workbook {
  private constructor(readonly page: Page) {}

  static async open(site: Site, address: string): Promise<Workbook> {
    const page = await site.show(`/chez/${address}/`, { size: SCREEN });
    const workbook = new Workbook(page);
    await page.waitForFunction(
      () => (globalThis as unknown as Holder).univerAPI?.getActiveWorkbook() !== undefined,
    );
    // Keys typed before the grid has drawn itself go nowhere.
    await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
    return workbook;
  }

  /** What a cell shows. */
  text(tab: string, a1: string): Promise<string> {
    return this.page.evaluate(
      ([name, row, column]) => {
        const book = (globalThis as unknown as Holder).univerAPI?.getActiveWorkbook();
        const wire = book?.getSheetByName(name)?.getRange(row, column).getCellData()?.custom?.wire;
        return wire?.d ?? String(wire?.v ?? '');
      },
      [tab, ...placeOf(a1)] as const,
    );
  }

  async shows(tab: string, a1: string, wanted: string): Promise<void> {
    const deadline = Date.now() + 10_000;
    let found = await this.text(tab, a1);
    while (plain(found) !== wanted && Date.now() < deadline) {
      await this.page.waitForTimeout(40);
      found = await this.text(tab, a1);
    }
    if (plain(found) === wanted) return;
    const notices = await this.page.locator('.notice').allTextContents();
    expect({ shown: plain(found), inFront: await this.inFront(), notices }).toEqual({
      shown: wanted,
    });
  }

  /** Selects a cell and leaves the keyboard with it: where a former key still moves on, once more. */
  async select(tab: string, a1: string): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      await this.activate(tab, a1);
      await this.page.waitForTimeout(150);
      if ((await this.inFront()) === `${tab} ${a1}`) return;
    }
    expect(await this.inFront()).toBe(`${tab} ${a1}`);
  }

  private async activate(tab: string, a1: string): Promise<void> {
    await this.page.evaluate(
      ([name, row, column]) => {
        const book = (globalThis as unknown as Holder).univerAPI?.getActiveWorkbook();
        const sheet = book?.getSheetByName(name);
        if (!book || !sheet) throw new Error(`No tab ${name}`);
        book.setActiveSheet(sheet);
        sheet.getRange(row, column).activate();
        // As a click on the cell does, where the keyboard is in the panel.
        if (document.activeElement instanceof HTMLIFrameElement)
          document.querySelector<HTMLElement>('[id^="__editor_"][id$="DOCS_NORMAL"]')?.focus();
      },
      [tab, ...placeOf(a1)] as const,
    );
  }

  /** The keyboard is with the sheet, which takes a moment to know it. */
  async keysAreTheSheets(): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.closest('[id^="__editor_"]'));
    await this.page.waitForTimeout(150);
  }

  async type(tab: string, a1: string, text: string): Promise<void> {
    await this.select(tab, a1);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async press(tab: string, a1: string, key: string): Promise<void> {
    await this.select(tab, a1);
    await this.page.keyboard.press(key);
  }

  /** The tab and the cell in front. */
  inFront(): Promise<string> {
    return this.page.evaluate(() => {
      const sheet = (globalThis as unknown as Holder).univerAPI
        ?.getActiveWorkbook()
        ?.getActiveSheet();
      return `${sheet?.getSheetName()} ${sheet?.getSelection()?.getActiveRange()?.getA1Notation()}`;
    });
  }

  /** Titles of the tabs that are to be seen. */
  tabs(): Promise<string[]> {
    return this.page.evaluate(() => {
      const book = (globalThis as unknown as Holder).univerAPI?.getActiveWorkbook();
      const shown = book?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
      return shown.map((sheet) => sheet.getSheetName());
    });
  }

  /** Extensions › Drive fermier › … */
  async menu(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Extensions', exact: true }).click();
    await this.page.getByRole('button', { name: 'Drive fermier' }).hover();
    await this.page.getByRole('button', { name: entry, exact: true }).click();
  }

  get panel(): FrameLocator {
    return this.page.frameLocator(PANEL);
  }

  /** The add-on's page in front. */
  get addOnPage(): FrameLocator {
    return this.page.frameLocator(ADD_ON_PAGE);
  }

  /** By the cross of the frame around it. */
  async closePage(): Promise<void> {
    await this.page.locator('dialog.page').getByRole('button', { name: 'Fermer' }).click();
    await this.page.locator('dialog.page').waitFor({ state: 'detached' });
  }

  /** Whatever the add-on left in front goes. */
  async closePages(): Promise<void> {
    while ((await this.page.locator('dialog.page').count()) > 0) await this.closePage();
  }

  frameOf(place: 'panel' | 'addOnPage'): Promise<Frame> {
    return frameIn(this.page, place === 'panel' ? PANEL : ADD_ON_PAGE);
  }

  /** The dialog in front, as it reads. */
  async dialog(): Promise<string> {
    const box = this.page.locator('dialog.box[open]');
    await box.waitFor();
    return plain((await box.textContent()) ?? '');
  }

  async answer(button: string): Promise<void> {
    const box = this.page.locator('dialog.box[open]');
    await box.getByRole('button', { name: button, exact: true }).click();
  }
}

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector)).contentFrame();
  if (!frame) throw new Error(`No page in ${selector}`);
  return frame;
}

export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function placeOf(a1: string): [row: number, column: number] {
  const { startRow = 0, startColumn = 0 } = parseA1(a1) ?? {};
  return [startRow, startColumn];
}
