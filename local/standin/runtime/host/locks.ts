/**
 * Locks over executions that really run at once. Time is modelled: a wait ends when the holder lets
 * go, or as soon as the holder's own clock has passed the end of the wait.
 */
import type { Run } from './execution';

interface Waiter {
  key: string;
  run: Run;
  deadline: number;
  answer(granted: boolean): void;
}

/** A lock that was let go: by the clock of its holder, and after how many other events. */
interface Freed {
  at: number;
  event: number;
}

export class LockBoard {
  readonly #holders = new Map<string, Run>();
  readonly #freed = new Map<string, Freed>();
  /** With the event at which each began. */
  readonly #running = new Map<Run, number>();
  #events = 0;
  #waiters: Waiter[] = [];

  begin(run: Run): void {
    this.#running.set(run, this.#events);
  }

  end(run: Run): void {
    this.#running.delete(run);
    this.#waiters = this.#waiters.filter((waiter) => waiter.run !== run);
    this.releaseAll(run);
    this.#breakStandstill();
  }

  holds(key: string, run: Run): boolean {
    return this.#holders.get(key) === run;
  }

  acquire(key: string, run: Run, timeout: number): boolean | Promise<boolean> {
    if (timeout < 0) return false;
    const holder = this.#holders.get(key);
    if (holder === run) return true;
    if (holder === undefined) return this.#take(key, run, timeout);
    if (timeout === 0) return false;
    return this.#wait(key, run, timeout);
  }

  release(key: string, run: Run): void {
    if (!this.holds(key, run)) return;
    this.#holders.delete(key);
    this.#events += 1;
    this.#freed.set(key, { at: run.now(), event: this.#events });
    this.#handOver(key, run.now());
  }

  /** Whoever waits for a person's answer is not among those that could let go of a lock. */
  async suspended<T>(run: Run, answer: Promise<T>): Promise<T> {
    const began = this.#running.get(run) ?? 0;
    this.#running.delete(run);
    run.suspended = true;
    this.#breakStandstill();
    try {
      return await answer;
    } finally {
      run.suspended = false;
      this.#running.set(run, began);
    }
  }

  releaseAll(run: Run): void {
    for (const key of [...this.#holders.keys()]) this.release(key, run);
  }

  /** Called whenever a run's clock moves: waits that end before its new time are over. */
  clockMoved(run: Run): void {
    const over = (one: Waiter) => this.holds(one.key, run) && run.now() > one.deadline;
    for (const waiter of this.#waiters.filter(over)) this.#expire(waiter);
  }

  /**
   * Of two runs at once, one may have let go while the other's clock is not there yet: the lock is
   * free from that time on, not before.
   */
  #take(key: string, run: Run, timeout: number): boolean {
    const freed = this.#freed.get(key);
    const atOnce = freed !== undefined && freed.event > (this.#running.get(run) ?? 0);
    const wait = atOnce ? Math.max(0, freed.at - run.now()) : 0;
    run.spend(Math.min(wait, timeout));
    if (wait > timeout) return false;
    this.#holders.set(key, run);
    return true;
  }

  #wait(key: string, run: Run, timeout: number): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiters.push({ key, run, deadline: run.now() + timeout, answer: resolve });
      const holder = this.#holders.get(key);
      if (holder !== undefined) this.clockMoved(holder);
      this.#breakStandstill();
    });
  }

  #handOver(key: string, at: number): void {
    const next = this.#waiters.find((waiter) => waiter.key === key);
    if (next === undefined) return;
    if (next.deadline < at) {
      this.#expire(next);
      this.#handOver(key, at);
      return;
    }
    this.#remove(next);
    this.#holders.set(key, next.run);
    next.run.spend(Math.max(0, at - next.run.now()));
    next.answer(true);
  }

  #expire(waiter: Waiter): void {
    this.#remove(waiter);
    waiter.run.spend(waiter.deadline - waiter.run.now());
    waiter.answer(false);
  }

  #remove(waiter: Waiter): void {
    this.#waiters = this.#waiters.filter((one) => one !== waiter);
  }

  /** When everybody waits for somebody else, time passes until the first wait ends. */
  #breakStandstill(): void {
    const waiting = new Set(this.#waiters.map((waiter) => waiter.run));
    if (waiting.size === 0 || waiting.size < this.#running.size) return;
    const [first] = [...this.#waiters].sort((a, b) => a.deadline - b.deadline);
    if (first !== undefined) this.#expire(first);
  }
}
