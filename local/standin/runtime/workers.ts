/** Threads for executions. One is always started ahead: starting takes longer than most runs. */
import { SHARE_ENV, Worker } from 'node:worker_threads';

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
