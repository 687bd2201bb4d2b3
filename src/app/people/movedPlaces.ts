import type { Moments } from '../../domain/sale/moments';
import { atLocal, type LocalTime, localTime } from '../../domain/values/time';
import { dutiesTab } from '../../tabs/duties';
import type { Hours } from '../../tabs/engine/clock';
import type { RowCell } from '../kernel/plan';
import { dutyPlaces, keepsDuties, type ReadsDuties } from './duties';

interface MovedPlaces {
  /** Places that go with the pick-up. */
  readonly count: number;
  readonly cells: readonly RowCell[];
  /** Places of the former day that do not, as the new one has its own. */
  readonly left: number;
}

const DAY = 24 * 60;
const minutesOf = ({ hour, minute }: Pick<LocalTime, 'hour' | 'minute'>): number =>
  hour * 60 + minute;
const clockAt = (minutes: number) => ({ hour: Math.floor(minutes / 60), minute: minutes % 60 });

/** Hours by so many minutes later; undefined where that is another day. */
function shifted({ from, until }: Hours, later: number): Hours | undefined {
  const [begins, ends] = [minutesOf(from) + later, minutesOf(until) + later];
  return begins >= 0 && ends < DAY ? { from: clockAt(begins), until: clockAt(ends) } : undefined;
}

/**
 * The places of a pick-up that is on another day, or begins at another hour, go with it: who comes,
 * and hours of their own by as much (docs/rules.md S18). A day that has places already keeps its own.
 */
export function movedPlaces(snapshot: ReadsDuties, from: Moments, to: Moments): MovedPlaces {
  const { zone } = snapshot.place;
  const [was, is] = [localTime(from.pickupStart, zone), localTime(to.pickupStart, zone)];
  const all = keepsDuties(snapshot) ? dutyPlaces(snapshot) : [];
  const own = all.filter(({ day }) => day === was.day);
  const isOtherDay = was.day !== is.day;
  if (isOtherDay && all.some(({ day }) => day === is.day))
    return { count: 0, cells: [], left: own.filter(({ name }) => name !== '').length };
  const later = minutesOf(is) - minutesOf(was);
  const { date, hours } = dutiesTab.columns;
  const midnight = atLocal(is.day, { hour: 0, minute: 0 }, zone);
  const cells = own.flatMap(({ row: { at, values } }): RowCell[] => {
    const own = values.hours && later !== 0 ? shifted(values.hours, later) : undefined;
    const cell = { tab: 'duties', at } as const;
    return [
      ...(isOtherDay
        ? [{ ...cell, column: 'date', value: Number(date.kind.write(midnight, snapshot.place)) }]
        : []),
      ...(own
        ? [{ ...cell, column: 'hours', value: String(hours.kind.write(own, snapshot.place)) }]
        : []),
    ];
  });
  const isMoved = new Set(cells.map(({ at }) => at));
  return {
    count: own.filter(({ row, name }) => isMoved.has(row.at) && name).length,
    cells,
    left: 0,
  };
}
