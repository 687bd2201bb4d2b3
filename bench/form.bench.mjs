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

const ONE = { 'Pages du formulaire': 'une seule' };
const FORMS = { 'one page': ONE, pages: {} };

/** Aimed at: half the height. */
export async function measure() {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  const figures = [];
  const sales = { '63 products': 'sample', '96 products': asFolder(synthetic(1, 96)) };
  for (const [what, folder] of Object.entries(sales)) {
    const before = await walked(browser, folder, ONE);
    for (const [kind, settings] of Object.entries(FORMS)) {
      const { height, last, five, two } = await walked(browser, folder, settings);
      const isPaged = kind !== 'one page';
      const of = `${what}, ${kind}`;
      figures.push(
        {
          ...{ what: `${of}: the highest page`, value: height, unit: 'px' },
          bound: before.height / (isPaged ? 2 : 1),
        },
        {
          ...{ what: `${of}: to the last producer`, value: last, unit: 'gestures' },
          bound: before.last * 1.5,
        },
        {
          ...{ what: `${of}: five products of two producers`, value: two, unit: 'gestures' },
          bound: before.two * 1.5,
        },
        {
          ...{ what: `${of}: five products of five producers`, value: five, unit: 'gestures' },
          bound: before.five * 1.5,
        },
      );
    }
  }
  await browser.close();
  return figures;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} folder
 * @param {Record<string, string>} settings
 */
async function walked(browser, folder, settings) {
  const world = await openSale(folder, settings);
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
  const five = [0.2, 0.4, 0.6, 0.8, 1].flatMap((part) => nth(part).slice(0, 1));
  const two = [...nth(0.5).slice(0, 3), ...nth(1).slice(0, 2)];
  const figures = {
    five: await buyer.order(five, 'sent'),
    two: await buyer.order(two, 'sent'),
    last: await buyer.order(nth(1).slice(0, 1), 'there'),
    height: await buyer.highest(),
  };
  await page.close();
  server.close();
  server.closeAllConnections();
  return figures;
}

/**
 * With one order, so that hardly anything is sold out.
 * @param {string} folder
 * @param {Record<string, string>} settings
 */
async function openSale(folder, settings) {
  const data = mkdtempSync(join(tmpdir(), 'form-'));
  cpSync(folder, data, { recursive: true });
  const orders = readFileSync(join(data, 'commandes.csv'), 'utf8').split('\n').slice(0, 2);
  writeFileSync(join(data, 'commandes.csv'), orders.join('\n'));
  const file = join(data, 'reglages.csv');
  const standing = folder === 'sample' ? readFileSync(file, 'utf8').trimEnd() : 'Réglage,Valeur';
  const more = Object.entries(settings).map((row) => row.join(','));
  writeFileSync(file, `${[standing, ...more].join('\n')}\n`);
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
