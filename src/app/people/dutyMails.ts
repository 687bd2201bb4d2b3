import { mailKey } from '../../domain/outbox/mailKey';
import { awayOn } from '../../domain/people/absence';
import { awaitsPickup } from '../../domain/sale/transitions';
import { reminderDue } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type Day, type Instant, localTime } from '../../domain/values/time';
import { type CalendarEvent, calendarFile } from '../../formats/ics';
import { duty, dutyCall, dutyEvent, dutyTaken } from '../../text/mails/duty';
import type { DutyDetails } from '../../text/mails/dutyDetails';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import {
  type Duty,
  type DutyPlace,
  dutiesOf,
  dutyPlaces,
  keepsDuties,
  producerAbsences,
  withHours,
} from './duties';
import { dutyLink, placeCode } from './dutyRequests';
import type { KnownRequestForm } from './requestForm';

type ReadsTelling = Reads<'producers' | 'duties' | 'templates'>;

/** Of the eve's mail. */
const AT = { hour: 17, minute: 0 };

/** Each once when they are put down, and on the eve; told again when their hours change. */
export function dutyMails(
  snapshot: ReadsTelling,
  sale: Sale,
  form: KnownRequestForm,
): QueuedMail[] {
  if (!keepsDuties(snapshot) || snapshot.now >= sale.pickupEnd) return [];
  const all = dutiesOf(snapshot, sale);
  const eve = reminderDue(sale.pickupStart, snapshot.now, AT, snapshot.place.zone);
  const isEve = eve === snapshot.now;
  return [...new Set(all.flatMap(({ email }) => email ?? []))].flatMap((email): QueuedMail[] => {
    const mailAt = dutyMail(snapshot, sale, all, form, email);
    return [
      ...(isEve ? [] : [mailAt(snapshot.now, false)]),
      // Known ahead once orders are closed, so that the day's quota keeps its place.
      ...(isEve || awaitsPickup(sale.state) ? [mailAt(eve, true)] : []),
    ];
  });
}

/** The same at each sending. */
export const dutyUid = (recipient: string, { day, role }: Pick<Duty, 'day' | 'role'>): string =>
  `${day}-${fingerprint(`${recipient} ${folded(role)}`)}@drive-fermier`;

const dutyMail =
  (
    snapshot: ReadsTelling,
    sale: Sale,
    all: readonly Duty[],
    form: KnownRequestForm,
    recipient: string,
  ) =>
  (dueAt: Instant, isTomorrow: boolean): QueuedMail => {
    const own = all.filter(({ email }) => email === recipient);
    const others = all.filter(({ email }) => email !== recipient).map(({ name }) => name);
    const [first] = own;
    const details = {
      ...occasionOf(snapshot, sale),
      name: first?.person ?? '',
      slots: own,
      others: [...new Set(others)],
      isTomorrow,
      later: laterTurns(snapshot, sale, form, recipient),
      replaceLink: first ? dutyLink(form, snapshot, 'replaceMe', first, recipient) : '',
    };
    const events = own.map(
      ({ day, from, until, role }): CalendarEvent => ({
        uid: dutyUid(recipient, { day, role }),
        start: from,
        end: until,
        ...dutyEvent(details, role),
      }),
    );
    // A place that is another one than at the opening is told, and put into calendars, as hours are.
    const elsewhere = sale.place === sale.terms.place ? [] : [sale.place];
    const hours = own.map(({ from, until, role }) => [from, until, role]);
    const version = fingerprint([...hours, ...elsewhere].join());
    const about = { kind: 'duty', sale: sale.number, recipient } as const;
    return {
      ...{ kind: 'duty', recipient, dueAt },
      key: mailKey({ ...about, version: isTomorrow ? `eve-${version}` : version }),
      mail: duty(details, writerFor(snapshot)),
      attachment: calendarFile(events, snapshot.now),
    };
  };

/** As many as fit a mail: whoever cannot come asks in good time. */
const MOST_TURNS = 6;

