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
    for (const [name, value] of Object.entries(createServices({ start, codec, ask }))) {
      Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true });
    }
    return runFunction({ start, codec, send, load, beforeEnd });
  };
}
