import { folded } from '../values/fold';
import { numberOf } from '../values/number';
import { fail, ok, type Result } from '../values/result';

/** A product of the basket, and how many of it in its own unit; null for all, or where none is said. */
export interface NotedGoods {
  readonly ref: string;
  readonly count: number | null;
}

/**
 * What somebody typed beside a basket: « FB02 1 ; CR01 », with references that the basket holds, or a
 * number alone where only one can be meant. Nothing is guessed: the first part that cannot be read is
 * the error.
 */
export function readPickupNote(
  typed: string,
  refs: readonly string[],
): Result<readonly NotedGoods[], string> {
  const parts = typed
    .replace(/\u00a0|\u202f/g, ' ')
    .split(/;|\n|, /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const noted = new Map<string, NotedGoods>();
  for (const part of parts) {
    const read = readPart(part, refs);
    if (!read || noted.has(read.ref)) return fail(part);
    noted.set(read.ref, read);
  }
  return ok([...noted.values()]);
}

function readPart(part: string, refs: readonly string[]): NotedGoods | undefined {
  const words = folded(part);
  const alone = refs.length === 1 ? countIn(words) : undefined;
  if (alone !== undefined) return { ref: refs[0] ?? '', count: alone };
  // The longest first: « FB02-2 » is not two of « FB02 ».
  const ref = [...refs]
    .sort((a, b) => b.length - a.length)
    .find((one) => words === folded(one) || words.startsWith(`${folded(one)} `));
  if (ref === undefined) return undefined;
  const rest = words.slice(folded(ref).length).trim();
  if (rest === '') return { ref, count: null };
  const count = countIn(rest);
  return count === undefined ? undefined : { ref, count };
}

/** « 2 », « × 2 », « 0,5 ». */
function countIn(words: string): number | undefined {
  const count = numberOf(words.replace(/^[x×*]/, '').trim());
  return count !== undefined && count > 0 ? count : undefined;
}
