import { folded } from '../values/fold';
import { addDays, type Day } from '../values/time';
import { type Absences, awayOn } from './absence';
import type { Shift } from './shifts';

/** Of one season. */
export const MOST_PICKUPS = 60;

/** A place at a pick-up, and who takes it. */
export interface RosterPlace {
  readonly day: Day;
  /** Blank while nobody takes it. */
  readonly name: string;
  /** Typed by somebody, who decides; or planned by a roster before. */
  readonly source: 'typed' | 'planned' | 'empty';
  readonly role: string;
  /** What stands beside the name. */
  readonly why: string;
  /** Tells it from others of its day. */
  readonly number: number;
}

export type Slot = Pick<Shift, 'role' | 'hours'>;

export interface SeasonFacts<P extends RosterPlace> {
  /** Every place that stands, of whatever day. */
  readonly places: readonly P[];
  /** The places that are wanted at every pick-up. */
  readonly slots: readonly Slot[];
  readonly people: readonly { readonly name: string; readonly absences: Absences }[];
  readonly days: readonly Day[];
}

/** What stands beside a place: what is written there, whose turn it is, or who cannot come. */
export type PlaceReason =
  | { readonly said: string }
  | { readonly nth: number; readonly of: number; readonly isRunning: boolean }
  | { readonly missing: number; readonly away: readonly { name: string; why: string }[] };

/** A place of the season as it would stand. */
export interface SeasonPlace<P> extends Slot {
  readonly name: string;
  readonly reason: PlaceReason;
  readonly isHeld: boolean;
  readonly isNew: boolean;
  /** What stands of it. */
  readonly place: P | undefined;
  readonly number: number;
}

export interface Season<P> {
  readonly days: readonly { readonly day: Day; readonly places: readonly SeasonPlace<P>[] }[];
  readonly shares: readonly { readonly name: string; readonly times: number }[];
  /** Planned before, and for which there is no place any more. */
  readonly gone: readonly P[];
}

const A_YEAR = 365;

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

/** Who would come to the pick-ups ahead, by the places that stand (docs/rules.md R1 to R5). */
export function seasonAhead<P extends RosterPlace>(facts: SeasonFacts<P>): Season<P> {
  const { places, slots, days } = facts;
  const first = days[0] ?? ('' as Day);
  const last = days.at(-1) ?? first;
  const past = places.filter(({ day, name }) => name !== '' && day < first);
  const since = days.length > 0 ? addDays(first, -A_YEAR) : first;
  const people = facts.people.flatMap(({ name, absences }) =>
    absences.never
      ? []
      : [
          {
            name,
            away: (day: Day) => awayOn(absences, day),
            done: past.filter((one) => since <= one.day && isSame(one.name, name)).length,
          },
        ],
  );
  const indexes = (some: readonly (P | undefined)[]): number[] => {
    const found = some.map((one) => people.findIndex(({ name }) => isSame(one?.name ?? '', name)));
    return [...new Set(found)].filter((one) => one >= 0);
  };
  const plans = days.map((day) => dayPlan(places, slots, day));
  const before = past.map(({ day }) => day).sort();
  const coming = whoComes(
    people,
    plans.map(({ day, held, open }) => ({
      ...{ day, places: open.length, taken: indexes(held) },
      before: indexes(open.map(({ place }) => place)),
    })),
    indexes(past.filter(({ day }) => day === before.at(-1))),
  );
  const count = people.map(({ done }) => done);
  const of = count.map((done, one) => done + coming.filter((own) => own.includes(one)).length);
  return {
    days: plans.map(({ day, held, open, next }, at) => {
      const own = coming[at] ?? [];
      for (const one of own) count[one] = (count[one] ?? 0) + 1;
      const running = coming[at - 1] ?? indexes(past.filter((one) => one.day === before.at(-1)));
      const turns = own.filter((one) => !indexes(held).includes(one)).sort((a, b) => a - b);
      const missing = open.length - turns.length;
      const away = people.flatMap(({ name, away }) => {
        const why = away(day);
        return why === null ? [] : [{ name, why }];
      });
      const planned = open.map(({ place }) => {
        const [known] = place ? indexes([place]) : [];
        const index = known === undefined ? -1 : turns.indexOf(known);
        return index < 0 ? undefined : turns.splice(index, 1)[0];
      });
      let number = next;
      return {
        day,
        places: [
          ...held.map((place) => ({
            ...{ name: place.name, role: place.role, hours: null, reason: { said: place.why } },
            ...{ isHeld: true, isNew: false, place, number: place.number },
          })),
          ...open.map(({ slot, place }, index): SeasonPlace<P> => {
            const who = planned[index] ?? turns.shift();
            const name = who === undefined ? '' : (people[who]?.name ?? '');
            const reason: PlaceReason =
              who === undefined
                ? { missing, away }
                : { nth: count[who] ?? 0, of: of[who] ?? 0, isRunning: running.includes(who) };
            const isNew = !place || !isSame(place.name, name);
            const own = place?.number ?? number++;
            return { ...slot, name, reason, isHeld: false, isNew, place, number: own };
          }),
        ],
      };
    }),
    shares: people.map(({ name }, one) => ({ name, times: of[one] ?? 0 })),
    gone: [
      ...plans.flatMap(({ spare }) => spare),
      ...places.filter(
        ({ source, day }) =>
          source === 'planned' && first <= day && day <= last && !days.includes(day),
      ),
    ],
  };
}

