import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noPdf } from '../../text/keeping';

const UNIX = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
].map((name) => `/usr/bin/${name}`);
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser that makes a PDF of a page; undefined where there is none. */
export const pdfBrowser = (): string | undefined =>
  [process.env.CHROMIUM ?? '', ...UNIX, ...ELSEWHERE].find((path) => path && existsSync(path));

const PATIENCE = 120_000;

/** How many pages it has, or why there is none. */
export type Printed =
  | { readonly pages: number; readonly problem?: never }
  | { readonly problem: string; readonly pages?: never };

/** Prints a file of ours as the browser prints it. */
export function writePdf(browser: string, html: string, pdf: string, now: number): Printed {
  const profile = mkdtempSync(join(tmpdir(), 'drive-pdf-'));
  try {
    const { status, error } = spawnSync(
      browser,
      [
        '--headless',
        '--disable-gpu',
        // The page is our own and runs nothing; as root the browser knows no other way.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${resolve(pdf)}`,
        pathToFileURL(html).href,
      ],
      { stdio: 'ignore', timeout: PATIENCE },
    );
    if (error || status !== 0 || !existsSync(pdf))
      return { problem: noPdf(error?.message ?? `${status}`) };
    const made = readFileSync(pdf, 'latin1');
    writeFileSync(pdf, renumbered(dated(made, now)), 'latin1');
    return { pages: made.match(/\/Type \/Page\b/g)?.length ?? 0 };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** With the clock of the run in place of this machine's, so that the same run gives the same file. */
function dated(pdf: string, now: number): string {
  const day = new Date(now).toISOString().replace(/\D/g, '').slice(0, 14);
  return pdf.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name) => `/${name} (D:${day}`);
}

const MARK = /\(node\d{8}\)/g;

/**
 * The browser numbers the parts of a page on from whatever it has drawn before, more or less of it as
 * the machine was busy: counted from 1, in the same order and the same room.
 */
function renumbered(pdf: string): string {
  const marks = [...new Set(pdf.match(MARK))].sort();
  const names = new Map(
    marks.map((mark, at) => [mark, `(node${String(at + 1).padStart(8, '0')})`]),
  );
  return pdf.replace(MARK, (mark) => names.get(mark) ?? mark);
}
