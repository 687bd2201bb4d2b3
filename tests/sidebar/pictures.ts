import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A screenshot for the guide, taken anew when UPDATE_IMAGES asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.UPDATE_IMAGES) return;
  await page.screenshot({ path: join('docs', 'images', `${name}.png`), animations: 'disabled' });
}
