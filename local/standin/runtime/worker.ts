/** The thread that is one execution: it loads the bundle, runs one function, and ends. */

import { Script } from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { FromWorker, Reply, WorkerStart } from './worker/messages';
import { bareRealm } from './worker/script';

const port = portToMain();
const send = (message: FromWorker): void => port.postMessage(message);

function portToMain(): MessagePort {
  if (parentPort === null) throw new Error('worker.ts runs as a worker thread only');
  return parentPort;
}

port.once('message', (start: WorkerStart) => {
  // The process's own zone is the script's: `getHours()` must agree with the manifest.
  process.env.TZ = start.timeZone;
  const clock = new Float64Array(start.clock);
  let script: Script | undefined;
  const load = (): void => {
    script = compiled(start);
    script.runInThisContext();
  };
  const beforeEnd = (): void => {
    if (start.sendCompiled && script) send({ kind: 'compiled', data: script.createCachedData() });
  };
  const ask = asker(new Int32Array(start.flag));
  void bareRealm()(start, { send, ask, now: () => clock[0] as number, load, beforeEnd });
});

/** Compiling the code takes longer than many a run: V8 goes on from what it made the last time. */
function compiled({ script: { name, code }, compiled: cachedData }: WorkerStart): Script {
  return new Script(code, { filename: name, ...(cachedData ? { cachedData } : {}) });
}

/** Google's services are synchronous: the script stands still until the answer is there. */
function asker(flag: Int32Array): (message: FromWorker) => Reply {
  return (message) => {
    Atomics.store(flag, 0, 0);
    send(message);
    // The notice of the answer before may come this late: only the flag itself says that it is here.
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
    const received = receiveMessageOnPort(port);
    if (received === undefined) throw new Error('The answer of a service was lost');
    return received.message as Reply;
  };
}
