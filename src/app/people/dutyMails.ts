import { mailKey, seriesIn } from '../../domain/outbox/mailKey';
import { takesPlacesOut } from '../../domain/outbox/moveContent';
import { awaitsPickup } from '../../domain/sale/transitions';
import { reminderDue } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { type Instant, localTime } from '../../domain/values/time';
import { type CalendarEvent, calendarFile } from '../../formats/ics';
import { duty, dutyEvent } from '../../text/mails/duty';
import type { DutyDetails } from '../../text/mails/dutyDetails';
import type { Write } from '../../text/templates/writer';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { outboxRows, type ReadsOutbox } from '../records/outboxRows';
import { producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import { type Duty, dutiesOf, dutyPlaces, emailOf, keepsDuties } from './duties';
import { dutyLink } from './dutyLinks';
import type { KnownRequestForm } from './requestForm';

interface Context {
  readonly snapshot: Reads<'producers' | 'duties'> & ReadsOutbox;
  readonly sale: Sale;
  readonly all: readonly Duty[];
  readonly write: Write;
  readonly form: KnownRequestForm;
}

/** Of the eve's mail. */
const AT = { hour: 17, minute: 0 };

/**
 * Each once when they are put down, and on the eve; told again when their hours change, and where their
 * calendar was told that they fall.
 */
export function dutyMails(
  snapshot: Reads<'producers' | 'duties' | 'templates'> & ReadsOutbox,
  sale: Sale,
  form: KnownRequestForm,
): QueuedMail[] {
  if (!keepsDuties(snapshot) || snapshot.now >= sale.pickupEnd) return [];
  const all = dutiesOf(snapshot, sale, producerContacts(snapshot));
  const context = { snapshot, sale, all, write: writerFor(snapshot), form };
  const eve = reminderDue(sale.pickupStart, snapshot.now, AT, snapshot.place.zone);
  const isEve = eve === snapshot.now;
  return [...new Set(all.map(({ email }) => email))].flatMap((email): QueuedMail[] => {
    if (email === null) return [];
    const own = all.filter((one) => one.email === email);
    return [
      ...(isEve ? [] : [dutyMail(context, own, snapshot.now)]),
      // Known ahead once orders are closed, so that the day's quota keeps its place.
      ...(isEve || awaitsPickup(sale.state) ? [dutyMail(context, own, eve, true)] : []),
    ];
  });
}

/** The same at each sending. */
export const dutyUid = (recipient: string, { day, role }: Pick<Duty, 'day' | 'role'>): string =>
  `${day}-${fingerprint(`${recipient} ${folded(role)}`)}@drive-fermier`;

function dutyMail(
  { snapshot, sale, all, write, form }: Context,
  own: readonly Duty[],
  dueAt: Instant,
  isTomorrow = false,
): QueuedMail {
  const [first] = own;
  const recipient = first?.email ?? '';
  const others = all.filter((one) => one.email !== recipient).map((one) => one.name);
  const details = {
    ...occasionOf(snapshot, sale),
    name: first?.person ?? '',
    slots: own,
    others: [...new Set(others)],
    isTomorrow,
    later: laterTurns(snapshot, sale, form, recipient),
    replaceLink: first ? dutyLink(form, snapshot, 'replaceMe', first.place, recipient) : '',
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
  const times = timesTakenOut(snapshot, sale, recipient);
  const version = fingerprint(
    [
      ...own.map(({ from, until, role }) => [from, until, role]),
      ...elsewhere,
      ...(times > 0 ? [times] : []),
    ].join(),
  );
  const kind = 'duty';
  return {
    kind,
    recipient,
    dueAt,
    key: mailKey({
      ...{ kind, sale: sale.number, recipient },
      version: isTomorrow ? `eve-${version}` : version,
    }),
    mail: duty(details, write),
    attachment: calendarFile(events, snapshot.now),
  };
}

/** How often a mail took somebody's places of this sale out of their calendar, or is to. */
const timesTakenOut = (snapshot: ReadsOutbox, { number }: Sale, email: string): number =>
  outboxRows(snapshot).filter(({ key, values: { kind, sale, recipient, state } }) => {
    if (sale !== number || recipient !== email || state === 'cancelled') return false;
    return kind === 'saleMoved' && takesPlacesOut(seriesIn(key)?.content ?? '');
  }).length;

/** As many as fit a mail: whoever cannot come asks in good time. */
const MOST_TURNS = 6;

/** Of the same person, after the pick-up of a sale. */
function laterTurns(
  snapshot: Reads<'producers' | 'duties'>,
  sale: Sale,
  form: KnownRequestForm,
  email: string,
): NonNullable<DutyDetails['later']> {
  const contacts = producerContacts(snapshot);
  const { day } = localTime(sale.pickupStart, snapshot.place.zone);
  return dutyPlaces(snapshot)
    .filter((place) => place.day > day && emailOf(place, contacts) === email)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, MOST_TURNS)
    .map((place) => ({
      day: place.day,
      role: place.role,
      link: dutyLink(form, snapshot, 'replaceMe', place, email),
    }));
}
