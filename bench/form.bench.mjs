import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { runOnce } from '../local/cli/run';
import { serveWorld } from '../local/workspace/serve';
import { findChromium } from '../scripts/base/chromium.mjs';
import { Buyer, productsBySection, SCREEN } from './formWalk';
import { asFolder, synthetic } from './sale';

export const name = 'the order form on a phone of 360 × 740, in taps and swipes';

/** Bounded by a quarter more than 96 products took. */
export async function measure() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  const figures = [];
  const sales = { '63 products': 'sample', '96 products': asFolder(synthetic(1, 96)) };
  for (const [what, folder] of Object.entries(sales)) {
    const { last, five, two } = await walked(browser, folder);
    figures.push(
      { what: `${what}: to the last producer`, value: last, unit: 'gestures', bound: 31 },
      { what: `${what}: five products of two producers`, value: two, unit: 'gestures', bound: 48 },
      { what: `${what}: five of five producers`, value: five, unit: 'gestures', bound: 48 },
    );
  }
  await browser.close();
  return figures;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 */
async function walked(browser, folder) {
  const world = await openSale(folder);
  const state = join(mkdtempSync(join(tmpdir(), 'bench-')), 'd');
  const { server, port } = await serveWorld(
    world,
    { state, bundle: 'dist', say: () => {} },
    18_950,
  );
  const [form] = world.forms.values();
  if (!form) throw new Error('The sale has no form');
  const page = await browser.newPage({ viewport: SCREEN });
  const buyer = new Buyer(page, `http://127.0.0.1:${port}/formulaires/${form.id}`);
  const sections = productsBySection(form);
  const nth = (/** @type {number} */ part) => sections[Math.ceil(part * sections.length) - 1] ?? [];
  const figures = {
    five: await buyer.order([0.2, 0.4, 0.6, 0.8, 1].flatMap((part) => nth(part).slice(0, 1))),
    two: await buyer.order([...nth(0.5).slice(0, 3), ...nth(1).slice(0, 2)]),
    last: await buyer.reachOnly(nth(1)[0] ?? 0),
  };
  await page.close();
  server.close();
  server.closeAllConnections();
  return figures;
}

/**
 * With one order, so that hardly anything is sold out.
 * @param {string} folder
 */
async function openSale(folder) {
  const data = mkdtempSync(join(tmpdir(), 'form-'));
  cpSync(folder, data, { recursive: true });
  const orders = readFileSync(join(data, 'commandes.csv'), 'utf8').split('\n').slice(0, 2);
  writeFileSync(join(data, 'commandes.csv'), orders.join('\n'));
  const { world } = await runOnce({
    data,
    until: 'closes',
    triggers: true,
    trace: false,
    bundle: 'dist',
    worker: 'build/local/worker.mjs',
    say: () => {},
  });
  if (!world) throw new Error('The sale cannot be played');
  for (const form of world.forms.values()) form.accepting = true;
  return world;
}
