import { awayOn, noAbsences } from '../../domain/people/absence';
import type { DayInput, RosterDraft, RosterTaker } from '../../domain/people/dutySeason';
import { pickupsAhead, proposedDates, rhythmOf } from '../../domain/settings/proposedDates';
import { folded } from '../../domain/values/fold';
import { addDays, type Day, localTime } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { FactRow } from '../../tabs/engine/edit';
import { unnamedAbsence } from '../../text/settings/absenceWords';
import type { Reads } from '../kernel/reads';
import { producerContacts } from '../records/producerContacts';
import { saleOf } from '../records/sale';
import { producerAbsences } from './absences';
import { type DutyPlace, dutyPlaces, wantsReplacement } from './duties';
import { type DayPlan, dayPlan, type Filling, filledRows, plannedIn, unplanned } from './dutyDays';

type ReadsRoster = Reads<'producers' | 'sales' | 'duties'>;
type DutyRow = FactRow<typeof dutiesTab>;

export interface RosterTerms {
  /** Pick-ups ahead. */
  readonly pickups: number;
  /** Duties from this day on count in everybody's share; absent: those of the year before. */
  readonly since?: Day | undefined;
  /** Days without a pick-up. */
  readonly without: readonly Day[];
}

interface Season {
  readonly draft: RosterDraft;
  readonly plans: readonly DayPlan[];
  readonly left: readonly DutyRow[];
}

const A_YEAR = 365;

/** The pick-ups ahead, and all that says who can come to them. */
export function seasonAhead(snapshot: ReadsRoster, terms: RosterTerms): Season {
  const all = dutyPlaces(snapshot);
  const days = daysAhead(snapshot, all, terms);
  const [first] = days;
  if (first === undefined)
    return { draft: { people: [], days: [], last: [], left: 0 }, plans: [], left: [] };
  const since = terms.since ?? addDays(first, -A_YEAR);
  const past = all.filter(({ day, name }) => name !== '' && since <= day && day < first);
  const people = takers(snapshot, all, past, days);
  const indexOf = (name: string): number =>
    people.findIndex((one) => folded(one.name) === folded(name));
  const known = new Set(people.map(({ name }) => folded(name)));
  const plans = days.map((day) => dayPlan(snapshot, all, day, known));
  const left = all.filter((one) => one.source === 'planned' && isLeftOut(one.day, days, terms));
  return {
    draft: {
      people,
      days: plans.map((plan) => dayInput(plan, indexOf)),
      last: lastBefore(all, first, indexOf),
      left: left.length,
    },
    plans,
    left: left.map(unplanned),
  };
}

function dayInput({ day, open, held, gone }: DayPlan, indexOf: (name: string) => number): DayInput {
  return {
    day,
    places: open.length,
    taken: [...new Set(held.map(({ name }) => indexOf(name)))].filter((one) => one >= 0),
    before: open.flatMap(({ place }) => {
      const index = place?.source === 'planned' && !gone(place) ? indexOf(place.name) : -1;
      return index < 0 ? [] : [index];
    }),
    held: held.map(({ role, name, row }) => ({ role, name, why: row.values.why ?? '' })),
    open: open.map(({ slot, place }) => ({
      role: slot.role,
      planned: place ? plannedIn(place) : null,
    })),
  };
}

/** The rows of a season that is filled so; null where that is no roster of these people and days. */
export function rowsOf(
  { draft, plans, left }: Season,
  days: readonly (readonly Filling[])[],
  zone: string,
): DutyRow[] | null {
  const isOne =
    days.length === plans.length &&
    draft.days.every((day, at) => isFilled(draft.people, day, days[at] ?? []));
  if (!isOne) return null;
  return [...plans.flatMap((plan, at) => filledRows(plan, days[at] ?? [], zone)), ...left];
}

/** Nobody twice, nobody who cannot, and as many as people can (docs/rules.md R1). */
function isFilled(
  people: readonly RosterTaker[],
  { day, open, taken }: DayInput,
  filling: readonly Filling[],
): boolean {
  const free = people.filter(
    ({ away }, at) => !taken.includes(at) && !away.some((one) => one.day === day),
  );
  const names = filling.flatMap(({ name }) => (name === '' ? [] : [folded(name)]));
  return (
    filling.length === open.length &&
    new Set(names).size === names.length &&
    names.every((name) => free.some((one) => folded(one.name) === name)) &&
    names.length === Math.min(open.length, free.length)
  );
}

/**
 * The pick-up that is ahead, then those that the rhythm of Réglages gives from there, and what
 * people put down between them.
 */
function daysAhead(snapshot: ReadsRoster, all: readonly DutyPlace[], terms: RosterTerms): Day[] {
  const { settings, now, place } = snapshot;
  const sale = saleOf(snapshot);
  const start =
    sale && now < sale.pickupEnd
      ? sale.pickupStart
      : proposedDates(settings, now, place.zone, sale).pickupStart;
  const first = localTime(start, place.zone).day;
  const rhythm = pickupsAhead(rhythmOf(settings, place.zone), first, terms.pickups);
  const last = rhythm[rhythm.length - 1] ?? first;
  const typed = all.filter(({ source, day }) => source === 'typed' && first < day && day < last);
  return [...new Set([...rhythm, ...typed.map(({ day }) => day)])]
    .filter((day) => !terms.without.includes(day))
    .sort();
}

/** Planned before on a day that is no pick-up any more. */
function isLeftOut(day: Day, days: readonly Day[], { without }: RosterTerms): boolean {
  const [first, last] = [days[0] ?? day, days[days.length - 1] ?? day];
  return !days.includes(day) && (without.includes(day) || (first <= day && day <= last));
}

/** Producers who take turns, in the order of Producteurs. */
function takers(
  snapshot: ReadsRoster,
  all: readonly DutyPlace[],
  past: readonly DutyPlace[],
  days: readonly Day[],
): RosterTaker[] {
  const { absences } = producerAbsences(snapshot);
  const leaving = all.filter((place) => wantsReplacement(snapshot, place));
  const asked = unnamedAbsence[snapshot.place.locale];
  return [...producerContacts(snapshot).values()].flatMap(({ name }): RosterTaker[] => {
    const own = absences.get(folded(name)) ?? noAbsences;
    if (own.never) return [];
    const isTheirs = (place: DutyPlace): boolean => folded(place.name) === folded(name);
    const left = new Set(leaving.filter(isTheirs).map(({ day }) => day));
    const away = days.flatMap((day) => {
      const why = awayOn(own, day) ?? (left.has(day) ? asked : null);
      return why === null ? [] : [{ day, why }];
    });
    const done = past.filter(isTheirs).length;
    return [{ name, done, away }];
  });
}

function lastBefore(
  all: readonly DutyPlace[],
  first: Day,
  indexOf: (name: string) => number,
): number[] {
  const before = all.filter(({ day, name }) => day < first && name !== '');
  const day = before
    .map((one) => one.day)
    .sort()
    .pop();
  const people = before.filter((one) => one.day === day).map(({ name }) => indexOf(name));
  return people.filter((one) => one >= 0);
}
