import { normaliseEmail } from '../../../domain/orders/order';
import type { Instant } from '../../../domain/values/time';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import type { CellValue } from '../../kernel/ports';
import type { OrderRow } from '../orderRows';

export type Rows = readonly (readonly CellValue[])[];

export interface Unread {
  readonly rows: readonly number[];
  /** Of those, the orders that could not be taken as the address was then. */
  readonly corrected: ReadonlyMap<number, number>;
  /** Where each time and address stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Read already under another address: somebody corrected it here. */
  readonly edited: readonly { readonly row: number; readonly email: string }[];
}

/** Of a form's tab, what tells which of its answers are in Commandes. */
export interface KnownBy {
  readonly times: Rows;
  readonly emails: Rows;
  readonly length: number;
}

interface TimedRow {
  readonly row: number;
  readonly time: Instant | null;
}

/** Rows and orders that were not found to be each other's yet. */
interface Unmatched {
  readonly rows: readonly TimedRow[];
  readonly orders: readonly OrderRow[];
}

export function unreadRows(tab: KnownBy, orders: readonly OrderRow[], place: Place): Unread {
  const { places, ...exactly } = withoutExact(tab, orders, place);
  return { ...byTimeAlone(tab, exactly), places };
}

const emailIn = ({ emails }: KnownBy, row: number): string => String(emails[row]?.[0] ?? '');

/** One row is one order's, by the very time and address. */
function withoutExact(
  tab: KnownBy,
  orders: readonly OrderRow[],
  place: Place,
): Unmatched & Pick<Unread, 'places'> {
  const known = new Map<string, number>();
  for (const { time, email } of orders) count(known, identity(time, email), 1);
  const isTaken = (id: string): boolean => {
    const isKnown = (known.get(id) ?? 0) > 0;
    if (isKnown) count(known, id, -1);
    return isKnown;
  };
  const rows: TimedRow[] = [];
  const places = new Map<string, number>();
  for (let row = 0; row < tab.length; row++) {
    const [value] = tab.times[row] ?? [];
    const time = moment.read(plainCell(value), place);
    if (!time.ok) {
      const isBlank = isEmpty(value) && isEmpty(tab.emails[row]?.[0]);
      if (!isBlank) rows.push({ row, time: null });
      continue;
    }
    const id = identity(time.value, emailIn(tab, row));
    places.set(id, row);
    if (!isTaken(id)) rows.push({ row, time: time.value });
  }
  const left = orders.filter(({ time, email }) => isTaken(identity(time, email)));
  return { rows, orders: left, places };
}

/** What stands at an order's time under another address was read already, unless nothing of it was taken. */
function byTimeAlone(tab: KnownBy, left: Unmatched): Omit<Unread, 'places'> {
  const isUntaken = ({ state }: OrderRow): boolean => state === 'toFix';
  const untaken = byTime(left.orders.filter(isUntaken));
  const orphans = byTime(left.orders.filter((order) => !isUntaken(order)));
  const rows: number[] = [];
  const corrected = new Map<number, number>();
  const edited: { row: number; email: string }[] = [];
  for (const { row, time } of left.rows) {
    if (time !== null && orphans.get(time)?.shift()) {
      edited.push({ row, email: emailIn(tab, row) });
      continue;
    }
    rows.push(row);
    const before = time === null ? undefined : untaken.get(time)?.shift();
    if (before) corrected.set(row, before.number);
  }
  return { rows, edited, corrected };
}

function byTime(orders: readonly OrderRow[]): Map<Instant, OrderRow[]> {
  const found = new Map<Instant, OrderRow[]>();
  for (const order of orders) found.set(order.time, [...(found.get(order.time) ?? []), order]);
  return found;
}

const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === '';

export const identity = (time: Instant, email: string): string =>
  `${time} ${normaliseEmail(email)}`;
const count = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};
