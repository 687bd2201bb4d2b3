import { normaliseEmail } from '../../../domain/orders/order';
import type { Instant } from '../../../domain/values/time';
import { plainCell } from '../../../tabs/engine/cell';
import { moment, type Place } from '../../../tabs/engine/cellKinds';
import type { CellValue } from '../../kernel/ports';
import type { OrderRow } from '../orderRows';

/** The tab rounds the time of an answer. */
export const NEAR = 1500;

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

export function unreadRows(
  times: Rows,
  emails: Rows,
  orders: readonly OrderRow[],
  place: Place,
  /** Of a row without time and address: something else stands in it. */
  isFilled: (row: number) => boolean,
  length: number,
  /** Rows that were read. */
  mark = 0,
  /** Those that count for nothing. */
  copies: ReadonlySet<number> = new Set(),
): Unread {
  const known = new Map<string, number>();
  for (const { time, email } of orders) count(known, identity(time, email), 1);
  const unread: { readonly row: number; readonly time: Instant | null }[] = [];
  const places = new Map<string, number>();
  for (let row = 0; row < length; row++) {
    if (copies.has(row)) continue;
    const [value] = times[row] ?? [];
    const time = moment.read(plainCell(value), place);
    if (!time.ok) {
      const isBlank = isEmpty(value) && isEmpty(emails[row]?.[0]);
      if (!isBlank || isFilled(row)) unread.push({ row, time: null });
      continue;
    }
    const id = identity(time.value, String(emails[row]?.[0] ?? ''));
    places.set(id, row);
    if ((known.get(id) ?? 0) > 0) count(known, id, -1);
    else unread.push({ row, time: time.value });
  }
  const left = orders.filter(({ time, email }) => {
    const id = identity(time, email);
    const isLeft = (known.get(id) ?? 0) > 0;
    if (isLeft) count(known, id, -1);
    return isLeft;
  });
  const own = unread.filter(({ row, time }) => {
    const email = normaliseEmail(String(emails[row]?.[0] ?? ''));
    const at = left.findIndex(
      (order) =>
        normaliseEmail(order.email) === email &&
        // Its time is gone or is another column's; or the form told it, which counts in milliseconds.
        (row < mark || (time !== null && Math.abs(order.time - time) <= NEAR)),
    );
    if (at < 0 || email === '') return true;
    left.splice(at, 1);
    return false;
  });
  const orphans = new Map<Instant, number>();
  const untaken = new Map<Instant, number[]>();
  for (const { time, state, number } of left) {
    // Nothing of it was taken: with another address it is an answer that was not read yet.
    if (state === 'toFix') untaken.set(time, [...(untaken.get(time) ?? []), number]);
    else orphans.set(time, (orphans.get(time) ?? 0) + 1);
  }
  const rows: number[] = [];
  const corrected = new Map<number, number>();
  const edited: { row: number; email: string }[] = [];
  for (const { row, time } of own) {
    const orphaned = time === null ? 0 : (orphans.get(time) ?? 0);
    if (time !== null && orphaned === 0) {
      const before = untaken.get(time)?.shift();
      if (before !== undefined) corrected.set(row, before);
    }
    if (time === null || orphaned === 0) rows.push(row);
    else {
      orphans.set(time, orphaned - 1);
      edited.push({ row, email: String(emails[row]?.[0] ?? '') });
    }
  }
  return { rows, edited, corrected, places };
}

const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === '';

export const identity = (time: Instant, email: string): string =>
  `${time} ${normaliseEmail(email)}`;
const count = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};
