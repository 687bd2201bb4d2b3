/** Starts executions and is the host of their services. */

import { localeOf, otherThan, tooManyCalls } from '../base/googleTexts';
import type { AuthMode, ServiceObject } from '../base/service';
import type { WhatIf } from '../base/whatIf';
import type { FormAnswer, FormStore } from '../forms/store/formStore';
import { createSpreadsheetServices } from '../sheets/spreadsheetServices';
import type { SpreadsheetStore } from '../sheets/store/spreadsheetStore';
import { Handles } from './calls/handles';
import { sidebarRefusal } from './calls/sidebarCalls';
import { copySpreadsheet } from './copies';
import type { Engine, ExecutionResult } from './engine';
import { type EventSeed, eventFor } from './eventObjects';
import type { FormLinks } from './formLinks';
import type { Bundle } from './host/bundle';
import { type Answer, type Fault, Run, type RunFrom, type TraceLine } from './host/execution';
import type { Host, MenuEntry, Page, Settings, StoredData } from './host/host';
import { LockBoard } from './host/locks';
import type { SentMail } from './host/mails';
import type { Quotas } from './host/quotas';
import type { Screen } from './host/screen';
import { createServices } from './services/all';
import { spreadsheetWorld } from './spreadsheets';
import type { WorldState } from './state/worldState';

export interface RunOptions {
  from: RunFrom;
  user?: string;
  args?: unknown[];
  authMode?: AuthMode;
  /** What the person presses in each dialog, in order; afterwards its first button. */
  answers?: Answer[];
  fault?: Fault;
  /** Shows and answers the dialogs that `answers` leaves open. */
  screen?: Screen;
}

interface Installed {
  bundle: Bundle;
  engine: Engine;
  patience: number;
}

const RUNS_AT_ONCE = 30;
const TOO_MANY_RUNS =
  'There are too many scripts running simultaneously for this Google user account.';

export class Runner implements Host {
  readonly locks = new LockBoard();
  readonly callListeners: ((line: TraceLine) => void)[] = [];
  readonly runListeners: ((functionName: string, result: ExecutionResult) => void)[] = [];
  sidebar: Page | undefined;
  dialog: Page | undefined;
  readonly #state: WorldState;
  readonly #links: FormLinks;
  readonly #installed: Installed;
  readonly #users: string[] = [];
  #number = 0;

  constructor(state: WorldState, links: FormLinks, installed: Installed) {
    this.#state = state;
    this.#links = links;
    this.#installed = installed;
  }

  get bundle(): Bundle {
    return this.#installed.bundle;
  }

  get settings(): Settings {
    return this.#state.settings;
  }

  get whatIf(): WhatIf {
    return this.#state.whatIf;
  }

  get data(): StoredData {
    return this.#state.data;
  }

  get quotas(): Quotas {
    return this.#state.quotas;
  }

  get mails(): SentMail[] {
    return this.#state.mails;
  }

  get menu(): MenuEntry[] {
    return this.#state.menu;
  }

  get forms(): Map<string, FormStore> {
    return this.#state.forms;
  }

  nextNumber(kind: string): number {
    return this.#state.nextNumber(kind);
  }

  createSpreadsheet(name: string, owner: string): SpreadsheetStore {
    return this.#state.createSpreadsheet(name, owner);
  }

