import * as z from 'zod/mini';
import { MOST_PICKUPS, type Season, type SeasonPlace } from '../../domain/people/dutySeason';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Day } from '../../domain/values/time';
import { placeReason } from '../../text/results/rosterReasons';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from '../kernel/history';
import { day } from '../kernel/inputs';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { readDrive } from '../settings/readDrive';
import { producerAbsences } from './absences';
import { dutiesLayout } from './duties';
import { type RosterTerms, seasonAhead } from './dutyRoster';

const needs = reads({
  whole: ['producers', 'sales'],
  rows: ['duties'],
  columns: { history: [] },
});

export const rosterInput = z.object({
  pickups: z.int().check(z.minimum(1), z.maximum(MOST_PICKUPS)),
  since: day,
  without: z.array(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
});

export const acceptInput = z.extend(rosterInput, { seen: z.string() });

/** A season as the page shows it: plain JSON. */
export interface RosterView extends Pick<Season, 'shares' | 'changes'> {
  readonly language: Locale;
  readonly days: readonly {
    readonly day: Day;
    readonly places: readonly (Omit<SeasonPlace, 'reason'> & { readonly why: string })[];
  }[];
  /** Absences that nobody understands: whoever wrote them counts as free. */
  readonly unread: readonly string[];
  readonly seen: string;
}

const termsOf = ({ pickups, since, without }: z.infer<typeof rosterInput>): RosterTerms => ({
  pickups,
  since: since as Day | undefined,
  without: without as Day[],
});

const seenOf = (rows: ReturnType<typeof seasonAhead>['rows']): string =>
  fingerprint(JSON.stringify(rows));

export function draftRoster(
  ports: Ports,
  input: z.infer<typeof rosterInput>,
): Result<RosterView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const { season, rows } = seasonAhead(snapshot, termsOf(input));
  const { language } = snapshot.settings;
  const days = season.days.map((one) => ({
    day: one.day,
    places: one.places.map(({ reason, ...place }) => ({
      ...place,
      why: placeReason(reason, language),
    })),
  }));
  return ok({ ...season, language, days, unread: unreadAbsences(snapshot), seen: seenOf(rows) });
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
  const { rows } = seasonAhead(snapshot, termsOf(input));
  if (seenOf(rows) !== seen) return fail({ code: 'rosterChanged' });
  const words = historyWords(snapshot);
  const places = rows.filter(({ proposed }) => proposed).length;
  const entry = { action: words.roster, detail: words.places(places) };
  apply(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: rows, history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ places });
}
