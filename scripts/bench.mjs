import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';

/**
 * What a file of `bench/` exports: `name`, and `measure` which gives figures to hold against bounds.
 * @typedef {{ what: string, value: number, bound: number, unit: string }} Figure
 * @typedef {{ name: string, measure: () => Figure[] | Promise<Figure[]> }} Bench
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

process.exitCode = await bench(process.argv.slice(2));

/**
 * @param {string[]} wanted names of benches; none means all
 * @returns {Promise<number>}
 */
async function bench(wanted) {
  setUp();
  const { build } = await import('./bundle/build.mjs');
  const problems = await build();
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    return 1;
  }
  let within = true;
  for (const file of readdirSync(join(root, 'bench')).filter(isBench).sort()) {
    if (wanted.length > 0 && !wanted.some((name) => file === `${name}.bench.mjs`)) continue;
    const { name, measure } = await bundled(file);
    console.log(name);
    for (const figure of await measure()) {
      console.log(line(figure));
      within &&= figure.value <= figure.bound;
    }
  }
  return within ? 0 : 1;
}

/** @param {string} file */
function isBench(file) {
  return file.endsWith('.bench.mjs');
}

/**
 * Bundled first, so that a bench can import the TypeScript of `src/` as it stands.
 * @param {string} file
 * @returns {Promise<Bench>}
 */
async function bundled(file) {
  const esbuild = await import('esbuild');
  const outfile = join(root, 'build/bench', file);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`bench/${file}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
  });
  return import(pathToFileURL(outfile).href);
}

/** @param {Figure} figure */
function line({ what, value, bound, unit }) {
  const ratio = `${(value / bound).toFixed(2)} of the bound`;
  const verdict = value <= bound ? '' : '  TOO MUCH';
  return `  ${what.padEnd(44)} ${format(value)} ${unit} (${format(bound)})  ${ratio}${verdict}`;
}

/** @param {number} value */
function format(value) {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 }).padStart(9);
}
