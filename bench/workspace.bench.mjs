import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runOnce } from '../local/cli/run';
import { serveWorld } from '../local/workspace/serve';
import { findChromium } from '../scripts/base/chromium.mjs';

export const name = 'the workspace in a browser';

const BOUND = 3_000;
const TIMES = 5;

/** From the address to the sheet on the screen, the sample drive with its sale played. */
export async function measure() {
  const { world } = await runOnce({
    data: 'sample',
    until: 'closes',
    triggers: true,
    trace: false,
    bundle: 'dist',
    worker: 'build/local/worker.mjs',
    say: () => {},
  });
  if (!world) throw new Error('The sample drive cannot be played');
  const state = join(mkdtempSync(join(tmpdir(), 'bench-')), 'd');
  const { server, port } = await serveWorld(
    world,
    { state, bundle: 'dist', say: () => {} },
    18_900,
  );
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  const frames = [];
  const grids = [];
  for (let time = 0; time < TIMES; time++) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
    const [frame = 0, grid = 0] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      performance.getEntriesByName('drawn')[0]?.startTime,
    ]);
    frames.push(frame);
    grids.push(grid);
    await page.close();
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
  return [
    { what: 'first paint of the page, median', value: median(frames), bound: BOUND, unit: 'ms' },
    { what: 'the sheet drawn, median', value: median(grids), bound: BOUND, unit: 'ms' },
  ];
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