/** Of the places that are wanted, those that nobody holds; each with what stands of it. */
function dayPlan<P extends RosterPlace>(places: readonly P[], slots: readonly Slot[], day: Day) {
  const ofDay = places.filter((place) => place.day === day);
  const held = ofDay.filter(({ source }) => source === 'typed');
  const spare = ofDay.filter((place) => !held.includes(place));
  const free = [...slots];
  for (const { role } of held) {
    const same = free.findIndex((slot) => isSame(slot.role, role));
    const index = same < 0 && role === '' ? 0 : same;
    if (index >= 0) free.splice(index, 1);
  }
  const open = free.map((slot) => {
    const index = spare.findIndex(({ role }) => isSame(role, slot.role));
    return { slot, place: index < 0 ? undefined : spare.splice(index, 1)[0] };
  });
  const next = Math.max(0, ...ofDay.map(({ number }) => number)) + 1;
  return { day, open, held, spare, next };
}

interface Pickup {
  readonly day: Day;
  /** Places to fill, beside those that are taken. */
  readonly places: number;
  readonly taken: readonly number[];
  /** Who was to take one so far. */
  readonly before: readonly number[];
}

/**
 * Whoever was to come and still can; then whoever is free and serves least in the season, never twice
 * running if it can be. Whoever serves two times more than somebody gives them a turn.
 */
function whoComes(
  people: readonly { readonly done: number; readonly away: (day: Day) => string | null }[],
  pickups: readonly Pickup[],
  last: readonly number[],
): number[][] {
  const everybody = people.map((_, person) => person);
  const away = pickups.map(({ day }) => people.map((one) => one.away(day)));
  const coming = pickups.map(({ taken, before, places }, at) => {
    const still = before.filter((one) => !taken.includes(one) && away[at]?.[one] === null);
    return [...taken, ...still.slice(0, places)];
  });
  const shareOf = (person: number): number =>
    (people[person]?.done ?? 0) + coming.filter((own) => own.includes(person)).length;
  const isFree = (person: number, at: number): boolean =>
    away[at]?.[person] === null && !coming[at]?.includes(person);
  const isRunning = (person: number, at: number): boolean =>
    (coming[at - 1] ?? last).includes(person) || !!pickups[at + 1]?.taken.includes(person);
  const daysLeft = (person: number, from: number): number =>
    away.slice(from).filter((day) => day[person] === null).length;
  pickups.forEach(({ places, taken }, at) => {
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
          .filter((one) => isFree(one, at) && shareOf(one) + 1 < shareOf(giver))
          .filter((one) => !isRunning(one, at) && !coming[at + 1]?.includes(one))
          .sort((a, b) => shareOf(a) - shareOf(b));
        if (taker !== undefined) own[index] = taker;
        return taker !== undefined;
      }),
    );
  while (giveTurn());
  return coming;
}
