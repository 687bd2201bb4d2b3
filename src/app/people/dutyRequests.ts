import {
  placeAbout,
  type RequestKind,
  readPlaceAbout,
  type SentRequest,
} from '../../domain/people/request';
import { fingerprint } from '../../domain/values/fingerprint';
import { type Day, localTime } from '../../domain/values/time';
import { takenReason } from '../../text/results/rosterReasons';
import { date } from '../../text/values/dates';
import type { Reads } from '../kernel/reads';
import { type DutyPlace, type DutyRow, dutyPlaces, placeRowOf } from './duties';
import { type KnownRequestForm, requestLink } from './requestForm';

const PLACES = 1_000_000;

/** Tells the places of a day apart, in digits. */
export const placeCode = ({ row }: Pick<DutyPlace, 'row'>): string =>
  String(Number.parseInt(fingerprint(row.key), 36) % PLACES);

/** Blank while the form « Demandes » does not stand. */
export function dutyLink(
  known: KnownRequestForm,
  { place: { locale } }: Pick<Reads, 'place'>,
  kind: Extract<RequestKind, 'replaceMe' | 'takeDuty'>,
  place: DutyPlace,
  email: string,
  returns?: Day,
): string {
  const form = known();
  if (!form?.entries[1]) return '';
  const about = placeAbout({ day: place.day, place: placeCode(place), returns });
  return requestLink(form, kind, about, email, locale, date(place.day, locale));
}

/** A request about a place, by whoever was sent its link. */
interface DutyRequest extends Pick<SentRequest, 'time'> {
  readonly kind: RequestKind;
  readonly about: string;
  readonly email: string;
  /** The same link was sent before. */
  readonly isUsed: boolean;
}

/**
 * The rows that a request of today or later changes, as the places stand; `holds` where what it asks for is so
 * already. Where somebody took the place meanwhile, or the day is over, it is refused. A place remembers the
 * last request that counted.
 */
export function dutyEffect(
  snapshot: Reads<'producers' | 'buyers' | 'duties'>,
  { kind, about: said, email, time, isUsed }: DutyRequest,
): readonly DutyRow[] | 'holds' | 'refused' {
  const about = readPlaceAbout(said);
  if (!about || about.day < localTime(snapshot.now, snapshot.place.zone).day) return 'refused';
  const places = dutyPlaces(snapshot);
  const place = places.find((one) => one.day === about.day && placeCode(one) === about.place);
  if (!place) return 'refused';
  const isTheirs = place.email === email;
  const isLate = isUsed || time <= (place.row.values.requestedAt ?? 0);
  if (kind === 'replaceMe') {
    // Whoever has somebody in their place has what they asked for.
    if (place.row.values.askedBy === email || (isTheirs && isLate)) return 'holds';
    if (!isTheirs) return 'refused';
    return [{ ...placeRowOf(place), askedBy: email, requestedAt: time }];
  }
  if (isTheirs && !place.isLeft) return 'holds';
  if (isLate || !(place.source === 'empty' || place.isLeft)) return 'refused';
  return takenRows(snapshot, places, place, { email, time, returns: about.returns }) ?? 'refused';
}

/** Undefined where one of the two stands at the other's pick-up already. */
function takenRows(
  snapshot: Reads<'producers' | 'buyers'>,
  places: readonly DutyPlace[],
  place: DutyPlace,
  {
    email,
    time,
    returns,
  }: Pick<DutyRequest, 'email' | 'time'> & { readonly returns: Day | undefined },
): DutyRow[] | undefined {
  const { locale } = snapshot.place;
  const turnOf = (day: Day, who: string | null) =>
    places.find((one) => one.day === day && one.email === who);
  const back = returns && turnOf(returns, email);
  const isSwap = back && place.email && !turnOf(back.day, place.email);
  if (turnOf(place.day, email) || (returns && !isSwap)) return undefined;
  const name = nameOf(snapshot, email);
  const taken = (of: DutyPlace, by: string, whose: string | null, instead: string): DutyRow => ({
    ...{ ...placeRowOf(of), takenBy: by, takenEmail: whose, requestedAt: time },
    why: takenReason(instead, back !== undefined, locale),
  });
  return [
    { ...taken(place, name, email, place.name), returns: back?.row.values.date ?? null },
    ...(back ? [taken(back, place.name, place.email, name)] : []),
  ];
}

/** As Producteurs calls them, else Acheteurs. */
function nameOf({ tabs }: Reads<'producers' | 'buyers'>, address: string): string {
  const isTheirs = ({ values }: { readonly values: { readonly email: string | null } }) =>
    values.email === address;
  const producer = tabs.producers.rows.find(isTheirs)?.values.name;
  return producer || tabs.buyers.rows.find(isTheirs)?.values.name || address;
}
