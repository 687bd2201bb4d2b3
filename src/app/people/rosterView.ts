import * as z from 'zod/mini';
import { MOST_PICKUPS, type Season, type SeasonPlace } from '../../domain/people/dutySeason';
import { type PlannedDay, seasonAhead } from '../../domain/people/seasonAhead';
import { pickupsAhead, proposedDates, rhythmOf } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Day, localTime } from '../../domain/values/time';
import { placeReason } from '../../text/results/rosterReasons';
import { unnamedAbsence } from '../../text/settings/absenceWords';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from '../kernel/history';
import { day } from '../kernel/inputs';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { producerContacts } from '../records/producerContacts';
import { saleOf } from '../records/sale';
import { readDrive } from '../settings/readDrive';
import {
  type DutyPlace,
  type DutyRow,
  dutiesLayout,
  dutyPlaces,
  placeRow,
  placeRowOf,
  producerAbsences,
  slotsIn,
} from './duties';

const needs = reads({
  whole: ['producers', 'sales'],
  rows: ['duties'],
  columns: { history: [] },
});

export const rosterInput = z.object({
  /** Pick-ups ahead. */
  pickups: z.int().check(z.minimum(1), z.maximum(MOST_PICKUPS)),
  /** Duties from this day on count in everybody's share; absent: those of the year before. */
  since: day,
  /** Days without a pick-up. */
  without: z.array(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
});

export const acceptInput = z.extend(rosterInput, { seen: z.string() });

type RosterTerms = z.infer<typeof rosterInput>;

/** A season as the page shows it: plain JSON. */
export interface RosterView extends Pick<Season, 'shares' | 'changes'> {
  readonly language: Locale;
  readonly days: readonly {
    readonly day: Day;
    readonly places: readonly (Omit<SeasonPlace, 'reason'> & { readonly why: string })[];
  }[];
  /** Absences that nobody understands: whoever wrote them counts as free. */
  readonly unread: readonly string[];
  /** Of the rows that it would write. */
  readonly seen: string;
}

/** Who would come to the pick-ups ahead, and the rows of Permanences that say so. */
function proposed(
  snapshot: Reads<'producers' | 'sales' | 'duties'>,
  terms: RosterTerms,
): { readonly season: Season; readonly rows: readonly DutyRow[]; readonly seen: string } {
  const { place } = snapshot;
  const places = dutyPlaces(snapshot);
  const { absencesOf } = producerAbsences(snapshot);
  const { season, days, left } = seasonAhead({
    ...{ places, slots: slotsIn(snapshot), asked: unnamedAbsence[place.locale] },
    people: [...producerContacts(snapshot).values()].map(({ name }) => ({
      ...{ name, absences: absencesOf(name) },
    })),
    days: daysAhead(snapshot, places, terms),
    without: terms.without as Day[],
    since: terms.since as Day | undefined,
  });
  const rows = [...days.flatMap((one) => filledRows(snapshot, one)), ...left.map(unplanned)];
  return { season, rows, seen: fingerprint(JSON.stringify(rows)) };
}

/**
 * The pick-up that is ahead, then those that the rhythm of Réglages gives from there, and what
 * people put down between them.
 */
function daysAhead(
  snapshot: Reads<'sales'>,
  all: readonly DutyPlace[],
  { pickups, without }: RosterTerms,
): Day[] {
  const { settings, now, place } = snapshot;
  const sale = saleOf(snapshot);
  const { pickupStart } =
    sale && now < sale.pickupEnd ? sale : proposedDates(settings, now, place.zone, sale);
  const first = localTime(pickupStart, place.zone).day;
  const rhythm = pickupsAhead(rhythmOf(settings, place.zone), first, pickups);
  const last = rhythm[rhythm.length - 1] ?? first;
  const typed = all.filter(({ source, day }) => source === 'typed' && first < day && day < last);
  return [...new Set([...rhythm, ...typed.map(({ day }) => day)])]
    .filter((day) => !without.includes(day))
    .sort();
}

/** The places that are open as they shall stand, and those that are none any more. */
function filledRows(
  { place: { zone, locale } }: Reads,
  { day, open, spare, next }: PlannedDay<DutyPlace>,
): DutyRow[] {
  let number = next;
  const rows = open.map(({ slot, place, filled }): DutyRow => {
    const { name = '', reason } = filled ?? {};
    const isSame = place !== undefined && folded(place.name) === folded(name);
    return {
      ...(place ? placeRowOf(place) : placeRow(day, slot, number++, zone)),
      proposed: name || null,
      why: reason ? placeReason(reason, locale) : '',
      ...(isSame ? {} : { askedBy: null }),
    };
  });
  return [...rows, ...spare.map(unplanned)];
}

const unplanned = (place: DutyPlace): DutyRow => ({
  ...{ ...placeRowOf(place), proposed: null, why: null },
});

export function draftRoster(ports: Ports, input: RosterTerms): Result<RosterView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const { season, seen } = proposed(snapshot, input);
  const { language } = snapshot.settings;
  const days = season.days.map((one) => ({
    day: one.day,
    places: one.places.map(({ reason, ...place }) => ({
      ...place,
      why: placeReason(reason, language),
    })),
  }));
  return ok({ ...season, language, days, unread: unreadAbsences(snapshot), seen });
}

function unreadAbsences(snapshot: Reads<'producers'>): string[] {
  const { rows } = snapshot.tabs.producers;
  return producerAbsences(snapshot).problems.map((problem) => {
    const name = rows.find(({ at }) => at + 1 === problem.row)?.values.name ?? '';
    return labelled(name, sentenceOf(snapshot, problem), snapshot.place.locale);
  });
}

/** Writes what was shown, or nothing where people or places are other ones now. */
export function acceptRoster(
  ports: Ports,
  { seen, ...input }: z.infer<typeof acceptInput>,
): Result<{ readonly places: number }, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const now = proposed(snapshot, input);
  if (now.seen !== seen) return fail({ code: 'rosterChanged' });
  const words = historyWords(snapshot);
  const places = now.rows.filter((row) => row.proposed).length;
  const entry = { action: words.roster, detail: words.places(places) };
  apply(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: now.rows, history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ places });
}
