/**
 * Carries out executions in the thread of the test, in one realm: no thread is started, no message
 * crosses and nothing is compiled anew. What needs a thread stays with the runtime's own tests:
 * endless loops, dialogs that wait, two runs at once.
 */
import { resolve } from 'node:path';
import { dispatch } from '../../local/standin/runtime/calls/dispatch';
import { plainOf } from '../../local/standin/runtime/calls/plain';
import {
  type Engine,
  type EngineOptions,
  errorOf,
  type Outcome,
  startOf,
  threads,
  tooLong,
} from '../../local/standin/runtime/engine';
import type { FromWorker, Reply } from '../../local/standin/runtime/worker/messages';
import { realmOf } from './scriptRealm';

type Call = Extract<FromWorker, { kind: 'call' }>;

/** For what only a thread can do: be killed anywhere, wait, run beside another. */
export const inThreads = threads(resolve('build/local/worker.mjs'));

/** Whoever sits in front of the sheet is waited for. */
export const oneThread: Engine = (options) =>
  options.run.screen ? inThreads(options) : new Execution(options).play();

class Execution {
  private outcome: Outcome | undefined;
  private fault: unknown;

  constructor(private readonly options: EngineOptions) {}

  async play(): Promise<Outcome> {
    const { options } = this;
    await realmOf(options.bundle.code).play(startOf(options, new SharedArrayBuffer(4)), {
      send: (message) => this.receive(message),
      ask: (message) => this.answer(message as Call),
      beforeEnd: () => {},
    });
    if (this.fault !== undefined) throw this.fault;
    if (!this.outcome) throw new Error('The script ended without saying how');
    return this.outcome;
  }

  private receive(message: FromWorker): void {
    // Whoever was killed says nothing more.
    if (this.outcome) return;
    if (message.kind === 'log') this.options.run.logs.push(message.text);
    if (message.kind === 'end') this.outcome = { ok: true, value: plainOf(message.value) };
    if (message.kind === 'failed') this.outcome = { ok: false, error: errorOf(message.error) };
  }

  /** A script that was killed may go on for a while in its own mind: nothing it asks is done. */
  private answer(call: Call): Reply {
    const { options } = this;
    const { run } = options;
    if (this.outcome || this.fault !== undefined) throw new Error('This execution has ended');
    const number = run.calls.length + 1;
    if (run.fault?.call === number && run.fault.when === 'before') return this.kill();
    const reply = this.dispatch(call);
    if (run.fault?.call === number) return this.kill();
    if (run.outOfTime) return this.kill(tooLong(run));
    return reply;
  }

  private dispatch(call: Call): Reply {
    try {
      const reply = dispatch(call, this.options);
      if (!(reply instanceof Promise)) return reply;
      throw new Error(`${call.service}.${call.method} waits: that takes a thread`);
    } catch (fault) {
      this.fault = fault;
      throw fault;
    }
  }

  private kill(outcome: Outcome = { ok: false, killed: true }): never {
    this.outcome = outcome;
    throw new Error('This execution has ended');
  }
}
