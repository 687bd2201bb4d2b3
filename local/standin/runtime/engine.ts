/** Starts the worker that is an execution, answers its calls, and ends it in time. */

import type { Worker } from 'node:worker_threads';
import { OUT_OF_TIME } from '../base/googleTexts';
import { type Call, type DispatchOptions, dispatch } from './calls/dispatch';
import { enums } from './calls/enums';
import { plainOf } from './calls/plainJson';
import type { Bundle } from './host/bundle';
import type { Run, TraceLine } from './host/execution';
import type { FromWorker, Root, Wire, WireError, WorkerStart } from './worker/messages';
import { takeWorker } from './workers';

export interface ExecutionResult {
  ok: boolean;
  value?: unknown;
  error?: { name: string; message: string; stack?: string };
  /** Ended from outside: by a fault of the seam or because its time was over. */
  killed?: boolean;
  calls: TraceLine[];
  alerts: { title: string; prompt: string }[];
  logs: string[];
  /** Services and methods that were refused because the stand-in does not know them. */
  unknown: string[];
  /** Modelled milliseconds. */
  elapsed: number;
}

export interface EngineOptions extends DispatchOptions {
  bundle: Bundle;
  /** A loop that calls no service uses no modelled time: the real clock ends it. */
  patience: number;
  /** Whether no other execution goes on, so that nobody waits for anybody. */
  alone: boolean;
  clock: SharedArrayBuffer;
  timeZone: string;
  roots: Root[];
  args: Wire[];
}

/** Exist at Google's, are not played here: named in the refusal instead of « is not defined ». */
const UNKNOWN_ROOTS = [
  'AdminDirectory',
  'BigQuery',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

export type Outcome = Pick<ExecutionResult, 'ok' | 'value' | 'error' | 'killed'>;

/** A way to carry out an execution. */
export type Engine = (options: EngineOptions) => Promise<Outcome>;

/** Each execution in a thread of its own: it can wait, run beside others, and be ended anywhere. */
export const threads =
  (workerFile: string): Engine =>
  (options) =>
    inThread(options, workerFile);

async function inThread(options: EngineOptions, workerFile: string): Promise<Outcome> {
  const flag = new SharedArrayBuffer(4);
  const worker = takeWorker(workerFile);
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const bark = (): void => {
        if (options.run.suspended) watchdog.refresh();
        else resolve(tooLong(options.run));
      };
      const watchdog = setTimeout(bark, options.patience);
      const settle = (outcome: Outcome): void => {
        clearTimeout(watchdog);
        resolve(outcome);
      };
      const fail = (error: unknown): void => {
        clearTimeout(watchdog);
        reject(error);
      };
      const lines = new Int32Array(flag);
      worker.on('error', fail);
      worker.on('exit', () => fail(new Error('The worker ended without saying how')));
      worker.on('message', (message: FromWorker) => {
        receive(message, { options, worker, lines, settle }).catch(fail);
      });
      worker.postMessage(startOf(options, flag));
    });
  } finally {
    await worker.terminate();
  }
}

interface Receiver {
  options: EngineOptions;
  worker: Worker;
  lines: Int32Array;
  settle(outcome: Outcome): void;
}

async function receive(message: FromWorker, receiver: Receiver): Promise<void> {
  const { options, settle } = receiver;
  if (message.kind === 'log') options.run.logs.push(message.text);
  else if (message.kind === 'compiled') options.bundle.compiled = message.data;
  else if (message.kind === 'end') settle({ ok: true, value: plainOf(message.value) });
  else if (message.kind === 'failed') settle({ ok: false, error: errorOf(message.error) });
  else await answer(message, receiver);
}

async function answer(call: Call, { options, worker, lines, settle }: Receiver): Promise<void> {
  const { run } = options;
  const number = run.calls.length + 1;
  if (run.endsAt(number, 'before')) {
    settle({ ok: false, killed: true });
    return;
  }
  const reply = await dispatch(call, options);
  if (run.endsAt(number, 'after')) settle({ ok: false, killed: true });
  else if (run.outOfTime) settle(tooLong(run));
  else {
    worker.postMessage(reply);
    Atomics.store(lines, 0, 1);
    Atomics.notify(lines, 0);
  }
}

export function tooLong(run: Run): Outcome {
  const message = OUT_OF_TIME[run.locale];
  return { ok: false, killed: true, error: { name: 'Exception', message } };
}

export function errorOf({ name, message, stack }: WireError) {
  return stack === undefined ? { name, message } : { name, message, stack };
}

export function startOf(options: EngineOptions, flag: SharedArrayBuffer): WorkerStart {
  return {
    flag,
    clock: options.clock,
    timeZone: options.timeZone,
    script: options.bundle.script,
    compiled: options.bundle.compiled,
    sendCompiled: options.bundle.firstRunOf(options.run.functionName),
    roots: options.roots,
    unknownRoots: UNKNOWN_ROOTS,
    enums,
    functionName: options.run.functionName,
    args: options.args,
    plainJson: options.run.from === 'sidebar',
  };
}
