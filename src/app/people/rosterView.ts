import * as z from 'zod/mini';
import { MOST_PICKUPS, type RosterDraft } from '../../domain/people/dutySeason';
import { fingerprint } from '../../domain/values/fingerprint';
import type { Locale } from '../../domain/values/locale';
import { fail, ok, type Result } from '../../domain/values/result';
import type { Day } from '../../domain/values/time';
import { labelled } from '../../text/values/format';
import { historyRows, historyWords } from '../kernel/history';
import { day as dayInput } from '../kernel/inputs';
import { apply } from '../kernel/plan';
import type { Ports } from '../kernel/ports';
import { type Reads, reads } from '../kernel/reads';
import type { Refusal } from '../kernel/refusal';
import { sentenceOf } from '../kernel/toFix';
import { readDrive } from '../settings/readDrive';
import { producerAbsences } from './absences';
import { dutiesLayout } from './duties';
import { type RosterTerms, rowsOf, seasonAhead } from './dutyRoster';

const needs = reads({
  whole: ['producers', 'sales'],
  rows: ['duties'],
  columns: { history: [] },
});

/** Of a reason: a season's absences of everybody, and far less than a cell takes. */
const MOST_LETTERS = 5000;

export const rosterInput = z.object({
  pickups: z.int().check(z.minimum(1), z.maximum(MOST_PICKUPS)),
  since: dayInput,
  without: z.array(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))),
});

const filling = z.object({ name: z.string(), why: z.string().check(z.maxLength(MOST_LETTERS)) });

/** Who comes to each open place of each day, in the order in which they were handed over. */
export const acceptInput = z.extend(rosterInput, {
  seen: z.string(),
  days: z.array(z.array(filling)),
});

/** What the page makes a roster of: plain JSON. */
export interface RosterView extends RosterDraft {
  readonly language: Locale;
  /** Absences that nobody understands: whoever wrote them counts as free. */
  readonly unread: readonly string[];
  readonly seen: string;
}

type RosterInput = z.infer<typeof rosterInput>;

const termsOf = ({ pickups, since, without }: RosterInput): RosterTerms => ({
  pickups,
  since: since as Day | undefined,
  without: without as Day[],
});

const seenOf = ({ draft, plans, left }: ReturnType<typeof seasonAhead>): string => {
  const keys = plans.map(({ open, spare }) => [
    open.map(({ place }) => place?.row.key),
    spare.map(({ row }) => row.key),
  ]);
  return fingerprint(JSON.stringify([draft, keys, left]));
};

export function draftRoster(ports: Ports, input: RosterInput): Result<RosterView, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const season = seasonAhead(snapshot, termsOf(input));
  return ok({
    language: snapshot.settings.language,
    ...season.draft,
    unread: unreadAbsences(snapshot),
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

/** Writes what was shown, or nothing where people or places are other ones now. */
export function acceptRoster(
  ports: Ports,
  { seen, days, ...input }: z.infer<typeof acceptInput>,
): Result<{ readonly places: number }, Refusal> {
  const snapshot = readDrive(ports, needs, 'current');
  const season = seasonAhead(snapshot, termsOf(input));
  const rows = seenOf(season) === seen ? rowsOf(season, days, snapshot.place.zone) : null;
  if (!rows) return fail({ code: 'rosterChanged' });
  const words = historyWords(snapshot);
  const places = rows.filter(({ proposed }) => proposed).length;
  const entry = { action: words.roster, detail: words.places(places) };
  apply(ports, snapshot, {
    layout: dutiesLayout(snapshot),
    rows: { duties: rows, history: historyRows(ports, snapshot, [entry]) },
  });
  return ok({ places });
}
