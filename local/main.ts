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
  const { list, out } = parsed.ok;
  if (list !== undefined && out !== undefined) return readList(list, out, parsed.ok.data);
  const options = runOptions(parsed.ok);
  const built = [join(options.bundle, 'Code.js'), worker, script];
  const missing = built.find((file) => !existsSync(file));
  if (missing !== undefined) {
    say(notBuilt(missing));
    return UNUSABLE;
  }
  if (parsed.ok.once) {
    const { exitCode, summary, pages } = await runOnce(options);
    if (summary) tell(headline(summary, pages));
    return exitCode;
  }
  const { data, fresh, empty, port, drive } = parsed.ok;
  return serveDrive({
    ...options,
    state: drive === undefined ? join(root, '.drive') : resolve(drive),
    programs: join(root, 'build/local'),
    sample: join(root, 'sample'),
    empty,
    fresh,
    dataGiven: data !== undefined || empty,
    tell,
    ...(port ? { port } : {}),
  });
}

async function readList(file: string, out: string, data: string | undefined): Promise<number> {
  const program = join(root, 'build/local/lists.js');
  const read = await importList({ file, out, ...(data ? { data } : {}), program, say });
  if (read) tell(read);
  return read ? 0 : UNUSABLE;
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
