import { ServiceError, ServiceObject } from '../../base/service';
import type { Run } from '../host/execution';
import type { Host } from '../host/host';
import type { LockBoard } from '../host/locks';

export class LockService extends ServiceObject {
  readonly serviceName = 'LockService';
  readonly #run: Run;
  readonly #board: LockBoard;
  readonly #hasNone: boolean;

  constructor(run: Run, { locks, whatIf }: Pick<Host, 'locks' | 'whatIf'>) {
    super();
    this.#run = run;
    this.#board = locks;
    this.#hasNone = whatIf.has('document-locks') || (run.byClock && whatIf.has('clock-locks'));
  }

  /** Nothing without a document, as Google documents it. */
  getDocumentLock(): Lock | null {
    if (this.#hasNone || this.#run.activeSpreadsheetId === '') return null;
    return new Lock(this.#run, this.#board, `document:${this.#run.activeSpreadsheetId}`);
  }

  getScriptLock(): Lock {
    return new Lock(this.#run, this.#board, 'script');
  }
}

class Lock extends ServiceObject {
  readonly serviceName = 'Lock';
  readonly #run: Run;
  readonly #board: LockBoard;
  readonly #key: string;

  constructor(run: Run, board: LockBoard, key: string) {
    super();
    this.#run = run;
    this.#board = board;
    this.#key = key;
  }

  tryLock(timeout: number): boolean | Promise<boolean> {
    return this.#board.acquire(this.#key, this.#run, timeout);
  }

  waitLock(timeout: number): void | Promise<void> {
    const granted = this.#board.acquire(this.#key, this.#run, timeout);
    return granted instanceof Promise ? granted.then(refuseUnless) : refuseUnless(granted);
  }

  hasLock(): boolean {
    return this.#board.holds(this.#key, this.#run);
  }

  releaseLock(): void {
    this.#board.release(this.#key, this.#run);
  }
}

function refuseUnless(granted: boolean): void {
  if (granted) return;
  throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
}
