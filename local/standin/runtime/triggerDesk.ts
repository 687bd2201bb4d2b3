/** Starts the script when a form is sent or an hour has gone. */
import type { AuthMode } from '../base/service';
import { type StoredTrigger, timeAfter } from './host/triggers';
import type { Runner } from './runner';
import type { WorldState } from './state/worldState';

const FULL: AuthMode = 'FULL';

export class TriggerDesk {
  readonly #state: WorldState;
  readonly #runner: Runner;

  constructor(state: WorldState, runner: Runner) {
    this.#state = state;
    this.#runner = runner;
  }

  async submitted(book: string): Promise<void> {
    const wanted = this.#state.data.triggers.filter(
      ({ event, spreadsheetId }) => event === 'ON_FORM_SUBMIT' && spreadsheetId === book,
    );
    const times = this.#state.whatIf.has('submit-once') ? 2 : 1;
    for (const trigger of wanted)
      for (let time = 0; time < times; time++) await this.#fire(trigger, {});
  }

  /** Fires the trigger of the clock that is due first, at its time; false when none is due by then. */
  async fireNext(by: number): Promise<boolean> {
    const [next] = this.#clocks().sort((a, b) => a.nextAt - b.nextAt);
    if (next === undefined || next.nextAt > by) return false;
    this.#state.now = Math.max(next.nextAt, this.#state.now);
    next.nextAt = timeAfter(next);
    await this.#fire(next, clockEvent(this.#state.now));
    return true;
  }

  /** Hours that passed while triggers did not fire are gone. */
  skipTo(time: number): void {
    for (const trigger of this.#clocks()) {
      while (trigger.nextAt <= time) trigger.nextAt = timeAfter(trigger);
    }
  }

  #clocks(): StoredTrigger[] {
    const hasOneOff = !this.#state.whatIf.has('one-off-runs');
    return this.#state.data.triggers.filter(
      ({ event, everyHours }) => event === 'CLOCK' && (everyHours > 0 || hasOneOff),
    );
  }

  /** A trigger runs as the person who made it, on their time of the day. */
  async #fire(trigger: StoredTrigger, about: object): Promise<void> {
    const { quotas, now } = this.#state;
    const { user, id } = trigger;
    if (quotas.left('triggerTime', user, now) <= 0) return;
    const options = { from: 'trigger', user, authMode: FULL } as const;
    const result = await this.#runner.run(trigger.handler, options, { triggerUid: id, ...about });
    quotas.use('triggerTime', user, now, result.elapsed);
  }
}

/** Google gives the parts of the time in UTC. */
function clockEvent(now: number): Record<string, unknown> {
  const time = new Date(now);
  const firstOfYear = Date.UTC(time.getUTCFullYear(), 0, 1);
  return {
    timezone: 'UTC',
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': time.getUTCDay() || 7,
    'week-of-year': Math.floor((now - firstOfYear) / 604_800_000) + 1,
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  };
}
