/** The state folder: one file, written whole or not at all, and never read when it is damaged. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SavedWorld } from './worldState';

const FORMAT = 'drive-fermier-state';
const VERSION = 1;
const FILE = 'state.json';

export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
  readonly reason: 'missing' | 'damaged' | 'version';
  /** Where the unreadable file was put. */
  readonly keptAs: string | undefined;

  constructor(reason: StateFolderError['reason'], message: string, keptAs?: string) {
    super(message);
    this.reason = reason;
    this.keptAs = keptAs;
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first line tells what the second must be: a file cut short is then known for one. */
export function writeState(folder: string, world: SavedWorld): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  if (existsSync(file) && problemOf(readFileSync(file, 'utf8')) !== undefined) keepAside(folder);
  const body = JSON.stringify(world);
  const head = JSON.stringify({ format: FORMAT, version: VERSION, sha256: digest(body) });
  const temporary = join(folder, `${FILE}.part`);
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, `${head}\n${body}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}

export function readState(folder: string): SavedWorld {
  const file = join(folder, FILE);
  if (!existsSync(file)) throw new StateFolderError('missing', `No state in ${folder}`);
  const text = readFileSync(file, 'utf8');
  const problem = problemOf(text);
  if (problem === undefined) return JSON.parse(bodyOf(text)) as SavedWorld;
  const keptAs = keepAside(folder);
  throw new StateFolderError(
    problem.reason,
    `${problem.message}; it was kept as ${keptAs}`,
    keptAs,
  );
}

const bodyOf = (text: string): string => text.slice(text.indexOf('\n') + 1, -1);

interface Problem {
  reason: 'damaged' | 'version';
  message: string;
}

function problemOf(text: string): Problem | undefined {
  const head = headOf(text);
  if (head?.format !== FORMAT) {
    return { reason: 'damaged', message: `${FILE} is no state of this program` };
  }
  if (head.version !== VERSION) {
    const message = `${FILE} is of version ${String(head.version)}, this program reads ${VERSION}`;
    return { reason: 'version', message };
  }
  if (head.sha256 === digest(bodyOf(text))) return undefined;
  return { reason: 'damaged', message: `${FILE} is damaged or cut short` };
}

function headOf(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text.slice(0, Math.max(text.indexOf('\n'), 0))) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function keepAside(folder: string): string {
  let number = 1;
  while (existsSync(join(folder, `state.kept-${number}.json`))) number += 1;
  const kept = `state.kept-${number}.json`;
  renameSync(join(folder, FILE), join(folder, kept));
  return kept;
}
