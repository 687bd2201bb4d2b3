/**
 * A realm that holds the loaded script and serves one execution after another: what V8 has compiled
 * stays, which is most of what an execution costs. That the script keeps nothing which a next
 * execution could notice is shown of its text (tests/bundle/memory.test.ts) and by whole runs in
 * threads of their own (tests/runs/sampleDrive.test.ts).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Context, constants, createContext, Script } from 'node:vm';
import type { WorkerStart } from '../../local/standin/runtime/worker/messages';
import type * as realmScript from '../../local/standin/runtime/worker/script';

type Parts = typeof realmScript;
export type RealmLink = Omit<Parameters<Parts['playScript']>[1], 'load'>;

const realms = new Map<string, ScriptRealm>();

export function realmOf(code: string): ScriptRealm {
  const known = realms.get(code) ?? new ScriptRealm(code);
  realms.set(code, known);
  return known;
}

export class ScriptRealm {
  private readonly context: Context = createContext(constants?.DONT_CONTEXTIFY);
  private readonly parts: Parts;
  private clock: Float64Array = new Float64Array(1);
  private names: ReadonlySet<string> | undefined;

  constructor(private readonly code: string) {
    const file = resolve('build/local/script.js');
    const parts = new Script(`(() => { ${readFileSync(file, 'utf8')}; return script; })()`);
    this.parts = parts.runInContext(this.context) as Parts;
    this.parts.makeRealm(() => this.clock[0] as number);
  }

  async play(start: WorkerStart, link: RealmLink): Promise<void> {
    this.clock = new Float64Array(start.clock);
    await this.parts.playScript(start, { ...link, load: () => this.load() });
    const left = this.globals().filter((name) => this.names?.has(name) === false);
    if (left.length > 0) throw new Error(`The script left behind: ${left.join(', ')}`);
  }

  private load(): void {
    if (this.names) return;
    new Script(this.code, { filename: 'Code.js' }).runInContext(this.context);
    this.names = new Set(this.globals());
  }

  private globals(): string[] {
    return Object.getOwnPropertyNames(this.context);
  }
}
