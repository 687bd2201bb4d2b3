import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';

export const name = 'The bundle: size and load';

const runs = 21;
/** The least that a function called by Google does: it refuses a page that is not there. */
const BEGIN = `try { showDialog('') } catch (error) { if (error.name !== 'RangeError') throw error; }`;

/** @returns {import('../scripts/bench.mjs').Figure[]} */
export function measure() {
  const code = readFileSync('dist/Code.js', 'utf8');
  const sidebar = readFileSync('dist/Sidebar.html');
  return [
    { what: 'Code.js', value: Buffer.byteLength(code) / 1000, bound: 1360, unit: 'KB' },
    { what: 'Code.js, loaded in a bare V8 scope', value: loadTime(code), bound: 60, unit: 'ms' },
    { what: 'Sidebar.html', value: sidebar.byteLength / 1000, bound: 60, unit: 'KB' },
  ];
}

/**
 * What each execution begins with. The median over fresh scopes; the text differs each time, or V8
 * would keep what it compiled.
 * @param {string} code
 */
function loadTime(code) {
  const times = Array.from({ length: runs }, (_, run) => {
    const scope = vm.createContext({});
    const text = `${code}\n// ${run}`;
    const started = performance.now();
    vm.runInContext(text, scope);
    vm.runInContext(BEGIN, scope);
    return performance.now() - started;
  });
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
}
