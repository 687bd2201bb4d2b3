import { folded } from '../values/fold';
import type { Day } from '../values/time';
import {
  proposeRoster,
  type RosterDay,
  type RosterPerson,
  type RosterPickup,
  type RosterTurn,
} from './roster';

/** Of one season. */
export const MOST_PICKUPS = 60;

/** What a roster is chosen from. */
export interface RosterDraft {
  /** Who takes turns, in the order of Producteurs. */
  readonly people: readonly RosterPerson[];
  readonly days: readonly DayInput[];
  /** Who was on duty at the pick-up before the first. */
  readonly last: readonly number[];
  /** Places planned before on days that are no pick-up any more. */
  readonly left: number;
}

export interface DayInput extends RosterPickup {
  /** Typed or taken by somebody: the roster leaves them alone. */
  readonly held: readonly { readonly role: string; readonly name: string; readonly why: string }[];
  /** The places to fill: who is planned there, blank where nobody is; null where no row stands. */
  readonly open: readonly OpenPlace[];
}

interface OpenPlace {
  readonly role: string;
  readonly planned: string | null;
}

/** Why somebody comes. */
export interface TurnReason extends Pick<RosterTurn, 'nth' | 'of' | 'isRunning'> {
  /** Whom they come for, with why those cannot. */
  readonly instead: readonly { readonly name: string; readonly why: string | null }[];
}

/** A place that nobody can take. */
export interface EmptyPlace {
  readonly missing: number;
  readonly away: readonly { readonly name: string; readonly why: string }[];
}

/** What stands beside a place; of one that is held, what is written there. */
export type PlaceReason =
  | { readonly said: string }
  | { readonly turn: TurnReason }
  | { readonly empty: EmptyPlace };

/** A place of the season as it would stand. */
export interface SeasonPlace {
  readonly role: string;
  readonly name: string;
  readonly reason: PlaceReason;
  /** Typed or taken by somebody: the roster leaves it alone. */
  readonly isHeld: boolean;
  readonly isNew: boolean;
}

export interface SeasonDay {
  readonly day: Day;
  readonly places: readonly SeasonPlace[];
}

export interface Season {
  readonly days: readonly SeasonDay[];
  readonly shares: readonly { readonly name: string; readonly times: number }[];
  /** Rows that accepting it would write. */
  readonly changes: number;
}

/** Who would come to each place of each pick-up, and why. */
export function seasonOf(draft: RosterDraft): Season {
  const { people, last, left } = draft;
  const roster = proposeRoster(people, draft.days, last);
  const days = draft.days.flatMap((day, at): SeasonDay[] => {
    const found = roster[at];
    return found ? [{ day: day.day, places: placesOf(day, found, draft) }] : [];
  });
  const places = days.flatMap((day) => day.places);
  return {
    days,
    shares: people.map(({ name, done }) => ({
      name,
      times: done + places.filter((one) => isSame(one.name, name)).length,
    })),
    changes: left + places.filter(({ isNew }) => isNew).length,
  };
}

function placesOf(
  { held, open }: DayInput,
  roster: RosterDay,
  { people }: Pick<RosterDraft, 'people'>,
): SeasonPlace[] {
  const nameOf = (person: number): string => people[person]?.name ?? '';
  const away = roster.away.map(({ person, why }) => ({ name: nameOf(person), why }));
  const empty: EmptyPlace = { missing: roster.missing, away };
  const turns = byPlace(
    open,
    roster.turns.map((turn) => ({ ...turn, name: nameOf(turn.person) })),
  );
  return [
    ...held.map(({ role, name, why }) => ({
      ...{ role, name, reason: { said: why } },
      ...{ isHeld: true, isNew: false },
    })),
    ...open.map(({ role, planned }, index): SeasonPlace => {
      const turn = turns[index];
      const name = turn?.name ?? '';
      const isNew = planned === null || !isSame(planned, name);
      const place = { role, name, isHeld: false, isNew };
      if (!turn) return { ...place, reason: { empty } };
      const isOther = planned !== null && planned !== '' && !isSame(planned, name);
      const why = away.find((one) => isSame(one.name, planned ?? ''))?.why ?? null;
      const instead = isOther ? [{ name: planned, why }] : [];
      return { ...place, reason: { turn: { ...turn, instead } } };
    }),
  ];
}

type NamedTurn = RosterTurn & { readonly name: string };

/** Whoever was planned for a place keeps it; the others take what is left, in order. */
function byPlace(
  open: readonly OpenPlace[],
  turns: readonly NamedTurn[],
): (NamedTurn | undefined)[] {
  const rest = [...turns];
  const kept = open.map(({ planned }) => {
    const index = planned ? rest.findIndex(({ name }) => isSame(name, planned)) : -1;
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  });
  return kept.map((turn) => turn ?? rest.shift());
}

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);
