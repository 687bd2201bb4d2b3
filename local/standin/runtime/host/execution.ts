/** One run of one function: who runs it, how far its time has gone, what it did. */
import type { AuthMode, Execution } from '../../base/service';
import type { Screen } from './screen';

export interface TraceLine {
  service: string;
  method: string;
  arguments: unknown[];
  /** Length of the result as JSON. */
  size: number;
  /** Modelled, see latency.ts. */
  milliseconds: number;
  execution: number;
  function: string;
}

export interface Fault {
  /** Counted from 1 over the service calls of the execution, or all calls of a « Service.method ». */
  call: number | string;
  /** The call takes effect first, or not at all. */
  when: 'before' | 'after';
  /** What the script is told; without it the execution ends there. */
  error?: FaultError;
}

/** An error of a service; with a code, as advanced services throw it. */
export interface FaultError {
  message: string;
  code?: number;
}

export type Answer = string;
export type RunFrom = 'menu' | 'sidebar' | 'open' | 'trigger';

interface RunSettings {
  number: number;
  functionName: string;
  user: string;
  from: RunFrom;
  authMode: AuthMode;
  locale: 'fr' | 'en';
  /** Nobody's submit woke it: a trigger of the clock did. */
  byClock: boolean;
  activeSpreadsheetId: string;
  startedAt: number;
  answers: Answer[];
  fault: Fault | undefined;
  screen: Screen | undefined;
}

const SIX_MINUTES = 360_000;
const THIRTY_SECONDS = 30_000;

export class Run implements Execution {
  readonly number: number;
  readonly functionName: string;
  readonly user: string;
  readonly from: RunFrom;
  readonly authMode: AuthMode;
  readonly locale: 'fr' | 'en';
  readonly byClock: boolean;
  readonly hasUi: boolean;
  readonly activeSpreadsheetId: string;
  readonly fault: Fault | undefined;
  /** Whoever sits in front of the sheet; without one, dialogs answer themselves. */
  readonly screen: Screen | undefined;
  /** A dialog is open: no time is used, real or modelled. */
  suspended = false;
  readonly calls: TraceLine[] = [];
  readonly alerts: { title: string; prompt: string }[] = [];
  readonly logs: string[] = [];
  /** Names the stand-in refused because it does not know them. */
  readonly unknown: string[] = [];
  #startedAt: number;
  readonly #answers: Answer[];
  readonly #clock: Float64Array;
  readonly #onSpend: (run: Run) => void;

  constructor(settings: RunSettings, clock: SharedArrayBuffer, onSpend: (run: Run) => void) {
    this.number = settings.number;
    this.functionName = settings.functionName;
    this.user = settings.user;
    this.from = settings.from;
    this.authMode = settings.authMode;
    this.locale = settings.locale;
    this.byClock = settings.byClock;
    this.hasUi = settings.from !== 'trigger';
    this.activeSpreadsheetId = settings.activeSpreadsheetId;
    this.fault = settings.fault;
    this.screen = settings.screen;
    this.#startedAt = settings.startedAt;
    this.#answers = [...settings.answers];
    this.#clock = new Float64Array(clock);
    this.#clock[0] = settings.startedAt;
    this.#onSpend = onSpend;
  }

  now(): number {
    return this.#clock[0] as number;
  }

  get elapsed(): number {
    return this.now() - this.#startedAt;
  }

  spend(milliseconds: number): void {
    this.#clock[0] = this.now() + milliseconds;
    this.#onSpend(this);
  }

  /** What passed while a dialog was open is none of the script's time. */
  resumeAt(now: number): void {
    const passed = Math.max(0, now - this.now());
    this.#startedAt += passed;
    this.spend(passed);
  }

  /** Simple triggers get half a minute, everything else six. */
  get outOfTime(): boolean {
    return this.elapsed > (this.from === 'open' ? THIRTY_SECONDS : SIX_MINUTES);
  }

  /** Whether the execution ends at its call of that number, before or after it was carried out. */
  endsAt(number: number, when: Fault['when']): boolean {
    const { fault } = this;
    return fault !== undefined && !fault.error && fault.call === number && fault.when === when;
  }

  /** What the script is told instead of an answer to the call that is being carried out. */
  errorOf(name: string, when: Fault['when']): FaultError | undefined {
    const { fault } = this;
    const isMeant = fault?.call === this.calls.length || fault?.call === name;
    return isMeant && fault?.when === when ? fault.error : undefined;
  }

  get answersLeft(): boolean {
    return this.#answers.length > 0;
  }

  nextAnswer(): Answer | undefined {
    return this.#answers.shift();
  }
}
