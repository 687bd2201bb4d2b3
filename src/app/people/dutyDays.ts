import type { Shift } from '../../domain/people/shifts';
import { folded } from '../../domain/values/fold';
import type { Day } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { FactRow } from '../../tabs/engine/edit';
import type { Reads } from '../kernel/reads';
import { type DutyPlace, placeRow, placeRowOf, wantsReplacement } from './duties';

type DutyRow = FactRow<typeof dutiesTab>;

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
  known: ReadonlySet<string>,
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

/** Whoever the page puts at a place, and the reason that it shows beside the name. */
export interface Filling {
  readonly name: string;
  readonly why: string;
}

/** The places that are open as they shall stand, and those that are none any more. */
export const filledRows = (
  { day, open, spare, next }: DayPlan,
  filling: readonly Filling[],
  zone: string,
): DutyRow[] => {
  let number = next;
  const filled = open.map(({ slot, place }, index): DutyRow => {
    const { name = '', why = '' } = filling[index] ?? {};
    const isSame = place !== undefined && folded(plannedIn(place)) === folded(name);
    const row = place ? placeRowOf(place) : placeRow(day, slot, number++, zone);
    return { ...row, proposed: name || null, why, ...(isSame ? {} : { askedBy: null }) };
  });
  return [...filled, ...spare.map(unplanned)];
};

export const unplanned = (place: DutyPlace): DutyRow => ({
  ...placeRowOf(place),
  proposed: null,
  why: null,
});

export const plannedIn = (place: DutyPlace | undefined): string =>
  place?.source === 'planned' ? place.name : '';
