import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandLine, parseCommandLine } from './cli/args';
import { importList } from './cli/importList';
import { pdfBrowser } from './cli/outputs/pdf';
import { headline } from './cli/outputs/summary';
import { progressOn } from './cli/progress';
import { type RunOptions, runOnce } from './cli/run';
import { threads } from './standin/runtime/engine';
import { oneRealm } from './standin/runtime/oneRealm';
import { notBuilt, USAGE } from './text/cli';
import { serveDrive } from './workspace/serve';

const UNUSABLE = 2;

/** Where the project is: `build/local/cli.mjs`, which this becomes, stands two folders below it. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const worker = join(root, 'build/local/worker.mjs');
const script = join(root, 'build/local/script.js');
const progress = progressOn(process.stderr);

/** A line of its own, whatever the progress bar shows. */
const say = (line: string): void => {
  progress.end();
  process.stderr.write(`${line}\n`);
};
const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 1;
});

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseCommandLine(words);
  if ('refused' in parsed) {
    say(parsed.refused);
    say(USAGE);
    return UNUSABLE;
  }
  if (parsed.ok.help) {
    tell(USAGE);
    return 0;
  }
  const { list, data: folder, out } = parsed.ok;
  if (list !== undefined && out !== undefined) {
    const program = join(root, 'build/local/lists.js');
    const read = await importList({
      file: list,
      out,
      ...(folder ? { data: folder } : {}),
      program,
      say,
    });
    if (read) tell(read);
    return read ? 0 : UNUSABLE;
  }
  const options = runOptions(parsed.ok);
  for (const file of [
    join(options.bundle, 'Base.js'),
    join(options.bundle, 'Code.js'),
    worker,
    script,
  ]) {
    if (existsSync(file)) continue;
    say(notBuilt(file));
    return UNUSABLE;
  }
  if (parsed.ok.once) {
    const { exitCode, summary, pages } = await runOnce(options);
    if (summary) tell(headline(summary, pages));
    return exitCode;
  }
  const { data, fresh, empty, port, drive } = parsed.ok;
  const state = drive === undefined ? join(root, '.drive') : resolve(drive);
  const dataGiven = data !== undefined || empty;
  const sample = join(root, 'sample');
  const programs = join(root, 'build/local');
  return serveDrive({
    ...options,
    state,
    programs,
    sample,
    empty,
    fresh,
    dataGiven,
    tell,
    ...(port ? { port } : {}),
  });
}

function runOptions({ data, out, until, triggers, trace }: CommandLine): RunOptions {
  return {
    data: data ?? join(root, 'sample'),
    ...(out === undefined ? {} : { out }),
    until,
    triggers,
    trace,
    bundle: join(root, 'dist'),
    worker: oneRealm(script, threads(worker)),
    statements: join(root, 'build/local/statements.js'),
    books: join(root, 'build/local/books.js'),
    dayPack: { program: join(root, 'build/local/dayPack.js'), browser: pdfBrowser() },
    progress,
    say,
  };
}
