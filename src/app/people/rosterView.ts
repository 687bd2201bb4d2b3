import * as z from 'zod/mini';
import {
  MOST_PICKUPS,
  type Season,
  type SeasonPlace,
  seasonAhead,
} from '../../domain/people/roster';
import { pickupsAhead, proposedDates, rhythmOf } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import { type Day, localTime } from '../../domain/values/time';
import { placeReason } from '../../text/results/rosterReasons';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from '../kernel/history';
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

const needs = reads({ whole: ['producers', 'sales'], rows: ['duties'], columns: { history: [] } });

/** How many pick-ups ahead. */
export const rosterInput = z.object({
  pickups: z.int().check(z.minimum(1), z.maximum(MOST_PICKUPS)),
});
export const acceptInput = z.extend(rosterInput, { seen: z.string() });

/** A season as the page shows it: plain JSON. */
export interface RosterView extends Pick<Season<DutyPlace>, 'shares'> {
  readonly language: Locale;
  readonly days: readonly {
    readonly day: Day;
    readonly places: readonly (Pick<
      SeasonPlace<DutyPlace>,
      'role' | 'name' | 'isHeld' | 'isNew'
    > & { readonly why: string })[];
  }[];
  /** Rows that accepting it would write. */
  readonly changes: number;
  /** Absences that nobody understands: whoever wrote them counts as free. */
  readonly unread: readonly string[];
  /** Of the rows that it would write. */
  readonly seen: string;
}

/** Who would come to the pick-ups ahead, and the rows of Permanences that say so. */
function proposed(snapshot: Reads<'producers' | 'sales' | 'duties'>, pickups: number) {
  const { zone, locale } = snapshot.place;
  const places = dutyPlaces(snapshot);
  const { absencesOf } = producerAbsences(snapshot);
  const people = [...producerContacts(snapshot).values()];
  const season = seasonAhead({
    ...{ places, slots: slotsIn(snapshot), days: daysAhead(snapshot, places, pickups) },
    people: people.map(({ name }) => ({ name, absences: absencesOf(name) })),
  });
  const rows = [
    ...season.days.flatMap(({ day, places }) =>
      places.flatMap(({ isHeld, place, reason, name, number, ...slot }): DutyRow[] =>
        isHeld
          ? []
          : [
              {
                ...(place ? placeRowOf(place) : placeRow(day, slot, number, zone)),
                ...{ proposed: name || null, why: placeReason(reason, locale) },
              },
            ],
      ),
    ),
    ...season.gone.map((place) => ({ ...placeRowOf(place), proposed: null, why: null })),
  ];
  return { season, rows, seen: fingerprint(JSON.stringify(rows)) };
}

/**
 * The pick-up that is ahead, then those that the rhythm of Réglages gives from there, and what
 * people put down between them.
 */
function daysAhead(snapshot: Reads<'sales'>, all: readonly DutyPlace[], pickups: number): Day[] {
  const { settings, now, place } = snapshot;
  const sale = saleOf(snapshot);
  const { pickupStart } =
    sale && now < sale.pickupEnd ? sale : proposedDates(settings, now, place.zone, sale);
  const first = localTime(pickupStart, place.zone).day;
  const rhythm = pickupsAhead(rhythmOf(settings, place.zone), first, pickups);
  const last = rhythm[rhythm.length - 1] ?? first;
  const typed = all.filter(({ source, day }) => source === 'typed' && first < day && day < last);
  return [...new Set([...rhythm, ...typed.map(({ day }) => day)])].sort();
}

export function draftRoster(
  ports: Ports,
  { pickups }: z.infer<typeof rosterInput>,
): Result<RosterView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const { season, seen } = proposed(snapshot, pickups);
  const { language } = snapshot.settings;
  const { rows } = snapshot.tabs.producers;
  const all = season.days.flatMap(({ places }) => places);
  return ok({
    ...{ language, seen, shares: season.shares },
    days: season.days.map(({ day, places }) => ({
      day,
      places: places.map(({ role, name, isHeld, isNew, reason }) => ({
        ...{ role, name, isHeld, isNew, why: placeReason(reason, language) },
      })),
    })),
    changes: season.gone.length + all.filter(({ isNew }) => isNew).length,
    unread: producerAbsences(snapshot).problems.map((problem) => {
      const name = rows.find(({ at }) => at + 1 === problem.row)?.values.name ?? '';
      return labelled(name, sentenceOf(snapshot, problem), snapshot.place.locale);
    }),
  });
}

/** Writes what was shown, or nothing where people or places are other ones now. */
export function acceptRoster(
  ports: Ports,
  { seen, pickups }: z.infer<typeof acceptInput>,
): Result<{ readonly places: number }, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const now = proposed(snapshot, pickups);
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
