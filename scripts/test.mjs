import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , ...jestArguments] = process.argv;

/** @type {readonly [name: string, run: () => Count | Promise<Count>][]} */
const steps = [
  ['build', buildAll],
  ['format, lint, layers (biome)', () => tool('biome', 'check', '--error-on-warnings')],
  ['types, layers (tsc)', () => tool('tsc', '--build', '--pretty', 'false')],
  ['dead code (knip)', () => tool('knip', '--no-progress', '--no-config-hints')],
  ['tests (jest)', jest],
];

process.exitCode = await test();

/** Every step runs, whatever the ones before found. @returns {Promise<number>} */
async function test() {
  try {
    setUp();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return tell([{ passed: 0, failed: 1 }]);
  }
  const counts = [];
  for (const [name, run] of steps) {
    const started = Date.now();
    const count = await run();
    const result = count.failed > 0 ? 'FAILED' : 'ok';
    console.log(`${result.padEnd(7)}${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    counts.push(count);
  }
  return tell(counts);
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
  const { build } = await import('./build.mjs');
  const problems = await build();
  for (const problem of problems) console.log(problem);
  return one(problems.length === 0);
}

/** @param {string} name @param {string[]} args */
function tool(name, ...args) {
  return one(runTool(name, args) === 0);
}

/** @param {string} name @param {string[]} args */
function runTool(name, args) {
  const script = join(
    root,
    'node_modules/.bin',
    process.platform === 'win32' ? `${name}.cmd` : name,
  );
  const shell = process.platform === 'win32';
  return spawnSync(script, args, { cwd: root, stdio: ['ignore', 1, 1], shell }).status;
}

/** What jest counted, and one more failure for whatever it could not count. @returns {Count} */
function jest() {
  const report = join(root, 'build/jest.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const status = runTool('jest', ['--json', `--outputFile=${report}`, ...jestArguments]);
  if (!existsSync(report)) return one(false);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: status !== 0 && failed === 0 ? 1 : failed };
}
