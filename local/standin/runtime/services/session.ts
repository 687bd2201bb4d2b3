import { ServiceObject } from '../../base/service';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import { User } from '../host/user';

export class Session extends ServiceObject {
  readonly serviceName = 'Session';
  readonly #run: Run;
  readonly #host: Host;

  constructor(run: Run, host: Host) {
    super();
    this.#run = run;
    this.#host = host;
  }

  getActiveUser(): User {
    return this.#user();
  }

  getEffectiveUser(): User {
    return this.#user();
  }

  getActiveUserLocale(): string {
    return this.#run.locale;
  }

  getScriptTimeZone(): string {
    return this.#host.bundle.timeZone ?? this.#host.settings.timeZone;
  }

  #user(): User {
    return new User(this.#host.whatIf.has('account-named') ? '' : this.#run.user);
  }
}
