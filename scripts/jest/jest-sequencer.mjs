import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../base/stamp.mjs';

/** What each file took the last time on this machine, in milliseconds. */
const file = join(root, 'build/durations.json');

/** Before there was a last time, as on a fresh clone: the longest first, by how their paths begin. */
const LONG = [
  'tests/seasons/',
  'tests/whatif/',
  'build/suites/long-',
  'build/suites/stories-',
  'build/suites/pages-',
  'build/suites/runs-',
  'build/suites/standin-',
  'build/suites/units-',
  'build/suites/checks-',
];
const LONG_TIME = 60_000;

/** @typedef {{ path: string }} Test */

/** The longest test files first: one that was begun last would run alone in the end. */
export default class LongestFirst {
  /** @param {readonly Test[]} tests */
  sort(tests) {
    const known = durations();
    const times = new Map(tests.map(({ path }) => [path, known[nameOf(path)] ?? guess(path)]));
    return [...tests].sort((a, b) => (times.get(b.path) ?? 0) - (times.get(a.path) ?? 0));
  }

  /** @param {Test[]} tests */
  shard(tests) {
    return tests;
  }

  /** @param {Test[]} tests */
  allFailedTests(tests) {
    return tests;
  }

  /**
   * @param {readonly Test[]} _tests
   * @param {{ testResults: { testFilePath: string, perfStats: { runtime: number } }[] }} results
   */
  cacheResults(_tests, { testResults }) {
    const known = durations();
    for (const { testFilePath, perfStats } of testResults)
      known[nameOf(testFilePath)] = perfStats.runtime;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(known, null, 1));
  }
}

/** @returns {Record<string, number>} */
function durations() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Nothing was kept, or half of it: the order is then guessed.
    return {};
  }
}

/** @param {string} path */
function guess(path) {
  const name = nameOf(path);
  const at = LONG.findIndex((long) => name.startsWith(long));
  return at < 0 ? statSync(path).size / 10 : LONG_TIME - at;
}

/** @param {string} path */
const nameOf = (path) => relative(root, path).replaceAll('\\', '/');
