import type { Outcome } from '../../domain/orders/allocation';
import { areOrdersOpen } from '../../domain/sale/transitions';
import { correctionsIn, type PlacedLine } from '../baskets/placedLines';
import type { Answer } from '../records/answer';
import type { OrderRow } from '../records/orderRows';
import { type PricedOrder, pricedGoods, pricedOrder } from '../records/pricedOrder';
import type { AnswerOutcome, SaleContext } from '../records/saleContext';

/** What an answer was taken as, told again from its row. */
export type TakenAs = Outcome['kind'];

/** The orders of a sale as they stand, as their mails tell them. */
export class StandingOrders {
  private readonly byNumber: ReadonlyMap<number, OrderRow>;
  private readonly byEmail = new Map<string, OrderRow[]>();
  private readonly corrections: ReturnType<typeof correctionsIn>;

  constructor(
    private readonly context: SaleContext,
    rows: readonly OrderRow[],
    /** Of Paniers, which follow Commandes until orders are closed. */
    lines: readonly PlacedLine[],
    /** By address, the last answer of which its buyer was told. */
    private readonly heard: ReadonlyMap<string, number>,
  ) {
    this.byNumber = new Map(rows.map((row) => [row.number, row]));
    for (const row of rows)
      this.byEmail.set(row.email, [...(this.byEmail.get(row.email) ?? []), row]);
    this.corrections = areOrdersOpen(context.sale.state) ? new Map() : correctionsIn(lines);
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

  outcome(row: OrderRow, kind: TakenAs): AnswerOutcome {
    const { number, email, lines } = row;
    const answer = this.answer(row);
    const before = kind === 'late' ? this.standing(email) : this.heardBefore(row);
    const isHeld = before && (kind !== 'late' || before.state === 'accepted');
    const previous = isHeld
      ? { email, basket: before.basket ?? 0, lines: before.lines }
      : undefined;
    const common = { request: answer, lines, ...(previous ? { previous } : {}) };
    const basket = row.basket ?? 0;
    if (kind === 'accepted' || kind === 'changed')
      return {
        outcome: { kind, ...common, basket },
        number,
        answer,
        order: this.priced(row, lines),
      };
    const isEmptied = kind === 'cancelled' && row.basket !== null;
    return {
      outcome: {
        ...{ kind, ...common },
        ...(kind === 'cancelled' ? { lines: [] } : {}),
        ...(row.basket === null ? {} : { basket }),
      },
      number,
      answer,
      ...(previous ? { before: pricedOrder(previous, this.context) } : {}),
      ...(isEmptied ? { order: this.priced(row, []) } : {}),
    };
  }

  /** The versions in whose place it came, since its buyer ordered last. */
  versions({ number, email }: OrderRow): readonly OrderRow[] {
    const own = (this.byEmail.get(email) ?? []).filter((row) => row.basket !== null);
    const emptied = own.filter((row) => row.state === 'cancelled' && row.number < number);
    const since = emptied.at(-1)?.number ?? 0;
    return own.filter(
      (row) => row.number !== number && row.number > since && row.state === 'replaced',
    );
  }

  /** By number, the answers that made the order what it is: that one and those in whose place it came. */
  chain(email: string): ReadonlySet<number> {
    const order = this.standing(email);
    return new Set(order ? [order, ...this.versions(order)].map(({ number }) => number) : []);
  }

  /** The version before it, with all that its buyer knows of, or never heard that it went. */
  private heardBefore(order: OrderRow): OrderRow | undefined {
    const all = this.versions(order);
    const heard = this.heard.get(order.email) ?? 0;
    const [last, ...earlier] = all
      .filter((row, at) => row.number >= heard || at === all.length - 1)
      .reverse();
    if (!last) return undefined;
    const lines = new Map(last.lines.map((line) => [line.ref, line]));
    for (const line of earlier.flatMap((row) => row.lines))
      if (line.served > 0 && !lines.has(line.ref)) lines.set(line.ref, line);
    return { ...last, lines: [...lines.values()] };
  }

  /** It took an order back, or was one, and was not empty beside none. */
  cancels(order: OrderRow): boolean {
    const { number, email } = order;
    const before = (this.byEmail.get(email) ?? []).filter(
      (row) => row.number < number && row.basket !== null && row.state !== 'late',
    );
    return before.at(-1)?.state === 'replaced';
  }

  private priced({ email, basket }: OrderRow, lines: OrderRow['lines']): PricedOrder {
    const typed = this.corrections.get(basket ?? 0);
    const goods = lines.map((line) => ({ ...line, ...typed?.get(line.ref) }));
    return { email, basket: basket ?? 0, ...pricedGoods(goods, this.context) };
  }

  private answer({ time, email, name, phone, source, unread }: OrderRow): Answer {
    const { products } = this.context;
    const question = (ref: string): string => products.get(ref)?.title ?? ref;
    return {
      ...{ time, email, typedEmail: email, name, phone: phone ?? '', comment: '' },
      asked: new Map(),
      ...(source ? { source } : {}),
      unread: unread.map((one) => ({ ...one, question: question(one.ref) })),
    };
  }
}
