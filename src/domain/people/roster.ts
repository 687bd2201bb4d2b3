import type { Day } from '../values/time';

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
  /** They come at the pick-up before this one too: nobody else could. */
  readonly isRunning: boolean;
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
 * Who comes when, turn by turn: whoever was to come and still can; then whoever is free and serves least
 * in the season, never twice running if it can be. Whoever serves two times more than somebody gives them
 * a turn (docs/rules.md R1 to R4). The same rows give the same roster.
 */
export function proposeRoster(
  people: readonly RosterPerson[],
  pickups: readonly RosterPickup[],
  /** Who was on duty at the pick-up before the first. */
  last: readonly number[] = [],
): RosterDay[] {
  const everybody = people.map((_, person) => person);
  const away = pickups.map(({ day }) => people.map((one) => one.away(day)));
  const coming = pickups.map((pickup, at) => standing(pickup, away[at] ?? []));
  const shareOf = (person: number): number =>
    (people[person]?.done ?? 0) + coming.filter((own) => own.includes(person)).length;
  const isFree = (person: number, at: number): boolean =>
    away[at]?.[person] === null && !coming[at]?.includes(person);
  const isHeld = (person: number, at: number): boolean =>
    pickups[at]?.taken.includes(person) ?? false;
  const isRunning = (person: number, at: number): boolean =>
    (coming[at - 1] ?? last).includes(person) || isHeld(person, at + 1);
  const daysLeft = (person: number, from: number): number =>
    away.slice(from).filter((day) => day[person] === null).length;
  const isBeside = (person: number, at: number): boolean =>
    isHeld(person, at - 1) ||
    isHeld(person, at + 1) ||
    ((coming[at - 1]?.includes(person) ?? false) && !pickups[at - 1]?.before.includes(person));
  pickups.forEach(({ places, taken }, at) => {
    // A turn beside one that is held, or new, goes to somebody rested: what comes after follows.
    const isRested = everybody.some((one) => isFree(one, at) && !isRunning(one, at));
    if (isRested)
      coming[at] = coming[at]?.filter((one) => taken.includes(one) || !isBeside(one, at)) ?? [];
    const free = everybody
      .filter((person) => isFree(person, at))
      .sort(
        (a, b) =>
          Number(isRunning(a, at)) - Number(isRunning(b, at)) ||
          shareOf(a) - shareOf(b) ||
          daysLeft(a, at) - daysLeft(b, at),
      );
    const own = coming[at] ?? [];
    own.push(...free.slice(0, places + taken.length - own.length));
  });
  const giveTurn = (): boolean =>
    coming.some((own, at) =>
      own.some((giver, index) => {
        if (pickups[at]?.taken.includes(giver)) return false;
        const [taker] = everybody
          .filter(
            (one) =>
              isFree(one, at) &&
              !isRunning(one, at) &&
              !coming[at + 1]?.includes(one) &&
              shareOf(one) + 1 < shareOf(giver),
          )
          .sort((a, b) => shareOf(a) - shareOf(b));
        if (taker !== undefined) own[index] = taker;
        return taker !== undefined;
      }),
    );
  while (giveTurn());
  return told(people, pickups, coming, last);
}

/** Who took a place, and who was to take one and still can. */
function standing(
  { taken, before, places }: RosterPickup,
  away: readonly (string | null)[],
): number[] {
  const still = before.filter((one) => !taken.includes(one) && away[one] === null);
  return [...taken, ...[...new Set(still)].slice(0, places)];
}

/** Each turn with what its reason says. */
function told(
  people: readonly RosterPerson[],
  pickups: readonly RosterPickup[],
  coming: readonly (readonly number[])[],
  last: readonly number[],
): RosterDay[] {
  const count = people.map(({ done }) => done);
  const of = count.map((done, one) => done + coming.filter((own) => own.includes(one)).length);
  return pickups.map(({ day, places, taken }, at): RosterDay => {
    const own = coming[at] ?? [];
    const prior = coming[at - 1] ?? last;
    const turns = own
      .filter((person) => !taken.includes(person))
      .sort((a, b) => a - b)
      .map(
        (person): RosterTurn => ({
          person,
          nth: (count[person] ?? 0) + 1,
          of: of[person] ?? 0,
          isRunning: prior.includes(person),
        }),
      );
    for (const person of own) count[person] = (count[person] ?? 0) + 1;
    const away = people.flatMap((one, person) => {
      const why = one.away(day);
      return why === null ? [] : [{ person, why }];
    });
    return { day, turns, missing: places - turns.length, away };
  });
}
