import { ServiceObject } from '../../base/service';
import type { Run } from '../host/execution';
import { User } from '../host/user';

export class Session extends ServiceObject {
  readonly serviceName = 'Session';
  readonly #run: Run;
  readonly #timeZone: string;

  constructor(run: Run, timeZone: string) {
    super();
    this.#run = run;
    this.#timeZone = timeZone;
  }

  getActiveUser(): User {
    return new User(this.#run.user);
  }

  getEffectiveUser(): User {
    return new User(this.#run.user);
  }

  getActiveUserLocale(): string {
    return this.#run.locale;
  }

  getScriptTimeZone(): string {
    return this.#timeZone;
  }
}
