import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptIds, whyNot } from './base/script-ids.mjs';
import { pushing } from './base/words.mjs';
import { setUp } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Sends the check instead of the drive: to the script of a fresh spreadsheet. */
const LIVE_CHECK = '--live-check';

process.exitCode = await push(process.argv.slice(2));

/** @param {string[]} args further options for clasp @returns {Promise<number>} */
async function push(args) {
  const isCheck = args.includes(LIVE_CHECK);
  try {
    setUp();
    const { build } = await import('./bundle/build.mjs');
    const problems = [...(await build()), ...missing(isCheck ? 'check' : 'drive')];
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
  const others = args.filter((arg) => arg !== LIVE_CHECK);
  const project = isCheck ? ['--project', join(root, 'dist/live-check/.clasp.json')] : [];
  return clasp(['push', ...others, ...project], 'inherit').status ?? 1;
}

/**
 * In French, for the coordinator's helping hand, then in English.
 * @param {import('./base/script-ids.mjs').What} what
 */
function missing(what) {
  const reasons = [...(isLoggedIn() ? [] : [pushing.notLoggedIn]), ...whyNot(what, scriptIds())];
  return reasons.flatMap(({ fr, en }) => [fr, en]);
}

function isLoggedIn() {
  const { stdout } = clasp(['show-authorized-user', '--json'], 'pipe');
  return /"loggedIn":\s*true/.test(stdout ?? '');
}

/** @param {string[]} args @param {'inherit' | 'pipe'} stdio */
function clasp(args, stdio) {
  const program = join(root, 'node_modules/@google/clasp/build/src/index.js');
  return spawnSync(process.execPath, [program, ...args], { cwd: root, stdio, encoding: 'utf8' });
}
