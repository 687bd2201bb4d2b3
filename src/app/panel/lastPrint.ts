import * as z from 'zod/mini';
import { ok, type Result } from '../../domain/values/result';
import { type Instant, instant } from '../../domain/values/time';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';

export const printing = z.object({ sale: z.int() });

const KEY = 'printed';
const stored = z.object({ sale: z.int(), at: z.int() });

/** When the papers of this sale were printed last. */
export function printedAt({ memory }: Pick<Ports, 'memory'>, sale: number): Instant | null {
  const known = readJson(stored, memory.get(KEY) ?? '');
  return known?.sale === sale ? instant(known.at) : null;
}

/** The day's list ticks it off. */
export function notePrinted(
  { memory, clock }: Ports,
  { sale }: z.infer<typeof printing>,
): Result<null, Refusal> {
  memory.set(KEY, JSON.stringify({ sale, at: clock.now() }));
  return ok(null);
}
