import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isLong } from './long.mjs';

/** Kinds of tests whose files are short, and how many suites each of them makes. */
const SUITES = {
  stories: { of: ['stories'], count: 8 },
  pages: { of: ['sidebar', 'local/workspace'], count: 6 },
  runs: { of: ['runs', 'printing', 'faults', 'upgrade'], count: 4 },
  standin: { of: ['local/standin', 'local/cli', 'contract'], count: 3 },
  units: {
    of: [
      'accounting',
      'app',
      'domain',
      'formats',
      'google',
      'import',
      'statements',
      'tabs',
      'text',
    ],
    count: 5,
  },
  checks: { of: ['layers', 'bundle', 'docs', 'scripts', 'sample'], count: 2 },
};

/** The folders of tests whose files stand in suites. */
export const inSuites = Object.values(SUITES).flatMap(({ of }) => of);

/**
 * Each test file has a context of its own, in which all that it uses is loaded and becomes quick anew:
 * of a short one that is most of what it takes. A suite is several files in one context, as alike in
 * size as may be; each stays a test that runs by itself. Long ones stand apart.
 * @param {string} root
 * @param {boolean} isWhole with the long ones
 */
export function writeSuites(root, isWhole) {
  const folder = join(root, 'build/suites');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, { of, count }] of Object.entries(SUITES)) {
    const files = of.flatMap((one) => testsIn(join(root, 'tests', one)));
    const short = files.filter((file) => !isLong(file));
    const long = isWhole ? files.filter(isLong) : [];
    for (const [kind, some] of /** @type {const} */ ([
      [name, short],
      [`long-${name}`, long],
    ]))
      for (const [at, suite] of evenly(some, count).entries())
        if (suite.length > 0)
          writeFileSync(join(folder, `${kind}-${at + 1}.test.cjs`), textOf(folder, root, suite));
  }
}

/** @param {string} folder */
const testsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** @param {readonly string[]} files @param {number} count */
function evenly(files, count) {
  const suites = Array.from({ length: count }, () => ({
    size: 0,
    files: /** @type {string[]} */ ([]),
  }));
  const sized = files.map((file) => ({ file, size: statSync(file).size }));
  for (const { file, size } of sized.sort((a, b) => b.size - a.size)) {
    const smallest = suites.reduce((one, other) => (other.size < one.size ? other : one));
    smallest.files.push(file);
    smallest.size += size;
  }
  return suites.map((suite) => suite.files.sort());
}

/** @param {string} folder @param {string} root @param {readonly string[]} files */
function textOf(folder, root, files) {
  const lines = files.map((file) => {
    const [name, path] = [relative(root, file), relative(folder, file)].map((one) =>
      JSON.stringify(one.replaceAll('\\', '/')),
    );
    return `describe(${name}, () => { require(${path}); });\n`;
  });
  return lines.join('');
}
