import * as z from 'zod/mini';
import type { ToldSum } from '../../../domain/outbox/toldSum';
import { type Cents, cents } from '../../../domain/values/money';
import { ORDER, stands, type ToldRow, threadsIn, toldRows, waits } from '../../outbox/telling';
import type { ReadsOutbox } from '../../records/outboxRows';
import type { SaleContext } from '../../records/saleContext';

const amount = z.pipe(
  z.int(),
  z.transform((value): Cents => cents(value)),
);
const saidSum = z.object({
  sum: z.object({
    basket: z.int(),
    total: amount,
    isFirm: z.boolean(),
    parts: z.array(z.tuple([z.string(), z.int()])),
    gaps: z.string(),
    asked: z.optional(amount),
    settled: z.optional(amount),
    reminds: z.optional(z.literal(true)),
  }),
});

/** What a row of Rappels says that a basket comes to. */
export function sumIn({ says }: ToldRow): ToldSum | undefined {
  const read = z.safeParse(saidSum, says);
  return read.success ? read.data.sum : undefined;
}

/** What was said of a basket, by mails of its own and by those that tell its order. */
export interface SaidOfBasket {
  /** By the last; an order's own mail that does not say how to pay counts where nothing is left (docs/rules.md E66). */
  readonly known: (isPaid: boolean) => ToldSum | undefined;
  /** The last is of an earlier version, and nothing waits: it stands for what is true now. */
  readonly isFormer: boolean;
  /** What the one that waits says. */
  readonly waiting: ToldSum | undefined;
}

/** Of two threads; within one the later is the later by its count, whatever the clock of its run. */
const later = (one: ToldRow | undefined, other: ToldRow | undefined): ToldRow | undefined =>
  !one || (other && other.moment >= one.moment) ? other : one;

export function saidSums(
  rows: readonly ToldRow[],
): (email: string, basket: number) => SaidOfBasket {
  const threads = threadsIn(rows);
  return (recipient, basket) => {
    const own = threads({ kind: 'payment', recipient, about: String(basket) });
    const orders = threads({ kind: 'change', recipient, about: ORDER });
    const byOrder = orders.filter((row) => stands(row) && sumIn(row)?.basket === basket);
    const byItself = own.filter(stands);
    const last = later(byOrder.at(-1), byItself.at(-1));
    return {
      known: (isPaid) => {
        const asks = byOrder.filter((row) => isPaid || sumIn(row)?.asked !== undefined);
        const said = later(asks.at(-1), byItself.filter(sumIn).at(-1));
        return said && sumIn(said);
      },
      isFormer: last?.kind === 'payment' && last.says === undefined && !own.some(waits),
      waiting: own
        .filter(waits)
        .flatMap((row) => sumIn(row) ?? [])
        .at(-1),
    };
  };
}

/** Baskets of which a mail that left, or that somebody stopped, says what their reminder would say. */
export const remindedIn = (rows: readonly ToldRow[]): Set<number> =>
  new Set(
    rows.filter(stands).flatMap((row) => {
      if (row.kind === 'pickupReminder') return [Number(row.about)];
      const sum = sumIn(row);
      return sum?.reminds ? [sum.basket] : [];
    }),
  );

/** With those of which a mail is about to say it. */
export const remindedWith = (
  { snapshot, sale }: SaleContext<ReadsOutbox>,
  baskets: readonly { readonly basket: number; readonly said?: ToldSum }[],
): Set<number> =>
  new Set([
    ...remindedIn(toldRows(snapshot, sale.number)),
    ...baskets.flatMap(({ basket, said }) => (said?.reminds ? [basket] : [])),
  ]);
