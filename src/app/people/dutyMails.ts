import { awaitsPickup } from '../../domain/sale/transitions';
import { reminderDue } from '../../domain/settings/proposedDates';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Instant } from '../../domain/values/time';
import { calendarFile } from '../../formats/ics';
import { duty, dutyEvent } from '../../text/mails/duty';
import type { Reads } from '../kernel/reads';
import { writerFor } from '../outbox/mailWords';
import { mailKey } from '../records/mailKeys';
import { occasionOf } from '../records/orderDetails';
import type { QueuedMail } from '../records/outboxRows';
import type { Sale } from '../records/sale';
import { type Duty, dutiesOf, type ReadsDuties } from './duties';

/** Of the eve's mail. */
const AT = { hour: 17, minute: 0 };

/** The same at each sending. */
const dutyUid = (recipient: string, { day, role }: Pick<Duty, 'day' | 'role'>): string =>
  `${day}-${fingerprint(`${recipient} ${folded(role)}`)}@drive-fermier`;

/** To each once when they are put down, and on the eve; told again when place or hours change. */
export function dutyMails(snapshot: ReadsDuties & Reads<'templates'>, sale: Sale): QueuedMail[] {
  if (snapshot.now >= sale.pickupEnd) return [];
  const all = dutiesOf(snapshot, sale);
  const eve = reminderDue(sale.pickupStart, snapshot.now, AT, snapshot.place.zone);
  const isEve = eve === snapshot.now;
  return [...new Set(all.flatMap(({ email }) => email ?? []))].flatMap((recipient) => {
    const own = all.filter(({ email }) => email === recipient);
    const others = all.filter(({ email }) => email !== recipient).map(({ name }) => name);
    const details = {
      ...{ ...occasionOf(snapshot, sale), name: own[0]?.person ?? '', slots: own },
      others: [...new Set(others)],
    };
    const events = own.map((one) => ({
      ...{ uid: dutyUid(recipient, one), start: one.from, end: one.until },
      ...dutyEvent(details, one.role),
    }));
    const hours = own.map(({ from, until, role }) => [from, until, role]);
    const place = sale.place === sale.terms.place ? [] : [sale.place];
    const told = fingerprint([...hours, ...place].join());
    const mailAt = (dueAt: Instant, isTomorrow: boolean): QueuedMail => {
      const version = isTomorrow ? `eve-${told}` : told;
      return {
        ...{ kind: 'duty', recipient, dueAt },
        key: mailKey({ kind: 'duty', sale: sale.number, recipient, version }),
        mail: duty({ ...details, isTomorrow }, writerFor(snapshot)),
        attachment: calendarFile(events, snapshot.now),
      };
    };
    return [
      ...(isEve ? [] : [mailAt(snapshot.now, false)]),
      // Known ahead once orders are closed, so that the day's quota keeps its place.
      ...(isEve || awaitsPickup(sale.state) ? [mailAt(eve, true)] : []),
    ];
  });
}
