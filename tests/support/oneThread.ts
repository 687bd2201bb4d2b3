import { resolve } from 'node:path';
import { threads } from '../../local/standin/runtime/engine';
import { oneRealm } from '../../local/standin/runtime/oneRealm';

/** For what only a thread can do: be killed anywhere, wait, run beside another. */
export const inThreads = threads(resolve('build/local/worker.mjs'));

export const oneThread = oneRealm(resolve('build/local/script.js'), inThreads);
