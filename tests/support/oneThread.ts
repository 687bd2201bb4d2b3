/**
 * Carries out executions in the thread of the test, each in a realm of its own: no thread is started
 * and no message crosses, which is most of what a short execution costs. What needs a thread stays
 * with the runtime's own tests: endless loops, dialogs that wait, two runs at once.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { constants, createContext, Script } from 'node:vm';
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
import type { playScript } from '../../local/standin/runtime/worker/script';

type Call = Extract<FromWorker, { kind: 'call' }>;

/** Compiled once: V8 keeps with a script what its functions were compiled to. */
const scripts = new Map<string, Script>();

function scriptOf(code: string, filename: string): Script {
  const known = scripts.get(code) ?? new Script(code, { filename });
  scripts.set(code, known);
  return known;
}

let realm: Script | undefined;

function realmScript(): Script {
  realm ??= new Script(
    `(() => { ${readFileSync(resolve('build/local/script.js'), 'utf8')}; return script.playScript; })()`,
  );
  return realm;
}

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
    const context = createContext(constants?.DONT_CONTEXTIFY);
    const playIn = realmScript().runInContext(context) as typeof playScript;
    const clock = new Float64Array(options.clock);
    await playIn(startOf(options, new SharedArrayBuffer(4)), {
      send: (message) => this.receive(message),
      ask: (message) => this.answer(message as Call),
      now: () => clock[0] as number,
      load: () => scriptOf(options.bundle.code, 'Code.js').runInContext(context),
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
