/** Loads the bundle, calls one of its global functions, and tells how that ended. */

import type { Codec } from './codec';
import type { FromWorker, Wire, WireError, WorkerStart } from './messages';

export interface RunOptions {
  start: WorkerStart;
  codec: Codec;
  send(message: FromWorker): void;
  load(): unknown;
  beforeEnd(): void;
}

const NOT_RETURNABLE =
  'The script completed but the returned value is not a supported return type.';

export async function runFunction(options: RunOptions): Promise<void> {
  const { start, codec, send, load, beforeEnd } = options;
  try {
    load();
    const entry: unknown = Reflect.get(globalThis, start.functionName);
    if (typeof entry !== 'function') throw missing(start.functionName);
    const value: unknown = await entry(...start.args.map(codec.decode));
    beforeEnd();
    send({ kind: 'end', value: start.plainJson ? jsonOf(value) : codec.encode(value) });
  } catch (error) {
    send({ kind: 'failed', error: describe(error, options) });
  }
}

function missing(name: string): Error {
  return named('Exception', `Script function not found: ${name}`);
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

function describe(error: unknown, { start, codec }: RunOptions): WireError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const described: WireError = { name: error.name, message: error.message };
  if (error.stack !== undefined) described.stack = scriptFrames(error.stack, start.script);
  const details: unknown = Reflect.get(error, 'details');
  if (details !== undefined) described.details = codec.encode(details);
  return described;
}

/** Frames of the stand-in name files of this machine; only the script's own are of use. */
function scriptFrames(stack: string, { name }: WorkerStart['script']): string {
  const lines = stack.split('\n');
  return lines.filter((line) => !/^\s+at /.test(line) || line.includes(name)).join('\n');
}

function jsonOf(value: unknown): Wire {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value !== 'object' || !isPlain(value)) throw named('Exception', NOT_RETURNABLE);
  const fields: Record<string, Wire> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields[key] = jsonOf(field);
  }
  return { $: 'object', value: fields };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
