import { tailOf } from '../../domain/values/ends';
import { wordsOf } from '../entries/folding';

/** Titles, legal forms and articles: they name nobody. */
const COMMON = new Set(
  'm mr mme mlle mle monsieur madame mademoiselle ou et de du des la le les l d au aux earl gaec sarl sas sasu scea sci eurl ei eirl sa scop asso association ferme'.split(
    ' ',
  ),
);

/** Each name is held against many lines of a statement. */
const known = new Map<string, readonly string[]>();

export function telling(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const words = [...new Set(wordsOf(name))];
  const own = words.filter((word) => !COMMON.has(word) && word.length > 1);
  const found = own.length > 0 ? own : words.filter((word) => word.length > 2);
  known.set(name, found);
  return found;
}

export const emailsIn = (text: string): Set<string> => {
  const words = text.toLowerCase().split(/[\s<>;,"']+/);
  const found = words.filter((word) => /^[^@]+@[^@]+$/.test(word));
  return new Set(found.map((one) => one.slice(0, tailOf(one, /[^a-z]/))));
};

/** All of a name's words are there, some of them, or none. */
export type Likeness = 'full' | 'part' | 'none';

const LONG = 4;

/** How a name stands in the words of a line, whatever their order. */
export function likeness(name: string, words: ReadonlySet<string>): Likeness {
  const own = telling(name);
  const there = own.filter((word) => words.has(word));
  if (own.length > 1 && there.length === own.length) return 'full';
  return there.some((word) => word.length >= LONG) ? 'part' : 'none';
}

/** A producer is known by one word that tells. */
export const isNamed = (names: readonly string[], words: ReadonlySet<string>): boolean =>
  names.some((name) => {
    const own = telling(name);
    return own.length > 0 && own.every((word) => words.has(word));
  });
