/** Saves soon after a change, and several changes at once: nobody waits for the disk. */
import { join } from 'node:path';
import { prepareFolder, writeState } from './folder';
import { replaceFileMeanwhile } from './replaceFile';
import { STATE_FILE, stateText } from './stateText';
import type { SavedWorld } from './worldState';

/** How long a change may wait for others: what a crash loses is this and the time of one write. */
const DELAY = 300;
/** A very large drive is written out for a while: the pages must have their turn in between. */
const REST = 2;
const RETRY = 5_000;

export class WriteBehind {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private dirty = false;
  private prepared = false;
  /** Counts the saves: one that was overtaken must not put its older state back. */
  private saves = 0;
  /** How long the last one kept everything else waiting. */
  private busy = 0;
  /** Why the last save failed; nothing when it did not. */
  problem: string | undefined;

  constructor(
    private readonly folder: string,
    private readonly snapshot: () => SavedWorld,
    private readonly failed: (why: string) => void = () => {},
  ) {}

  get pending(): boolean {
    return this.dirty || this.writing !== undefined;
  }

  changed(): void {
    this.dirty = true;
    if (this.timer || this.writing) return;
    this.wait();
  }

  /** All that changed until now is on the disk when this ends. */
  async flush(): Promise<void> {
    while (this.pending) {
      await (this.writing ?? this.write());
      if (this.problem !== undefined) return;
    }
  }

  /** For the end of the program, when nothing can be waited for. */
  flushNow(): void {
    if (!this.pending) return;
    this.stop();
    this.saves += 1;
    writeState(this.folder, this.snapshot());
    this.dirty = false;
  }

  private wait(): void {
    const delay = this.problem === undefined ? Math.max(DELAY, REST * this.busy) : RETRY;
    this.timer = setTimeout(() => this.write(), delay);
    this.timer.unref();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private write(): Promise<void> {
    this.stop();
    this.writing = this.save().finally(() => {
      this.writing = undefined;
      if (this.dirty) this.wait();
    });
    return this.writing;
  }

  private async save(): Promise<void> {
    this.dirty = false;
    try {
      if (!this.prepared) prepareFolder(this.folder);
      this.prepared = true;
      const save = ++this.saves;
      const started = performance.now();
      const text = stateText(this.snapshot());
      this.busy = performance.now() - started;
      await replaceFileMeanwhile(join(this.folder, STATE_FILE), text, () => save === this.saves);
      this.problem = undefined;
    } catch (error) {
      this.dirty = true;
      const why = error instanceof Error ? error.message : String(error);
      if (this.problem !== why) this.failed(why);
      this.problem = why;
    }
  }
}
