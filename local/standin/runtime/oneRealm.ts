/**
 * Carries out executions in the thread of the program: no thread is started and no message crosses,
 * which is most of what a short execution costs. They share a realm, one after another, so that V8
 * keeps what it made of the code; that nothing of the script outlives an execution is held by
 * tests/layers/memory.test.ts, and by tests/runs that come to the same in threads. What waits takes a
 * thread all the same; an endless loop is not ended here, as a thread's is.
 */
import { readFileSync } from 'node:fs';
import { type Context, constants, createContext, Script } from 'node:vm';
import { dispatch } from './calls/dispatch';
import { plainOf } from './calls/plainJson';
import { type Engine, type EngineOptions, errorOf, type Outcome, startOf, tooLong } from './engine';
import type { Bundle } from './host/bundle';
import type { FromWorker, Reply } from './worker/messages';
import type { bareRealm, Play } from './worker/script';

type Call = Extract<FromWorker, { kind: 'call' }>;

/** Where the script stands, loaded at its first execution. */
class Realm {
  private static readonly idle: Realm[] = [];
  private static readonly scripts = new Map<string, Script>();

  readonly play: Play;
  private readonly context: Context = createContext(constants.DONT_CONTEXTIFY);
  private loaded = false;

  private constructor(
    private readonly bundle: Bundle,
    script: Script,
  ) {
    this.play = (script.runInContext(this.context) as typeof bareRealm)();
  }

  /** One in which no execution goes on. */
  static of(bundle: Bundle, program: string): Realm {
    const at = Realm.idle.findIndex((realm) => realm.bundle.script.code === bundle.script.code);
    if (at >= 0) return Realm.idle.splice(at, 1)[0] as Realm;
    const script = Realm.scripts.get(program) ?? scriptOf(program);
    Realm.scripts.set(program, script);
    return new Realm(bundle, script);
  }

  load(): void {
    if (this.loaded) return;
    const { name, code } = this.bundle.script;
    new Script(code, { filename: name }).runInContext(this.context);
    this.loaded = true;
  }

  rest(): void {
    Realm.idle.push(this);
  }
}

const scriptOf = (program: string): Script =>
  new Script(`(() => { ${readFileSync(program, 'utf8')}; return script.bareRealm; })()`);

/**
 * Whoever sits in front of the sheet, and whoever holds a lock, is waited for: that takes a thread.
 * @param program the built `script.js`
 */
export const oneRealm =
  (program: string, inThreads: Engine): Engine =>
  (options) =>
    options.run.screen || !options.alone
      ? inThreads(options)
      : new Execution(options, program).play();

class Execution {
  private outcome: Outcome | undefined;
  private fault: unknown;

  constructor(
    private readonly options: EngineOptions,
    private readonly program: string,
  ) {}

  async play(): Promise<Outcome> {
    const { options } = this;
    const realm = Realm.of(options.bundle, this.program);
    const clock = new Float64Array(options.clock);
    await realm.play(startOf(options, new SharedArrayBuffer(4)), {
      send: (message) => this.receive(message),
      ask: (message) => this.answer(message as Call),
      now: () => clock[0] as number,
      load: () => realm.load(),
      beforeEnd: () => {},
    });
    if (this.fault !== undefined) throw this.fault;
    if (!this.outcome) throw new Error('The script ended without saying how');
    realm.rest();
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
    if (run.endsAt(number, 'before')) return this.kill();
    const reply = this.dispatch(call);
    if (run.endsAt(number, 'after')) return this.kill();
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
