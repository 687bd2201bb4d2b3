import * as z from 'zod/mini';
import { fingerprint } from '../../../domain/values/fingerprint';
import { readJson } from '../../kernel/json';
import type { Ports, Survey } from '../../kernel/ports';

/** How the columns of a form's tab stood at the last reading: a mark a question, blank for people's own. */
export interface Known {
  readonly marks: readonly string[];
  /** They were moved since the form made them: each answer is compared with the form's own. */
  readonly checked: boolean;
}

const PREFIX = 'columns ';
const stored = z.object({ marks: z.string(), checked: z.boolean() });

/** Short: a property holds 9 KB, and a form may ask for hundreds of products. */
export const markOf = (key: string): string => fingerprint(key);

export function knownColumns(ports: Ports, sheetId: number): Known | undefined {
  const kept = readJson(stored, ports.memory.get(PREFIX + sheetId) ?? '');
  return kept && { marks: kept.marks.split(','), checked: kept.checked };
}

/** Those of tabs that are gone are forgotten. */
export function noteColumns(
  ports: Ports,
  { answers }: Pick<Survey, 'answers'>,
  sheetId: number,
  known: Known | undefined,
  { marks, checked }: Known,
): void {
  const isKnown = known?.checked === checked && known.marks.join() === marks.join();
  if (isKnown) return;
  if (!known)
    for (const key of ports.memory.all(PREFIX).keys())
      if (!answers.has(Number(key.slice(PREFIX.length)))) ports.memory.remove(key);
  ports.memory.note(PREFIX + sheetId, JSON.stringify({ marks: marks.join(), checked }));
}
