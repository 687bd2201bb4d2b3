import type { Day } from '../values/time';
import { fairest, type RosterGrid, sharesOf } from './rosterFlow';
import { spread } from './rosterSpread';

/** Somebody who takes turns. */
export interface RosterPerson {
  readonly name: string;
  /** Times on duty earlier in the season. */
  readonly done: number;
  /** Why they cannot come that day; blank where they gave no word for it, null where they can. */
  readonly away: (day: Day) => string | null;
}

export interface RosterPickup {
  readonly day: Day;
  /** Places to fill, beside those that are taken. */
  readonly places: number;
  /** Who takes one of the others already, by their place among the people. */
  readonly taken: readonly number[];
  /** Who was to take one so far. */
  readonly before: readonly number[];
}

export interface RosterTurn {
  readonly person: number;
  /** « 2 of 5 »: which of their times in the season, those on other pick-ups counted. */
  readonly nth: number;
  readonly of: number;
  /** The day they come before this one. */
  readonly previous: Day | null;
  /** They come at the pick-up before this one too: nobody else could, or shares would differ more. */
  readonly isRunning: boolean;
  /** Who was to come and cannot any more, or gives way. */
  readonly isNew: boolean;
}

export interface RosterDay {
  readonly day: Day;
  readonly turns: readonly RosterTurn[];
  /** Places that nobody can take. */
  readonly missing: number;
  /** Who cannot come, and why. */
  readonly away: readonly { readonly person: number; readonly why: string }[];
}

/**
 * Who comes when, in this order: as many places filled as people can; shares of the season as
 * equal as their days let them be; nobody twice running; as few changed as possible
 * (docs/rules.md R1 to R4). The same rows give the same roster.
 */
export function proposeRoster(
  people: readonly RosterPerson[],
  pickups: readonly RosterPickup[],
  /** Who was on duty at the pick-up before the first, and when it was. */
  last: { readonly day: Day; readonly people: readonly number[] } | null = null,
): RosterDay[] {
  const grid: RosterGrid = {
    done: people.map(({ done }) => done),
    pickups: pickups.map(({ day, places, taken, before }) => ({
      places,
      taken: new Set(taken),
      before: new Set(before),
      can: people.map((one, index) => !taken.includes(index) && one.away(day) === null),
    })),
    last: new Set(last?.people ?? []),
  };
  const chosen = spread(grid, fairest(grid));
  const seen = new Map<number, Day>(
    last ? last.people.map((person) => [person, last.day] as const) : [],
  );
  const count = [...grid.done];
  const sums = sharesOf(grid, chosen);
  return pickups.map(({ day, places, taken, before }, at): RosterDay => {
    const [own = new Set<number>(), prior = grid.last] = [
      chosen[at],
      comingAt(grid, chosen, at - 1),
    ];
    const turns = [...own]
      .sort((a, b) => a - b)
      .map(
        (person): RosterTurn => ({
          person,
          nth: (count[person] ?? 0) + 1,
          of: sums[person] ?? 0,
          previous: seen.get(person) ?? null,
          isRunning: prior.has(person),
          isNew: before.length > 0 && !before.includes(person),
        }),
      );
    for (const person of [...own, ...taken]) {
      count[person] = (count[person] ?? 0) + 1;
      seen.set(person, day);
    }
    const away = people.flatMap((one, person) => {
      const why = one.away(day);
      return why === null ? [] : [{ person, why }];
    });
    return { day, turns, missing: places - own.size, away };
  });
}

/** Everybody who comes to a pick-up, those who took a place by themselves as well. */
function comingAt(
  grid: RosterGrid,
  chosen: readonly ReadonlySet<number>[],
  at: number,
): ReadonlySet<number> {
  return at < 0 ? grid.last : new Set([...(grid.pickups[at]?.taken ?? []), ...(chosen[at] ?? [])]);
}
