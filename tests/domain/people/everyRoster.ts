/** What a roster is worth by the rules, and the best of all that there are: slow, and plain. */
import type { RosterPickup } from '../../../src/domain/people/roster';
import { day } from '../../../src/domain/values/time';

export interface Case {
  readonly done: readonly number[];
  readonly last: readonly number[];
  readonly pickups: readonly (Omit<RosterPickup, 'day'> & { readonly away: readonly number[] })[];
}

export const dayAt = (at: number) =>
  day(new Date(Date.UTC(2026, 8, 5 + 7 * at)).toISOString().slice(0, 10));

/** Empty places, squares of shares, turns that follow another, turns that are new: less is better. */
export type Worth = readonly [number, number, number, number];

export function worthOf(
  { done, last, pickups }: Case,
  turns: readonly (readonly number[])[],
): Worth {
  const shares = [...done];
  let [empty, running, moved] = [0, 0, 0];
  let prior: readonly number[] = last;
  pickups.forEach(({ places, taken, before }, at) => {
    const own = turns[at] ?? [];
    const everybody = [...taken, ...own];
    empty += places - own.length;
    moved += own.filter((one) => !before.includes(one)).length;
    running += everybody.filter((one) => prior.includes(one)).length;
    for (const one of everybody) shares[one] = (shares[one] ?? 0) + 1;
    prior = everybody;
  });
  return [empty, shares.reduce((sum, share) => sum + share * share, 0), running, moved];
}

export const isWorse = (one: Worth, other: Worth): boolean => {
  const at = one.findIndex((figure, index) => figure !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

function subsets(list: readonly number[], size: number): number[][] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((one) => [first, ...one]), ...subsets(rest, size)];
}

export function bestWorth(one: Case): Worth {
  let best: Worth = [Number.POSITIVE_INFINITY, 0, 0, 0];
  const from = (at: number, turns: readonly (readonly number[])[]): void => {
    const pickup = one.pickups[at];
    if (!pickup) {
      const worth = worthOf(one, turns);
      if (isWorse(best, worth)) best = worth;
      return;
    }
    const free = one.done.flatMap((_, person) =>
      pickup.taken.includes(person) || pickup.away.includes(person) ? [] : [person],
    );
    for (const own of subsets(free, Math.min(pickup.places, free.length)))
      from(at + 1, [...turns, own]);
  };
  from(0, []);
  return best;
}
