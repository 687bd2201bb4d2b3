import type { Judged, SentRequest } from '../../domain/people/request';
import { type Day, type Instant, localTime } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { FactRow } from '../../tabs/engine/edit';
import { keyOf } from '../../tabs/engine/readTab';
import { takenReason } from '../../text/results/takenReason';
import type { Reads } from '../kernel/reads';
import { producerContacts } from '../records/producerContacts';
import { type DutyPlace, dutyPlaces, emailOf, placeRowOf, wantsReplacement } from './duties';
import { nameOf } from './dutyCalls';
import { placeCode, readAbout } from './dutyLinks';

type ReadsDuties = Reads<'producers' | 'buyers' | 'duties'>;
type DutyRow = FactRow<typeof dutiesTab>;

/** What a request about a place did: nothing where it had no effect. */
type DutyEffect =
  | { readonly kind: 'done'; readonly rows: readonly DutyRow[] }
  /** What it asks for holds already, or it was acted on before. */
  | { readonly kind: 'holds' }
  | { readonly kind: 'refused' };

const HOLDS = { kind: 'holds' } as const;
const REFUSED = { kind: 'refused' } as const;

/** What requests do, each after the ones before it, as one row a place that changes. */
export function dutyEffects<R extends SentRequest>(
  snapshot: ReadsDuties,
  found: readonly Judged<R>[],
): { readonly effects: ReadonlyMap<Judged<R>, DutyEffect['kind']>; readonly rows: DutyRow[] } {
  const effects = new Map<Judged<R>, DutyEffect['kind']>();
  const rows = new Map<string, DutyRow>();
  let now = snapshot;
  for (const one of found) {
    if (!isDutyRequest(one)) continue;
    const effect = dutyEffect(now, one);
    effects.set(one, effect.kind);
    if (effect.kind !== 'done') continue;
    for (const row of effect.rows) {
      const key = keyOf(row, now.tabs.duties.tab.key);
      rows.set(key, { ...rows.get(key), ...row });
      now = withRow(now, key, row);
    }
  }
  return { effects, rows: [...rows.values()] };
}

export const isDutyRequest = ({ asked }: Pick<Judged<SentRequest>, 'asked'>): boolean =>
  asked?.kind === 'replaceMe' || asked?.kind === 'takeDuty';

function withRow(snapshot: ReadsDuties, key: string, row: DutyRow): ReadsDuties {
  const { duties } = snapshot.tabs;
  const rows = duties.rows.map((one) =>
    one.key === key ? { ...one, values: { ...one.values, ...row } as typeof one.values } : one,
  );
  return { ...snapshot, tabs: { ...snapshot.tabs, duties: { ...duties, rows } } };
}

/**
 * What a request of today or later does to the places as they stand; a place that somebody took
 * meanwhile, or a day that is over, refuses it. A place remembers the last request that counted.
 */
function dutyEffect<R extends SentRequest>(
  snapshot: ReadsDuties,
  { request, asked, isUsed }: Judged<R>,
): DutyEffect {
  const about = asked && readAbout(asked.about);
  if (!about || about.day < localTime(snapshot.now, snapshot.place.zone).day) return REFUSED;
  const places = dutyPlaces(snapshot);
  const place = places.find((one) => one.day === about.day && placeCode(one) === about.place);
  if (!place) return REFUSED;
  const isTheirs = emailOf(place, producerContacts(snapshot)) === asked.email;
  const wants = wantsReplacement(snapshot, place);
  if (asked.kind === 'replaceMe') {
    // Whoever has somebody in their place has what they asked for.
    if ((isTheirs && wants) || place.row.values.askedBy === asked.email) return HOLDS;
    if (!isTheirs || isUsed || isOld(place, request.time)) return isTheirs ? HOLDS : REFUSED;
    const row = { ...placeRowOf(place), askedBy: asked.email, requestedAt: request.time };
    return { kind: 'done', rows: [row] };
  }
  if (isTheirs && !wants) return HOLDS;
  const isOpen = place.source === 'empty' || wants;
  if (!isOpen || isUsed || isOld(place, request.time)) return REFUSED;
  return taken(snapshot, places, place, asked.email, request.time, about.returns);
}

const isOld = ({ row }: DutyPlace, time: Instant): boolean => time <= (row.values.requestedAt ?? 0);

function taken(
  snapshot: ReadsDuties,
  places: readonly DutyPlace[],
  place: DutyPlace,
  email: string,
  time: Instant,
  returns: Day | undefined,
): DutyEffect {
  const { locale } = snapshot.place;
  const contacts = producerContacts(snapshot);
  const of = (day: Day, who: string) =>
    places.find((one) => one.day === day && emailOf(one, contacts) === who);
  if (of(place.day, email)) return REFUSED;
  const asker = emailOf(place, contacts) ?? '';
  const back = returns && of(returns, email);
  if (returns && (!back || of(returns, asker))) return REFUSED;
  const name = nameOf(snapshot, email) || email;
  const rows: DutyRow[] = [
    {
      ...placeRowOf(place),
      takenBy: name,
      takenEmail: email,
      why: takenReason(place.name, back !== undefined, locale),
      returns: back?.row.values.date ?? null,
      requestedAt: time,
    },
  ];
  if (back)
    rows.push({
      ...placeRowOf(back),
      takenBy: place.name,
      takenEmail: asker,
      why: takenReason(name, true, locale),
      requestedAt: time,
    });
  return { kind: 'done', rows };
}
