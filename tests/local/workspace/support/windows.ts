/**
 * Windows of the browser, each as somebody opens it for the first time. The workbook's page has six
 * megabytes of program, which a window that showed it before need not read again: it goes from test to
 * test, from file to file too, and takes nothing of what people did there along.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { type OwnPages, openBrowser } from '../../../support/browser';

/** Who is told what happens in a window. */
export interface Hearing {
  said(text: string): void;
  failed(fault: string): void;
  asked(url: string): void;
}

interface Window {
  readonly page: Page;
  readonly origin: string;
  hearing: Hearing | undefined;
}

let browser: Promise<OwnPages> | undefined;
let idle: Window[] = [];

export class Windows {
  private readonly taken: Window[] = [];
  private readonly others: BrowserContext[] = [];

  constructor(private readonly hearing: Hearing) {}

  /** One for pages of this origin. */
  async take(origin: string): Promise<Page> {
    idle = idle.filter(({ page }) => !page.isClosed());
    // The one that was used last.
    const kept = idle.filter((one) => one.origin === origin).at(-1);
    idle = idle.filter((one) => one !== kept);
    const window = kept ?? (await opened(origin));
    window.hearing = this.hearing;
    this.taken.push(window);
    return window.page;
  }

  /** One in which pages may do nothing by themselves. */
  async takePlain(): Promise<Page> {
    const context = await newContext(false);
    this.others.push(context);
    listen(context, () => this.hearing);
    return context.newPage();
  }

  async giveBack(): Promise<void> {
    await Promise.all(this.others.splice(0).map((context) => context.close()));
    await Promise.all(this.taken.splice(0).map(cleared));
  }
}

export const browserOfWindows = (): Promise<OwnPages> => {
  browser ??= openBrowser();
  return browser;
};

const newContext = async (javaScriptEnabled: boolean): Promise<BrowserContext> =>
  (await browserOfWindows()).newContext({
    locale: 'fr-FR',
    javaScriptEnabled,
    // Given to a page in a window without a question, where a key was pressed.
    permissions: ['clipboard-read', 'clipboard-write'],
  });

async function opened(origin: string): Promise<Window> {
  const context = await newContext(true);
  const window: Window = { page: await context.newPage(), origin, hearing: undefined };
  listen(context, () => window.hearing);
  return window;
}

function listen(context: BrowserContext, heard: () => Hearing | undefined): void {
  context.on('console', (message) => heard()?.said(message.text()));
  context.on('weberror', (fault) => heard()?.failed(String(fault.error())));
  context.on('request', (request) => heard()?.asked(request.url()));
}

/** As it was when it was opened; one that shows nothing of its origin any more goes for good. */
async function cleared(window: Window): Promise<void> {
  const { page, origin } = window;
  window.hearing = undefined;
  const context = page.context();
  const others = context.pages().filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  if (page.isClosed() || !page.url().startsWith(`${origin}/`)) return context.close();
  await context.setOffline(false);
  // Going on by itself it stays in its process: what V8 made of the program is there.
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    setTimeout(() => location.replace('about:blank'));
  });
  await page.waitForURL('about:blank');
  await page.mouse.move(0, 0);
  idle.push(window);
}
