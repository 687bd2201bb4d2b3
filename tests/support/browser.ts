import { buffer } from 'node:stream/consumers';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Download,
  type Page,
} from 'playwright-core';
import { atEnd } from './atEnd';

/**
 * Each process of the tests drives a browser of its own, which serves all files of a suite. One for all
 * processes would be asked through the one that started it: each question would be written and read
 * twice more, and that one would be busy with nothing else.
 */
let browser: Promise<Browser> | undefined;

function started(): Promise<Browser> {
  if (browser) return browser;
  const executablePath = process.env.BROWSER_OF_TESTS;
  if (!executablePath) throw new Error('The set-up found no browser');
  const opening = chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--lang=fr-FR'],
    // Fields for days and times follow the computer's language.
    env: { ...process.env, LANGUAGE: 'fr_FR' },
  });
  browser = opening;
  atEnd.push(async () => {
    browser = undefined;
    await (await opening).close();
  });
  return browser;
}

/** The browser as one file uses it: closing it closes one's own pages alone. */
export class OwnPages {
  private readonly own = new Set<BrowserContext>();

  constructor(private readonly all: Browser) {}

  async newPage(options?: BrowserContextOptions): Promise<Page> {
    const page = await this.all.newPage(options);
    this.kept(page.context());
    return page;
  }

  async newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
    return this.kept(await this.all.newContext(options));
  }

  contexts(): BrowserContext[] {
    return [...this.own];
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts().map((context) => context.close()));
  }

  private kept(context: BrowserContext): BrowserContext {
    this.own.add(context);
    context.on('close', () => this.own.delete(context));
    return context;
  }
}

export const openBrowser = async (): Promise<OwnPages> => new OwnPages(await started());

export const contentOf = async (download: Download): Promise<Buffer> =>
  buffer(await download.createReadStream());
