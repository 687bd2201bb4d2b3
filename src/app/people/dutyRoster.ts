import { awayOn } from '../../domain/people/absence';
import {
  type DayInput,
  type Season,
  type SeasonPlace,
  seasonOf,
} from '../../domain/people/dutySeason';
import type { RosterPerson } from '../../domain/people/roster';
import { pickupsAhead, proposedDates, rhythmOf } from '../../domain/settings/proposedDates';
import { folded } from '../../domain/values/fold';
import { addDays, type Day, localTime } from '../../domain/values/time';
import { placeReason } from '../../text/results/rosterReasons';
import { unnamedAbsence } from '../../text/settings/absenceWords';
import type { Reads } from '../kernel/reads';
import { producerContacts } from '../records/producerContacts';
import { saleOf } from '../records/sale';
import { producerAbsences } from './absences';
import { type DutyPlace, type DutyRow, dutyPlaces, placeRow, placeRowOf, slotsIn } from './duties';

type ReadsRoster = Reads<'producers' | 'sales' | 'duties'>;

export interface RosterTerms {
  /** Pick-ups ahead. */
  readonly pickups: number;
  /** Duties from this day on count in everybody's share; absent: those of the year before. */
  readonly since?: Day | undefined;
  /** Days without a pick-up. */
  readonly without: readonly Day[];
}

const A_YEAR = 365;

/** Who would come to the pick-ups ahead, and the rows of Permanences that say so. */
export function seasonAhead(
  snapshot: ReadsRoster,
  terms: RosterTerms,
): { readonly season: Season; readonly rows: readonly DutyRow[] } {
  const all = dutyPlaces(snapshot);
  const days = daysAhead(snapshot, all, terms);
  const [first] = days;
  if (first === undefined) return { season: { days: [], shares: [], changes: 0 }, rows: [] };
  const since = terms.since ?? addDays(first, -A_YEAR);
  const past = all.filter(({ day, name }) => name !== '' && day < first);
  const people = takers(
    snapshot,
    all,
    past.filter(({ day }) => since <= day),
  );
  const indexes = (places: readonly DutyPlace[]): number[] =>
    [
      ...new Set(places.map(({ name }) => people.findIndex((one) => isSame(one.name, name)))),
    ].filter((one) => one >= 0);
  const plans = days.map((day) => dayPlan(snapshot, all, day));
  const left = all.filter(({ source, day }) => source === 'planned' && isLeftOut(day, days, terms));
  const lastDay = past
    .map(({ day }) => day)
    .sort()
    .pop();
  const season = seasonOf({
    people,
    days: plans.map(
      ({ day, open, held }): DayInput => ({
        day,
        places: open.length,
        taken: indexes(held),
        before: indexes(open.flatMap(({ place }) => (place && !place.isLeft ? [place] : []))),
        held: held.map(({ role, name, row }) => ({ role, name, why: row.values.why ?? '' })),
        open: open.map(({ slot, place }) => ({
          role: slot.role,
          planned: place ? place.name : null,
        })),
      }),
    ),
    last: indexes(past.filter(({ day }) => day === lastDay)),
    left: left.length,
  });
  const rows = plans.flatMap((plan, at) =>
    filledRows(snapshot, plan, season.days[at]?.places.filter(({ isHeld }) => !isHeld) ?? []),
  );
  return { season, rows: [...rows, ...left.map(unplanned)] };
}

const isSame = (one: string, other: string): boolean => folded(one) === folded(other);

interface DayPlan {
  readonly day: Day;
  /** The places that nobody holds, each with its row where one stands: planned, or empty. */
  readonly open: readonly {
    readonly slot: ReturnType<typeof slotsIn>[number];
    readonly place: DutyPlace | undefined;
  }[];
  /** Typed or taken by somebody. */
  readonly held: readonly DutyPlace[];
  /** Rows planned before for which there is no place any more. */
  readonly spare: readonly DutyPlace[];
  /** The number of the next row. */
  readonly next: number;
}

function dayPlan(snapshot: ReadsRoster, all: readonly DutyPlace[], day: Day): DayPlan {
  const ofDay = all.filter((place) => place.day === day);
  const held = ofDay.filter(({ source }) => source === 'typed' || source === 'taken');
  const left = ofDay.filter((place) => !held.includes(place));
  const slots = slotsIn(snapshot);
  for (const { role } of held) {
    const same = slots.findIndex((slot) => isSame(slot.role, role));
    const index = same < 0 && role === '' ? 0 : same;
    if (index >= 0) slots.splice(index, 1);
  }
  const open = slots.map((slot) => {
    const index = left.findIndex(({ role }) => isSame(role, slot.role));
    return { slot, place: index < 0 ? undefined : left.splice(index, 1)[0] };
  });
  const next = Math.max(0, ...ofDay.map(({ row }) => row.values.place ?? 1)) + 1;
  return { day, open, held, spare: left, next };
}

/** The places that are open as they shall stand, and those that are none any more. */
function filledRows(
  { place: { zone, locale } }: Reads,
  { day, open, spare, next }: DayPlan,
  places: readonly SeasonPlace[],
): DutyRow[] {
  let number = next;
  const filled = open.map(({ slot, place }, index): DutyRow => {
    const { name = '', reason } = places[index] ?? {};
    const row = place ? placeRowOf(place) : placeRow(day, slot, number++, zone);
    return {
      ...row,
      proposed: name || null,
      why: reason ? placeReason(reason, locale) : '',
      ...(place && isSame(place.name, name) ? {} : { askedBy: null }),
    };
  });
  return [...filled, ...spare.map(unplanned)];
}

const unplanned = (place: DutyPlace): DutyRow => ({
  ...{ ...placeRowOf(place), proposed: null, why: null },
});

/**
 * The pick-up that is ahead, then those that the rhythm of Réglages gives from there, and what
 * people put down between them.
 */
function daysAhead(snapshot: ReadsRoster, all: readonly DutyPlace[], terms: RosterTerms): Day[] {
  const { settings, now, place } = snapshot;
  const sale = saleOf(snapshot);
  const { pickupStart } =
    sale && now < sale.pickupEnd ? sale : proposedDates(settings, now, place.zone, sale);
  const first = localTime(pickupStart, place.zone).day;
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
): RosterPerson[] {
  const { absencesOf } = producerAbsences(snapshot);
  const asked = unnamedAbsence[snapshot.place.locale];
  return [...producerContacts(snapshot).values()].flatMap(({ name }): RosterPerson[] => {
    const own = absencesOf(name);
    if (own.never) return [];
    const isTheirs = (place: DutyPlace): boolean => isSame(place.name, name);
    const left = all.filter((place) => place.isLeft && isTheirs(place)).map(({ day }) => day);
    const away = (day: Day) => awayOn(own, day) ?? (left.includes(day) ? asked : null);
    return [{ name, done: past.filter(isTheirs).length, away }];
  });
}
