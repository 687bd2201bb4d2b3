import * as z from 'zod/mini';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Day } from '../../domain/values/time';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from '../kernel/history';
import { day as dayInput } from '../kernel/inputs';
import { carryOut } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { readDrive } from '../settings/readDrive';
import { producerAbsences } from './absences';
import { dutiesLayout } from './duties';
import type { PlannedDay } from './dutyDays';
import { plannedSeason, type RosterTerms } from './dutyRoster';

const needs = reads({
  whole: ['producers', 'sales'],
  rows: ['duties'],
  columns: { history: [] },
});

const MOST_PICKUPS = 60;

export const rosterInput = z.object({
  pickups: z.int().check(z.minimum(1), z.maximum(MOST_PICKUPS)),
  since: dayInput,
  without: z.array(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
});

export const acceptInput = z.extend(rosterInput, { seen: z.string() });

/** The roster as the page shows it: plain JSON. */
export interface RosterView {
  readonly language: Locale;
  readonly days: readonly PlannedDay[];
  readonly shares: readonly { readonly name: string; readonly times: number }[];
  /** Absences that nobody understands: whoever wrote them counts as free. */
  readonly unread: readonly string[];
  /** Rows that accepting it would write. */
  readonly changes: number;
  readonly seen: string;
}

type RosterInput = z.infer<typeof rosterInput>;

const termsOf = ({ pickups, since, without }: RosterInput): RosterTerms => ({
  pickups,
  since: since as Day | undefined,
  without: without as Day[],
});

const seenOf = (season: ReturnType<typeof plannedSeason>): string =>
  fingerprint(JSON.stringify([season.days, season.rows]));

export function draftRoster(ports: Ports, input: RosterInput): Result<RosterView, Refusal> {
  const snapshot = readDrive(ports, needs);
  const season = plannedSeason(snapshot, termsOf(input));
  return ok({
    language: snapshot.settings.language,
    days: season.days,
    shares: season.shares,
    unread: unreadAbsences(snapshot),
    changes:
      season.left + season.days.flatMap(({ places }) => places.filter(({ isNew }) => isNew)).length,
    seen: seenOf(season),
  });
}

function unreadAbsences(snapshot: Reads<'producers'>): string[] {
  const { rows } = snapshot.tabs.producers;
  return producerAbsences(snapshot).problems.map((problem) => {
    const name = rows.find(({ at }) => at + 1 === problem.row)?.values.name ?? '';
    return labelled(name, sentenceOf(snapshot, problem), snapshot.place.locale);
  });
}

/** Writes what was shown, or nothing where it would be another roster now. */
export function acceptRoster(
  ports: Ports,
  { seen, ...input }: z.infer<typeof acceptInput>,
): Result<{ readonly places: number }, Refusal> {
  const snapshot = readDrive(ports, needs);
  const season = plannedSeason(snapshot, termsOf(input));
  if (seenOf(season) !== seen) return fail({ code: 'rosterChanged' });
  const words = historyWords(snapshot);
  const places = season.rows.filter(({ proposed }) => proposed).length;
  const told = { action: words.roster, detail: words.places(places) };
  carryOut(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: season.rows, history: historyRows(ports, snapshot, [told]) },
  });
  return ok({ places });
}
