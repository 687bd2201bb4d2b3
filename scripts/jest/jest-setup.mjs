import { chromium } from 'playwright-core';
import { build } from '../build.mjs';
import { findChromium } from '../chromium.mjs';
import { openTestsFolder } from '../tests-folder.mjs';

/**
 * Tests of the bundle and of the stand-in meet what the sources say now, however jest is started.
 * One browser serves the pages of all of them, until the tear-down.
 */
export default async function setUp() {
  for (const problem of await build()) process.stderr.write(`${problem}\n`);
  Object.assign(globalThis, { folderOfTests: openTestsFolder() });
  try {
    const server = await chromium.launchServer({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--lang=fr-FR'],
      // Fields for days and times follow the computer's language.
      env: { ...process.env, LANGUAGE: 'fr_FR' },
    });
    process.env.BROWSER_ADDRESS = server.wsEndpoint();
    Object.assign(globalThis, { browserOfTests: server });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
