/** One program at a time in a state folder: two would overwrite each other's drive. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readJson } from '../../base/readJson';
import { codeOf, isSystemError } from '../../base/systemError';

const lockFile = z.object({
  pid: z.int(),
  /** When that process began, as the system counts it: numbers are used again. */
  since: z.optional(z.string()),
});
type Holder = z.infer<typeof lockFile>;

export type Locked = { readonly release: () => void } | { readonly heldBy: number };

const FILE = 'lock.json';
const TRIES = 5;

export function lockFolder(folder: string): Locked {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  const since = beginningOf(process.pid);
  const own: Holder = { pid: process.pid, ...(since === undefined ? {} : { since }) };
  const text = JSON.stringify(own);
  for (let tries = 0; tries < TRIES; tries++) {
    if (created(file, text)) return { release: () => releaseOwn(file) };
    const holder = holderOf(file);
    if (holder && isRunning(holder)) return { heldBy: holder.pid };
    clear(file, holder);
  }
  return { heldBy: holderOf(file)?.pid ?? 0 };
}

function created(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return readJson(lockFile, readFileSync(file, 'utf8'));
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function isRunning({ pid, since }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one that runs.
    if (codeOf(error) !== 'EPERM') return false;
  }
  return since === undefined || beginningOf(pid) === since;
}

/** Two programs may find the same dead lock: what was moved is looked at before it is dropped. */
function clear(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isSystemError(error)) return;
    throw error;
  }
  const moved = holderOf(aside);
  if (moved && moved.pid !== dead?.pid && isRunning(moved)) created(file, JSON.stringify(moved));
  rmSync(aside, { force: true });
}

function releaseOwn(file: string): void {
  if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Known on Linux alone; elsewhere the number has to do. */
function beginningOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Killed, and still counted until its parent has looked.
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}
