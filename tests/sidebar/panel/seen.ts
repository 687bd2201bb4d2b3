import type { Locator, Page } from 'playwright-core';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** No-break spaces as plain ones. */
export const shown = async (locator: Locator) =>
  (await locator.allInnerTexts()).join('\n').replace(/[\u00a0\u202f]/g, ' ');

export const textOf = (page: Page) => shown(page.locator('main'));
