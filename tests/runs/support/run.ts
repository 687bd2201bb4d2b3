/** Whole runs of the command line over the built add-on, and what they left. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import Papa from 'papaparse';
import { TRANSFERS_FILE } from '../../../local/cli/outputs/outputFolder';
import type { RunOptions, RunReport } from '../../../local/cli/run';
import { runOnce } from '../../../local/cli/run';
import type { TraceLine } from '../../../local/standin/runtime/host/execution';
import { transferBreaches } from '../../formats/support/transferChecker';
import { inThreads, oneThread } from '../../support/oneThread';

export const sample = resolve('sample');

export type Row = Readonly<Record<string, string>>;

export interface Run extends RunReport {
  readonly out: string;
  readonly said: readonly string[];
  readonly calls: readonly TraceLine[];
}

const folders: string[] = [];
// Seconds each, and more where other programs share the machine.
jest.setTimeout(240_000);

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'drive-run-'));
  folders.push(folder);
  return folder;
}

export async function play(
  data: string,
  options: { triggers: boolean; until?: RunOptions['until']; threads?: boolean },
): Promise<Run> {
  const out = temporary();
  const said: string[] = [];
  const report = await runOnce({
    data,
    out,
    until: options.until ?? 'closes',
    triggers: options.triggers,
    trace: true,
    bundle: resolve('dist'),
    worker: options.threads ? inThreads : oneThread,
    books: resolve('build/local/books.js'),
    dayPack: { program: resolve('build/local/dayPack.js') },
    say: (line) => said.push(line),
  });
  const calls = readFileSync(join(out, 'appels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TraceLine);
  // Whatever a run orders, a bank takes it.
  const transfers = join(out, TRANSFERS_FILE);
  if (existsSync(transfers)) expect(transferBreaches(readFileSync(transfers, 'utf8'))).toEqual([]);
  return { ...report, out, said, calls };
}

export function readTable(file: string): Row[] {
  const text = readFileSync(file, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

export const tab = (run: Run, title: string): Row[] =>
  readTable(join(run.out, 'onglets', `${title}.csv`));

/** Every file of a folder by its path, byte for byte; a workbook holds the hour of its writing. */
export function exceptWorkbooks(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile() && !name.endsWith('.xlsx'))
      files.set(relative(folder, path), readFileSync(path, 'latin1'));
  }
  return files;
}

export const centsOf = (euros: string | undefined): number => Math.round(Number(euros) * 100);
