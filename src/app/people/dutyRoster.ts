import { awayOn } from '../../domain/people/absence';
import { proposeRoster, type RosterPerson } from '../../domain/people/roster';
import { folded } from '../../domain/values/fold';
import { addDays, type Day, localTime } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { RowToWrite } from '../../tabs/engine/edit';
import { unnamedAbsence } from '../../text/settings/absenceWords';
import type { Reads } from '../kernel/reads';
import { producerContacts } from '../records/producerContacts';
import { latestSale } from '../records/sale';
import { proposedDates } from '../settings/proposedDates';
import { producerAbsences } from './absences';
import { type DutyPlace, dutyPlaces, wantsReplacement } from './duties';
import { dayPlan, filledDay, type PlannedDay, unplanned } from './dutyDays';

type ReadsRoster = Reads<'producers' | 'sales' | 'duties'>;
type DutyRow = RowToWrite<typeof dutiesTab>;

export interface RosterTerms {
  /** Pick-ups ahead. */
  readonly pickups: number;
  /** Duties from this day on count in everybody's share; absent: those of the year before. */
  readonly since?: Day | undefined;
  /** Days without a pick-up. */
  readonly without: readonly Day[];
}

interface PlannedSeason {
  readonly days: readonly PlannedDay[];
  readonly rows: readonly DutyRow[];
  /** Places planned before on days that are no pick-up any more. */
  readonly left: number;
  readonly shares: readonly { readonly name: string; readonly times: number }[];
}

const A_YEAR = 365;

/** The roster of the pick-ups ahead, as rows of Permanences and as a person looks at it. */
export function plannedSeason(snapshot: ReadsRoster, terms: RosterTerms): PlannedSeason {
  const all = dutyPlaces(snapshot);
  const days = daysAhead(snapshot, all, terms);
  const [first] = days;
  if (first === undefined) return { days: [], rows: [], shares: [], left: 0 };
  const since = terms.since ?? addDays(first, -A_YEAR);
  const past = all.filter(({ day, name }) => name !== '' && since <= day && day < first);
  const { names, people } = takers(snapshot, all, past);
  const indexOf = (name: string): number => names.findIndex((one) => folded(one) === folded(name));
  const plans = days.map((day) => dayPlan(snapshot, all, day, names));
  const roster = proposeRoster(
    people,
    plans.map(({ day, open, held, gone }) => ({
      day,
      places: open.length,
      taken: [...new Set(held.map(({ name }) => indexOf(name)))].filter((one) => one >= 0),
      before: open.flatMap(({ place }) => {
        const index = place?.source === 'planned' && !gone(place) ? indexOf(place.name) : -1;
        return index < 0 ? [] : [index];
      }),
    })),
    lastBefore(all, first, indexOf),
  );
  const filled = plans.flatMap((plan, at) => {
    const day = roster[at];
    return day ? [filledDay(snapshot, plan, day, names)] : [];
  });
  const left = all.filter((one) => one.source === 'planned' && isLeftOut(one.day, days, terms));
  const every = filled.flatMap(({ places }) => places.map(({ name }) => name));
  return {
    days: filled.map(({ day, places }) => ({ day, places })),
    rows: [...filled.flatMap(({ rows }) => rows), ...left.map(unplanned)],
    left: left.length,
    shares: names.map((name) => ({
      name,
      times: [...past.map((one) => one.name), ...every].filter(
        (one) => folded(one) === folded(name),
      ).length,
    })),
  };
}

/**
 * The pick-up that is ahead, then those that the rhythm of Réglages gives from there, and what
 * people put down between them.
 */
function daysAhead(
  { tabs, settings, now, place }: ReadsRoster,
  all: readonly DutyPlace[],
  terms: RosterTerms,
): Day[] {
  const sale = latestSale(tabs.sales);
  const start =
    sale && now < sale.pickupEnd
      ? sale.pickupStart
      : proposedDates(settings, now, place.zone).pickupStart;
  const first = localTime(start, place.zone).day;
  const rhythm = Array.from({ length: terms.pickups }, (_, index) =>
    addDays(first, index * 7 * settings.everyWeeks),
  );
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
): { names: string[]; people: RosterPerson[] } {
  const { absences } = producerAbsences(snapshot);
  const leaving = all.filter((place) => wantsReplacement(snapshot, place));
  const asked = unnamedAbsence[snapshot.place.locale];
  const names = [...producerContacts(snapshot).values()].flatMap(({ name }) =>
    absences.get(folded(name))?.never ? [] : [name],
  );
  const isOf = (name: string) => (place: DutyPlace) => folded(place.name) === folded(name);
  const people = names.map((name): RosterPerson => {
    const own = absences.get(folded(name));
    const left = new Set(leaving.filter(isOf(name)).map(({ day }) => day));
    return {
      name,
      done: past.filter(isOf(name)).length,
      away: (day) => (own && awayOn(own, day)) ?? (left.has(day) ? asked : null),
    };
  });
  return { names, people };
}

function lastBefore(
  all: readonly DutyPlace[],
  first: Day,
  indexOf: (name: string) => number,
): { day: Day; people: number[] } | null {
  const before = all.filter(({ day, name }) => day < first && name !== '');
  const day = before
    .map((one) => one.day)
    .sort()
    .pop();
  if (day === undefined) return null;
  const people = before.filter((one) => one.day === day).map(({ name }) => indexOf(name));
  return { day, people: people.filter((one) => one >= 0) };
}
