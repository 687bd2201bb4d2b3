import { fingerprint } from '../../domain/values/fingerprint';
import type { Problem } from '../../domain/values/problem';
import { addDays, atLocal, type Day, type Instant, localTime } from '../../domain/values/time';
import { type CalendarEvent, calendarFile } from '../../formats/ics';
import type { dutiesTab } from '../../tabs/duties';
import { folded } from '../../tabs/engine/cell';
import type { RowToWrite } from '../../tabs/engine/edit';
import { duty, dutyEvent } from '../../text/mails/duty';
import type { LayoutEdit } from '../kernel/ports';
import { type Book, emptySheet } from '../kernel/snapshot';
import { occasionOf } from '../records/orderDetails';
import { contactOf, producerContacts } from '../records/producerContacts';
import { mailKey, type QueuedMail } from '../records/queuedMail';
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

export const keepsDuties = ({ settings }: Pick<Book, 'settings'>): boolean =>
  settings.duties === 'yes';

/** Who is on duty at the pick-up of a sale; of two rows that say the same the first counts. */
export function dutiesOf(book: Book, sale: Sale): Duty[] {
  const { zone } = book.place;
  const contacts = producerContacts(book);
  const day = localTime(sale.pickupStart, zone).day;
  const duties = new Map<string, Duty>();
  for (const { at, key, values, faults } of book.tab('duties').rows) {
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
export function dutyMails(book: Book, sale: Sale): QueuedMail[] {
  const { dutyAt } = book.settings;
  if (!keepsDuties(book) || book.now >= sale.pickupEnd) return [];
  const all = dutiesOf(book, sale);
  const eve =
    dutyAt === null ? null : reminderDue(sale.pickupStart, book.now, dutyAt, book.place.zone);
  const isEve = eve === book.now;
  return [...new Set(all.map(({ email }) => email))].flatMap((email): QueuedMail[] => {
    if (email === null) return [];
    const own = all.filter((one) => one.email === email);
    return [
      ...(isEve ? [] : [dutyMail('duty', book, sale, own, all, book.now)]),
      // Known ahead once orders are closed, so that the day's quota keeps its place.
      ...(eve !== null && (isEve || sale.state === 'closed')
        ? [dutyMail('dutyTomorrow', book, sale, own, all, eve)]
        : []),
    ];
  });
}

function dutyMail(
  kind: 'duty' | 'dutyTomorrow',
  book: Book,
  sale: Sale,
  own: readonly Duty[],
  all: readonly Duty[],
  dueAt: Instant,
): QueuedMail {
  const [{ email, name, day } = {}] = own;
  const recipient = email ?? '';
  const others = all.filter((one) => one.email !== email).map((one) => one.name);
  const facts = {
    ...occasionOf(book, sale),
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
      ...dutyEvent(facts, role),
    }),
  );
  const version = fingerprint(own.map(({ from, until, role }) => [from, until, role]).join());
  return {
    kind,
    recipient,
    dueAt,
    key: mailKey(kind, sale.number, recipient, version),
    mail: duty(facts, book.write),
    attachment: calendarFile(events, book.now),
  };
}

/** The tab as soon as Réglages asks for it. */
export function dutiesLayout(book: Book): LayoutEdit[] {
  if (!keepsDuties(book) || book.has('duties')) return [];
  const { sheetId, title } = emptySheet('duties', book.place.locale);
  return [{ kind: 'addTab', tab: 'duties', sheetId, title }];
}

/** A row to fill in for a pick-up that has none. */
export function dutyRows(book: Book, sale: Sale | undefined): RowToWrite<typeof dutiesTab>[] {
  const { zone } = book.place;
  if (!keepsDuties(book) || !sale || book.now >= sale.pickupEnd) return [];
  const { day } = localTime(sale.pickupStart, zone);
  const stands = book
    .tab('duties')
    .rows.some(({ values: { date } }) => date !== null && localTime(date, zone).day === day);
  return stands ? [] : [{ date: atLocal(day, { hour: 0, minute: 0 }, zone) }];
}

/** Who is to come and cannot be told. */
export function dutyProblems(book: Book): Problem[] {
  if (!keepsDuties(book)) return [];
  const { zone } = book.place;
  const contacts = producerContacts(book);
  const yesterday = addDays(localTime(book.now, zone).day, -1);
  return book.tab('duties').rows.flatMap(({ at, values, faults }): Problem[] => {
    const { date, name, email } = values;
    const isToCome = date !== null && localTime(date, zone).day > yesterday;
    if (!isToCome || !name || email || faults.has('email') || contactOf(contacts, name)?.email)
      return [];
    return [{ code: 'dutyWithoutEmail', tab: 'duties', row: at + 1, column: 'email', read: name }];
  });
}
