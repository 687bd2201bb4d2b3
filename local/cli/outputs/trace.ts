import { closeSync, openSync, writeSync } from 'node:fs';
import type { TraceLine } from '../../standin/runtime/host/execution';

/** Counts the calls of the services, and writes one line for each when a trace is wanted. */
export class CallTrace {
  readonly counts = new Map<string, number>();
  private file: number | undefined;
  private pending: string[] = [];

  constructor(path: string | undefined) {
    this.file = path === undefined ? undefined : openSync(path, 'w');
  }

  readonly take = (line: TraceLine): void => {
    const name = `${line.service}.${line.method}`;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (this.file === undefined) return;
    this.pending.push(JSON.stringify(line));
    if (this.pending.length >= 1000) this.flush();
  };

  close(): void {
    if (this.file === undefined) return;
    this.flush();
    closeSync(this.file);
    this.file = undefined;
  }

  private flush(): void {
    if (this.file === undefined || this.pending.length === 0) return;
    writeSync(this.file, `${this.pending.join('\n')}\n`);
    this.pending = [];
  }
}
