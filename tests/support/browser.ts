import { buffer } from 'node:stream/consumers';
import { type Browser, chromium, type Download } from 'playwright-core';

/** The browser that the set-up of the tests started: closing it closes one's own pages alone. */
export function openBrowser(): Promise<Browser> {
  const address = process.env.BROWSER_ADDRESS;
  if (!address) throw new Error('The set-up found no browser');
  return chromium.connect(address);
}

export const contentOf = async (download: Download): Promise<Buffer> =>
  buffer(await download.createReadStream());
