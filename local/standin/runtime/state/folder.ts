/** The state folder: one file, written whole or not at all, and never read when it is damaged. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepAside } from './kept';
import { replaceFile } from './replaceFile';
import { problemOf, STATE_FILE, stateText, worldIn } from './stateText';
import type { SavedWorld } from './worldState';

export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
  readonly reason: 'missing' | 'damaged' | 'version';
  /** Where the unreadable file was put, within the folder. */
  readonly keptAs: string | undefined;

  constructor(reason: StateFolderError['reason'], message: string, keptAs?: string) {
    super(message);
    this.reason = reason;
    this.keptAs = keptAs;
  }
}

export function writeState(folder: string, world: SavedWorld): void {
  prepareFolder(folder);
  replaceFile(join(folder, STATE_FILE), stateText(world));
}

/** Makes the folder; what stands there and cannot be read is put where no save overwrites it. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) return;
  const problem = problemOf(readFileSync(file, 'utf8'));
  if (problem) keepAside(folder, STATE_FILE, problem.reason);
}

export function readState(folder: string): SavedWorld {
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) throw new StateFolderError('missing', `No state in ${folder}`);
  const text = readFileSync(file, 'utf8');
  const problem = problemOf(text);
  if (problem === undefined) return worldIn(text);
  const keptAs = keepAside(folder, STATE_FILE, problem.reason);
  const message = `${problem.message}; it was kept as ${keptAs}`;
  throw new StateFolderError(problem.reason, message, keptAs);
}
