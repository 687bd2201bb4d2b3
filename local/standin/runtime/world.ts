/** One drive's corner of Google on this machine: its files, its people, its clock. */
import { resolve } from 'node:path';
import type { Fact } from '../base/whatIf';
import type { FormStore } from '../forms/store/formStore';
import { checkSubmission, type Submission } from '../forms/store/submit';
import type { SpreadsheetStore } from '../sheets/store/spreadsheetStore';
import { type Engine, type ExecutionResult, threads } from './engine';
import { FormLinks } from './formLinks';
import { Bundle } from './host/bundle';
import type { TraceLine } from './host/execution';
import type { Deployment, MenuEntry, Page, SheetsLack } from './host/host';
import type { SentMail } from './host/mails';
import { type Account, Quotas, quotaReturnsAt } from './host/quotas';
import type { StoredTrigger } from './host/triggers';
import { Runner, type RunOptions } from './runner';
import { readState, writeState } from './state/folder';
import { type SavedWorld, WorldState } from './state/worldState';
import { TriggerDesk } from './triggerDesk';

export interface WorldOptions {
  startAt: number;
  timeZone: string;
  locale: string;
  /** Whose drive it is. */
  owner: string;
  /** Folder of the built bundle. */
  bundle: string;
  withoutGoogleAccount?: string[];
  triggersFire?: boolean;
  account?: Account;
  deployment?: Deployment;
  /** What is the other way round than it is modelled. */
  whatIf?: readonly Fact[];
  name?: string;
  /** The built worker; `build/local/worker.mjs` of the folder the program was started in. */
  worker?: string | Engine;
  /** Real milliseconds after which an execution that calls no service is ended. */
  patience?: number;
}

type Submitted = { ok: true } | { refused: string };

const PATIENCE = 360_000;
const WORKER = 'build/local/worker.mjs';

export class World {
  /** Whether submits and the clock start the script. */
  triggersFire: boolean;
  readonly #state: WorldState;
  readonly #links: FormLinks;
  readonly #runner: Runner;
  readonly #triggers: TriggerDesk;

