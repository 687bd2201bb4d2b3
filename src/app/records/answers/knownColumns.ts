import * as z from 'zod/mini';
import type { Given } from '../../../domain/orders/basketNumbers';
import { fingerprint } from '../../../domain/values/fingerprint';
import { instant } from '../../../domain/values/time';
import { readJson } from '../../kernel/json';
import type { Ports, Survey } from '../../kernel/ports';

/** How the columns of a form's tab stood at the last reading: a mark a question, blank for people's own. */
export interface Known {
  readonly marks: readonly string[];
  /** They were moved since the form made them: each answer is compared with the form's own. */
  readonly checked: boolean;
}

/** Beside it what only a reading of that tab asks for, so that it costs no call of its own. */
export interface KnownTab extends Known {
  /** What was taken so far, whatever a version of before says (docs/rules.md O36). */
  readonly given?: Given | undefined;
  /** The form is asked at every reading what it was sent (docs/rules.md O34). */
  readonly asks?: boolean | undefined;
}

const PREFIX = 'columns ';
const storedGiven = z.object({
  ...{ basket: z.int(), until: z.int(), closesAt: z.optional(z.int()) },
  desk: z.optional(z.array(z.int())),
});
const stored = z.object({
  ...{ marks: z.string(), checked: z.boolean() },
  ...{ given: z.optional(storedGiven), asks: z.optional(z.boolean()) },
});

/** Short: a property holds 9 KB, and a form may ask for hundreds of products. */
export const markOf = (key: string): string => fingerprint(key);

export function knownColumns(ports: Ports, sheetId: number): KnownTab | undefined {
  const kept = readJson(stored, ports.memory.get(PREFIX + sheetId) ?? '');
  if (!kept) return undefined;
  const { marks, given, ...more } = kept;
  const last = given && {
    ...given,
    until: instant(given.until),
    closesAt: given.closesAt === undefined ? undefined : instant(given.closesAt),
  };
  return { ...more, marks: marks.split(','), ...(last ? { given: last } : {}) };
}

/** Those of tabs that are gone are forgotten. */
export function noteColumns(
  ports: Ports,
  { answers }: Pick<Survey, 'answers'>,
  sheetId: number,
  known: KnownTab | undefined,
  next: Known,
): void {
  const isKnown = known?.checked === next.checked && known.marks.join() === next.marks.join();
  if (isKnown) return;
  if (!known)
    for (const key of ports.memory.all(PREFIX).keys())
      if (!answers.has(Number(key.slice(PREFIX.length)))) ports.memory.remove(key);
  note(ports, sheetId, { ...known, ...next });
}

/** Of a tab whose columns are known. */
export function noteOfTab(
  ports: Ports,
  sheetId: number | null,
  known: KnownTab | undefined,
  more: Pick<KnownTab, 'given' | 'asks'>,
): void {
  if (sheetId !== null && known) note(ports, sheetId, { ...known, ...more });
}

function note(ports: Ports, sheetId: number, { marks, ...more }: KnownTab): void {
  ports.memory.note(PREFIX + sheetId, JSON.stringify({ marks: marks.join(), ...more }));
}
