import type { RosterDay, RosterTurn } from '../../domain/people/roster';
import type { Shift } from '../../domain/people/shifts';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import type { Day } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { RowToWrite } from '../../tabs/engine/edit';
import { missingReason, turnReason } from '../../text/results/rosterReasons';
import type { Reads } from '../kernel/reads';
import { type DutyPlace, placeRow, placeRowOf, wantsReplacement } from './duties';

type DutyRow = RowToWrite<typeof dutiesTab>;

/** A place of the season as it would stand. */
export interface PlannedPlace {
  readonly role: string;
  readonly name: string;
  readonly why: string;
  /** Typed or taken by somebody: the roster leaves it alone. */
  readonly isHeld: boolean;
  readonly isNew: boolean;
}

export interface PlannedDay {
  readonly day: Day;
  readonly places: readonly PlannedPlace[];
}

interface OpenPlace {
  readonly slot: Pick<Shift, 'role' | 'hours'>;
  /** The row that stands for it, where one does. */
  readonly place: DutyPlace | undefined;
}

export interface DayPlan {
  readonly day: Day;
  readonly open: readonly OpenPlace[];
  readonly held: readonly DutyPlace[];
  /** Rows planned before for which there is no place any more. */
  readonly spare: readonly DutyPlace[];
  /** Whoever was planned there takes no turns any more, or asked for somebody else. */
  readonly gone: (place: DutyPlace) => boolean;
  /** The number of the next row. */
  readonly next: number;
}

/** Of the places that Réglages wants, those that nobody holds; each with its row. */
export function dayPlan(
  snapshot: Reads<'producers' | 'duties'>,
  all: readonly DutyPlace[],
  day: Day,
  names: readonly string[],
): DayPlan {
  const ofDay = all.filter((place) => place.day === day);
  const held = ofDay.filter(({ source }) => source === 'typed' || source === 'taken');
  const left = ofDay.filter((place) => !held.includes(place));
  const slots: Pick<Shift, 'role' | 'hours'>[] = snapshot.settings.shifts.flatMap((shift) =>
    Array.from({ length: shift.people }, () => shift),
  );
  const takeFirst = (role: string): void => {
    const same = slots.findIndex((slot) => folded(slot.role) === folded(role));
    const index = same < 0 && role === '' ? 0 : same;
    if (index >= 0) slots.splice(index, 1);
  };
  for (const { role } of held) takeFirst(role);
  const known = new Set(names.map(folded));
  const open = slots.map((slot): OpenPlace => {
    const index = left.findIndex(({ role }) => folded(role) === folded(slot.role));
    return { slot, place: index < 0 ? undefined : left.splice(index, 1)[0] };
  });
  return {
    day,
    open,
    held,
    spare: left,
    gone: (place) => !known.has(folded(place.name)) || wantsReplacement(snapshot, place),
    next: Math.max(0, ...ofDay.map(({ row }) => row.values.place ?? 1)) + 1,
  };
}

/** Who could come instead, and who cannot. */
interface Coming {
  readonly turns: readonly (RosterTurn & { readonly name: string })[];
  readonly away: readonly { readonly name: string; readonly why: string }[];
  readonly missing: number;
}

export function filledDay(
  snapshot: Reads<'producers' | 'duties'>,
  plan: DayPlan,
  roster: RosterDay,
  names: readonly string[],
): PlannedDay & { readonly rows: readonly DutyRow[] } {
  const { locale, zone } = snapshot.place;
  const { day, open, held, spare } = plan;
  const coming: Coming = {
    turns: roster.turns.map((turn) => ({ ...turn, name: names[turn.person] ?? '' })),
    away: roster.away.map(({ person, why }) => ({ name: names[person] ?? '', why })),
    missing: roster.missing,
  };
  let next = plan.next;
  const turns = turnsByPlace(open, coming.turns);
  const filled = open.map((one, index): { planned: PlannedPlace; row: DutyRow } => {
    const { slot, place } = one;
    const name = turns[index]?.name ?? '';
    const isSame = place !== undefined && folded(plannedIn(place)) === folded(name);
    const why = reasonOf(plannedIn(place), turns[index], coming, locale);
    const cells = { proposed: name || null, why, ...(isSame ? {} : { askedBy: null }) };
    const row = place ? placeRowOf(place) : placeRow(day, slot, next++, zone);
    return {
      planned: { role: slot.role, name, why, isHeld: false, isNew: !isSame },
      row: { ...row, ...cells },
    };
  });
  return {
    day,
    places: [...held.map(heldPlace), ...filled.map(({ planned }) => planned)],
    rows: [...filled.map(({ row }) => row), ...spare.map(unplanned)],
  };
}

export const unplanned = (place: DutyPlace): DutyRow => ({
  ...placeRowOf(place),
  proposed: null,
  why: null,
});

const plannedIn = (place: DutyPlace | undefined): string =>
  place?.source === 'planned' ? place.name : '';

const heldPlace = ({ role, name, row }: DutyPlace): PlannedPlace => ({
  role,
  name,
  why: row.values.why ?? '',
  isHeld: true,
  isNew: false,
});

/** Whoever was planned for a place keeps it; the others take what is left, in order. */
function turnsByPlace(
  open: readonly OpenPlace[],
  turns: Coming['turns'],
): (Coming['turns'][number] | undefined)[] {
  const rest = [...turns];
  const kept = open.map(({ place }) => {
    const was = folded(plannedIn(place));
    const index = was === '' ? -1 : rest.findIndex(({ name }) => folded(name) === was);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  });
  return kept.map((turn) => turn ?? rest.shift());
}

function reasonOf(
  was: string,
  turn: Coming['turns'][number] | undefined,
  { away, missing }: Coming,
  locale: Locale,
): string {
  if (!turn) return missingReason(missing, away, locale);
  const isOther = was !== '' && folded(was) !== folded(turn.name);
  const why = away.find(({ name }) => folded(name) === folded(was))?.why ?? null;
  return turnReason({ ...turn, instead: isOther ? [{ name: was, why }] : [] }, locale);
}
