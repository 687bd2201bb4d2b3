import { mailKey } from '../../domain/outbox/mailKey';
import { awayOn, noAbsences } from '../../domain/people/absence';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import { atLocal, type Day, localTime } from '../../domain/values/time';
import { dutyCall, dutyTaken } from '../../text/mails/duty';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import { producerAbsences } from './absences';
import {
  type DutyPlace,
  dutyPlaces,
  emailOf,
  hoursOf,
  keepsDuties,
  wantsReplacement,
} from './duties';
import { dutyLink, placeCode } from './dutyLinks';
import type { KnownRequestForm } from './requestForm';

type ReadsDuties = Reads<'producers' | 'buyers' | 'duties' | 'templates'>;

/** A producer who could take a place, and the pick-up at which the other one would come for them. */
interface Candidate {
  readonly email: string;
  readonly returns?: Day;
}

/**
 * From the pick-up of a sale on: a place that somebody leaves is offered at once to every producer who could
 * take it; whoever left one is told who comes instead.
 */
export function dutyCallMails(
  snapshot: ReadsDuties,
  sale: Sale,
  form: KnownRequestForm,
): QueuedMail[] {
  if (!keepsDuties(snapshot)) return [];
  const { zone } = snapshot.place;
  const { day } = localTime(sale.pickupStart, zone);
  const places = dutyPlaces(snapshot);
  const write = writerFor(snapshot);
  // A turn of a later pick-up is offered as soon as somebody leaves it, at that day's hours.
  return places.flatMap((place) => {
    const context = { snapshot, sale: saleOn(sale, place.day, zone), write, form, places };
    const isOver = snapshot.now >= hoursOf(place, context.sale, zone).until;
    if (place.day < day || isOver) return [];
    return [...callsFor(context, place), ...takenMail(context, place)];
  });
}

/** The pick-up of another day, at the same hours. */
function saleOn(sale: Sale, day: Day, zone: string): Sale {
  const [start, end] = [localTime(sale.pickupStart, zone), localTime(sale.pickupEnd, zone)];
  if (start.day === day) return sale;
  return {
    ...sale,
    pickupStart: atLocal(day, start, zone),
    pickupEnd: atLocal(day, end, zone),
  };
}

interface Context {
  readonly snapshot: ReadsDuties;
  readonly sale: Sale;
  readonly write: ReturnType<typeof writerFor>;
  readonly form: KnownRequestForm;
  readonly places: readonly DutyPlace[];
}

function callsFor(context: Context, place: DutyPlace): QueuedMail[] {
  const { snapshot, write, form } = context;
  if (!wantsReplacement(snapshot, place)) return [];
  return candidates(context, place).map(({ email, returns }) => {
    const version = [placeCode(place), fingerprint(place.name), returns ?? ''];
    return {
      kind: 'dutyCall',
      recipient: email,
      dueAt: snapshot.now,
      key: mailKey({
        kind: 'dutyCall',
        // Of a later pick-up: another sale that opens meanwhile does not tell it again.
        sale: 0,
        recipient: email,
        version: fingerprint(version.join()),
      }),
      mail: dutyCall(
        {
          ...detailsOf(context, place, '', place.name),
          ...(returns ? { returns } : {}),
          yesLink: dutyLink(form, snapshot, 'takeDuty', place, email, returns),
        },
        write,
      ),
    };
  });
}

const TAKEN = 'taken-';
function takenMail(context: Context, place: DutyPlace): QueuedMail[] {
  const { snapshot, write } = context;
  const { askedBy, returns } = place.row.values;
  if (!askedBy || place.source !== 'taken' || wantsReplacement(snapshot, place)) return [];
  const back = returns === null ? undefined : localTime(returns, snapshot.place.zone).day;
  const version = fingerprint([placeCode(place), place.name, back ?? ''].join());
  return [
    {
      kind: 'duty',
      recipient: askedBy,
      dueAt: snapshot.now,
      key: mailKey({ kind: 'duty', sale: 0, recipient: askedBy, version: TAKEN + version }),
      mail: dutyTaken(
        {
          ...detailsOf(context, place, buyerNameOf(snapshot, askedBy), place.name),
          ...(back ? { returns: back } : {}),
        },
        write,
      ),
    },
  ];
}

const detailsOf = ({ snapshot, sale }: Context, place: DutyPlace, name: string, other: string) => ({
  ...occasionOf(snapshot, sale),
  name,
  other,
  slots: [{ ...hoursOf(place, sale, snapshot.place.zone), role: place.role }],
});

const producerAt = ({ tabs }: Reads<'producers'>, address: string): string | null | undefined =>
  tabs.producers.rows.find(({ values }) => values.email === address)?.values.name;

/** As Producteurs calls them, else Acheteurs; blank for anybody else. */
export const nameOf = (snapshot: Reads<'producers' | 'buyers'>, address: string): string =>
  producerAt(snapshot, address) ?? nameInBuyers(snapshot, address);

const nameInBuyers = ({ tabs }: Reads<'buyers'>, address: string): string =>
  tabs.buyers.rows.find(({ values }) => values.email === address)?.values.name ?? '';

/** Whom a mail greets: blank for a producer. */
const buyerNameOf = (snapshot: Reads<'producers' | 'buyers'>, address: string): string =>
  producerAt(snapshot, address) ? '' : nameInBuyers(snapshot, address);

/** Producers who can come that day and do not already. */
function candidates({ snapshot, places }: Context, place: DutyPlace): Candidate[] {
  const contacts = producerContacts(snapshot);
  const { absences } = producerAbsences(snapshot);
  const emails = (day: Day) =>
    new Set(places.flatMap((one) => (one.day === day ? (emailOf(one, contacts) ?? []) : [])));
  const onDuty = emails(place.day);
  const asker = absencesOf(absences, place.name);
  return [...contacts.values()].flatMap(({ name, email }): Candidate[] => {
    const own = absencesOf(absences, name);
    if (!email || onDuty.has(email) || own.never || awayOn(own, place.day) !== null) return [];
    const back = places.find(
      (one) =>
        one.day > place.day &&
        emailOf(one, contacts) === email &&
        awayOn(asker, one.day) === null &&
        !emails(one.day).has(emailOf(place, contacts) ?? ''),
    );
    return [{ email, ...(back ? { returns: back.day } : {}) }];
  });
}

const absencesOf = (absences: ReturnType<typeof producerAbsences>['absences'], name: string) =>
  absences.get(folded(name)) ?? noAbsences;
