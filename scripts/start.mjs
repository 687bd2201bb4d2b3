import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** What the command line means by it: the input, here the project itself, cannot be used. */
const unusable = 2;

process.exitCode = await start(process.argv.slice(2));

/** @param {string[]} args @returns {Promise<number>} */
async function start(args) {
  try {
    setUp();
    // Only now: the build is made of packages that set-up may just have installed.
    const { build } = await import('./bundle/build.mjs');
    const problems = await build(process.stderr.isTTY ? say : undefined);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return unusable;
  }
  return run(args);
}

/** @param {string} line */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {string[]} args @returns {Promise<number>} */
function run(args) {
  const program = join(root, 'build/local/cli.mjs');
  // Most of what a run makes is soon forgotten: with more room for it, less is looked through.
  const options = ['--enable-source-maps', '--max-semi-space-size=64'];
  const child = spawn(process.execPath, [...options, program, ...args], { stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