/** Of the same person, after the pick-up of a sale. */
function laterTurns(
  snapshot: ReadsTelling,
  sale: Sale,
  form: KnownRequestForm,
  email: string,
): NonNullable<DutyDetails['later']> {
  const { day } = localTime(sale.pickupStart, snapshot.place.zone);
  return dutyPlaces(snapshot)
    .filter((place) => place.day > day && place.email === email)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, MOST_TURNS)
    .map((place) => ({
      day: place.day,
      role: place.role,
      link: dutyLink(form, snapshot, 'replaceMe', place, email),
    }));
}

/**
 * From the pick-up of a sale on: a place that somebody leaves is offered at once to every producer who could
 * take it; whoever left one is told who comes instead. Of a later pick-up too, at that day's hours.
 */
export function dutyCallMails(
  snapshot: ReadsTelling & Reads<'buyers'>,
  sale: Sale,
  form: KnownRequestForm,
): QueuedMail[] {
  if (!keepsDuties(snapshot)) return [];
  const { now, place } = snapshot;
  const { day } = localTime(sale.pickupStart, place.zone);
  const places = dutyPlaces(snapshot);
  const write = writerFor(snapshot);
  return places.flatMap((place): QueuedMail[] => {
    const slot = withHours(place, sale, snapshot.place.zone);
    if (place.day < day || now >= slot.until) return [];
    const occasion = occasionOf(snapshot, {
      ...sale,
      pickupStart: slot.from,
      pickupEnd: slot.until,
    });
    const details = { ...occasion, other: place.name, slots: [slot] };
    // Of a later pick-up: another sale that opens meanwhile does not tell it again.
    const mailTo = (
      kind: 'dutyCall' | 'duty',
      recipient: string,
      version: string,
      mail: QueuedMail['mail'],
    ): QueuedMail => ({
      ...{ kind, recipient, dueAt: now, mail },
      key: mailKey({ kind, sale: 0, recipient, version }),
    });
    const versionOf = (...about: string[]): string =>
      fingerprint([placeCode(place), ...about].join());
    if (place.isLeft)
      return candidates(snapshot, places, place).map(({ email, returns }) => {
        const yesLink = dutyLink(form, snapshot, 'takeDuty', place, email, returns);
        const offer = { ...details, name: '', ...(returns ? { returns } : {}), yesLink };
        const version = versionOf(fingerprint(place.name), returns ?? '');
        return mailTo('dutyCall', email, version, dutyCall(offer, write));
      });
    const { askedBy, returns } = place.row.values;
    if (!askedBy || place.source !== 'taken') return [];
    const back = returns === null ? undefined : localTime(returns, snapshot.place.zone).day;
    const said = {
      ...details,
      name: greeted(snapshot, askedBy),
      ...(back ? { returns: back } : {}),
    };
    const version = `taken-${versionOf(place.name, back ?? '')}`;
    return [mailTo('duty', askedBy, version, dutyTaken(said, write))];
  });
}

/** Of a buyer's name; blank for a producer. */
const greeted = ({ tabs }: Reads<'producers' | 'buyers'>, address: string): string =>
  tabs.producers.rows.some(({ values }) => values.email === address && values.name)
    ? ''
    : (tabs.buyers.rows.find(({ values }) => values.email === address)?.values.name ?? '');

/**
 * Producers who can come that day and do not already; each with the pick-up of theirs at which the other one
 * could come for them.
 */
function candidates(
  snapshot: Reads<'producers'>,
  places: readonly DutyPlace[],
  place: DutyPlace,
): { readonly email: string; readonly returns?: Day }[] {
  const { absencesOf } = producerAbsences(snapshot);
  const comes = (email: string | null, day: Day): boolean =>
    places.some((one) => one.day === day && one.email === email);
  const canCome = (name: string, day: Day): boolean => awayOn(absencesOf(name), day) === null;
  return [...producerContacts(snapshot).values()].flatMap(({ name, email }) => {
    const isFree = !absencesOf(name).never && canCome(name, place.day);
    if (!email || !isFree || comes(email, place.day)) return [];
    const back = places.find(
      ({ day, email: whose }) =>
        whose === email && day > place.day && canCome(place.name, day) && !comes(place.email, day),
    );
    return [{ email, ...(back ? { returns: back.day } : {}) }];
  });
}
