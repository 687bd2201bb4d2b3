import { folded } from '../values/fold';

/** Categories that only accents, capitals or spaces tell apart, all their spellings together. */
export function twoSpellings(categories: readonly string[]): string[][] {
  const groups = new Map<string, Set<string>>();
  for (const category of categories) {
    const key = folded(category);
    groups.set(key, (groups.get(key) ?? new Set()).add(category));
  }
  return [...groups.values()].filter(({ size }) => size > 1).map((one) => [...one]);
}
