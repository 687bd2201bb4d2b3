/**
 * An execution that dies leaves what its calls did so far: its own memory dies with it. So the states
 * that deaths leave are those between the calls of one run, and those alike are gone on from once.
 * A sample of executions that are really killed shows that this is so.
 */
import type { ExecutionResult } from '../../../local/standin/runtime/engine';
import type { Fault } from '../../../local/standin/runtime/host/execution';
import type { RunOptions } from '../../../local/standin/runtime/runner';
import { inThreads } from '../../support/oneThread';
import type { Drive } from './drive';
import { outcomeOf, verdictOn } from './outcome';

export interface Act extends Pick<RunOptions, 'from' | 'args'> {
  readonly command: string;
}

interface Death {
  readonly name: string;
  readonly fault: Fault & { readonly call: number };
  /** What it leaves; two of the same text go on alike. */
  readonly state: string;
}

const run = (drive: Drive, { command, ...options }: Act, fault?: Fault): Promise<ExecutionResult> =>
  drive.world.run(command, fault ? { ...options, fault } : options);

/** Every death of a command: before and after each of its calls. */
export class Deaths {
  private constructor(
    readonly calls: ExecutionResult['calls'],
    readonly all: readonly Death[],
    private readonly saved: ReadonlyMap<string, () => Drive>,
  ) {}

  static async of(before: Drive, act: Act): Promise<Deaths> {
    const drive = before.copy();
    const saved = new Map<string, () => Drive>();
    const keep = (from: Drive): string => {
      const state = from.stateText();
      if (!saved.has(state)) saved.set(state, from.saved());
      return state;
    };
    const begun = before.copy();
    await run(begun, act, { call: 1, when: 'before' });
    const states = [keep(begun)];
    drive.world.onCall(() => states.push(keep(drive)));
    const { calls } = await run(drive, act);
    const all = calls.flatMap(({ service, method }, index) =>
      (['before', 'after'] as const).map((when) => ({
        name: `${when} ${index + 1} ${service}.${method}`,
        fault: { call: index + 1, when },
        state: states[when === 'before' ? index : index + 1] ?? '',
      })),
    );
    const deaths = new Deaths(calls, all, saved);
    await deaths.provedBy(before, act);
    return deaths;
  }

  /** The drive as that death left it. */
  after({ state }: Death): Drive {
    const drive = this.saved.get(state)?.();
    if (!drive) throw new RangeError('No call left that state');
    return drive;
  }

  /** Threads that are ended in the middle of a call, here and there, leave the same. */
  private async provedBy(before: Drive, act: Act): Promise<void> {
    const start = before.saved(inThreads);
    const found: string[] = [];
    for (const { name, fault, state } of this.sample()) {
      const drive = start();
      const { killed } = await run(drive, act, fault);
      if (!killed || drive.stateText() !== state) found.push(name);
    }
    expect(found).toEqual([]);
  }

  private sample(): Death[] {
    const wanted = [0.2, 0.5, 0.8, 1].map((part, index) => {
      const call = Math.ceil(part * this.calls.length) - 1;
      return 2 * call + (index % 2);
    });
    return this.all.filter((_, index) => wanted.includes(index));
  }
}

/** Goes on from every death of the command and tells which were not made good. */
export async function everyDeath(before: Drive, act: Act): Promise<string[]> {
  before.trim();
  const undisturbed = before.copy();
  await again(undisturbed, act);
  const wanted = outcomeOf(undisturbed);
  const deaths = await Deaths.of(before, act);
  const verdicts = new Map<string, string>();
  const failures: string[] = [];
  for (const death of deaths.all) {
    let said = verdicts.get(death.state);
    if (said === undefined) {
      const drive = deaths.after(death);
      await again(drive, act);
      said = verdictOn(drive, wanted);
      verdicts.set(death.state, said);
    }
    if (said !== '') failures.push(`${death.name}: ${said}`);
  }
  return shortly(failures);
}

async function again(drive: Drive, act: Act): Promise<void> {
  await run(drive, act);
  await drive.hourlyRun();
}

/** Neighbours that fail alike, once. */
function shortly(failures: readonly string[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const failure of failures) {
    const [name = '', ...reason] = failure.split(': ');
    const key = reason.join(': ');
    byReason.set(key, [...(byReason.get(key) ?? []), name]);
  }
  return [...byReason].map(([reason, names]) =>
    names.length > 1 ? `${names[0]} … ${names.at(-1)}: ${reason}` : `${names[0]}: ${reason}`,
  );
}
