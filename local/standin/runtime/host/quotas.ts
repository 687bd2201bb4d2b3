/** What a person may use up in a day or a minute. */
import { dayOf, wallTime } from '../../base/zonedTime';

export type Account = 'consumer' | 'workspace';

type DailyUse = 'mail' | 'properties' | 'spreadsheets' | 'triggerTime';

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

/** How much was used in each day or minute; times of executions overlap, so a few are kept. */
export type Counter = Record<string, number>;

const WINDOWS_KEPT = 8;

export class Quotas {
  readonly account: Account;
  readonly #counters: Map<string, Counter>;

  constructor(account: Account, counters: Record<string, Counter> = {}) {
    this.account = account;
    this.#counters = new Map(Object.entries(counters));
  }

  allowance(use: DailyUse): number {
    return PER_DAY[use][this.account];
  }

  left(use: DailyUse, user: string, at: number): number {
    return this.allowance(use) - this.#used(`${use}:${user}`, dayOf(at, QUOTA_ZONE));
  }

  /** False when that would be more than the day allows: nothing is then counted. */
  take(use: DailyUse, user: string, at: number, amount = 1): boolean {
    if (this.left(use, user, at) < amount) return false;
    this.use(use, user, at, amount);
    return true;
  }

  /** For what is known only afterwards: time that a trigger took. */
  use(use: DailyUse, user: string, at: number, amount: number): void {
    this.#add(`${use}:${user}`, dayOf(at, QUOTA_ZONE), amount);
  }

  takeInMinute(kind: string, user: string, at: number, limit: number): boolean {
    const minute = new Date(Math.floor(at / MINUTE) * MINUTE).toISOString();
    if (this.#used(`${kind}:${user}`, minute) >= limit) return false;
    this.#add(`${kind}:${user}`, minute, 1);
    return true;
  }

  toJSON(): Record<string, Counter> {
    return Object.fromEntries(this.#counters);
  }

  #used(key: string, window: string): number {
    return this.#counters.get(key)?.[window] ?? 0;
  }

  #add(key: string, window: string, amount: number): void {
    const known = this.#counters.get(key);
    const counter = { ...known, [window]: (known?.[window] ?? 0) + amount };
    // Windows stand in their order, and most of what is used is of one that stands already.
    if (known?.[window] !== undefined) {
      this.#counters.set(key, counter);
      return;
    }
    const kept = Object.entries(counter).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#counters.set(key, Object.fromEntries(kept.slice(-WINDOWS_KEPT)));
  }
}

/** When what was used up in a day comes back. */
export function quotaReturnsAt(at: number): number {
  const { hour, minute, second } = wallTime(at, QUOTA_ZONE);
  const passed = ((hour * 60 + minute) * 60 + second) * 1_000 + (at % 1_000);
  const plain = at - passed + 24 * 60 * MINUTE;
  // The days on which clocks change are an hour shorter or longer.
  const today = dayOf(at, QUOTA_ZONE);
  const starts = [-60, 0, 60].map((shift) => plain + shift * MINUTE);
  return starts.find((start) => dayOf(start, QUOTA_ZONE) !== today) ?? plain;
}