  private constructor(state: WorldState, options: Omit<WorldOptions, 'startAt'>) {
    this.triggersFire = options.triggersFire ?? true;
    this.#state = state;
    this.#links = new FormLinks(state);
    const bundle = new Bundle(options.bundle);
    const worker = options.worker ?? WORKER;
    this.#runner = new Runner(state, this.#links, {
      bundle,
      engine: typeof worker === 'string' ? threads(resolve(worker)) : worker,
      patience: options.patience ?? PATIENCE,
    });
    this.#triggers = new TriggerDesk(state, this.#runner);
  }

  static create(options: WorldOptions): World {
    const { timeZone, locale, owner } = options;
    const name = options.name ?? 'Drive fermier';
    const settings = {
      timeZone,
      locale,
      owner,
      deployment: options.deployment ?? 'addon',
      addonName: name,
      withoutGoogleAccount: options.withoutGoogleAccount ?? [],
      ...(options.whatIf ? { whatIf: [...options.whatIf] } : {}),
    };
    const state = new WorldState(
      options.startAt,
      settings,
      new Quotas(options.account ?? 'consumer'),
    );
    state.spreadsheetId = state.createSpreadsheet(name, owner).id;
    return new World(state, options);
  }

  /** Throws StateFolderError when there is nothing to read or nothing that can be read. */
  static load(folder: string, bundle: string, worker?: WorldOptions['worker']): World {
    return World.fromJSON(readState(folder), bundle, worker);
  }

  static fromJSON(saved: SavedWorld, bundle: string, worker?: WorldOptions['worker']): World {
    const state = WorldState.fromJSON(saved);
    const { timeZone, locale, owner } = state.settings;
    const where = worker === undefined ? { bundle } : { bundle, worker };
    return new World(state, { timeZone, locale, owner, ...where });
  }

  save(folder: string): void {
    writeState(folder, this.toJSON());
  }

  toJSON(): SavedWorld {
    return this.#state.toJSON();
  }

  now(): number {
    return this.#state.now;
  }

  /** Somebody uses the drive: a minute with its calls passes by their clock too. */
  usedAt(clock: () => number): void {
    const began = clock();
    this.#state.pace = () => clock() - began;
  }

  get spreadsheet(): SpreadsheetStore {
    const own = this.#state.spreadsheets.get(this.#state.spreadsheetId);
    if (own === undefined) throw new Error("The drive's own spreadsheet is gone");
    return own;
  }

  get spreadsheets(): Map<string, SpreadsheetStore> {
    return this.#state.spreadsheets;
  }

  get forms(): Map<string, FormStore> {
    return this.#state.forms;
  }

  get mails(): SentMail[] {
    return this.#state.mails;
  }

  get triggers(): readonly StoredTrigger[] {
    return this.#state.data.triggers;
  }

  /** How many recipients a person may still write to today, of how many, and until when. */
  mailQuota(user: string): { left: number; of: number; returnsAt: number } {
    const { quotas } = this.#state;
    const at = this.now();
    const of = quotas.allowance('mail');
    return { left: quotas.left('mail', user, at), of, returnsAt: quotaReturnsAt(at) };
  }

  /** Another program of theirs writes to people, until so many mails are left of the day. */
  leaveMails(user: string, left: number): void {
    const { quotas } = this.#state;
    const at = this.now();
    quotas.use('mail', user, at, Math.max(0, quotas.left('mail', user, at) - left));
  }

  get menu(): MenuEntry[] {
    return this.#state.menu;
  }

  get sidebar(): Page | undefined {
    return this.#runner.sidebar;
  }

  get dialog(): Page | undefined {
    return this.#runner.dialog;
  }

  onCall(listener: (line: TraceLine) => void): void {
    this.#runner.callListeners.push(listener);
  }

  /** Told of every execution when it has ended, those of triggers too. */
  onRun(listener: (functionName: string, result: ExecutionResult) => void): void {
    this.#runner.runListeners.push(listener);
  }

  /** A person takes back what they allowed the script, or allows it again. */
  withhold(user: string, scopes: string[]): void {
    this.#state.data.withheld[user] = scopes;
  }

  /** The manifest was not pasted, or the API is not enabled; undefined: both are there (again). */
  lackSheets(lack: SheetsLack | undefined): void {
    if (lack) this.#state.data.sheetsLack = lack;
    else delete this.#state.data.sheetsLack;
  }

  /** The clock stands still meanwhile: only `advanceTo` moves it. */
  run(functionName: string, options: RunOptions): Promise<ExecutionResult> {
    return this.#runner.run(functionName, options);
  }

  async submit(formId: string, submission: Submission): Promise<Submitted> {
    const form = this.#state.forms.get(formId);
    if (form === undefined) throw new RangeError(`There is no form ${formId}`);
    this.#links.settle(Number.POSITIVE_INFINITY);
    const { whatIf } = this.#state;
    const checked = checkSubmission(form, submission, this.now(), whatIf);
    if ('refused' in checked) return checked;
    const times = whatIf.has('double-click-once') ? 2 : 1;
    for (let time = 0; time < times; time++) {
      form.answers.push(checked.answer);
      if (whatIf.has('submit-after-row')) await this.#wake(this.#links.place(form));
      const written = this.#links.write(form, checked.answer);
      if (!whatIf.has('submit-after-row')) await this.#wake(written);
    }
    return { ok: true };
  }

  async #wake(book: string | undefined): Promise<void> {
    if (book !== undefined && this.triggersFire) await this.#triggers.submitted(book);
  }

  /** Moves the clock; on the way the tabs that are due appear and hourly triggers fire in order. */
  async advanceTo(time: number): Promise<void> {
    while (this.triggersFire && (await this.#triggers.fireNext(time))) {
      this.#links.settle(this.now());
    }
    this.#triggers.skipTo(time);
    this.#state.now = Math.max(time, this.#state.now);
    this.#links.settle(this.now());
  }
}
