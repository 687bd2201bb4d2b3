import { localeOf, otherThan } from '../../base/googleTexts';
import { ServiceObject } from '../../base/service';
import type { Fact } from '../../base/whatIf';
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

  getEffectiveUser(): User {
    const isBlank = this.#host.whatIf.has('account-named') || this.#isTurned('clock-named');
    return new User(isBlank ? '' : this.#run.user);
  }

  getActiveUserLocale(): string {
    const own = localeOf(this.#host.settings.locale);
    return this.#isTurned('clock-locale') ? otherThan(own) : own;
  }

  #isTurned(fact: Fact): boolean {
    return this.#run.byClock && this.#host.whatIf.has(fact);
  }
}
