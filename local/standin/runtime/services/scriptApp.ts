import { uuid } from '../../base/ids';
import { ServiceError, ServiceObject } from '../../base/service';
import { UnknownToStandIn } from '../../base/unknown';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import { firstTime, type StoredTrigger } from '../host/triggers';

const ASKED_AGAIN = 'Authorization is required to perform that action.';
const TRIGGERS_A_USER = 20;
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const TOO_MANY_CLOCKS =
  'This add-on has created too many time-based triggers in this document for this Google user account.';
/** MODELLED after the text for clocks. */
const TOO_MANY_SUBMITS =
  'This add-on has created too many form submit triggers in this document for this Google user account.';

export class ScriptApp extends ServiceObject {
  readonly serviceName = 'ScriptApp';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  getAuthorizationInfo(_mode: string): AuthorizationInfo {
    const isTurned = this.#host.whatIf.has('authorisation-told');
    return new AuthorizationInfo(this.#missing().length > 0 || isTurned, [...this.#granted()]);
  }

  /** MODELLED: the execution ends in an error that nobody is shown, since Google asks instead. */
  requireAllScopes(_mode: string): void {
    if (this.#missing().length > 0) throw new ServiceError(ASKED_AGAIN);
  }

  #granted(): ReadonlySet<string> {
    const { scopes } = this.#host.bundle;
    return this.#host.grantedScopes(this.#run.user) ?? new Set(scopes ?? []);
  }

  #missing(): string[] {
    const granted = this.#granted();
    return (this.#host.bundle.scopes ?? []).filter((scope) => !granted.has(scope));
  }

  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(handler, this.#run, this.#host);
  }

  /** Everybody sees only their own. */
  getProjectTriggers(): Trigger[] {
    return this.#own().map((stored) => new Trigger(stored));
  }

  deleteTrigger(trigger: Trigger): void {
    const { triggers } = this.#host.data;
    const at = triggers.findIndex((stored) => stored.id === trigger.stored.id);
    if (at >= 0) triggers.splice(at, 1);
  }

  #own(): StoredTrigger[] {
    return this.#host.data.triggers.filter((stored) => stored.user === this.#run.user);
  }
}

function idOfSpreadsheet(spreadsheet: ServiceObject | string): string {
  if (typeof spreadsheet === 'string') return spreadsheet;
  return (spreadsheet as ServiceObject & { getId(): string }).getId();
}

class AuthorizationInfo extends ServiceObject {
  readonly serviceName = 'AuthorizationInfo';
  readonly #required: boolean;
  readonly #granted: string[];

  constructor(required: boolean, granted: string[]) {
    super();
    this.#required = required;
    this.#granted = granted;
  }

  getAuthorizedScopes(): string[] {
    return this.#granted;
  }

  getAuthorizationStatus(): string {
    return this.#required ? 'REQUIRED' : 'NOT_REQUIRED';
  }

  getAuthorizationUrl(): string | null {
    return this.#required ? 'https://script.google.com/authorize' : null;
  }
}

class Trigger extends ServiceObject {
  readonly serviceName = 'Trigger';
  readonly stored: StoredTrigger;

  constructor(stored: StoredTrigger) {
    super();
    this.stored = stored;
  }

  getHandlerFunction(): string {
    return this.stored.handler;
  }
}

class TriggerBuilder extends ServiceObject {
  readonly serviceName = 'TriggerBuilder';
  readonly #handler: string;
  readonly #run: Run;
  readonly #host: Host;

  constructor(handler: string, run: Run, host: Host) {
    super();
    this.#handler = handler;
    this.#run = run;
    this.#host = host;
  }

  forSpreadsheet(spreadsheet: ServiceObject | string): SpreadsheetTriggerBuilder {
    const id = idOfSpreadsheet(spreadsheet);
    const { deployment } = this.#host.settings;
    if (deployment === 'addon' && id !== this.#run.activeSpreadsheetId) {
      throw new ServiceError('Add-ons may only create triggers for the document that they are in.');
    }
    return new SpreadsheetTriggerBuilder(() =>
      install(this.#run, this.#host, { handler: this.#handler, spreadsheetId: id, everyHours: 0 }),
    );
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#host, (when) =>
      install(this.#run, this.#host, { handler: this.#handler, spreadsheetId: null, ...when }),
    );
  }
}

class SpreadsheetTriggerBuilder extends ServiceObject {
  readonly serviceName = 'SpreadsheetTriggerBuilder';
  readonly #install: () => StoredTrigger;
  #chosen = false;

  constructor(make: () => StoredTrigger) {
    super();
    this.#install = make;
  }

  onFormSubmit(): this {
    this.#chosen = true;
    return this;
  }

  create(): Trigger {
    if (!this.#chosen) throw new ServiceError('The event type must be specified.');
    return new Trigger(this.#install());
  }
}

type When = Pick<StoredTrigger, 'everyHours'> & { readonly afterMilliseconds?: number };

class ClockTriggerBuilder extends ServiceObject {
  readonly serviceName = 'ClockTriggerBuilder';
  readonly #host: Host;
  readonly #install: (when: When) => StoredTrigger;
  #when: When | undefined;

  constructor(host: Host, make: (when: When) => StoredTrigger) {
    super();
    this.#host = host;
    this.#install = make;
  }

  /** Of add-ons it is known only that they may not run more often than once an hour. */
  after(milliseconds: number): this {
    if (this.#host.settings.deployment === 'addon')
      throw new UnknownToStandIn('ClockTriggerBuilder.after in an add-on');
    if (milliseconds < 0) throw new ServiceError('Invalid argument: durationMilliseconds');
    this.#when = { everyHours: 0, afterMilliseconds: milliseconds };
    return this;
  }

  everyHours(hours: number): this {
    if (![1, 2, 4, 6, 8, 12].includes(hours)) throw new ServiceError('Invalid argument: n');
    this.#when = { everyHours: hours };
    return this;
  }

  create(): Trigger {
    if (this.#when === undefined) throw new ServiceError('The recurrence must be specified.');
    return new Trigger(this.#install(this.#when));
  }
}

type Wanted = Pick<StoredTrigger, 'handler' | 'spreadsheetId'> & When;

function install(run: Run, host: Host, { afterMilliseconds, ...wanted }: Wanted): StoredTrigger {
  if (host.whatIf.has('triggers-made')) throw new ServiceError(TOO_MANY);
  const event = wanted.spreadsheetId === null ? 'CLOCK' : 'ON_FORM_SUBMIT';
  const own = host.data.triggers.filter((stored) => stored.user === run.user);
  if (own.length >= TRIGGERS_A_USER) throw new ServiceError(TOO_MANY);
  if (host.settings.deployment === 'addon' && own.some((stored) => stored.event === event)) {
    throw new ServiceError(event === 'CLOCK' ? TOO_MANY_CLOCKS : TOO_MANY_SUBMITS);
  }
  const id = uuid(host.nextNumber('trigger') + 1_000_000);
  const createdAt = run.now();
  const stored = { id, user: run.user, event, createdAt, ...wanted } as const;
  const first =
    afterMilliseconds === undefined ? firstTime(id, createdAt) : createdAt + afterMilliseconds;
  const kept = { ...stored, nextAt: event === 'CLOCK' ? first : 0 };
  host.data.triggers.push(kept);
  return kept;
}
