import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesIn, parts, summary } from './tally.mjs';

/**
 * `npm run torture -- 5000 42 1000`: so many random seasons of a seed, which is drawn where none is given;
 * every call of every command failing in every way; so many races a command against people's hands, and
 * crowds of buyers in threads; a sale with each two of the riskiest facts turned round; and a million inputs
 * for whatever reads. `--only faults,crowd` plays these parts. At the end: what was really played.
 */

/** @typedef {import('./tally.mjs').Part} Part */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, 'build/torture');

/** @type {Record<Part, string>} */
const FILES = {
  faults: 'tests/faults/everyCommand.test.ts',
  races: 'tests/faults/hands.test.ts',
  crowd: 'tests/faults/crowd.test.ts',
  pairs: 'tests/whatif/whatif.test.ts',
  seasons: 'tests/seasons/seasons.test.ts',
  fuzz: 'tests/fuzz/parsers.test.ts',
};

const asked = argumentsIn(process.argv.slice(2));
if (asked) process.exitCode = await torture(asked);
else {
  process.stderr.write(
    `npm run torture -- [how many seasons] [seed] [races a command] [--only ${parts.join('|')}]\n`,
  );
  process.exitCode = 2;
}

/**
 * @typedef {{ seasons: string, seed: string, races: string, chosen: Part[] }} Asked
 * @param {string[]} words
 * @returns {Asked | undefined}
 */
function argumentsIn(words) {
  const at = words.indexOf('--only');
  const only = at < 0 ? parts : (words.splice(at, 2)[1] ?? '').split(',');
  const [seasons = '2000', seed = String(Date.now() % 1_000_000_000), races = '1000', ...more] =
    words;
  const chosen = parts.filter((part) => only.includes(part));
  const isRead = [seasons, seed, races].every((text) => /^\d{1,9}$/.test(text));
  return isRead && more.length === 0 && chosen.length === only.length
    ? { seasons, seed, races, chosen }
    : undefined;
}

/**
 * @param {Asked} asked
 * @returns {Promise<number>}
 */
async function torture({ seasons, seed, races, chosen }) {
  mkdirSync(folder, { recursive: true });
  const tally = join(folder, 'counts.jsonl');
  const results = join(folder, 'results.json');
  writeFileSync(tally, '');
  rmSync(results, { force: true });
  console.log(`${chosen.join(', ')}: ${seasons} seasons, ${races} races a command, seed ${seed}`);
  const shell = process.platform === 'win32';
  const child = spawn(
    join(root, 'node_modules/.bin', shell ? 'jest.cmd' : 'jest'),
    [...chosen.map((part) => FILES[part]), '--json', `--outputFile=${results}`],
    {
      cwd: root,
      stdio: 'inherit',
      shell,
      env: {
        ...{ FAULTS: '0', PAIRS: 'all', FUZZ: '45000' },
        ...process.env,
        ...{ SEASONS: seasons, SEED: seed, RACES: races, TALLY: tally },
      },
    },
  );
  // Cut short, it tells what was played until then; jest itself would first end the case that it is at.
  process.on('SIGINT', () => child.kill('SIGKILL'));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const text = summary(
    `seed ${seed}, ${new Date().toISOString().slice(0, 16)}, ${commit()}`,
    linesIn(readFileSync(tally, 'utf8')),
    chosen.map((part) => playedOf(part, results)),
  );
  writeFileSync(join(folder, 'summary.txt'), text);
  console.log(text);
  return code === 0 ? 0 : 1;
}

/**
 * What jest says of a part: its file's time, and which of its tests failed.
 * @param {Part} part
 * @param {string} results
 * @returns {import('./tally.mjs').Played}
 */
function playedOf(part, results) {
  if (!existsSync(results)) return { part, seconds: 0, failed: ['it did not end'] };
  /** @type {{ testResults: JestResult[] }} */
  const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
  const own = testResults.find(
    ({ name }) => relative(root, name).split(sep).join('/') === FILES[part],
  );
  if (!own) return { part, seconds: 0, failed: ['it did not begin'] };
  const failed = own.assertionResults.flatMap(({ status, title }) =>
    status === 'failed' ? [title] : [],
  );
  const isBroken = own.status === 'failed' && failed.length === 0;
  return {
    part,
    seconds: (own.endTime - own.startTime) / 1000,
    failed: isBroken ? [own.message] : failed,
  };
}

/**
 * @typedef {{ name: string, status: string, message: string, startTime: number, endTime: number,
 *   assertionResults: { status: string, title: string }[] }} JestResult
 */

/** Of which sources the counts are. */
function commit() {
  try {
    const changes = git('status', '--porcelain');
    return `commit ${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' and changes'}`;
  } catch {
    return 'no commit known';
  }
}

/** @param {string[]} words */
function git(...words) {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
}
