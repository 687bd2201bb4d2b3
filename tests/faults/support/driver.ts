/**
 * A command is run while one of its calls fails, before or after it took effect, or while it is killed
 * there; then it is run again, as people do who were told of a fault, and twice by the hour. It must end
 * where an undisturbed run ends.
 */
import { createHash } from 'node:crypto';
import type { ExecutionResult } from '../../../local/standin/runtime/engine';
import type { Fault, FaultError } from '../../../local/standin/runtime/host/execution';
import type { RunOptions } from '../../../local/standin/runtime/runner';
import type { Drive } from '../../stories/support/drive';
import { type Outcome, outcomeOf, verdictOn } from '../../stories/support/outcome';
import type { Case } from './cases';

/** What a call may end in: the script is killed there, or told so. */
const KILLED = { name: 'killed', error: undefined } as const;
const OF_THE_SERVICE: readonly Failure[] = [
  { name: 'error', error: { message: 'Service error: Spreadsheets' } },
  { name: 'erreur', error: { message: 'Erreur de service : Feuilles de calcul' } },
];
/** Refused for load comes before anything is done. */
const OF_THE_API: readonly Failure[] = [
  { name: '503', error: { code: 503, message: 'The service is currently unavailable.' } },
  { name: '500', error: { code: 500, message: 'Une erreur interne est survenue.' } },
];
const LOAD: Failure = { name: '429', error: { code: 429, message: 'Quota exceeded' } };

interface Failure {
  readonly name: string;
  readonly error: FaultError | undefined;
}

export interface Trial {
  readonly name: string;
  readonly fault: Fault;
}

export type Act = RunOptions & { readonly command: string };

const TRIGGERED = ['everyHour', 'wakeOnSubmit'];

export const actOf = (command: string, input: object): Act =>
  TRIGGERED.includes(command)
    ? { command, from: 'trigger' }
    : { command: 'callCommand', from: 'sidebar', args: [command, JSON.stringify(input)] };

/** Of a call every failure that it can meet, before and after it took effect. */
function trialsOf({ service, method }: { service: string; method: string }, call: number): Trial[] {
  const isApi = service.startsWith('Sheets.');
  const failures = [KILLED, ...(isApi ? OF_THE_API : OF_THE_SERVICE)];
  return (['before', 'after'] as const).flatMap((when) =>
    [...failures, ...(isApi && when === 'before' ? [LOAD] : [])].map(({ name, error }) => ({
      name: `${call} ${service}.${method} ${when} ${name}`,
      fault: { call, when, ...(error ? { error } : {}) },
    })),
  );
}

export class Tried {
  /** By what the command left: two drives of the same text go on alike. */
  private readonly verdicts = new Map<string, string>();

  private constructor(
    private readonly before: () => Drive,
    private readonly act: Act,
    private readonly wanted: Outcome,
    readonly trials: readonly Trial[],
  ) {}

  static async of({ command, state, input }: Case): Promise<Tried> {
    const drive = (await state()).trim();
    const act = actOf(command, (await input?.(drive)) ?? {});
    const before = drive.saved();
    const undisturbed = before();
    const run = await runOf(undisturbed, act);
    if (isToldOf(run)) throw new Error(`${command}: ${run.value ?? run.error?.message}`);
    await goOn(undisturbed);
    const trials = run.calls.flatMap((call, index) => trialsOf(call, index + 1));
    return new Tried(before, act, outcomeOf(undisturbed), trials);
  }

  /** In how many different ways the command was left so far. */
  get states(): number {
    return this.verdicts.size;
  }

  /** Empty where it ended as it should. */
  async verdict({ fault }: Trial): Promise<string> {
    const drive = this.before();
    drive.bearsFaults = true;
    if (isToldOf(await runOf(drive, this.act, fault))) await runOf(drive, this.act);
    const left = createHash('sha256').update(drive.stateText()).digest('hex');
    const known = this.verdicts.get(left);
    if (known !== undefined) return known;
    await goOn(drive);
    const said = verdictOn(drive, this.wanted);
    this.verdicts.set(left, said);
    return said;
  }
}

export const runOf = (drive: Drive, { command, ...options }: Act, fault?: Fault) =>
  drive.world.run(command, fault ? { ...options, fault } : options);

export async function goOn(drive: Drive): Promise<void> {
  await drive.hourlyRun();
  await drive.hourlyRun();
}

/** The person was told that something failed, or of nothing at all. */
const isToldOf = ({ ok, value, logs }: ExecutionResult): boolean =>
  !ok || (typeof value === 'string' && value.startsWith('{"ok":false')) || logs.some(isFault);

const isFault = (line: string): boolean => / at .*Code\.js/.test(line);
