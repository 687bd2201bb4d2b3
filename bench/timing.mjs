import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Processor milliseconds of all threads, which other programs on the machine hardly change.
 * @param {() => unknown} work @returns {Promise<number>} */
export async function cpu(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of some runs: what the work itself costs once it is warm.
 * @param {number} runs @param {() => unknown} work
 * @param {number} [enough] milliseconds after which no other run begins
 * @returns {Promise<number>} */
export async function best(runs, work, enough = Number.POSITIVE_INFINITY) {
  const times = [];
  let spent = 0;
  while (times.length < runs && spent < enough) {
    const time = await cpu(work);
    times.push(time);
    spent += time;
  }
  return Math.min(...times);
}

/** A folder of the larger test data beside the project, where that is there.
 * @param {string} name */
export function shared(name) {
  const folder = resolve('../shared/data', name);
  return existsSync(folder) ? folder : undefined;
}
