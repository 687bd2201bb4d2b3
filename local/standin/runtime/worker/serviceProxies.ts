/** The objects that stand in the script for Google's: each method call crosses to the main thread. */

import type { Codec } from './codec';
import type { FromWorker, Reply, Root, WireError, WorkerStart } from './messages';

interface ServicesOptions {
  start: WorkerStart;
  codec: Codec;
  ask(message: FromWorker): Reply;
}

type Call = (target: number, service: string, method: string, args: unknown[]) => unknown;

const UNKNOWN = -1;
/** Asked of any object by the language or by printing; no service has them. */
const NOT_METHODS = new Set(['then', 'toJSON', 'constructor', 'inspect', 'valueOf']);

export function createServices(options: ServicesOptions): Record<string, object> {
  const { start, codec } = options;
  const call = callThrough(options);
  codec.onHandle((id, name) => standFor({ id, name, children: {} }, codec, call));
  const services: Record<string, object> = {};
  for (const root of start.roots) services[root.name] = standFor(root, codec, call);
  for (const name of start.unknownRoots) {
    services[name] = standFor({ id: UNKNOWN, name, children: {} }, codec, call);
  }
  return services;
}

function callThrough({ codec, ask }: ServicesOptions): Call {
  return function call(target, service, method, args) {
    const reply = ask({ kind: 'call', target, service, method, args: args.map(codec.encode) });
    if ('error' in reply) throw errorFrom(reply.error, codec, call);
    return codec.decode(reply.value);
  };
}

/** Google's errors are plain Errors of the script's realm that carry another name. */
function errorFrom(wire: WireError, codec: Codec, from: Call): Error {
  const error = new Error(wire.message);
  error.name = wire.name;
  Error.captureStackTrace(error, from);
  if (wire.details !== undefined) {
    Object.defineProperty(error, 'details', {
      value: codec.decode(wire.details),
      enumerable: true,
    });
  }
  return error;
}

function standFor(root: Root, codec: Codec, call: Call): object {
  const methods = new Map<string, unknown>();
  for (const [name, child] of Object.entries(root.children)) {
    methods.set(name, standFor(child, codec, call));
  }
  for (const [name, values] of Object.entries(codec.enumsOf(root.name) ?? {})) {
    methods.set(name, values);
  }
  methods.set('toString', () => root.name);
  const handle = new Proxy(Object.create(null) as object, {
    get(_target, key) {
      if (typeof key === 'symbol') return key === Symbol.toPrimitive ? () => root.name : undefined;
      if (NOT_METHODS.has(key)) return undefined;
      const known = methods.get(key);
      if (known !== undefined) return known;
      // Capitals are enums and sub-services: an unknown one is refused when it is read.
      if (/^[A-Z]/.test(key)) return call(UNKNOWN, root.name, key, []);
      const method = (...args: unknown[]): unknown => call(root.id, root.name, key, args);
      methods.set(key, method);
      return method;
    },
    set: (_target, key) => call(UNKNOWN, root.name, String(key), []) === true,
  });
  if (root.id !== UNKNOWN) codec.register(handle, root.id, root.name);
  return handle;
}
