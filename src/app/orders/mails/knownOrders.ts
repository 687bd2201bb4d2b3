import * as z from 'zod/mini';
import { type ToldOrder, tellsSame } from '../../../domain/outbox/toldOrder';
import { groupBy } from '../../../domain/values/groupBy';
import { stands, type ToldRow } from '../../outbox/telling';
import type { OrderRow } from '../../records/orderRows';
import type { SaleContext } from '../../records/saleContext';

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

const saidOrder = z.object({
  answer: z.int(),
  lines: z.optional(z.array(z.tuple([z.string(), z.int(), z.int()]))),
});

/** What is said of an order; undefined by a row of an earlier version. */
export function orderIn(says: unknown): ToldOrder | undefined {
  const read = z.safeParse(saidOrder, says);
  return read.success ? read.data : undefined;
}

/** What a buyer heard last of their order: that left, or a person keeps it from leaving. */
export function knownTo(rows: readonly ToldRow[], before: StandingOrders, email: string) {
  const stand = rows.filter(stands);
  const known = stand.flatMap(({ says }) => orderIn(says) ?? []).at(-1);
  if (known) return { known };
  // What an earlier version told is the order as it stood, as where no row says it.
  const isFormer = rows.length === 0 || stand.length > 0;
  const since =
    rows.flatMap((row) => orderIn(row.since) ?? [])[0] ??
    (isFormer ? before.told(before.standing(email)) : undefined);
  return { known: since, since };
}

export const isSameOrder = (one: StandingOrders, other: StandingOrders, email: string): boolean =>
  tellsSame(one.told(one.standing(email)), other.told(other.standing(email)));
