import { awayOn, noAbsences } from '../../domain/people/absence';
import { folded } from '../../domain/values/fold';
import { expected, type Problem } from '../../domain/values/problem';
import { addDays, atLocal, type Day, type Instant, localTime } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { FactRow } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import { columnsToAdd } from '../kernel/columnsToAdd';
import type { Reads } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { contactOf, type ProducerContact, producerContacts } from '../records/producerContacts';
import type { Sale } from '../records/sale';
import { producerAbsences } from './absences';

/** How somebody came to a place at a pick-up, in the order in which the others give way. */
type PlaceSource = 'taken' | 'typed' | 'planned' | 'empty';

/** A place at a pick-up, and who takes it. */
export interface DutyPlace {
  readonly day: Day;
  /** Blank while nobody does. */
  readonly name: string;
  readonly source: PlaceSource;
  readonly role: string;
  readonly row: ReadRow<typeof dutiesTab>;
}

/** Somebody's hours at a pick-up. */
export interface Duty {
  readonly day: Day;
  readonly name: string;
  /** Whom a mail greets: of a farm's name no first name is made. */
  readonly person: string;
  /** Their own, else the producer's; null where nobody can be told. */
  readonly email: string | null;
  readonly role: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly place: DutyPlace;
}

export const keepsDuties = ({ settings }: Pick<Reads, 'settings'>): boolean =>
  settings.shifts.length > 0;

/** Every row that can be read; of two that say the same the first counts. */
export function dutyPlaces(snapshot: Reads<'duties'>): DutyPlace[] {
  const places = new Map<string, DutyPlace>();
  for (const row of snapshot.tabs.duties.rows) {
    const { date, name, role, proposed, takenBy } = row.values;
    if (date === null || row.faults.has('hours') || places.has(row.key)) continue;
    const { day } = localTime(date, snapshot.place.zone);
    const source = takenBy ? 'taken' : name ? 'typed' : proposed ? 'planned' : 'empty';
    const who = takenBy || name || proposed || '';
    places.set(row.key, { day, name: who, source, role: role ?? '', row });
  }
  return [...places.values()];
}

/** Who is on duty at the pick-up of a sale. */
export function dutiesOf(
  snapshot: Reads<'duties'>,
  sale: Sale,
  contacts: ReadonlyMap<string, ProducerContact>,
): Duty[] {
  const { day } = localTime(sale.pickupStart, snapshot.place.zone);
  return dutyPlaces(snapshot)
    .filter((place) => place.day === day && place.name !== '')
    .map((place) => ({
      day,
      name: place.name,
      person: contactOf(contacts, place.name) ? '' : place.name,
      email: emailOf(place, contacts),
      role: place.role,
      place,
      ...hoursOf(place, sale, snapshot.place.zone),
    }))
    .sort((a, b) => a.from - b.from);
}

/** Those of the place, else those of the pick-up. */
export function hoursOf(
  { day, row }: DutyPlace,
  sale: Pick<Sale, 'pickupStart' | 'pickupEnd'>,
  zone: string,
): { readonly from: Instant; readonly until: Instant } {
  const { hours } = row.values;
  return hours
    ? { from: atLocal(day, hours.from, zone), until: atLocal(day, hours.until, zone) }
    : { from: sale.pickupStart, until: sale.pickupEnd };
}

/** Their address; null where nobody takes it, or nobody can be told. */
export function emailOf(
  { name, source, row }: DutyPlace,
  contacts: ReadonlyMap<string, ProducerContact>,
): string | null {
  if (source === 'typed' && row.faults.has('email')) return null;
  const own = { taken: row.values.takenEmail, typed: row.values.email, planned: null, empty: null };
  return own[source] ?? contactOf(contacts, name)?.email ?? null;
}

/** Whoever takes it asked for somebody else, and still takes it. */
export function wantsReplacement(snapshot: Reads<'producers'>, place: DutyPlace): boolean {
  const { askedBy } = place.row.values;
  return askedBy !== null && askedBy === emailOf(place, producerContacts(snapshot));
}

