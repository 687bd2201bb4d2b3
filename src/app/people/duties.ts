import { mailKey } from '../../domain/outbox/mailKey';
import { fingerprint } from '../../domain/values/fingerprint';
import { folded } from '../../domain/values/fold';
import type { Problem } from '../../domain/values/problem';
import { addDays, atLocal, type Day, type Instant, localTime } from '../../domain/values/time';
import { type CalendarEvent, calendarFile } from '../../formats/ics';
import type { dutiesTab } from '../../tabs/duties';

import type { RowToWrite } from '../../tabs/engine/edit';
import { duty, dutyEvent } from '../../text/mails/duty';
import type { Write } from '../../text/templates/writer';
import type { LayoutEdit } from '../kernel/ports';
import type { Reads } from '../kernel/reads';
import { emptySheet } from '../kernel/snapshot';
import { writerFor } from '../outbox/mailWords';
import { occasionOf } from '../records/orderDetails';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { QueuedMail } from '../records/queuedMail';
import type { Sale } from '../records/sale';
import { reminderDue } from '../settings/proposedDates';

/** Somebody's hours at a pick-up. */
export interface Duty {
  readonly day: Day;
  readonly name: string;
  /** Their own, else the producer's; null where nobody can be told. */
  readonly email: string | null;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Grid row. */
  readonly at: number;
}

export const keepsDuties = ({ settings }: Pick<Reads, 'settings'>): boolean =>
  settings.duties === 'yes';

/** Who is on duty at the pick-up of a sale; of two rows that say the same the first counts. */
export function dutiesOf(
  snapshot: Reads<'duties'>,
  sale: Sale,
  contacts: ReadonlyMap<string, ProducerContact>,
): Duty[] {
  const { zone } = snapshot.place;
  const day = localTime(sale.pickupStart, zone).day;
  const duties = new Map<string, Duty>();
  for (const { at, key, values, faults } of snapshot.tabs.duties.rows) {
    const { date, name, email, role, hours } = values;
    if (date === null || !name || faults.has('hours') || duties.has(key)) continue;
    if (localTime(date, zone).day !== day) continue;
    duties.set(key, {
      day,
      name,
      email: faults.has('email') ? null : (email ?? contactOf(contacts, name)?.email ?? null),
      role: role ?? '',
      from: hours ? atLocal(day, hours.from, zone) : sale.pickupStart,
      until: hours ? atLocal(day, hours.until, zone) : sale.pickupEnd,
      at,
    });
  }
  return [...duties.values()].sort((a, b) => a.from - b.from);
}

/** Each once when they are put down, and on the eve; told again when their hours change. */
export function dutyMails(
  snapshot: Reads<'producers' | 'duties' | 'templates'>,
  sale: Sale,
): QueuedMail[] {
  const { dutyAt } = snapshot.settings;
  if (!keepsDuties(snapshot) || snapshot.now >= sale.pickupEnd) return [];
  const write = writerFor(snapshot);
  const all = dutiesOf(snapshot, sale, producerContacts(snapshot));
  const eve =
    dutyAt === null
      ? null
      : reminderDue(sale.pickupStart, snapshot.now, dutyAt, snapshot.place.zone);
  const isEve = eve === snapshot.now;
  return [...new Set(all.map(({ email }) => email))].flatMap((email): QueuedMail[] => {
    if (email === null) return [];
    const own = all.filter((one) => one.email === email);
    return [
      ...(isEve ? [] : [dutyMail('duty', snapshot, sale, own, all, snapshot.now, write)]),
      // Known ahead once orders are closed, so that the day's quota keeps its place.
      ...(eve !== null && (isEve || sale.state === 'closed')
        ? [dutyMail('dutyTomorrow', snapshot, sale, own, all, eve, write)]
        : []),
    ];
  });
}

function dutyMail(
  kind: 'duty' | 'dutyTomorrow',
  snapshot: Reads,
  sale: Sale,
  own: readonly Duty[],
  all: readonly Duty[],
  dueAt: Instant,
  write: Write,
): QueuedMail {
  const [{ email, name, day } = {}] = own;
  const recipient = email ?? '';
  const others = all.filter((one) => one.email !== email).map((one) => one.name);
  const details = {
    ...occasionOf(snapshot, sale),
    name: name ?? '',
    slots: own,
    others: [...new Set(others)],
    isTomorrow: kind === 'dutyTomorrow',
  };
  const events = own.map(
    ({ from, until, role }): CalendarEvent => ({
      uid: `${day}-${fingerprint(`${recipient} ${folded(role)}`)}@drive-fermier`,
      start: from,
      end: until,
      ...dutyEvent(details, role),
    }),
  );
  const version = fingerprint(own.map(({ from, until, role }) => [from, until, role]).join());
  return {
    kind,
    recipient,
    dueAt,
    key: mailKey({ kind, sale: sale.number, recipient, version }),
    mail: duty(details, write),
    attachment: calendarFile(events, snapshot.now),
  };
}

/** The tab as soon as Réglages asks for it. */
export function dutiesLayout(snapshot: Reads<'duties'>): LayoutEdit[] {
  if (!keepsDuties(snapshot) || snapshot.tabs.duties.stands) return [];
  const { sheetId, title } = emptySheet('duties', snapshot.place.locale);
  return [{ kind: 'addTab', tab: 'duties', sheetId, title }];
}

/** A row to fill in for a pick-up that has none. */
export function dutyRows(
  snapshot: Reads<'duties'>,
  sale: Sale | undefined,
): RowToWrite<typeof dutiesTab>[] {
  const { zone } = snapshot.place;
  if (!keepsDuties(snapshot) || !sale || snapshot.now >= sale.pickupEnd) return [];
  const { day } = localTime(sale.pickupStart, zone);
  const stands = snapshot.tabs.duties.rows.some(
    ({ values: { date } }) => date !== null && localTime(date, zone).day === day,
  );
  return stands ? [] : [{ date: atLocal(day, { hour: 0, minute: 0 }, zone) }];
}

/** Who is to come and cannot be told. */
export function dutyProblems(snapshot: Reads<'producers' | 'duties'>): Problem[] {
  if (!keepsDuties(snapshot)) return [];
  const { zone } = snapshot.place;
  const contacts = producerContacts(snapshot);
  const yesterday = addDays(localTime(snapshot.now, zone).day, -1);
  return snapshot.tabs.duties.rows.flatMap(({ at, values, faults }): Problem[] => {
    const { date, name, email } = values;
    const isToCome = date !== null && localTime(date, zone).day > yesterday;
    if (!isToCome || !name || email || faults.has('email') || contactOf(contacts, name)?.email)
      return [];
    return [{ code: 'dutyWithoutEmail', tab: 'duties', row: at + 1, column: 'email', read: name }];
  });
}
