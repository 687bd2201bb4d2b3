import { normaliseEmail } from '../../../domain/orders/order';
import type { Instant } from '../../../domain/values/time';
import type { OrderRow } from '../orderRows';

/** Of a row of the form's tab, what tells whether it is in Commandes; rows count from 0 below the header. */
export interface SentRow {
  readonly row: number;
  readonly time: Instant | null;
  readonly email: string;
}

export interface Unread {
  /** With the order that could not be taken as the address was then. */
  readonly rows: readonly (SentRow & { readonly corrects: number | undefined })[];
  /** Read already under another address: somebody corrected it here. */
  readonly edited: readonly SentRow[];
}

/** Rows that no order is of: neither by its very time and address nor, of one that was taken, by its time. */
export function unreadRows(sent: readonly SentRow[], orders: readonly OrderRow[]): Unread {
  const exactly = grouped(orders, identity);
  const others = sent.filter((one) => !exactly.get(identity(one))?.shift());
  const left = [...exactly.values()].flat();
  const atTime = (isUntaken: boolean) =>
    grouped(
      left.filter(({ state }) => (state === 'toFix') === isUntaken),
      ({ time }) => time,
    );
  const [untaken, taken] = [atTime(true), atTime(false)];
  const isEdited = ({ time }: SentRow): boolean =>
    time !== null && taken.get(time)?.shift() !== undefined;
  const edited = others.filter(isEdited);
  const untakenAt = (time: Instant | null) =>
    time === null ? undefined : untaken.get(time)?.shift();
  const rows = others
    .filter((one) => !edited.includes(one))
    .map((one) => ({ ...one, corrects: untakenAt(one.time)?.number }));
  return { rows, edited };
}

export const identity = ({ time, email }: Pick<SentRow, 'time' | 'email'>): string =>
  `${time} ${normaliseEmail(email)}`;

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