/** The tab as soon as Réglages asks for it, and the days on which producers cannot come. */
export function dutiesLayout(snapshot: Reads<'duties' | 'producers'>): LayoutEdit[] {
  if (!keepsDuties(snapshot)) return [];
  const absences = columnsToAdd(snapshot, [['producers', 'away']]);
  if (snapshot.tabs.duties.stands) return absences;
  const { sheetId, title } = emptySheet('duties', snapshot.place.locale);
  return [...absences, { kind: 'addTab', tab: 'duties', sheetId, title }];
}

/** Rows to fill in for a pick-up that has none: a place each. */
export function dutyRows(
  snapshot: Reads<'duties'>,
  sale: Sale | undefined,
): FactRow<typeof dutiesTab>[] {
  const { zone } = snapshot.place;
  if (!keepsDuties(snapshot) || !sale || snapshot.now >= sale.pickupEnd) return [];
  const { day } = localTime(sale.pickupStart, zone);
  const stands = snapshot.tabs.duties.rows.some(
    ({ values: { date } }) => date !== null && localTime(date, zone).day === day,
  );
  if (stands) return [];
  const { shifts } = snapshot.settings;
  return shifts
    .flatMap((shift) => Array.from({ length: shift.people }, () => shift))
    .map(({ role, hours }, index) => placeRow(day, { role, hours }, index + 1, zone));
}

/** What tells a row from the others, so that it is changed and none is added. */
export const placeRowOf = ({ row: { values } }: DutyPlace): FactRow<typeof dutiesTab> => {
  const { date, name, role, place } = values;
  return { date, name, role, place };
};

type Slot = Pick<Reads['settings']['shifts'][number], 'role' | 'hours'>;

/** The first of a pick-up needs no number: it is told from the others by having none. */
export const placeRow = (
  day: Day,
  { role, hours }: Slot,
  number: number,
  zone: string,
): FactRow<typeof dutiesTab> => ({
  date: atLocal(day, { hour: 0, minute: 0 }, zone),
  ...(role ? { role } : {}),
  ...(hours ? { hours } : {}),
  ...(number > 1 ? { place: number } : {}),
});

/** Who is to come and cannot be told, or said that they cannot; and what nobody understands. */
export function dutyProblems(snapshot: Reads<'producers' | 'duties'>): Problem[] {
  if (!keepsDuties(snapshot)) return [];
  const today = localTime(snapshot.now, snapshot.place.zone).day;
  const contacts = producerContacts(snapshot);
  const { absences, problems } = producerAbsences(snapshot);
  const unsure = dutyPlaces(snapshot).flatMap((place): Problem[] => {
    const { day, name, source, row } = place;
    if (name === '' || day <= addDays(today, -1)) return [];
    const at = { tab: 'duties', row: row.at + 1, read: name };
    const why = awayOn(absences.get(folded(name)) ?? noAbsences, day);
    return [
      ...(emailOf(place, contacts) === null && !row.faults.has('email')
        ? [{ ...at, code: 'withoutEmail' as const, column: 'email' }]
        : []),
      ...(why !== null && source !== 'taken'
        ? [{ ...at, ...expected('present'), column: 'name' }]
        : []),
    ];
  });
  return [...problems, ...unsure, ...saidTwice(snapshot, today)];
}

/** Of two rows that say the same of a pick-up ahead the second is not read. */
function saidTwice({ tabs, place }: Reads<'duties'>, today: Day): Problem[] {
  const seen = new Set<string>();
  return tabs.duties.rows.flatMap(({ at, key, values: { date, name } }): Problem[] => {
    const isKnown = seen.has(key);
    seen.add(key);
    if (!isKnown || !name || date === null || localTime(date, place.zone).day < today) return [];
    return [{ code: 'duplicateKey', tab: 'duties', row: at + 1, column: 'name', read: name }];
  });
}
