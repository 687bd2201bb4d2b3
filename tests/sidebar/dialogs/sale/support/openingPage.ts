import type { Locator, Page } from 'playwright-core';
import { Script, Sidebar } from '../../../aDrive';
import { opening } from '../../../drafts';

/** The opening's page in a browser, for the tests of the file that calls this. */
export function openingPage() {
  const pages = Sidebar.forTests();
  return (script: Script): Promise<Page> => pages.show(script, { page: 'Opening' });
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const part = (page: Page, name: string) => page.getByRole('tab', { name });

/** No-break spaces as plain ones. */
export const shown = async (locator: Locator) =>
  (await locator.allInnerTexts()).join('\n').replace(/[\u00a0\u202f]/g, ' ');

export const drafted = (more: Partial<typeof opening> = {}) =>
  new Script().on('draftOpening', { value: { ...opening, silent: [], ...more } });

export const opened = {
  code: 'opened',
  sale: 4,
  link: 'https://docs.google.com/forms/d/e/abc/viewform',
  products: 5,
  leftOut: 1,
};

/** What a command was asked with, each time. */
export const asked = (script: Script, name: string) =>
  script.calls
    .filter((call) => call.startsWith(`${name} `))
    .map((call) => JSON.parse(call.slice(name.length)));
