import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A screenshot for the guide, as who came by the mouse sees it; taken anew when UPDATE_IMAGES asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.UPDATE_IMAGES) return;
  await page.locator(':focus').evaluateAll((some) => {
    for (const one of some) (one as HTMLElement).blur();
  });
  await page.screenshot({ path: join('docs', 'images', `${name}.png`), animations: 'disabled' });
}
