/** A world as the text of a file; its first line tells what the second must be. */
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { readJson } from '../../base/readJson';
import type { SavedWorld } from './worldState';

const FORMAT = 'drive-fermier-state';
const VERSION = 1;
export const STATE_FILE = 'state.json';

const stateHead = z.object({
  format: z.string(),
  version: z.number(),
  // Another version may lack what follows.
  sha256: z.optional(z.string()),
  /** Of the drive; for whoever chooses among kept ones. */
  name: z.optional(z.string()),
  /** By the machine's own clock. */
  savedAt: z.optional(z.string()),
});
type StateHead = z.infer<typeof stateHead>;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file cut short is known by its first line. */
export function stateText(world: SavedWorld): string {
  const body = JSON.stringify(world);
  const head: StateHead = {
    format: FORMAT,
    version: VERSION,
    sha256: digest(body),
    name: world.spreadsheets.find(({ id }) => id === world.spreadsheetId)?.name ?? '',
    savedAt: new Date().toISOString(),
  };
  return `${JSON.stringify(head)}\n${body}\n`;
}

export interface StateProblem {
  readonly reason: 'damaged' | 'version';
  readonly message: string;
}

export function problemOf(text: string): StateProblem | undefined {
  const head = headOf(text.slice(0, Math.max(text.indexOf('\n'), 0)));
  if (head?.format !== FORMAT) {
    return { reason: 'damaged', message: `${STATE_FILE} is no state of this program` };
  }
  if (head.version !== VERSION) {
    const message = `${STATE_FILE} is of version ${head.version}, this program reads ${VERSION}`;
    return { reason: 'version', message };
  }
  if (head.sha256 === digest(bodyOf(text))) return undefined;
  return { reason: 'damaged', message: `${STATE_FILE} is damaged or cut short` };
}

/** For a text in which no problem was found: by its sum it is what this version wrote, to the letter. */
export const worldIn = (text: string): SavedWorld => JSON.parse(bodyOf(text)) as SavedWorld;

const bodyOf = (text: string): string => text.slice(text.indexOf('\n') + 1, -1);

export const headOf = (line: string): StateHead | undefined => readJson(stateHead, line);
