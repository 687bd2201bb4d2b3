import * as z from 'zod/mini';
import type { PrintedBasket } from '../../domain/baskets/printedBaskets';
import { ok, type Result } from '../../domain/values/result';
import { type Instant, instant } from '../../domain/values/time';
import { readJson } from '../kernel/json';
import type { Ports } from '../kernel/ports';
import type { Refusal } from '../kernel/refusal';

const printedBasket = z.object({
  basket: z.int(),
  words: z.string(),
  money: z.string(),
  lines: z.array(z.tuple([z.string(), z.number(), z.number()])),
});

export const printing = z.object({ sale: z.int(), baskets: z.array(printedBasket) });

const HEAD = 'printed';
const PART = 'printed.part.';
const head = z.object({ sale: z.int(), at: z.int(), parts: z.int() });

/** A property holds 9 KB, an accented letter two bytes. */
const LONGEST_PART = 4000;
/** 100 KB of 500: of what is beyond, nobody can say what changed. */
const MOST_PARTS = 25;

/** What was printed last for this sale. */
export function printedBefore(
  { memory }: Pick<Ports, 'memory'>,
  sale: number,
): { readonly at: Instant; readonly baskets: readonly PrintedBasket[] } | null {
  const known = readJson(head, memory.get(HEAD) ?? '');
  if (known?.sale !== sale) return null;
  const kept = memory.all(PART);
  const parts = Array.from({ length: known.parts }, (_, nth) => kept.get(PART + nth) ?? '');
  const baskets = readJson(z.array(printedBasket), parts.join(''));
  return baskets ? { at: instant(known.at), baskets } : null;
}

/** Remembers what stands on paper now, so that the next print can tell what changed. */
export function notePrinted(
  { memory, clock }: Ports,
  { sale, baskets }: z.infer<typeof printing>,
): Result<null, Refusal> {
  const former = readJson(head, memory.get(HEAD) ?? '')?.parts ?? 0;
  const text = storedText(baskets);
  const parts = Math.ceil(text.length / LONGEST_PART);
  // Without its head nothing of a print that is written halfway counts.
  memory.remove(HEAD);
  for (let nth = 0; nth < parts; nth++)
    memory.set(PART + nth, text.slice(nth * LONGEST_PART, (nth + 1) * LONGEST_PART));
  for (let nth = parts; nth < former; nth++) memory.remove(PART + nth);
  memory.set(HEAD, JSON.stringify({ sale, at: clock.now(), parts }));
  return ok(null);
}

/** As many as there is room for: the others count as changed, and are printed again. */
function storedText(baskets: readonly PrintedBasket[]): string {
  let room = LONGEST_PART * MOST_PARTS;
  const kept = baskets.filter((basket) => {
    room -= JSON.stringify(basket).length + 1;
    return room >= 0;
  });
  return JSON.stringify(kept);
}
