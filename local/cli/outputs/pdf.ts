import { type ChildProcess, spawn } from 'node:child_process';
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
export async function writePdf(
  browser: string,
  html: string,
  pdf: string,
  now: number,
  patience = PATIENCE,
): Promise<Printed> {
  const profile = mkdtempSync(join(tmpdir(), 'drive-pdf-'));
  try {
    const problem = await endOf(
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
      patience,
    );
    if (problem !== undefined || !existsSync(pdf)) return { problem: noPdf(problem ?? pdf) };
    const made = readFileSync(pdf, 'latin1');
    writeFileSync(pdf, renumbered(dated(made, now)), 'latin1');
    return { pages: made.match(/\/Type \/Page\b/g)?.length ?? 0 };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Why it failed. A browser is many programs: they are one group, which ends as a whole. */
function endOf(
  browser: string,
  args: readonly string[],
  patience: number,
): Promise<string | undefined> {
  const child = spawn(browser, args, { stdio: 'ignore', detached: true });
  const leave = (signal: NodeJS.Signals): void => {
    endGroup(child);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, leave);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<string | undefined>((resolve) => {
    timer = setTimeout(() => {
      endGroup(child);
      resolve(`${patience / 1000} s`);
    }, patience);
    child.on('error', ({ message }) => resolve(message));
    child.on('exit', (code, signal) => resolve(code === 0 ? undefined : String(code ?? signal)));
  }).finally(() => {
    clearTimeout(timer);
    for (const signal of SIGNALS) process.off(signal, leave);
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
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
