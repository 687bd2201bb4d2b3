import { remove } from '../tests-folder.mjs';

/** What the set-up of the tests left for the end. */
export default async function tearDown() {
  /** @type {{ browserOfTests?: import('playwright-core').BrowserServer, folderOfTests?: string }} */
  const { browserOfTests, folderOfTests } = /** @type {object} */ (globalThis);
  await browserOfTests?.close();
  if (folderOfTests) remove(folderOfTests);
}
