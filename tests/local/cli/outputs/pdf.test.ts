import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePdf } from '../../../../local/cli/outputs/pdf';
import { findChromium } from '../../../../scripts/base/chromium.mjs';
import { folderOf } from '../helpers';

const NOW = Date.parse('2026-04-10T08:00Z');
const PAGE = '<!doctype html><p>un</p><p style="break-before:page">deux</p>';

test('the same page gives the same file, with the clock of the run', async () => {
  const folder = folderOf({ 'page.html': PAGE });
  const [html, first, again] = ['page.html', 'a.pdf', 'b.pdf'].map((name) => join(folder, name));
  for (const pdf of [first, again])
    expect(await writePdf(findChromium(), html ?? '', pdf ?? '', NOW)).toEqual({ pages: 2 });
  expect(readFileSync(first ?? '')).toEqual(readFileSync(again ?? ''));
});

test('parts that a table names are counted from 1, whatever the browser drew before', async () => {
  const row = '<tr><th scope="col">un</th></tr><tr><td>deux</td></tr>';
  const folder = folderOf({ 'page.html': `<!doctype html><p>un</p><table>${row}</table>` });
  const pdf = join(folder, 'a.pdf');
  await writePdf(findChromium(), join(folder, 'page.html'), pdf, NOW);
  const marks = readFileSync(pdf, 'latin1').match(/node\d{8}/g) ?? [];
  expect([...new Set(marks)]).toEqual(['node00000001']);
});

test.each(['/bin/false', '/no/such/browser'])(
  'without a PDF from %s, the page is named',
  async (browser) => {
    const folder = folderOf({ 'page.html': PAGE });
    const pdf = join(folder, 'a.pdf');
    const { problem } = await writePdf(browser, join(folder, 'page.html'), pdf, NOW);
    expect(problem).toMatch(/^journee\.pdf n’a pas pu être fait .*imprimez journee\.html/);
    expect(existsSync(pdf)).toBe(false);
  },
);

test('a browser that takes too long leaves none of its programs behind', async () => {
  const folder = folderOf({
    'page.html': PAGE,
    browser: '#!/bin/sh\nsleep 600 &\necho $! > "$(dirname "$0")/child"\nwait\n',
  });
  const [browser, html, pdf] = ['browser', 'page.html', 'a.pdf'].map((name) => join(folder, name));
  chmodSync(browser ?? '', 0o755);
  const { problem } = await writePdf(browser ?? '', html ?? '', pdf ?? '', NOW, 500);
  expect(problem).toContain('0.5 s');
  await ended(Number(readFileSync(join(folder, 'child'), 'utf8')));
});

/** The system takes a moment to end what was told to; a program that stays ends the test by its time. */
async function ended(id: number): Promise<void> {
  while (isAlive(id)) await new Promise((next) => setTimeout(next, 10));
}

/** A program that has ended and that nobody has asked after is none. */
function isAlive(id: number): boolean {
  const status = `/proc/${id}/status`;
  return existsSync(status) && !/^State:\tZ/m.test(readFileSync(status, 'utf8'));
}
