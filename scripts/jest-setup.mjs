import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';

/**
 * Tests of the bundle and of the stand-in meet what the sources say now, however jest is started.
 * The browser is installed before there are two workers, each of which would begin to.
 */
export default async function setUp() {
  for (const problem of await build()) process.stderr.write(`${problem}\n`);
  try {
    findChromium();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}
