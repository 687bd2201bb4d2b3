/** The workspace's pages in a real browser, at the size of a phone. */
import { mkdtempSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { World } from '../../../../local/standin/runtime/world';
import { serveWorld } from '../../../../local/workspace/serve';
import { axeViolations, type Looked } from '../../../support/axe';
import { FIRST_PORT } from './ports';
import { browserOfWindows, Windows } from './windows';

/** A page may be answered with « not taken »; the grid remarks on its own drawing, and goes on. */
const EXPECTED = /422|^The column width is less than 0/;
const PHONE = { width: 360, height: 740 };

interface Look {
  readonly dark?: boolean;
  readonly scripts?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

export class Site {
  private readonly faults: string[] = [];
  private readonly windows = new Windows({
    said: (text) => {
      if (!EXPECTED.test(text)) this.faults.push(text);
    },
    failed: (fault) => this.faults.push(fault),
    asked: (url) => {
      if (!url.startsWith(this.url) && !url.startsWith('data:')) this.faults.push(url);
    },
  });
  private server: Server | undefined;
  private url = '';

  static async start(): Promise<Site> {
    await browserOfWindows();
    return new Site();
  }

  /** For the tests of one file: what each has shown is given back after it, and must have left no fault. */
  static forTests(): Site {
    const site = new Site();
    beforeAll(browserOfWindows);
    afterEach(async () => expect(await site.takeFaults()).toEqual([]));
    afterAll(() => site.stop());
    return site;
  }

  /** From now on the pages are those of this drive. */
  async serve(world: World, firstPort = FIRST_PORT): Promise<number> {
    this.close();
    const kept = { state: join(mkdtempSync(join(tmpdir(), 'site-')), 'd'), bundle: 'dist' };
    const { server, port } = await serveWorld(world, { ...kept, say: () => {} }, firstPort);
    this.server = server;
    this.url = `http://127.0.0.1:${port}`;
    return port;
  }

  /** As when its window was closed or the machine fell asleep. */
  close(): void {
    this.server?.close();
    this.server?.closeAllConnections();
    this.server = undefined;
  }

  async show(path: string, { dark, scripts = true, size = PHONE }: Look = {}): Promise<Page> {
    const page = await (scripts ? this.windows.take(this.url) : this.windows.takePlain());
    page.setDefaultTimeout(15_000);
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.goto(`${this.url}${path}`);
    return page;
  }

  /** What a person who opened the browser's console would have found there. */
  async takeFaults(): Promise<string[]> {
    await this.windows.giveBack();
    return this.faults.splice(0);
  }

  async stop(): Promise<void> {
    await this.windows.giveBack();
    this.close();
  }
}

/** Does what leads to another page, and waits until that one stands. */
export async function turn(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}

/** What a check of the page for people who see, hear or type otherwise has against it. */
export const accessFaults = (page: Page | Frame, looked: Looked = {}): Promise<string[]> =>
  // Pages in frames are looked at by themselves; the grid is a canvas of others' making.
  axeViolations(page, { ...looked, except: ['iframe', '#grid'] });

/** Nothing stands out at the side of the screen. */
export const isAsWideAsTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
