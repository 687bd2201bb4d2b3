import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandLine, parseCommandLine, USAGE } from './args';
import { NBSP } from './french';
import { progressOn } from './progress';
import { headline, runOnce } from './run';
import { serveDrive } from './server/serve';

/** `build/local/cli.mjs` stands two folders below the project, as this file does. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const parsed = parseCommandLine(words);
  if ('refused' in parsed) {
    say(parsed.refused);
    say(USAGE);
    return 2;
  }
  if (parsed.ok.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const bundle = join(root, 'dist');
  const worker = join(root, 'build/local/worker.mjs');
  for (const file of [join(bundle, 'Code.js'), worker]) {
    if (existsSync(file)) continue;
    say(`${file} manque${NBSP}: lancez npm start, qui construit d’abord`);
    return 2;
  }
  return parsed.ok.once
    ? once(parsed.ok, bundle, worker)
    : serveDrive({
        ...parsed.ok,
        data: parsed.ok.data ?? join(root, 'sample'),
        state: join(root, '.drive'),
        bundle,
        worker,
        progress: progressOn(process.stderr),
        say,
        tell: (line) => process.stdout.write(`${line}\n`),
      });
}

async function once(line: CommandLine, bundle: string, worker: string): Promise<number> {
  const { data, out, until, triggers, trace } = line;
  const progress = progressOn(process.stderr);
  const options = { until, triggers, trace, bundle, worker, progress, say };
  const { exitCode, summary } = await runOnce({
    ...options,
    data: data ?? join(root, 'sample'),
    ...(out === undefined ? {} : { out }),
  });
  if (summary) process.stdout.write(`${headline(summary)}\n`);
  return exitCode;
}
