import type { RosterView } from '../../../../src/app/people/rosterView';
import {
  proposeRoster,
  type RosterDay,
  type RosterTurn,
} from '../../../../src/domain/people/roster';
import { folded } from '../../../../src/domain/values/fold';
import type { Locale } from '../../../../src/domain/values/locale';
import type { Day } from '../../../../src/domain/values/time';
import { missingReason, turnReason } from '../../../../src/text/pages/people/rosterReasons';

/** A place of the season as it would stand. */
export interface ProposedPlace {
  readonly role: string;
  readonly name: string;
  readonly why: string;
  /** Typed or taken by somebody: the roster leaves it alone. */
  readonly isHeld: boolean;
  readonly isNew: boolean;
}

export interface ProposedDay {
  readonly day: Day;
  readonly places: readonly ProposedPlace[];
}

export interface Proposal {
  readonly days: readonly ProposedDay[];
  readonly shares: readonly { readonly name: string; readonly times: number }[];
  /** Rows that accepting it would write. */
  readonly changes: number;
}

type Turn = RosterTurn & { readonly name: string };

/** Who would come to each pick-up, and why; sought here, so that nobody waits for the script. */
export function proposalOf(view: RosterView): Proposal {
  const { people, last, left, language } = view;
  const takers = people.map(({ name, done, away }) => ({
    name,
    done,
    away: (day: Day) => away.find((one) => one.day === day)?.why ?? null,
  }));
  const roster = proposeRoster(takers, view.days, last);
  const days = view.days.flatMap((facts, at): ProposedDay[] => {
    const found = roster[at];
    return found ? [filledDay(facts, found, view, language)] : [];
  });
  const places = days.flatMap((day) => day.places);
  return {
    days,
    shares: people.map(({ name, done }) => ({
      name,
      times: done + places.filter((one) => folded(one.name) === folded(name)).length,
    })),
    changes: left + places.filter(({ isNew }) => isNew).length,
  };
}

/** What the script is asked to write: the open places alone. */
export const fillingOf = ({ days }: Proposal) =>
  days.map(({ places }) =>
    places.filter(({ isHeld }) => !isHeld).map(({ name, why }) => ({ name, why })),
  );

function filledDay(
  { day, held, open }: RosterView['days'][number],
  roster: RosterDay,
  { people, callHours }: Pick<RosterView, 'people' | 'callHours'>,
  locale: Locale,
): ProposedDay {
  const nameOf = (person: number): string => people[person]?.name ?? '';
  const coming = roster.turns.map((turn): Turn => ({ ...turn, name: nameOf(turn.person) }));
  const away = roster.away.map(({ person, why }) => ({ name: nameOf(person), why }));
  const turns = turnsByPlace(open, coming);
  const why = (turn: Turn | undefined, was: string): string => {
    const { missing } = roster;
    const places = held.length + open.length;
    if (!turn)
      return missingReason({ missing, away, places, people: people.length, callHours }, locale);
    const isOther = was !== '' && folded(was) !== folded(turn.name);
    const instead = away.find(({ name }) => folded(name) === folded(was))?.why ?? null;
    const { unread } = people[turn.person] ?? {};
    const of = { ...turn, unread, instead: isOther ? [{ name: was, why: instead }] : [] };
    return turnReason(of, locale);
  };
  const filled = open.map(({ role, planned }, index): ProposedPlace => {
    const name = turns[index]?.name ?? '';
    const isNew = planned === null || folded(planned) !== folded(name);
    return { role, name, why: why(turns[index], planned ?? ''), isHeld: false, isNew };
  });
  return {
    day,
    places: [...held.map((one) => ({ ...one, isHeld: true, isNew: false })), ...filled],
  };
}

/** Whoever was planned for a place keeps it; the others take what is left, in order. */
function turnsByPlace(
  open: RosterView['days'][number]['open'],
  turns: readonly Turn[],
): (Turn | undefined)[] {
  const rest = [...turns];
  const kept = open.map(({ planned }) => {
    const was = folded(planned ?? '');
    const index = was === '' ? -1 : rest.findIndex(({ name }) => folded(name) === was);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  });
  return kept.map((turn) => turn ?? rest.shift());
}
