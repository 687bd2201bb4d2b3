import * as z from 'zod/mini';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import { saidNow } from '../kernel/steps/toRetry';

/** What is remembered of a producer's own spreadsheet. */
const storedSheet = z.object({
  name: z.string(),
  id: z.string(),
  url: z.string(),
  sharedWith: z.optional(z.string()),
  /** An address that Google would not share it with, and when: most often it has no account. */
  refused: z.optional(z.object({ address: z.string() })),
  /** Addresses that are to lose their access yet. */
  former: z.optional(z.array(z.string())),
  /** Coordinators who are to be let in yet. */
  coordinators: z.optional(z.object({ addresses: z.array(z.string()) })),
  /** It could not be made, whoever runs the drive cannot open it, or Google does not answer. */
  lacks: z.optional(z.enum(['file', 'access', 'answer'])),
  /** Since when something is refused, and in which words. */
  since: z.optional(z.int()),
  said: z.optional(z.string()),
  written: z.optional(z.string()),
  /** Which rows may be filled in, as a fingerprint. */
  layout: z.optional(z.string()),
  /** Shared so that it can be filled in, and guarded for that. */
  fills: z.optional(z.boolean()),
  guarded: z.optional(z.boolean()),
  /** Sale number, pick-up, amount; then of each payout its moment and its cents. */
  past: z.array(z.tuple([z.int(), z.int(), z.int()], z.int())),
});
export type StoredSheet = z.infer<typeof storedSheet>;

/** In one order, whichever way a sheet came to be as it is. */
const FIELDS = [...Object.keys(storedSheet.shape), 'address', 'addresses'];
export const sheetText = (sheet: StoredSheet): string => JSON.stringify(sheet, FIELDS);

const PREFIX = 'producerSheet.';
const keyFor = (name: string): string => PREFIX + fingerprint(folded(name));

export const rememberSheet = (ports: Ports, sheet: StoredSheet): void =>
  ports.memory.set(keyFor(sheet.name), sheetText(sheet));

export function storedSheets(ports: Ports): Map<string, StoredSheet> {
  const sheets = new Map<string, StoredSheet>();
  for (const text of ports.memory.all(PREFIX).values()) {
    const sheet = readJson(storedSheet, text);
    if (sheet) sheets.set(folded(sheet.name), sheet);
  }
  return sheets;
}

/** Sheets that producers may fill in, with whose they are. */
export const filledSheets = (ports: Ports): { readonly name: string; readonly id: string }[] =>
  [...storedSheets(ports).values()].flatMap(({ name, id }) => (id === '' ? [] : [{ name, id }]));

/** Since when, and in which words; nothing where all is done. */
export function withRefusal(
  ports: Ports,
  { since: _, said: __, ...sheet }: StoredSheet,
  before: StoredSheet | undefined,
  /** What Google had said until then. */
  until: string,
): StoredSheet {
  if (!sheet.lacks && !sheet.refused && !sheet.former && !sheet.coordinators) return sheet;
  const since = before?.since ?? ports.clock.now();
  const said = ports.refusal() === until ? (before?.said ?? saidNow(ports)) : saidNow(ports);
  return { ...sheet, since, said };
}
