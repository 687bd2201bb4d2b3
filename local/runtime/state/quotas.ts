/** What a person may use up in a day or a minute. */
import { dayOf } from './zonedTime';

export type Account = 'consumer' | 'workspace';

export type DailyUse = 'mail' | 'properties' | 'spreadsheets' | 'triggerTime';

const MINUTE = 60_000;

const PER_DAY: Readonly<Record<DailyUse, Record<Account, number>>> = {
  mail: { consumer: 100, workspace: 1_500 },
  properties: { consumer: 50_000, workspace: 500_000 },
  spreadsheets: { consumer: 250, workspace: 3_200 },
  triggerTime: { consumer: 90 * MINUTE, workspace: 360 * MINUTE },
};

export const SHEETS_CALLS_PER_MINUTE = 60;

/** MODELLED: Google says « within 24 hours »; days here end at midnight in California. */
const QUOTA_ZONE = 'America/Los_Angeles';

export interface Counter {
  window: string;
  used: number;
}

export class Quotas {
  readonly account: Account;
  readonly #counters: Map<string, Counter>;

  constructor(account: Account, counters: Record<string, Counter> = {}) {
    this.account = account;
    this.#counters = new Map(Object.entries(counters));
  }

  left(use: DailyUse, user: string, at: number): number {
    return PER_DAY[use][this.account] - this.#counter(`${use}:${user}`, dayOf(at, QUOTA_ZONE)).used;
  }

  /** False when that would be more than the day allows: nothing is then counted. */
  take(use: DailyUse, user: string, at: number, amount = 1): boolean {
    if (this.left(use, user, at) < amount) return false;
    this.#counter(`${use}:${user}`, dayOf(at, QUOTA_ZONE)).used += amount;
    return true;
  }

  /** For what is known only afterwards: time that a trigger took. */
  use(use: DailyUse, user: string, at: number, amount: number): void {
    this.#counter(`${use}:${user}`, dayOf(at, QUOTA_ZONE)).used += amount;
  }

  takeInMinute(kind: string, user: string, at: number, limit: number): boolean {
    const counter = this.#counter(`${kind}:${user}`, String(Math.floor(at / MINUTE)));
    if (counter.used >= limit) return false;
    counter.used += 1;
    return true;
  }

  toJSON(): Record<string, Counter> {
    return Object.fromEntries(this.#counters);
  }

  #counter(key: string, window: string): Counter {
    const known = this.#counters.get(key);
    if (known !== undefined && known.window === window) return known;
    const fresh = { window, used: 0 };
    this.#counters.set(key, fresh);
    return fresh;
  }
}