  copySpreadsheet(source: SpreadsheetStore, name: string, owner: string): SpreadsheetStore {
    return copySpreadsheet(this.#state, source, name, owner);
  }

  grantedScopes(user: string): ReadonlySet<string> | undefined {
    const withheld = new Set(this.data.withheld[user] ?? []);
    const { scopes } = this.bundle;
    return scopes && new Set(scopes.filter((scope) => !withheld.has(scope)));
  }

  hasGoogleAccount(address: string): boolean {
    const { withoutGoogleAccount } = this.settings;
    if (this.#state.whatIf.has('share-refused')) return true;
    // Nobody's: that domain is for examples.
    return (
      !address.endsWith('@example.com') &&
      !withoutGoogleAccount.some((one) => one.toLowerCase() === address.toLowerCase())
    );
  }

  tooManyCalls(run: Run, service: string): string {
    return tooManyCalls(service)[run.locale];
  }

  linkForm(form: FormStore, spreadsheetId: string, at: number): void {
    this.#links.link(form, spreadsheetId, at);
  }

  unlinkForm(form: FormStore): void {
    this.#links.unlink(form);
  }

  formChanged(form: FormStore): void {
    this.#links.changed(form);
  }

  answerForm(form: FormStore, answer: FormAnswer): void {
    form.answers.push(answer);
    this.#links.write(form, answer);
  }

  async run(name: string, options: RunOptions, event?: EventSeed): Promise<ExecutionResult> {
    this.#links.settle(Number.POSITIVE_INFINITY);
    const clock = new SharedArrayBuffer(8);
    const run = this.#newRun(name, options, clock, event !== undefined && !('timezone' in event));
    const refusal = this.#refusal(run, options.args ?? []);
    if (refusal !== undefined) return refused(run, refusal);
    this.#users.push(run.user);
    this.locks.begin(run);
    try {
      const result = await this.#execute(run, clock, options.args ?? [], event);
      for (const listener of this.runListeners) listener(name, result);
      return result;
    } finally {
      this.#state.acting = undefined;
      this.locks.end(run);
      this.#users.splice(this.#users.indexOf(run.user), 1);
    }
  }

  #refusal(run: Run, args: unknown[]): string | undefined {
    const running = this.#users.filter((user) => user === run.user).length;
    if (running >= RUNS_AT_ONCE) return TOO_MANY_RUNS;
    return run.from === 'sidebar' ? sidebarRefusal(run.functionName, args) : undefined;
  }

  #newRun(
    functionName: string,
    options: RunOptions,
    clock: SharedArrayBuffer,
    isSubmit: boolean,
  ): Run {
    this.#number += 1;
    const { from, user, authMode, answers, fault, screen } = options;
    const byClock = from === 'trigger' && !isSubmit;
    const isBlind = byClock && this.whatIf.has('clock-sees-sheet');
    const spoken = localeOf(this.settings.locale);
    const isOther = byClock && this.whatIf.has('clock-words');
    const settings = {
      number: this.#number,
      functionName,
      user: user ?? this.settings.owner,
      from,
      authMode: authMode ?? (from === 'open' ? 'LIMITED' : 'FULL'),
      locale: isOther ? otherThan(spoken) : spoken,
      byClock,
      activeSpreadsheetId: isBlind ? '' : this.#state.spreadsheetId,
      startedAt: this.#state.now,
      answers: answers ?? [],
      fault,
      screen: screen && this.#resuming(screen, () => run),
    } as const;
    const run: Run = new Run(settings, clock, (moved) => {
      this.locks.clockMoved(moved);
      this.#links.settle(moved.now());
    });
    return run;
  }

  /** The drive's clock may have gone on while a person thought about their answer. */
  #resuming(screen: Screen, runOf: () => Run): Screen {
    return {
      ask: async (question) => {
        const answer = await screen.ask(question);
        runOf().resumeAt(this.#state.now);
        return answer;
      },
      show: (kind, page) => screen.show(kind, page),
      activate: (place) => screen.activate(place),
    };
  }

  async #execute(
    run: Run,
    clock: SharedArrayBuffer,
    args: unknown[],
    event: EventSeed | undefined,
  ): Promise<ExecutionResult> {
    const handles = new Handles();
    const services = this.#services(run);
    const roots = Object.entries(services).map(([name, object]) => handles.root(name, object));
    const passed = args.map((arg) => handles.encode(arg));
    if (event !== undefined || run.from === 'open') {
      passed.push(eventFor(run, event, services, handles));
    }
    const { engine, bundle, patience } = this.#installed;
    const outcome = await engine({
      run,
      handles,
      granted: this.grantedScopes(run.user),
      whatIf: this.whatIf,
      beforeCall: () => {
        this.#state.acting = run;
      },
      onCall: (line) => {
        for (const listener of this.callListeners) listener(line);
      },
      bundle,
      patience,
      alone: this.#users.length === 1,
      clock,
      timeZone: bundle.timeZone ?? this.settings.timeZone,
      roots,
      args: passed,
    });
    const { calls, alerts, logs, unknown, elapsed } = run;
    return { ...outcome, calls, alerts, logs, unknown, elapsed };
  }

  #services(run: Run): Record<string, ServiceObject> {
    const world = spreadsheetWorld(run, this, this.#state);
    const { SpreadsheetApp, Sheets } = createSpreadsheetServices(run, world);
    const services = { ...createServices(run, this), SpreadsheetApp };
    const hasSheets =
      this.bundle.advancedServices.includes('Sheets') && this.data.sheetsLack !== 'service';
    return hasSheets ? { ...services, Sheets } : services;
  }
}

function refused(run: Run, message: string): ExecutionResult {
  const { calls, alerts, logs, unknown } = run;
  const error = { name: 'Exception', message };
  return { ok: false, error, calls, alerts, logs, unknown, elapsed: 0 };
}
