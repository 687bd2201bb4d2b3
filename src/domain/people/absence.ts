import { type Day, daysBetween, type Weekday, weekdayOf } from '../values/time';

/** When somebody cannot take a turn; the label says why, blank where they gave none. */
export type Absence = { readonly label: string } & (
  | { readonly kind: 'days'; readonly from: Day; readonly until: Day }
  | {
      readonly kind: 'weekly';
      readonly weekday: Weekday;
      readonly everyWeeks: number;
      /** The first of them, from which the weeks are counted; null: every week, ever. */
      readonly from: Day | null;
    }
);

export interface Absences {
  /** Takes no turns at all. */
  readonly never: boolean;
  readonly list: readonly Absence[];
}

export const noAbsences: Absences = { never: false, list: [] };

function covers(absence: Absence, day: Day): boolean {
  if (absence.kind === 'days') return absence.from <= day && day <= absence.until;
  const { weekday, everyWeeks, from } = absence;
  if (weekdayOf(day) !== weekday) return false;
  if (from === null) return true;
  const days = daysBetween(from, day);
  return days >= 0 && days % (7 * everyWeeks) === 0;
}

/** Why somebody cannot come that day; null where they can. */
export const awayOn = ({ list }: Absences, day: Day): string | null =>
  list.find((absence) => covers(absence, day))?.label ?? null;
