/** What was in the state folder before: drives set aside, and files that could not be read. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../base/systemError';
import { two } from '../../base/zonedTime';
import { settleFolder } from './replaceFile';
import { headOf, problemOf, STATE_FILE, worldIn } from './stateText';
import type { SavedWorld } from './worldState';

const FOLDER = 'gardes';

/** Why a drive was set aside, in the word that its file is named with. */
const WORDS = { damaged: 'abime', version: 'autre-version', replaced: 'remplace' } as const;

export type KeptReason = keyof typeof WORDS;

export interface KeptDrive {
  /** The name of its file. */
  readonly id: string;
  readonly reason: KeptReason;
  readonly name: string;
  /** When it was last saved, by the machine's clock; unknown of a file that cannot be read. */
  readonly savedAt: string | undefined;
}

/** Takes a file of the folder away under a dated name; gives that name. */
export function keepAside(folder: string, file: string, reason: KeptReason): string {
  const name = freeName(folder, reason);
  renameSync(join(folder, file), join(folder, name));
  settleFolder(folder);
  return name;
}

/** Keeps the present drive under a dated name as well, so that another may take its place. */
export function keepCopy(folder: string): string | undefined {
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) return undefined;
  const name = freeName(folder, 'replaced');
  // The file is only ever replaced, never written into: a second name for it is a copy.
  try {
    linkSync(file, join(folder, name));
  } catch (error) {
    // A disk that has no links: whatever else is wrong is wrong with a copy as well.
    if (!isSystemError(error)) throw error;
    copyFileSync(file, join(folder, name));
  }
  settleFolder(join(folder, FOLDER));
  return name;
}

function freeName(folder: string, reason: KeptReason): string {
  mkdirSync(join(folder, FOLDER), { recursive: true });
  const base = `${FOLDER}/${stamp(new Date())}-${WORDS[reason]}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.json` : `${base}-${number}.json`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/** « 2026-04-07-08h29m03 », as the clock on the wall says it. */
function stamp(at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}-${two(at.getHours())}h${two(at.getMinutes())}m${two(at.getSeconds())}`;
}

const NAME = /^\d{4}-\d\d-\d\d-\d\dh\d\dm\d\d-([a-z-]+?)(?:-\d+)?\.json$/;

/** The last one set aside first. */
export function keptDrives(folder: string): readonly KeptDrive[] {
  const path = join(folder, FOLDER);
  if (!existsSync(path)) return [];
  const drives = readdirSync(path).flatMap((id): KeptDrive[] => {
    const word = NAME.exec(id)?.[1];
    const reason = (Object.keys(WORDS) as KeptReason[]).find((one) => WORDS[one] === word);
    if (!reason) return [];
    const head = reason === 'damaged' ? undefined : headOf(firstLine(join(path, id)));
    return [{ id, reason, name: head?.name ?? '', savedAt: head?.savedAt }];
  });
  return drives.sort((a, b) => (a.id < b.id ? 1 : -1));
}

const HEAD_BYTES = 4096;

/** Drives may be large, and the list needs their heads alone. */
function firstLine(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const size = readSync(handle, bytes, 0, HEAD_BYTES, 0);
    return bytes.toString('utf8', 0, size).split('\n')[0] ?? '';
  } finally {
    closeSync(handle);
  }
}

/** A kept drive, or nothing when there is none of that name that can be read. */
export function readKept(folder: string, id: string): SavedWorld | undefined {
  if (!keptDrives(folder).some((one) => one.id === id)) return undefined;
  const text = readFileSync(join(folder, FOLDER, id), 'utf8');
  return problemOf(text) ? undefined : worldIn(text);
}
