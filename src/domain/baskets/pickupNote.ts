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
  const noted = new Map<string, NotedGoods>();
  for (const part of partsOf(typed)) {
    const read = readPart(part, refs);
    if (!read || noted.has(read.ref)) return fail(part);
    noted.set(read.ref, read);
  }
  return ok([...noted.values()]);
}

/**
 * « CR02 par deux bûches ; FB02 par des épinards »: what was given instead of what, in words; without a
 * reference where the basket holds one product. The first part that cannot be read is the error.
 */
export function readReplacements(
  typed: string,
  refs: readonly string[],
): Result<ReadonlyMap<string, string>, string> {
  const noted = new Map<string, string>();
  const parts = typed.split(/;|\n/).flatMap((group) => replacementsIn(group, refs));
  for (const part of parts) {
    const named = refIn(part, refs);
    const ref = named ?? (refs.length === 1 ? refs[0] : undefined);
    const words = (named === undefined ? part : part.slice(named.length))
      .replace(/^\s*(?:(?:par|by)(?:\s+|$))?/i, '')
      .trim();
    if (ref === undefined || words === '' || noted.has(ref)) return fail(part);
    noted.set(ref, words);
  }
  return ok(noted);
}

/** « par des épinards, un peu petits »: a comma parts two of them before a reference only. */
function replacementsIn(group: string, refs: readonly string[]): string[] {
  const parts: string[] = [];
  for (const one of partsOf(group)) {
    const part = one.replace(/^(\S+)\s*[:=→]\s*/, '$1 ');
    const isMore = parts.length > 0 && refIn(part, refs) === undefined;
    parts.push(isMore ? `${parts.pop()}, ${part}` : part);
  }
  return parts;
}

const partsOf = (typed: string): string[] =>
  typed
    .replace(/\u00a0|\u202f/g, ' ')
    .split(/;|\n|, /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The longest first: « FB02-2 » is not two of « FB02 ». */
const refIn = (part: string, refs: readonly string[]): string | undefined =>
  [...refs]
    .sort((a, b) => b.length - a.length)
    .find((one) => folded(part) === folded(one) || folded(part).startsWith(`${folded(one)} `));

function readPart(part: string, refs: readonly string[]): NotedGoods | undefined {
  const words = folded(part);
  const ref = refIn(part, refs);
  // « X2 » is that product, where it is one, and no number.
  if (ref === undefined) {
    const alone = refs.length === 1 ? countIn(words) : undefined;
    return alone === undefined ? undefined : { ref: refs[0] ?? '', count: alone };
  }
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
