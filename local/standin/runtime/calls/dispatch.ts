/** Carries out one call of the script on the objects that play Google. */
import { ApiError, ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { WhatIf } from '../../base/whatIf';
import { answerText } from '../../sheets/api/answerText';
import type { FaultError, Run, TraceLine } from '../host/execution';
import type { FromWorker, Reply, Wire, WireError } from '../worker/messages';
import { checkArguments, isChecked, signatureOf } from './checkArguments';
import { enumResults } from './enums';
import type { Handles } from './handles';
import { latencyOf } from './latency';
import { checkPermission } from './permissions';
import { shownInTrace, sizeOf } from './plainJson';

export type Call = Extract<FromWorker, { kind: 'call' }>;

export interface DispatchOptions {
  run: Run;
  handles: Handles;
  /** Scopes the person has granted; undefined when the manifest lists none. */
  granted: ReadonlySet<string> | undefined;
  whatIf: WhatIf;
  beforeCall(): void;
  onCall(line: TraceLine): void;
}

type Method = (...args: unknown[]) => unknown;

/**
 * Fails only for a fault of the stand-in itself: what Google would throw is a reply. It comes at once
 * unless the script must wait: for a person's answer, or for another run's lock.
 */
export function dispatch(call: Call, options: DispatchOptions): Reply | Promise<Reply> {
  const { run, handles } = options;
  const before = run.now();
  options.beforeCall();
  const { line, args } = traced(call, options);
  const finish = (reply: Reply): Reply => {
    line.size = 'value' in reply ? sizeOf(reply.value) : 0;
    const characters = line.size + JSON.stringify(line.arguments).length;
    run.spend(latencyOf(call.service, call.method, characters, options.whatIf));
    line.milliseconds = run.now() - before;
    options.onCall(line);
    return reply;
  };
  const refuse = (error: unknown): Reply => {
    if (!(error instanceof ServiceError)) throw error;
    if (error instanceof UnknownToStandIn) run.unknown.push(error.what);
    return finish({ error: wireError(error, handles) });
  };
  const name = `${call.service}.${call.method}`;
  const failing = run.errorOf(name, 'before');
  if (failing) return refuse(failed(failing));
  try {
    const result = apply(call, args, options);
    const lost = run.errorOf(name, 'after');
    if (lost) return refuse(failed(lost));
    if (!(result instanceof Promise)) return finish({ value: wireOf(call, result, handles) });
    return result.then((value) => finish({ value: wireOf(call, value, handles) })).catch(refuse);
  } catch (error) {
    return refuse(error);
  }
}

const failed = ({ message, code }: FaultError): ServiceError =>
  code === undefined ? new ServiceError(message) : new ApiError(code, message);

/** An argument as the trace shows it; where it is plain JSON, the service gets that as well. */
interface Argument {
  readonly wire: Wire;
  readonly shown: unknown;
  readonly isPlain: boolean;
}

function traced(
  call: Call,
  { run, handles }: DispatchOptions,
): { line: TraceLine; args: readonly Argument[] } {
  const args = call.args.map((wire) => {
    const tagged = { found: false };
    const shown = shownInTrace(wire, handles, tagged);
    return { wire, shown, isPlain: !tagged.found };
  });
  const line: TraceLine = {
    service: call.service,
    method: call.method,
    arguments: args.map(({ shown }) => shown),
    size: 0,
    milliseconds: 0,
    execution: run.number,
    function: run.functionName,
  };
  run.calls.push(line);
  return { line, args };
}

function apply(call: Call, args: readonly Argument[], options: DispatchOptions): unknown {
  const { run, handles, granted } = options;
  const { service, method } = call;
  const target = handles.get(call.target);
  const found = target === undefined ? undefined : methodOf(target, method);
  if (target === undefined || found === undefined) {
    throw new UnknownToStandIn(`${service}.${method}`);
  }
  checkPermission(run, service, method, granted);
  checkArguments(service, method, call.args);
  return found.apply(
    target,
    args.map(({ wire, shown, isPlain }) => (isPlain ? shown : handles.decode(wire))),
  );
}

/** Advanced services are Google's HTTP interfaces: what they answer is a JSON text. */
const ANSWERS_JSON = /^Sheets\./;

function wireOf({ service, method }: Call, result: unknown, handles: Handles): Wire {
  if (ANSWERS_JSON.test(service)) return answerText(result);
  return handles.encode(result, enumTypeOf(service, method));
}

function enumTypeOf(service: string, method: string): string | undefined {
  const named = enumResults[`${service}.${method}`];
  return named ?? (service.endsWith('Item') ? enumResults[`Item.${method}`] : undefined);
}

/** Only methods that the classes below ServiceObject declare are Google's, and only those listed. */
function methodOf(target: ServiceObject, name: string): Method | undefined {
  const { serviceName } = target;
  const listed = !isChecked(serviceName) || signatureOf(serviceName, name) !== undefined;
  if (!listed || name === 'constructor') return undefined;
  let prototype: object | null = Object.getPrototypeOf(target) as object;
  while (prototype !== null && prototype !== ServiceObject.prototype) {
    const found = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (typeof found === 'function') return found as Method;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return undefined;
}

function wireError(error: ServiceError, handles: Handles): WireError {
  const wire: WireError = { name: error.name, message: error.message };
  return error instanceof ApiError ? { ...wire, details: handles.encode(error.details) } : wire;
}
