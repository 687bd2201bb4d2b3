import { folded } from '../values/fold';
import { addDays, type Day } from '../values/time';
import { type Absences, awayOn } from './absence';
import { type DayInput, type Season, type SeasonPlace, seasonOf } from './dutySeason';
import type { RosterPerson } from './roster';
import type { Shift } from './shifts';

/** A place at a pick-up, and who takes it. */
export interface RosterPlace {
  readonly day: Day;
  /** Blank while nobody takes it. */
  readonly name: string;
  /** How they came to it, in the order in which the others give way. */
  readonly source: 'taken' | 'typed' | 'planned' | 'empty';
  readonly role: string;
  /** What stands beside the name. */
  readonly why: string;
  /** Tells it from others of its day. */
  readonly number: number;
  /** Whoever takes it asked for somebody else, and still takes it. */
  readonly isLeft: boolean;
}

export type Slot = Pick<Shift, 'role' | 'hours'>;

export interface SeasonFacts<P extends RosterPlace> {
  /** Every place that stands, of whatever day. */
  readonly places: readonly P[];
  /** The places that are wanted at every pick-up. */
  readonly slots: readonly Slot[];
  readonly people: readonly { readonly name: string; readonly absences: Absences }[];
  readonly days: readonly Day[];
  /** Days that are no pick-up. */
  readonly without: readonly Day[];
  /** Duties from this day on count in everybody's share; absent: those of the year before. */
  readonly since?: Day | undefined;
  /** Why somebody does not come who asked for another. */
  readonly asked: string;
}

export interface PlannedDay<P> {
  readonly day: Day;
  /** Who comes to the places that nobody holds; each with its place where one stands: planned, or empty. */
  readonly open: readonly {
    readonly slot: Slot;
    readonly place: P | undefined;
    readonly filled: SeasonPlace | undefined;
  }[];
  /** Planned before, and for which there is no place any more. */
  readonly spare: readonly P[];
  /** The number of the next one. */
  readonly next: number;
}

export interface SeasonAhead<P> {
  readonly season: Season;
  readonly days: readonly PlannedDay<P>[];
  /** Planned before on days that are no pick-up any more. */
  readonly left: readonly P[];
}

const A_YEAR = 365;

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

/** Who would come to the pick-ups ahead, by the places that stand (docs/rules.md R1 to R5). */
export function seasonAhead<P extends RosterPlace>(facts: SeasonFacts<P>): SeasonAhead<P> {
  const { places, days, without } = facts;
  const [first] = days;
  if (first === undefined)
    return { season: { days: [], shares: [], changes: 0 }, days: [], left: [] };
  const past = places.filter(({ day, name }) => name !== '' && day < first);
  const people = takers(facts, past, facts.since ?? addDays(first, -A_YEAR));
  const indexes = (some: readonly P[]): number[] => {
    const found = some.map(({ name }) => people.findIndex((one) => isSame(one.name, name)));
    return [...new Set(found)].filter((one) => one >= 0);
  };
  const plans = days.map((day) => dayPlan(facts, day));
  const last = days[days.length - 1] ?? first;
  const left = places.filter(
    ({ source, day }) =>
      source === 'planned' &&
      !days.includes(day) &&
      (without.includes(day) || (first <= day && day <= last)),
  );
  const before = past
    .map(({ day }) => day)
    .sort()
    .pop();
  const season = seasonOf({
    people,
    days: plans.map(
      ({ day, open, held }): DayInput => ({
        ...{ day, held, places: open.length, taken: indexes(held) },
        before: indexes(open.flatMap(({ place }) => (place && !place.isLeft ? [place] : []))),
        open: open.map(({ slot, place }) => ({ role: slot.role, planned: place?.name ?? null })),
      }),
    ),
    last: indexes(past.filter(({ day }) => day === before)),
    left: left.length,
  });
  const filled = plans.map(({ open, ...plan }, at): PlannedDay<P> => {
    const coming = season.days[at]?.places.filter(({ isHeld }) => !isHeld) ?? [];
    return { ...plan, open: open.map((one, index) => ({ ...one, filled: coming[index] })) };
  });
  return { season, days: filled, left };
}

/** Of the places that are wanted, those that nobody holds; each with what stands of it. */
function dayPlan<P extends RosterPlace>(
  { places, slots }: Pick<SeasonFacts<P>, 'places' | 'slots'>,
  day: Day,
) {
  const ofDay = places.filter((place) => place.day === day);
  const held = ofDay.filter(({ source }) => source === 'typed' || source === 'taken');
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

/** Who takes turns, with what they served of late. */
function takers<P extends RosterPlace>(
  { places, people, asked }: SeasonFacts<P>,
  past: readonly P[],
  since: Day,
): RosterPerson[] {
  return people.flatMap(({ name, absences }): RosterPerson[] => {
    if (absences.never) return [];
    const isTheirs = (place: P): boolean => isSame(place.name, name);
    const left = places.filter((place) => place.isLeft && isTheirs(place)).map(({ day }) => day);
    const away = (day: Day) => awayOn(absences, day) ?? (left.includes(day) ? asked : null);
    return [{ name, done: past.filter((one) => since <= one.day && isTheirs(one)).length, away }];
  });
}
