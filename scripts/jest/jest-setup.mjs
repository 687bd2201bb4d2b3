import { findChromium } from '../base/chromium.mjs';
import { openTestsFolder } from '../base/tests-folder.mjs';
import { build } from '../bundle/build.mjs';

/**
 * Tests of the bundle and of the stand-in meet what the sources say now, however jest is started.
 * Where the browser is that they start, they are told.
 */
export default async function setUp() {
  for (const problem of await build()) process.stderr.write(`${problem}\n`);
  Object.assign(globalThis, { folderOfTests: openTestsFolder() });
  try {
    process.env.BROWSER_OF_TESTS = findChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
