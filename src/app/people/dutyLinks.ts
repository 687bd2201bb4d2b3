import type { RequestKind } from '../../domain/people/request';
import { fingerprint } from '../../domain/values/fingerprint';
import { type Day, day } from '../../domain/values/time';
import { date } from '../../text/values/dates';
import type { Reads } from '../kernel/reads';
import type { DutyPlace } from './duties';
import { type KnownRequestForm, requestLink } from './requestForm';

/** What a link about a place at a pick-up names. */
export interface DutyAbout {
  readonly day: Day;
  readonly place: string;
  /** The pick-up to which the other one comes in turn. */
  readonly returns?: Day;
}

const PLACES = 1_000_000;

/** Tells the places of a day apart, in digits. */
export const placeCode = ({ row }: Pick<DutyPlace, 'row'>): string =>
  String(Number.parseInt(fingerprint(row.key), 36) % PLACES);

const digits = (one: Day): string => one.replace(/-/g, '');

const dayOf = (text: string): Day | undefined => {
  const [, year, month, date] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  try {
    return day([year, month, date].join('-'));
  } catch (error) {
    // Signed by nobody but us, but a code that we never made may hold any digits.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

export function readAbout(about: string): DutyAbout | undefined {
  const [first = '', place = '', last] = about.split('.');
  const [on, returns] = [dayOf(first), last === undefined ? undefined : dayOf(last)];
  if (on === undefined || place === '' || (last !== undefined && !returns)) return undefined;
  return { day: on, place, ...(returns ? { returns } : {}) };
}

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
  const about = [digits(place.day), placeCode(place), ...(returns ? [digits(returns)] : [])];
  return requestLink(form, kind, about.join('.'), email, locale, date(place.day, locale));
}
