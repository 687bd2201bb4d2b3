import type { Page } from 'playwright-core';
import { axeViolations, BY_NIGHT } from '../support/axe';
import { notInstalled, Script, Sidebar } from './aDrive';
import { cutOff } from './cutOff';
import { busy, closing, opening } from './drafts';

const pages = Sidebar.forTests();

type Language = 'fr' | 'en';

interface View {
  readonly page?: string;
  readonly script: (language: Language) => Script;
  /** Clicks to take first. */
  readonly go?: (page: Page) => Promise<unknown>;
}

const opened = { code: 'opened', sale: 4, link: 'https://forms.test/4', products: 5, leftOut: 1 };
const panel = (status: object) => (language: Language) =>
  new Script().on('status', { value: { ...status, language } });
const openingPage = (language: Language) =>
  new Script()
    .on('draftOpening', { value: { ...opening, language } })
    .on('openCycle', { value: opened });
const closingPage = (language: Language) =>
  new Script()
    .on('draftClosing', { value: { ...closing, language } })
    .on('closeCycle', new Error('HTTP 0'));
const part = (number: number) => (page: Page) => page.getByRole('tab').nth(number).click();
const main = (page: Page) => page.locator('.main').last().click();

const views: Readonly<Record<string, View>> = {
  'the panel of an empty spreadsheet': { script: panel(notInstalled) },
  'the panel of a busy sale': { script: panel(busy) },
  'the panel that asks': {
    script: panel(busy),
    go: (page) => page.locator('.others button').last().click(),
  },
  'the panel that failed': {
    script: (language) => panel(busy)(language).on('showDialog', new Error('HTTP 0')),
    go: (page) =>
      page.getByRole('button', { name: /^(Fermer les commandes|Close orders)$/ }).click(),
  },
  'opening, dates': { page: 'Opening', script: openingPage },
  'opening, products': { page: 'Opening', script: openingPage, go: part(1) },
  'opening, changes': { page: 'Opening', script: openingPage, go: part(2) },
  'opening, refused for an address': { page: 'Opening', script: openingPage, go: main },
  closing: { page: 'Closing', script: closingPage },
  'closing that failed': { page: 'Closing', script: closingPage, go: main },
};

describe.each(Object.entries(views))('%s', (_, { page: file, script, go }) => {
  test.each(['fr', 'en'] as const)(
    'is accessible in light and dark, and nothing is cut, in %s',
    async (language) => {
      const look = file ? { page: file } : {};
      const page = await pages.show(script(language), look);
      await page.locator('h1').waitFor();
      await page.getByRole('status').filter({ hasText: /…$/ }).waitFor({ state: 'detached' });
      if (go) await go(page);
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      const found = [await axeViolations(page), await cutOff(page)];
      await page.emulateMedia({ colorScheme: 'dark' });

      expect([...found, await axeViolations(page, BY_NIGHT)]).toEqual([[], [], []]);
    },
  );
});
