/** One execution inside its realm, whose scope was made bare: the services stand in it, one function runs. */

import { bareScope } from './bareScope';
import { createCodec } from './codec';
import type { FromWorker, Reply, WorkerStart } from './messages';
import { runFunction } from './runFunction';
import { installClock } from './scriptClock';
import { installConsole } from './scriptConsole';
import { createServices } from './serviceProxies';

/** How a realm reaches the side that plays Google. */
export interface Link {
  send(message: FromWorker): void;
  /** Google's services are synchronous: the answer is what it returns. */
  ask(message: FromWorker): Reply;
  load(): void;
  beforeEnd(): void;
}

/** Before anything else happens in it, and once. */
export function makeRealm(now: () => number): void {
  bareScope();
  installClock(now);
}

export function playScript(start: WorkerStart, link: Link): Promise<void> {
  const { send, ask, load, beforeEnd } = link;
  const codec = createCodec(start.enums);
  const services = createServices({ start, codec, ask });
  installConsole((text) => send({ kind: 'log', text }));
  for (const [name, value] of Object.entries(services)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true });
  }
  return runFunction({ start, codec, send, load, beforeEnd });
}
