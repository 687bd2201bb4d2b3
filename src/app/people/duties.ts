import { type Absences, awayOn, noAbsences } from '../../domain/people/absence';
import type { RosterPlace, Slot } from '../../domain/people/roster';
import { folded } from '../../domain/values/fold';
import { expected, type Problem } from '../../domain/values/problem';
import { atLocal, type Day, type Instant, localTime } from '../../domain/values/time';
import type { dutiesTab } from '../../tabs/duties';
import type { FactRow } from '../../tabs/engine/edit';
import type { ReadRow } from '../../tabs/engine/readTab';
import { readAbsences } from '../../text/settings/absenceWords';
import { columnsToAdd } from '../kernel/arranged';
import type { Reads, ReadsColumns } from '../kernel/reads';
import type { LayoutEdit } from '../kernel/services/layoutEdit';
import { emptySheet } from '../kernel/snapshot';
import { contactOf, producerContacts } from '../records/producerContacts';
import type { Sale } from '../records/sale';

export type DutyRow = FactRow<typeof dutiesTab>;
export type ReadsDuties = Reads<'duties'> & ReadsColumns<'producers', 'name' | 'email' | 'sheet'>;

/** A place at a pick-up, and who takes it. */
export interface DutyPlace extends RosterPlace {
  /** Whom a mail greets: of a farm's name no first name is made. */
  readonly person: string;
  /** Their own, else the producer's; null where nobody takes it, or nobody can be told. */
  readonly email: string | null;
  readonly row: ReadRow<typeof dutiesTab>;
}

/** A place with its hours: its own, else those of the pick-up. */
export interface Duty extends DutyPlace {
  readonly from: Instant;
  readonly until: Instant;
}

export const keepsDuties = ({ settings }: Pick<Reads, 'settings'>): boolean =>
  settings.shifts.length > 0;

/** Every row that can be read; of two that say the same the first counts. */
export function dutyPlaces(snapshot: ReadsDuties): DutyPlace[] {
  const contacts = producerContacts(snapshot);
  const places = new Map<string, DutyPlace>();
  for (const row of snapshot.tabs.duties.rows) {
    const { date, name, proposed, role, why, place, email } = row.values;
    if (date === null || row.faults.has('hours') || places.has(row.key)) continue;
    const who = name || proposed || '';
    const contact = contactOf(contacts, who);
    const isUnread = row.faults.has('email') && name !== null;
    places.set(row.key, {
      ...{ day: localTime(date, snapshot.place.zone).day, name: who, row },
      source: name ? 'typed' : proposed ? 'planned' : 'empty',
      person: contact ? '' : who,
      email: isUnread ? null : ((name ? email : null) ?? contact?.email ?? null),
      ...{ role: role ?? '', why: why ?? '', number: place ?? 1 },
    });
  }
  return [...places.values()];
}

/** The places of the pick-up of a sale, in the order of their hours; those that nobody takes too. */
export function placesAt(snapshot: ReadsDuties, sale: Sale): Duty[] {
  const { zone } = snapshot.place;
  const [start, end] = [localTime(sale.pickupStart, zone), localTime(sale.pickupEnd, zone)];
  return dutyPlaces(snapshot)
    .filter(({ day }) => day === start.day)
    .map((place) => {
      const { hours } = place.row.values;
      const from = atLocal(place.day, hours?.from ?? start, zone);
      return { ...place, from, until: atLocal(place.day, hours?.until ?? end, zone) };
    })
    .sort((a, b) => a.from - b.from);
}

/** Who is on duty at the pick-up of a sale. */
export const dutiesOf = (snapshot: ReadsDuties, sale: Sale): Duty[] =>
  keepsDuties(snapshot) ? placesAt(snapshot, sale).filter(({ name }) => name !== '') : [];

/** The tab as soon as Réglages asks for it, and the days on which producers cannot come. */
export function dutiesLayout(snapshot: Reads<'duties' | 'producers'>): LayoutEdit[] {
  if (!keepsDuties(snapshot)) return [];
  const absences = columnsToAdd(snapshot, [['producers', 'away']]);
  if (snapshot.tabs.duties.stands) return absences;
  const { sheetId, title } = emptySheet('duties', snapshot.place.locale);
  return [...absences, { kind: 'addTab', tab: 'duties', sheetId, title }];
}

/** Rows to fill in for a pick-up that has none: a place each. */
export function dutyRows(snapshot: Reads<'duties'>, sale: Sale | undefined): DutyRow[] {
  const { zone } = snapshot.place;
  if (!keepsDuties(snapshot) || !sale || snapshot.now >= sale.pickupEnd) return [];
  const { day } = localTime(sale.pickupStart, zone);
  const stands = snapshot.tabs.duties.rows.some(
    ({ values: { date } }) => date !== null && localTime(date, zone).day === day,
  );
  if (stands) return [];
  return slotsIn(snapshot).map((slot, index) => placeRow(day, slot, index + 1, zone));
}

/** The places that Réglages wants at every pick-up. */
export const slotsIn = ({ settings }: Pick<Reads, 'settings'>): Slot[] =>
  settings.shifts.flatMap((shift) => Array.from({ length: shift.people }, () => shift));

/** What tells a row from the others, so that it is changed and none is added. */
export const placeRowOf = ({ row: { values } }: DutyPlace): DutyRow => {
  const { date, name, role, place } = values;
  return { date, name, role, place };
};

/** The first of a pick-up needs no number: it is told from the others by having none. */
export const placeRow = (
  day: Day,
  { role, hours }: Slot,
  number: number,
  zone: string,
): DutyRow => ({
  date: atLocal(day, { hour: 0, minute: 0 }, zone),
  ...(role ? { role } : {}),
  ...(hours ? { hours } : {}),
  ...(number > 1 ? { place: number } : {}),
});

/** When each producer cannot come; who wrote nothing always can. */
export function producerAbsences({ tabs, place }: Reads<'producers'>): {
  readonly absencesOf: (name: string) => Absences;
  /** What of it nobody understands: whoever wrote it counts as free. */
  readonly problems: readonly Problem[];
} {
  const absences = new Map<string, Absences>();
  const problems: Problem[] = [];
  for (const { at, values } of tabs.producers.rows) {
    if (!values.name || absences.has(folded(values.name))) continue;
    const { absences: own, unread: read } = readAbsences(values.away ?? '', place);
    absences.set(folded(values.name), own);
    if (read === undefined) continue;
    problems.push({ ...expected('absence'), tab: 'producers', row: at + 1, column: 'away', read });
  }
  return { absencesOf: (name) => absences.get(folded(name)) ?? noAbsences, problems };
}

/** Who is to come and cannot be told, or said that they cannot; and what nobody understands. */
export function dutyProblems(snapshot: Reads<'producers' | 'duties'>): Problem[] {
  if (!keepsDuties(snapshot)) return [];
  const today = localTime(snapshot.now, snapshot.place.zone).day;
  const { absencesOf, problems } = producerAbsences(snapshot);
  const unsure = dutyPlaces(snapshot).flatMap(({ day, name, email, row }): Problem[] => {
    if (name === '' || day < today) return [];
    const at = { tab: 'duties', row: row.at + 1, read: name };
    return [
      ...(email === null && !row.faults.has('email')
        ? [{ ...at, code: 'withoutEmail' as const, column: 'email' }]
        : []),
      ...(awayOn(absencesOf(name), day) === null
        ? []
        : [{ ...at, ...expected('present'), column: 'name' }]),
    ];
  });
  return [...problems, ...unsure];
}
