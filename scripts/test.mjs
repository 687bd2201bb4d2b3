import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSuites } from './jest/jest-suites.mjs';
import { setUp } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ count: Count, said: string }} Ended
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , ...given] = process.argv;
/** Long tests too (scripts/jest/long.mjs). */
const isWhole = given[0] === '--whole';
const jestArguments = isWhole ? given.slice(1) : given;

/** Version 7 of the compiler takes a fifth of the time; tests ask version 5 from within. */
const NATIVE_COMPILER = 'typescript-native/bin/tsc';

/**
 * What only reads the sources goes on beside the tests: a core would often be idle otherwise.
 * @type {readonly [name: string, run: () => Promise<Ended>][]}
 */
const aside = [
  ['format, lint, layers (biome)', () => tool('biome', 'check', '--error-on-warnings')],
  ['dead code (knip)', () => tool('knip', '--no-progress', '--no-config-hints')],
  ['types, layers (tsc)', () => tool(NATIVE_COMPILER, '--build', '--pretty', 'false')],
];

// Most of what a test makes is soon forgotten: with more room for it, less is looked through.
process.env.NODE_OPTIONS ??= '--max-semi-space-size=64';
process.exitCode = await test();

/** Every step runs, whatever the ones before found. @returns {Promise<number>} */
async function test() {
  const browser = browserInstalled();
  try {
    setUp();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return tell([{ passed: 0, failed: 1 }]);
  }
  const counts = [await timed('build', async () => ({ count: await buildAll(), said: '' }))];
  const checks = checkAll();
  await browser;
  const tests = timed('tests (jest)', async () => ({ count: await jest(), said: '' }));
  return tell([...counts, ...(await checks), await tests]);
}

/** Where there is none yet it comes while packages do. @returns {Promise<unknown>} */
function browserInstalled() {
  const child = spawn(process.execPath, [join(root, 'scripts/base/chromium.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve) => child.on('error', resolve).on('close', resolve));
}

async function checkAll() {
  const counts = [];
  for (const [name, run] of aside) counts.push(await timed(name, run));
  return counts;
}

/** @param {string} name @param {() => Promise<Ended>} run */
async function timed(name, run) {
  const started = Date.now();
  const { count, said } = await run();
  const result = count.failed > 0 ? 'FAILED' : 'ok';
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${said}${result.padEnd(7)}${name}, ${seconds} s\n`);
  return count;
}

/** @param {readonly Count[]} counts */
function tell(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** @param {boolean} ok @returns {Count} */
function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

async function buildAll() {
  const { build } = await import('./bundle/build.mjs');
  const problems = await build();
  for (const problem of problems) console.log(problem);
  return one(problems.length === 0);
}

/** What it says is told in one piece, not between the lines of the tests. @returns {Promise<Ended>} */
async function tool(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  let said = '';
  const status = await runTool(name, args, (text) => {
    said += text;
  });
  return { count: one(status === 0), said };
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {(text: string) => void} [hear] absent: it speaks for itself
 * @returns {Promise<number | null>}
 */
function runTool(name, args, hear) {
  const out = hear ? 'pipe' : 1;
  const child = start(name, args, { cwd: root, stdio: ['ignore', out, out] });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => hear?.(text));
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

/**
 * @param {string} name of a tool, or where it stands among the packages
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(name, args, options) {
  const packages = join(root, 'node_modules');
  if (name.includes('/')) return spawn(process.execPath, [join(packages, name), ...args], options);
  const shell = process.platform === 'win32';
  return spawn(join(packages, '.bin', shell ? `${name}.cmd` : name), args, { ...options, shell });
}

/** Whatever was asked for, file by file; else everything, short files together. @returns {string[]} */
function whatToRun() {
  if (jestArguments.some((one) => !one.startsWith('-'))) return jestArguments;
  writeSuites(root, isWhole);
  if (isWhole) process.env.LONG_TESTS = '1';
  return ['--config', join(root, 'jest.suites.mjs'), ...jestArguments];
}

/** What jest counted, and one more failure for whatever it could not count. @returns {Promise<Count>} */
async function jest() {
  const report = join(root, 'build/jest.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const status = await runTool('jest', ['--json', `--outputFile=${report}`, ...whatToRun()]);
  if (!existsSync(report)) return one(false);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
}
