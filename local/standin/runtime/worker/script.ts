/** Executions inside a realm: the scope is made bare, the services stand in it, a function runs. */

import { bareScope } from './bareScope';
import { createCodec } from './codec';
import type { FromWorker, Reply, WorkerStart } from './messages';
import { runFunction } from './runFunction';
import { installClock } from './scriptClock';
import { installConsole } from './scriptConsole';
import { createServices } from './serviceProxies';

/** How an execution reaches the side that plays Google. */
export interface Link {
  send(message: FromWorker): void;
  /** Google's services are synchronous: the answer is what it returns. */
  ask(message: FromWorker): Reply;
  now(): number;
  load(): void;
  beforeEnd(): void;
}

export type Play = (start: WorkerStart, link: Link) => Promise<void>;

/** What it gives carries out executions in this realm, one when another has ended. */
export function bareRealm(): Play {
  let current: Link | undefined;
  let standing: readonly string[] = [];
  const link = (): Link => {
    if (!current) throw new Error('No execution has begun');
    return current;
  };
  bareScope();
  installClock(() => link().now());
  installConsole((text) => link().send({ kind: 'log', text }));
  return (start, to) => {
    current = to;
    const { send, ask, load, beforeEnd } = to;
    const codec = createCodec(start.enums);
    const services = createServices({ start, codec, ask });
    // What an execution before this one had, and this one has not.
    for (const name of standing) if (!(name in services)) Reflect.deleteProperty(globalThis, name);
    standing = Object.keys(services);
    for (const [name, value] of Object.entries(services)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true });
    }
    return runFunction({ start, codec, send, load, beforeEnd });
  };
}
