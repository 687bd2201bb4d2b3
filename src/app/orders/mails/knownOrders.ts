import { readAnswerVersion } from '../../../domain/outbox/answerVersion';
import { type ToldOrder, tellsOrder, tellsSame } from '../../../domain/outbox/toldOrder';
import { groupBy } from '../../../domain/values/groupBy';
import { isWithdrawn } from '../../outbox/versions';
import type { OrderRow } from '../../records/orderRows';
import {
  isWaiting,
  type OutboxRowRead,
  outboxRows,
  type ReadsOutbox,
} from '../../records/outboxRows';
import type { SaleContext } from '../../records/saleContext';
import { type Told, toldIn } from './toldOrders';

/** The orders of a sale as they stand in Commandes, at its prices. */
export class StandingOrders {
  private readonly byNumber: ReadonlyMap<number, OrderRow>;
  private readonly byEmail: ReadonlyMap<string, readonly OrderRow[]>;

  constructor(
    private readonly products: SaleContext['products'],
    rows: readonly OrderRow[],
  ) {
    this.byNumber = new Map(rows.map((row) => [row.number, row]));
    this.byEmail = groupBy(rows, ({ email }) => email);
  }

  get emails(): string[] {
    return [...this.byEmail.keys()].filter((email) => email !== '');
  }

  row(number: number): OrderRow | undefined {
    return this.byNumber.get(number);
  }

  /** The answer that holds, or the last that holds nothing any more. */
  standing(email: string): OrderRow | undefined {
    const own = this.byEmail.get(email) ?? [];
    return (
      own.find(({ state }) => state === 'accepted') ??
      own.filter(({ state }) => state === 'cancelled').at(-1)
    );
  }

  /** What is to be told of an order. */
  told(order: OrderRow | undefined): ToldOrder | undefined {
    if (!order) return undefined;
    const { number: answer, state, lines } = order;
    if (state === 'cancelled') return { answer };
    const priceOf = (ref: string): number => this.products.get(ref)?.shownPrice ?? 0;
    return { answer, lines: lines.map(({ ref, served }) => [ref, served, priceOf(ref)]) };
  }

  /** The versions in whose place it came, from one of which its buyer knows, since they ordered last. */
  versions({ number, email }: OrderRow, known = 0): readonly OrderRow[] {
    const own = (this.byEmail.get(email) ?? []).filter((row) => row.basket !== null);
    const emptied = own.filter((row) => row.state === 'cancelled' && row.number < number);
    const since = Math.max(known, (emptied.at(-1)?.number ?? 0) + 1);
    return own.filter(
      (row) => row.number !== number && row.number >= since && row.state === 'replaced',
    );
  }
}

/** A row of Rappels with what it tells of an order; an earlier version wrote none. */
export interface ToldRow {
  readonly row: OutboxRowRead;
  readonly told: Told | undefined;
}

/** By address, the rows about its order in this sale, in the order of their telling. */
export function toldRows(
  snapshot: ReadsOutbox,
  sale: number,
  orders: StandingOrders,
): (email: string) => readonly ToldRow[] {
  const own = outboxRows(snapshot).filter(({ key, values: { kind, sale: of, told } }) => {
    if (kind === null || of !== sale) return false;
    return told !== null || (tellsOrder(kind) && !(kind === 'toFix' && isSetAside(key, orders)));
  });
  const byEmail = groupBy(own, ({ values }) => values.recipient ?? '');
  return (email) =>
    (byEmail.get(email) ?? [])
      .map((row) => ({ row, told: toldIn(row) }))
      .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Those of an earlier version come before, as their answers came. */
const placeOf = ({ row, told }: ToldRow): number =>
  told?.nth ?? (readAnswerVersion(row.key)?.answer ?? 0) - Number.MAX_SAFE_INTEGER;

/** It tells of an answer that was no order: of which nothing could be read. */
const isSetAside = (key: string, orders: StandingOrders): boolean =>
  orders.row(readAnswerVersion(key)?.answer ?? 0)?.basket === null;

/** What a buyer heard last of their order: that left, or a person keeps it from leaving. */
export function knownTo(rows: readonly ToldRow[], before: StandingOrders, email: string) {
  const stand = rows.filter(({ row }) => !isWaiting(row.values.state) && !isWithdrawn(row));
  const heard = stand.flatMap(({ told }) => told ?? []).at(-1);
  if (heard) return { known: heard };
  const since =
    rows.find(({ told }) => told?.since)?.told?.since ?? former(rows, stand, before, email);
  return { known: since, since };
}

/** As far as no row says it: what an earlier version told, or, where no row stands, the order as it was. */
function former(
  rows: readonly ToldRow[],
  stand: readonly ToldRow[],
  before: StandingOrders,
  email: string,
): ToldOrder | undefined {
  if (rows.length === 0) return before.told(before.standing(email));
  const last = stand.flatMap(({ row }) => readAnswerVersion(row.key) ?? []).at(-1);
  if (!last) return undefined;
  return last.isNone ? { answer: last.answer } : before.told(before.row(last.answer));
}

export const isSameOrder = (one: StandingOrders, other: StandingOrders, email: string): boolean =>
  tellsSame(one.told(one.standing(email)), other.told(other.standing(email)));
