/** Threads for executions. One is always started ahead: starting takes longer than most runs. */
import { setFlagsFromString } from 'node:v8';
import { SHARE_ENV, Worker } from 'node:worker_threads';

/**
 * V8 soon compiles again, and better, what ran a little: of executions that end within a second that
 * was a quarter of their cost. Only what runs much longer is worth it.
 */
setFlagsFromString('--interrupt-budget=2000000');

const spares = new Map<string, Worker>();

export function takeWorker(file: string): Worker {
  const worker = spares.get(file) ?? start(file);
  spares.set(file, start(file));
  worker.removeAllListeners();
  worker.ref();
  return worker;
}

function start(file: string): Worker {
  const worker = new Worker(file, { env: SHARE_ENV });
  // A spare must neither keep the program alive nor end it: who takes it next meets the error.
  worker.unref();
  worker.on('error', () => {
    if (spares.get(file) === worker) spares.delete(file);
  });
  return worker;
}
